import type { RunSetup } from '../sim/index'
import type { Hand, RunRecord } from './runRecord'

/** From an hour on, a run goes by this setup: who plays by hand, which policy runs the others. */
export interface Stretch {
  readonly from: number
  /** How many of all orders were given before it began, some of its first hour perhaps, by the setup before; 0 if absent. */
  readonly kept?: number
  readonly setup: RunSetup
}

type Head = Pick<RunRecord, 'seed' | 'policy' | 'seat' | 'observed' | 'from' | 'hands'>

/**
 * How a recorded run is set up, stretch by stretch in order of hour, the first from hour 0: before its seat is played, the
 * policy runs that one too; in a class's run seats change hands.
 */
export function stretchesOf({ seed, policy, seat, observed, from = 0, hands }: Head): readonly Stretch[] {
  const setup = (played: readonly string[]): RunSetup => ({ seed, policy, played })
  if (hands) return handed(hands, setup)
  const own = seat === null || observed ? [] : [seat]
  if (from <= 0) return [{ from: 0, setup: setup(own) }]
  return [
    { from: 0, setup: setup([]) },
    { from, setup: setup(own) },
  ]
}

/** Seats in the order in which they stand in `played` are those of the first who took one: the order changes no run. */
function handed(hands: readonly Hand[], setup: (played: readonly string[]) => RunSetup): readonly Stretch[] {
  const stretches: Stretch[] = []
  let played: readonly string[] = []
  for (const { hour, kept, seat, by } of hands) {
    const others = played.filter((one) => one !== seat)
    played = by === 'team' ? [...others, seat] : others
    const last = stretches.at(-1)
    if (last && last.from === hour && (last.kept ?? 0) === kept) stretches.pop()
    else if (!last && (hour > 0 || kept > 0)) stretches.push({ from: 0, setup: setup([]) })
    stretches.push({ from: hour, ...(kept > 0 ? { kept } : {}), setup: setup(played) })
  }
  return stretches.length > 0 ? stretches : [{ from: 0, setup: setup([]) }]
}

/** The setup by which a run goes on from an hour. */
export function setupAt(stretches: readonly Stretch[], hour: number): RunSetup {
  let { setup } = stretches[0]
  for (const stretch of stretches) if (stretch.from <= hour) setup = stretch.setup
  return setup
}

/** The setup by which an order is given: within the hour in which it changes, the one before for the orders before. */
export function setupFor(stretches: readonly Stretch[], index: number, hour: number): RunSetup {
  let { setup } = stretches[0]
  for (const { from, kept = 0, setup: next } of stretches) {
    if (from < hour || (from === hour && index >= kept)) setup = next
  }
  return setup
}

/** Seats that were played by hand at some time of a run, in the order in which they were first. */
export function playedSeats(run: Head): readonly string[] {
  return [...new Set(stretchesOf(run).flatMap(({ setup }) => setup.played))]
}
