import { planOfRun, type Taken } from '../../record/plan'
import type { Scenario } from '../../scenario/scenario'

/** Windows of the plan a run was played by; of the fullest plan where it had none. */
export function windowsOf({ play }: Scenario, run: Taken): readonly { readonly hour: number }[] {
  return planOfRun(play, run).windows
}

/** The hour at which playing on by hand begins: not before the branch, nor before what was ordered last. */
export function handHour(
  windows: readonly { readonly hour: number }[],
  from: number,
  lastOrder: number | null,
): number {
  if (lastOrder !== null && lastOrder > from) return lastOrder
  return windows.find(({ hour }) => hour === from)?.hour ?? from
}
