import type { Scenario } from '../../scenario/scenario'
import type { Plan } from '../../scenario/schema/play'
import type { Shown } from '../shownToRoom'
import { classOutcomes, seatRows, type WorldRun, wasPlayed } from './runs'

/** Which part of the page of worlds is on the projector: an outcome or a seat of the scenario, by its id. */
export interface PartOfWorlds {
  readonly what: 'outcome' | 'seat'
  readonly id: string
}

/** Parts of a page that go to the projector one at a time. */
export interface ShowsParts {
  readonly shown: PartOfWorlds | null
  readonly onShow: (shown: PartOfWorlds | null) => void
}

export interface OnProjector {
  /** What the teacher knows the part by. */
  readonly name: string
  readonly what: Shown
}

/** What the projector is given of a part, as the runs stand; null where no run has anything of it. Whatever else is open on the page. */
export function onProjector(
  scenario: Scenario,
  plan: Plan,
  runs: readonly WorldRun[],
  { what, id }: PartOfWorlds,
): OnProjector | null {
  if (what === 'outcome') {
    const row = classOutcomes(scenario, runs).find((one) => one.id === id)
    if (!row) return null
    const { outcome, worlds, main, range, rivals } = row
    return { name: outcome.label, what: { what, label: outcome.label, worlds, main, range, rivals } }
  }
  const seat = scenario.play.seats.find((one) => one.id === id)
  if (!seat || runs.length === 0) return null
  return {
    name: seat.name,
    what: {
      what,
      seat: seat.name,
      worlds: runs.map((run) => ({ world: run.world, played: wasPlayed(run) })),
      rows: seatRows(scenario, plan, seat, runs).map(({ hour, acts }) => ({
        hour,
        acts: acts.map((of) => of.map(({ label }) => label)),
      })),
    },
  }
}
