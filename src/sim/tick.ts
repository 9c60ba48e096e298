import { addAll } from './addAll'
import { runBackground } from './decide/background'
import { settleDue } from './decide/due'
import type { HourFigures, SimEvent } from './event'
import type { RunSetup } from './index'
import { passKnowledge } from './knowledge/pass'
import { agreements } from './mechanisms/agreements'
import { aid } from './mechanisms/aid'
import { barricades } from './mechanisms/barricades'
import { border } from './mechanisms/border'
import { danger } from './mechanisms/danger'
import { arrivals, flight } from './mechanisms/flight'
import { forces } from './mechanisms/forces'
import { harm } from './mechanisms/harm'
import { beginHour, noteStanding } from './mechanisms/hour'
import { legitimacy } from './mechanisms/legitimacy'
import { mobilisation } from './mechanisms/mobilisation'
import { sumOf } from './mechanisms/people'
import { perpetrators } from './mechanisms/perpetrators'
import { reporting } from './mechanisms/reporting'
import { returning } from './mechanisms/returning'
import { rumour } from './mechanisms/rumour'
import { violence } from './mechanisms/violence'
import { runPolicies } from './policy/run'
import { C, type State } from './state'
import type { World } from './world'

/**
 * Lets one hour pass, in place: decisions first, then what crowds do, what it does to people, and where they go. Each
 * mechanism, one file each, changes the state for one hour and may add events.
 */
export function tick(world: World, state: State, setup: RunSetup): SimEvent[] {
  const { clock } = world.scenario.play
  const hour = beginHour(world, state)
  const events = hour.events
  addAll(events, runBackground(world, state))
  if (state.hour < clock.ticks) addAll(events, runPolicies(world, state, setup))
  addAll(events, settleDue(world, state, setup))
  noteStanding(world, state, hour)
  forces(world, state, hour)
  mobilisation(world, state, hour)
  violence(world, state, hour)
  harm(world, state, hour)
  rumour(world, state, hour)
  barricades(world, state, hour)
  agreements(world, state, hour)
  arrivals(world, state, hour)
  flight(world, state, hour)
  border(world, state, hour)
  returning(world, state, hour)
  aid(world, state, hour)
  reporting(world, state, hour)
  legitimacy(world, state, hour)
  danger(world, state, hour)
  perpetrators(world, state, hour)
  state.hour += 1
  // What is due at the new hour is in force before anybody looks: a window may open on it.
  addAll(events, settleDue(world, state, setup))
  addAll(events, passKnowledge(world, state, setup))
  if (!setup.silent) events.push({ hour: state.hour, type: 'hour-passed', figures: figuresOf(world, state) })
  return events
}

const total = (values: Int32Array): number => {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** The figures of the whole model now. Sums over cells and places. */
export function figuresOf(world: World, state: State): HourFigures {
  return {
    deaths: total(state.deaths),
    injured: total(state.injured),
    missing: sumOf(state, world.cells, C.missing),
    announcedDeaths: state.announced,
    announcedInjured: state.announcedInjured,
    buildings: total(state.buildingsLost),
    abroadNow: sumOf(state, world.cells, C.camp),
    abroadTotal: state.abroadTotal,
    insideNow: sumOf(state, world.cells, C.host),
    insideTotal: state.insideTotal,
    waiting: sumOf(state, world.cells, C.waiting),
    returned: state.returnedTotal,
    incidents: total(state.incidents),
  }
}
