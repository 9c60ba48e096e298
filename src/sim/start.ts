import { initialCharts } from './actors/initialCharts'
import type { RunSetup } from './index'
import { C, compartments, type State } from './state'
import type { World } from './world'

/** State at hour 0. Everybody is at home; units stand where the scenario puts them. */
export function startState(world: World, setup: RunSetup): State {
  const { scenario, places, cells, crossings, camps } = world
  const { space, play } = scenario
  const people = new Int32Array(cells * compartments.length)
  space.cells.forEach((cell, index) => {
    people[index * compartments.length + C.home] = cell.people
  })
  const byPlace = (value: (place: (typeof space.places)[number]) => number): Float64Array =>
    Float64Array.from(space.places, value)
  return {
    seed: setup.seed,
    hour: 0,
    people,
    waiting: new Int32Array(cells * crossings),
    camps: new Int32Array(cells * camps),
    hosted: new Int32Array(cells * places),
    queue: new Int32Array(crossings),
    inCamp: new Int32Array(camps),
    hostedAt: new Int32Array(places),
    travellers: Array.from({ length: world.longestWay + 1 }, () => []),
    crowd: byPlace((place) => place.initialCrowd),
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
    rumour: byPlace((place) => 0.6 * place.tension * (place.initialCrowd > 0 ? 1 : 0.4)),
    news: new Float64Array(places),
    newsUntil: new Int32Array(places),
    curfew: new Int8Array(places),
    agreement: new Float64Array(places),
    patrols: new Int8Array(places),
    talks: new Float64Array(places),
    talksNext: new Int32Array(places),
    relief: new Float64Array(places),
    need: new Float64Array(places),
    beds: Int32Array.from(space.places, (place) => place.hospitalBeds),
    grievance: new Float64Array(places),
    barricades: new Float64Array(cells),
    trust: Float64Array.from(space.cells, (cell) => cell.trust),
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
