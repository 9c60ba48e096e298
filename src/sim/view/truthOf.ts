import { dangerLevels } from '../mechanisms/danger'
import type { State } from '../state'
import { figuresOf } from '../tick'
import { groupsByHour } from '../travellers'
import type { World } from '../world'
import { conditionOf } from './forcesOf'
import type {
  CampKnowledge,
  CrossingKnowledge,
  Estimate,
  ForceKnowledge,
  PlaceKnowledge,
  StreamKnowledge,
  TruthView,
} from './seatView'
import { leastPeople, mostStreams } from './streamsOf'

/**
 * What the model had at the hour of a state, for those who look back: places where people live with their danger,
 * agreement and guests, crossings with every side's regime and the queue, camps, all units as their owners see them, and
 * people on the road. Changes nothing.
 */
export function truthOf(world: World, state: State): TruthView {
  return {
    hour: state.hour,
    over: state.hour >= world.scenario.play.clock.ticks,
    places: places(world, state),
    crossings: crossings(world, state),
    camps: camps(world, state),
    streams: streams(world, state),
    forces: forces(world, state),
    figures: figuresOf(world, state),
  }
}

/** An agreement is told as holding from this share on; the same bound as for what a seat hears of it. */
const agreementHolds = 0.5

function exactly(state: State, count: number): Estimate {
  return { low: count, high: count, observed: state.hour, from: '', reliability: 3 }
}

/** Danger, agreements and guests exist where people live: of other places the model has nothing to say. */
function places(world: World, state: State): PlaceKnowledge[] {
  const observed = state.hour
  return world.scenario.space.places.flatMap(({ id, kind }, place): PlaceKnowledge[] => {
    if (world.isHome[place] !== 1) {
      if (kind === 'crossing' || kind === 'camp') return []
      return [{ place: id, danger: null, agreement: null, hosted: null }]
    }
    const level = dangerLevels[state.danger[place]]
    return [
      {
        place: id,
        danger: { level, words: level, observed, from: '', reliability: 3, reconstructed: false, report: null },
        agreement: { holds: state.agreement[place] >= agreementHolds, observed, from: '' },
        hosted: exactly(state, state.hostedAt[place]),
      },
    ]
  })
}

function crossings({ scenario, sidesOfCrossing }: World, state: State): CrossingKnowledge[] {
  const { space } = scenario
  return space.crossings.map(({ place }, index) => ({
    place,
    sides: sidesOfCrossing[index].map((side) => ({
      side: space.sides[side].id,
      name: space.sides[side].name,
      regime: state.border[side],
      own: false,
    })),
    queue: exactly(state, state.queue[index]),
  }))
}

function camps({ scenario }: World, state: State): CampKnowledge[] {
  return scenario.space.camps.map(({ place }, index) => ({
    place,
    people: exactly(state, state.inCamp[index]),
    places: state.campPlaces[index],
  }))
}

function forces({ scenario, placeId }: World, state: State): ForceKnowledge[] {
  return scenario.units.map(({ id, name, kind }, index) => {
    const unit = state.units[index]
    return {
      unit: id,
      name,
      kind,
      own: false,
      at: placeId[unit.at],
      moving: unit.to >= 0 ? { to: placeId[unit.to], arrives: unit.arrives } : null,
      strength: unit.strength,
      from: null,
      observed: state.hour,
      condition: conditionOf(unit),
    }
  })
}

/**
 * People on the road, from the place they live in to where they go: a place, or a crossing. The largest few. Where they
 * last set out from is not kept, so those on their way home are left out.
 */
function streams(world: World, state: State): StreamKnowledge[] {
  const { places: n, placeId, cellPlace, placeOfCrossing } = world
  const people = new Map<number, number>()
  for (const groups of groupsByHour(state.travellers)) {
    for (let i = 0; i + 2 < groups.length; i += 3) {
      const goal = groups[i + 1]
      if (goal < 0) continue
      const from = cellPlace[groups[i]]
      const to = goal < n ? goal : placeOfCrossing[goal - n]
      if (from === to) continue
      const way = from * n + to
      people.set(way, (people.get(way) ?? 0) + groups[i + 2])
    }
  }
  return [...people]
    .filter(([, count]) => count >= leastPeople)
    .sort(([wayA, a], [wayB, b]) => b - a || wayA - wayB)
    .slice(0, mostStreams)
    .map(([way, count]) => ({
      from: placeId[Math.floor(way / n)],
      to: placeId[way % n],
      estimate: exactly(state, count),
    }))
}
