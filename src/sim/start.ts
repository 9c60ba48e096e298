import { initialCharts } from './actors/initialCharts'
import type { RunSetup } from './index'
import { perWorld } from './perWorld'
import { C, compartments, type State } from './state'
import { noTravellers } from './travellers'
import type { World } from './world'

/** What a state begins with, worked out once for a world; every run takes a copy. */
const firstOf = perWorld(({ scenario }) => {
  const { cells, places } = scenario.space
  const people = new Int32Array(cells.length * compartments.length)
  cells.forEach((cell, index) => {
    people[index * compartments.length + C.home] = cell.people
  })
  return {
    people,
    crowd: Float64Array.from(places, (place) => place.initialCrowd),
    rumour: Float64Array.from(
      places,
      (place) => place.initialRumour ?? 0.6 * place.tension * (place.initialCrowd > 0 ? 1 : 0.4),
    ),
    beds: Int32Array.from(places, (place) => place.hospitalBeds),
    trust: Float64Array.from(cells, (cell) => cell.trust),
  }
})

/** State at hour 0. Everybody is at home; units stand where the scenario puts them. */
export function startState(world: World, setup: RunSetup): State {
  const { scenario, places, cells, crossings, camps } = world
  const { space, play } = scenario
  const first = firstOf(world)
  return {
    seed: setup.seed,
    hour: 0,
    people: first.people.slice(),
    waiting: new Int32Array(cells * crossings),
    camps: new Int32Array(cells * camps),
    hosted: new Int32Array(cells * places),
    queue: new Int32Array(crossings),
    inCamp: new Int32Array(camps),
    hostedAt: new Int32Array(places),
    travellers: noTravellers(world.longestWay + 1),
    crowd: first.crowd.slice(),
    incidents: new Int32Array(places),
    excitation: new Float64Array(places),
    incidentsTotal: new Int32Array(places),
    deaths: new Int32Array(places),
    injured: new Int32Array(places),
    buildingsLost: new Int32Array(places),
    recent: new Int32Array(places * 24),
    incidentsOfDay: new Int32Array(places),
    exhaustion: new Float64Array(places),
    arms: new Float64Array(places),
    rumour: first.rumour.slice(),
    news: new Float64Array(places),
    newsUntil: new Int32Array(places),
    curfew: new Int8Array(places),
    agreement: new Float64Array(places),
    patrols: new Int8Array(places),
    talks: new Float64Array(places),
    talksNext: new Int32Array(places),
    relief: new Float64Array(places),
    need: new Float64Array(places),
    beds: first.beds.slice(),
    grievance: new Float64Array(places),
    barricades: new Float64Array(cells),
    trust: first.trust.slice(),
    posture: new Int8Array(cells),
    danger: new Int8Array(places),
    crowdMark: new Int8Array(places),
    border: space.sides.map((side) => side.regime),
    campPlaces: Int32Array.from(space.camps, (camp) => camp.places),
    campFull: new Int8Array(camps),
    returnPush: 0,
    returnStrength: 0,
    units: scenario.units.map((unit) => ({
      at: world.placeIndex.get(unit.at) as number,
      to: -1,
      arrives: 0,
      strength: unit.strength,
      training: unit.training,
      equipment: unit.equipment,
      readiness: unit.readiness,
      fatigue: 0,
    })),
    lethal: new Int8Array(scenario.actors.length),
    charts: initialCharts(world),
    audiences: Float64Array.from(play.audiences, (audience) => audience.start),
    counters: new Int32Array(play.counters.length),
    vote: 'scheduled',
    registered: 0,
    announced: 0,
    announcedInjured: 0,
    pendingRegistration: 0,
    slowRegistration: 0,
    pendingInjured: 0,
    evacuated: 0,
    abroadTotal: 0,
    insideTotal: 0,
    returnedTotal: 0,
    violenceFrom: -1,
    violenceTo: -1,
    pending: [],
    standing: [],
    taken: [],
    dispatches: [],
    readings: [],
    written: [],
    read: [],
    backgroundDone: 0,
  }
}
