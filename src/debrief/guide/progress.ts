import { type DebriefStep, debriefSteps, type Reflection } from '../../record/reflection'
import type { StepTime } from './timing'

export type StepState = 'done' | 'skipped' | 'homework' | 'open'

export function stateOf({ done, skipped }: Reflection, { step, homework }: StepTime): StepState {
  if (done.includes(step)) return 'done'
  if (skipped.includes(step)) return 'skipped'
  return homework ? 'homework' : 'open'
}

/** Steps that are neither done nor left out, in order; homework is not among them. */
export function openSteps(reflection: Reflection, times: readonly StepTime[]): DebriefStep[] {
  return times.filter((time) => stateOf(reflection, time) === 'open').map(({ step }) => step)
}

/**
 * Whether a step may be opened now: every one but those behind the first that is still open. In a lesson (`isLed`) the exit ticket has
 * its own time, which the teacher sets.
 */
export function isReachable(
  reflection: Reflection,
  times: readonly StepTime[],
  time: StepTime,
  isLed = false,
): boolean {
  if (isLed && time.step === 'ticket') return true
  const [first] = openSteps(reflection, times)
  return stateOf(reflection, time) !== 'open' || time.step === first || time.step === reflection.at
}

/** The step that follows in a plan, homework left for later; null after the last. */
export function nextStep(times: readonly StepTime[], at: DebriefStep): DebriefStep | null {
  const rest = times.slice(debriefSteps.indexOf(at) + 1)
  return rest.find(({ homework }) => !homework)?.step ?? null
}

/** The step before, homework left out; null before the first. */
export function stepBefore(times: readonly StepTime[], at: DebriefStep): DebriefStep | null {
  const earlier = times.slice(0, debriefSteps.indexOf(at))
  return earlier.findLast(({ homework }) => !homework)?.step ?? null
}

/** The reflection once a step has been gone through, or was left out knowingly, and the next one is open. */
export function passed(
  reflection: Reflection,
  times: readonly StepTime[],
  how: 'done' | 'skipped',
): Pick<Reflection, 'at' | 'done' | 'skipped'> {
  const { at, done, skipped } = reflection
  const without = (list: readonly DebriefStep[]): DebriefStep[] => list.filter((step) => step !== at)
  return {
    at: nextStep(times, at) ?? at,
    done: how === 'done' ? [...without(done), at] : without(done),
    skipped: how === 'skipped' ? [...without(skipped), at] : without(skipped),
  }
}
