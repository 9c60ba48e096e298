import type { DisplacementCase } from '../../scenario/schema/displacement'
import { goingBack } from './back'
import { feelDanger, leaving } from './leaving'
import { march } from './march'
import { onward } from './onward'
import { createRoutes, type Routes } from './routes'
import { type DisplacementRun, type DisplacementValues, onTheWay, parametersOf, startRun } from './state'
import { createDisplacementWorld, type DisplacementWorld } from './world'

/** One run's figures at the end of each day. */
export interface DisplacementFigures {
  /** People away from home, those on the way back not counted. */
  readonly displaced: Int32Array
  /** People at each place where they can stay, in the order of `world.destinations`: `index * days + day`. */
  readonly inside: Int32Array
  readonly waiting: Int32Array
  readonly onTheWay: Int32Array
  /** People whom the totals asked to leave and whom nobody was there for, on the worst day. */
  readonly short: number
}

/** Plays runs of one case. Ways are kept between runs; a run depends on its seed and parameters alone. */
export interface DisplacementEngine {
  readonly world: DisplacementWorld
  /** `drawn`: parameters from the ranges of the case; otherwise those it sets. `each` looks at every day's end. */
  play(seed: number, drawn: boolean, each?: (run: DisplacementRun, day: number) => void): DisplacementFigures
}

export function createDisplacementEngine(item: DisplacementCase): DisplacementEngine {
  const world = createDisplacementWorld(item)
  let routes: Routes | null = null
  return {
    world,
    play(seed, drawn, each) {
      const p = parametersOf(world, drawn ? seed : null)
      if (routes?.avoid !== p.avoid) routes = createRoutes(world, p.avoid)
      return course(world, routes, seed, p, each)
    },
  }
}

function course(
  world: DisplacementWorld,
  routes: Routes,
  seed: number,
  p: DisplacementValues,
  each?: (run: DisplacementRun, day: number) => void,
): DisplacementFigures {
  const run = startRun(world, routes, seed, p)
  const { days, destinations } = world
  const figures = {
    displaced: new Int32Array(days),
    inside: new Int32Array(destinations.length * days),
    waiting: new Int32Array(days),
    onTheWay: new Int32Array(days),
  }
  for (let day = 0; day < days; day++) {
    oneDay(run, day)
    figures.displaced[day] = run.displaced
    figures.waiting[day] = run.waitingAt.reduce((sum, people) => sum + people, 0)
    figures.onTheWay[day] = onTheWay(run)
    for (let i = 0; i < destinations.length; i++) figures.inside[i * days + day] = run.insideAt[destinations[i]]
    each?.(run, day)
  }
  return { ...figures, short: run.short }
}

/** Danger is felt; people leave, wait no longer, go home; then everybody on the way goes on for a day. */
function oneDay(run: DisplacementRun, day: number): void {
  feelDanger(run, day)
  onward(run, day)
  if (run.world.item.returning) goingBack(run, day)
  leaving(run, day)
  march(run, day)
}
