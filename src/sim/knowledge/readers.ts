import type { RunSetup } from '../index'
import type { World } from '../world'

/**
 * Seats whose reports and readings are kept. Every seat, unless the setup names fewer (ensembles need none). A policy
 * that weighs what it can see reads for every seat it runs. Knowledge never changes the course of a run otherwise.
 */
export function isReader(setup: RunSetup, seat: string): boolean {
  if (setup.readers === undefined || setup.readers.includes(seat)) return true
  return setup.policy === 'adaptive' && !setup.played.includes(seat)
}

const readersByWorld = new WeakMap<World, { setup: RunSetup; seats: ReadonlySet<string> }>()

/** The seats that read in a run; remembered for the setup asked for last. */
export function readersOf(world: World, setup: RunSetup): ReadonlySet<string> {
  const known = readersByWorld.get(world)
  if (known && known.setup === setup) return known.seats
  const seats = new Set(world.scenario.play.seats.map(({ id }) => id).filter((id) => isReader(setup, id)))
  readersByWorld.set(world, { setup, seats })
  return seats
}
