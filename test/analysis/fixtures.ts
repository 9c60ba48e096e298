import type { Scenario } from '../../src/scenario/scenario'
import type { Option } from '../../src/scenario/schema/actors'
import type { Outcome } from '../../src/scenario/schema/record'
import type { Engine, RunSetup, State } from '../../src/sim/index'
import { bits } from '../../src/sim/random/stream'
import { C, compartments } from '../../src/sim/state'

const grounds = { sources: ['s1'], assumption: false, invented: false }

export function outcome(id: string, over: Partial<Outcome> = {}): Outcome {
  return {
    id,
    label: `Outcome ${id}`,
    value: 100,
    unit: 'persons',
    range: [80, 120],
    alternatives: [],
    sources: ['s1'],
    confidence: 'high',
    note: '',
    disputedBy: [],
    about: [],
    model: null,
    ...over,
  }
}

export function option(id: string, over: Partial<Option> = {}): Option {
  return {
    id,
    label: `Option ${id}`,
    text: 'What it does.',
    phase: 'play',
    point: 'p1',
    documented: { chosen: true, when: '11 June', from: 10, to: 14, confidence: 'high', sources: ['s1'] },
    needs: [],
    bites: { hours: 2, low: 1, high: 4, ...grounds },
    agreement: null,
    effects: [],
    repeatable: false,
    appeal: [],
    ...grounds,
    ...over,
  }
}

const place = (id: string, kind: 'town' | 'camp', province: string) => ({
  id,
  name: id,
  kind,
  country: kind === 'camp' ? 'BB' : 'AA',
  province,
  group: null,
  lon: 0,
  lat: 0,
  precisionKm: 1,
  labelRank: 2,
  buildings: 100,
  hospitalBeds: 0,
  airport: false,
  offMap: false,
  tension: 0,
  initialCrowd: 0,
  localTies: 0.3,
  ...grounds,
})

const cell = (id: string, at: string) => ({
  id,
  place: at,
  label: 'one',
  people: 1000,
  trust: 0.5,
  exposure: 1,
  rumourReach: 1,
  access: 1,
  vulnerableShare: 0.7,
  borderPull: 0.5,
  barricades: 0.5,
  ...grounds,
})

/** A small country: two towns in two provinces, one camp across the border, three cells, three days. */
export function smallScenario(over: Partial<Scenario> = {}): Scenario {
  return {
    hash: 'h',
    manifest: {
      format: 2,
      id: 'small',
      version: '1.0.0',
      title: 'Small',
      subtitle: 'A test',
      summary: 'A test.',
      audience: { minimumAge: 16, text: '16 and over' },
      contentNote: 'None.',
      licence: 'CC BY 4.0',
      credits: [],
      languages: ['en'],
      map: 'small',
      shelf: 'play',
      invented: false,
    },
    space: {
      places: [place('east', 'town', 'pe'), place('west', 'town', 'pw'), place('camp', 'camp', 'pc')],
      links: [],
      sides: [],
      crossings: [],
      camps: [{ place: 'camp', places: 500, ...grounds }],
      communities: [{ id: 'one', name: 'One' }],
      cells: [cell('c1', 'east'), cell('c2', 'east'), cell('c3', 'west')],
      provinces: [
        { id: 'pe', name: 'East' },
        { id: 'pw', name: 'West' },
        { id: 'pc', name: 'Camps' },
      ],
      areas: [{ id: 'both', name: 'Both', places: ['east', 'west'] }],
    },
    units: [],
    background: [],
    actors: [
      {
        id: 'gov',
        name: 'Government',
        kind: 'decision-maker',
        decidedBy: [],
        interests: [],
        constraints: [],
        chart: {},
        points: [{ id: 'p1', label: 'First point', waitAppeal: 1 }],
        options: [option('curfew'), option('talks', { point: 'p2' })],
      },
    ],
    conditions: [],
    reports: [],
    channels: [],
    play: {
      clock: { start: '2000-01-01T22:00+06:00', zoneLabel: 'local time', stepHours: 1, ticks: 60, tailTicks: 12 },
      dayparts: [],
      seats: [],
      plans: [],
      indicators: [],
      audiences: [],
      counters: [{ id: 'flown', name: 'Flown in' }],
      ahead: [],
      forecast: [],
    },
    model: { parameters: [], status: 'set-by-hand', statusText: 'Set by hand.', structures: [] },
    levers: [],
    fit: null,
    heldOut: null,
    draws: null,
    validation: null,
    sensitivity: null,
    map: null,
    record: {
      sources: [],
      timeline: [],
      series: [],
      outcomes: [
        outcome('deaths', { model: { figure: 'deaths' } }),
        outcome('east-buildings', { model: { figure: 'buildings', area: 'east' }, range: null }),
        outcome('camp-later', { model: { figure: 'abroad-now', area: 'camp', atHour: 30 } }),
        outcome('days', { model: { figure: 'violence-days' } }),
        outcome('flown', { model: { figure: 'counter', counter: 'flown' } }),
        outcome('finding', { value: 'a finding in words', range: null }),
      ],
    },
    texts: { en: {} },
    ...over,
  }
}

/** The part of a state that the analysis reads; the fake engine needs no more. */
function emptyState(scenario: Scenario, seed: number): State {
  const places = scenario.space.places.length
  const cells = scenario.space.cells.length
  const people = new Int32Array(cells * compartments.length)
  scenario.space.cells.forEach((item, index) => {
    people[index * compartments.length + C.home] = item.people
  })
  const state: Partial<State> = {
    seed,
    hour: 0,
    people,
    camps: new Int32Array(cells * scenario.space.camps.length),
    deaths: new Int32Array(places),
    injured: new Int32Array(places),
    buildingsLost: new Int32Array(places),
    incidentsTotal: new Int32Array(places),
    curfew: new Int8Array(places),
    counters: new Int32Array(scenario.play.counters.length),
    announced: 0,
    abroadTotal: 0,
    insideTotal: 0,
    returnedTotal: 0,
    violenceFrom: -1,
    violenceTo: -1,
  }
  return state as State
}

const purpose = 7

/**
 * An engine with a rule simple enough to do by hand: each hour of the first 24, 0 to 3 people of the first place die
 * and one building burns; each hour one person of cell 0 goes to the camp. A curfew in force halves the deaths (from
 * the hour it is ordered); it is refused before hour 4 when the seed is odd. A dropped option does nothing; an added
 * effect of the kind `count` adds to the counter.
 */
export function fakeEngine(scenario: Scenario): Engine {
  const changed = (setup: RunSetup, key: string): boolean => (setup.changes ?? []).some((change) => key in change)
  return {
    scenario,
    start: (setup) => emptyState(scenario, setup.seed),
    decide: (state, _setup, command) => {
      if (command.type !== 'decide') return { ok: true, events: [] }
      if (state.hour < 4 && state.seed % 2 === 1) {
        return { ok: false, refusal: { code: 'needs', path: 'option', reason: 'Not yet.' } }
      }
      const { option } = command
      const order = { type: 'decision-taken', actor: 'gov', option, by: 'player', reason: '' } as const
      return { ok: true, events: [{ ...order, hour: state.hour, inForceAt: state.hour }] }
    },
    apply: (state) => {
      state.curfew[0] = 2
    },
    advance: (state, setup) => {
      const u = (bits(state.seed, purpose, 0, state.hour, 0) >>> 0) % 4
      const halved = state.curfew[0] === 2 || changed(setup, 'add')
      if (state.hour < 24) {
        state.deaths[0] += halved ? Math.floor(u / 2) : u
        state.buildingsLost[0] += 1
        if (state.violenceFrom < 0) state.violenceFrom = state.hour
        state.violenceTo = state.hour
      }
      if (changed(setup, 'effect')) state.counters[0] += 1
      state.people[C.home] -= 1
      state.people[C.camp] += 1
      state.camps[0] += 1
      state.hour += 1
      return []
    },
    view: () => {
      throw new Error('the fake engine has no views')
    },
    truth: () => {
      throw new Error('the fake engine has no truth')
    },
    weigh: () => [],
    holds: () => false,
    hash: (state) => String(state.hour),
    clone: (state) => structuredClone(state),
    save: (state) => JSON.stringify(state),
    load: () => {
      throw new Error('the fake engine does not load')
    },
  }
}
