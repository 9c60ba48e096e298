import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import type { Scenario } from '../../src/scenario/scenario'
import { actor as actorSchema, condition as conditionSchema } from '../../src/scenario/schema/actors'
import { forces as forcesSchema } from '../../src/scenario/schema/forces'
import { manifest as manifestSchema } from '../../src/scenario/schema/index'
import { model as modelSchema, play as playSchema } from '../../src/scenario/schema/play'
import { record as recordSchema } from '../../src/scenario/schema/record'
import { reports as reportsSchema } from '../../src/scenario/schema/reports'
import { space as spaceSchema } from '../../src/scenario/schema/space'
import type { SimEvent } from '../../src/sim/event'
import type { RunSetup } from '../../src/sim/index'
import { startState } from '../../src/sim/start'
import type { State } from '../../src/sim/state'
import { createWorld, type World } from '../../src/sim/world'

/*
 * An invented case, small enough to follow by hand: a town (two quarters), a village, one crossing, one camp; a home
 * government, a neighbour, a mediators' council and the population. Ten days.
 */

const invented = { invented: true }
type ActorInput = z.input<typeof actorSchema>
type OptionInput = ActorInput['options'][number]

/** An option with everything filled in that a test does not care about. */
export function anOption(id: string, more: Partial<OptionInput> = {}): OptionInput {
  return {
    id,
    label: `Order ${id}`,
    text: `What ${id} does.`,
    phase: 'play',
    point: 'main',
    documented: null,
    bites: { hours: 2, low: 1, high: 6, assumption: true },
    effects: [],
    ...invented,
    ...more,
  }
}

const documented = (from: number, to: number): OptionInput['documented'] => ({
  chosen: true,
  when: 'in these days',
  from,
  to,
  confidence: 'high',
  sources: ['s1'],
})

const government: ActorInput = {
  id: 'government',
  name: 'Government',
  kind: 'decision-maker',
  decidedBy: [],
  interests: [{ id: 'order', text: 'To restore order.', weight: 1, ...invented }],
  constraints: [],
  chart: {
    type: 'parallel',
    states: {
      order: {
        label: 'Public order',
        initial: 'normal',
        states: {
          normal: { label: 'Normal', on: { 'gov-curfew': { target: 'curfew' } } },
          curfew: {
            label: 'Curfew',
            on: {
              'gov-lift': { target: 'normal', guard: 'calm-in-town' },
              'gov-curfew': { target: 'curfew' },
            },
          },
        },
      },
      help: {
        label: 'Help from abroad',
        initial: 'none',
        states: {
          none: { label: 'Not asked', on: { 'gov-ask': { target: 'asked' } } },
          asked: {
            label: 'Asked',
            on: {
              'gov-ask.in-force': { target: 'granted' },
              'gov-ask.refused': { target: 'none' },
              'gov-drop': { target: 'none' },
            },
          },
          granted: { label: 'Granted' },
        },
      },
      forces: {
        label: 'Forces',
        initial: 'free',
        states: {
          free: {
            label: 'Free to act',
            on: {
              'gov-send': { target: 'free' },
              'gov-open': { target: 'free' },
              'gov-clear': { target: 'free' },
              'gov-aid': { target: 'free' },
            },
          },
        },
      },
    },
  },
  points: [
    { id: 'main', label: 'Public order' },
    { id: 'help', label: 'Help' },
    { id: 'border', label: 'The border' },
    { id: 'free', label: 'Other orders' },
  ],
  options: [
    anOption('gov-curfew', {
      documented: documented(4, 8),
      effects: [{ do: 'curfew', area: 'town', level: 'night' }],
      appeal: [{ interest: 'order', weight: 4, when: 'danger-in-town' }],
    }),
    anOption('gov-lift', {
      needs: [{ condition: 'curfew-in-force', otherwise: 'There is no curfew to lift.' }],
      effects: [{ do: 'curfew', area: 'town', level: 'none' }],
      repeatable: true,
    }),
    anOption('gov-ask', {
      point: 'help',
      documented: documented(10, 12),
      agreement: {
        hours: 6,
        parties: [
          { id: 'neighbour', name: 'The neighbour', probability: 1, text: 'Must agree.', ...invented },
          {
            id: 'council',
            name: 'The council',
            if: 'calm-in-town',
            probability: 1,
            text: 'Agrees in calm.',
            ...invented,
          },
        ],
      },
      bites: { hours: 3, low: 1, high: 6, assumption: true },
      effects: [
        { do: 'count', counter: 'helpers', by: 5 },
        { do: 'signal', to: 'neighbour', event: 'asked' },
      ],
      repeatable: true,
    }),
    anOption('gov-drop', { point: 'help', bites: { hours: 0, low: 0, high: 0, assumption: true } }),
    anOption('gov-send', {
      point: 'free',
      bites: { hours: 0, low: 0, high: 1, assumption: true },
      effects: [{ do: 'move-unit', unit: 'soldiers', to: 'north-quarter' }],
      repeatable: true,
    }),
    anOption('gov-open', {
      point: 'border',
      documented: documented(20, 22),
      bites: { hours: 0, low: 0, high: 1, assumption: true },
      effects: [{ do: 'border', side: 'home', regime: 'open' }],
    }),
    anOption('gov-clear', {
      point: 'free',
      effects: [{ do: 'barricades', area: 'town', how: 'force', pace: 0.5 }],
    }),
    anOption('gov-aid', { point: 'free', effects: [{ do: 'aid', area: 'all', personDays: 1000 }], repeatable: true }),
    anOption('gov-inquiry', { phase: 'epilogue', point: 'free' }),
  ],
}

const neighbour: ActorInput = {
  id: 'neighbour',
  name: 'Neighbour',
  kind: 'decision-maker',
  decidedBy: [],
  interests: [{ id: 'quiet', text: 'To keep its own side quiet.', weight: 2, ...invented }],
  constraints: [],
  chart: {
    label: 'Posture',
    initial: 'watching',
    states: {
      watching: { label: 'Watching', on: { asked: { target: 'asked' }, 'nb-open': { target: 'watching' } } },
      asked: { label: 'Asked for help', on: { 'nb-help': { target: 'helping' }, 'nb-open': { target: 'asked' } } },
      helping: { label: 'Helping' },
    },
  },
  points: [{ id: 'main', label: 'What to do', waitAppeal: 0 }],
  options: [
    anOption('nb-help', { documented: documented(20, 30), effects: [{ do: 'camp-places', camp: 'camp', add: 100 }] }),
    anOption('nb-open', {
      effects: [{ do: 'border', side: 'away', regime: 'open' }],
      appeal: [{ interest: 'quiet', weight: 1 }],
    }),
  ],
}

const council: ActorInput = {
  id: 'council',
  name: 'Council of mediators',
  kind: 'decision-maker',
  decidedBy: [],
  interests: [],
  constraints: [],
  chart: { initial: 'ready', states: { ready: { label: 'Ready', on: { 'co-talk': { target: 'ready' } } } } },
  points: [{ id: 'main', label: 'Talks' }],
  options: [
    anOption('co-talk', {
      effects: [
        { do: 'talks', area: 'town', strength: 0.6, patrols: true },
        { do: 'answer-rumour', area: 'town', strength: 0.5, hours: 12 },
      ],
    }),
  ],
}

const population: ActorInput = {
  id: 'residents',
  name: 'Residents',
  kind: 'population',
  decidedBy: [],
  interests: [],
  constraints: [],
  chart: {
    type: 'parallel',
    states: {
      posture: {
        initial: 'daily_life',
        states: {
          daily_life: { on: { alarm: { target: 'alarmed' }, barricade: { target: 'barricaded' } } },
          alarmed: { on: { barricade: { target: 'barricaded' }, calm: { target: 'daily_life' } } },
          barricaded: { on: { calm: { target: 'daily_life' } } },
        },
      },
      household: {
        initial: 'home',
        states: {
          home: { on: { barricade: { target: 'sheltering' }, leave: { target: 'road' } } },
          sheltering: { on: { 'open-streets': { target: 'home' }, leave: { target: 'road' } } },
          road: {
            on: {
              'arrive-host': { target: 'host' },
              queue: { target: 'waiting' },
              'find-home': { target: 'returned' },
              'find-ruin': { target: 'homeless' },
            },
          },
          waiting: { on: { cross: { target: 'camp' }, 'turn-back': { target: 'road' } } },
          camp: { on: { 'go-home': { target: 'road' } } },
          host: { on: { 'go-home': { target: 'road' } } },
          returned: { on: { leave: { target: 'road' } } },
          homeless: { on: { leave: { target: 'road' } } },
        },
      },
    },
  },
  points: [{ id: 'main', label: 'Households' }],
  options: [anOption('leave-home', { phase: 'model', models: 'flight' })],
}

const place = (id: string, more: object): object => ({
  id,
  name: id,
  kind: 'quarter',
  country: 'HM',
  province: 'home-province',
  lon: 70,
  lat: 40,
  precisionKm: 1,
  labelRank: 2,
  ...invented,
  ...more,
})

const cell = (id: string, at: string, people: number): object => ({
  id,
  place: at,
  label: id.endsWith('a') ? 'label-a' : 'label-b',
  people,
  trust: 0.5,
  exposure: 0.5,
  rumourReach: 0.6,
  access: 0.6,
  vulnerableShare: 0.6,
  borderPull: 0.6,
  barricades: 0.7,
  ...invented,
})

const space = {
  places: [
    place('north-quarter', { group: 'town', buildings: 900, hospitalBeds: 50, tension: 0.8, initialCrowd: 0.3 }),
    place('south-quarter', { group: 'town', buildings: 900, tension: 0.4 }),
    place('village', { kind: 'village', buildings: 300, localTies: 0.8 }),
    place('crossing', { kind: 'crossing', province: null }),
    place('camp', { kind: 'camp', country: 'AW', province: 'away-province' }),
    place('capital', { kind: 'seat', province: null, offMap: true, airport: true }),
  ],
  links: [
    { id: 'l1', from: 'north-quarter', to: 'south-quarter', km: 3, hours: 0.2, kind: 'road', ...invented },
    { id: 'l2', from: 'south-quarter', to: 'village', km: 20, hours: 0.6, kind: 'road', ...invented },
    { id: 'l3', from: 'south-quarter', to: 'crossing', km: 8, hours: 0.3, kind: 'road', ...invented },
    { id: 'l4', from: 'crossing', to: 'camp', km: 10, hours: 0.4, kind: 'road', ...invented },
    { id: 'l5', from: 'capital', to: 'north-quarter', km: 300, hours: 2.5, kind: 'air', ...invented },
  ],
  sides: [
    { id: 'home', country: 'HM', name: 'Home', regime: 'shut', ...invented },
    { id: 'away', country: 'AW', name: 'Away', regime: 'shut', ...invented },
  ],
  crossings: [{ place: 'crossing', sides: ['home', 'away'], camps: ['camp'], capacityPerHour: 200, ...invented }],
  camps: [{ place: 'camp', places: 2000, ...invented }],
  communities: [
    { id: 'label-a', name: 'A' },
    { id: 'label-b', name: 'B' },
  ],
  cells: [
    cell('north-a', 'north-quarter', 4000),
    cell('north-b', 'north-quarter', 3000),
    cell('south-a', 'south-quarter', 5000),
    cell('south-b', 'south-quarter', 2000),
    cell('village-a', 'village', 2500),
  ],
  provinces: [
    { id: 'home-province', name: 'Home province' },
    { id: 'away-province', name: 'Away province' },
  ],
  areas: [
    { id: 'town', name: 'The town', places: ['north-quarter', 'south-quarter'] },
    { id: 'all', name: 'Everywhere', places: ['north-quarter', 'south-quarter', 'village'] },
    { id: 'frontier', name: 'The border', places: ['crossing'] },
    { id: 'camps', name: 'The camps', places: ['camp'] },
  ],
}

const conditions = [
  { id: 'calm-in-town', when: 'danger["town"] <= 1', text: 'The town is calm.' },
  { id: 'danger-in-town', when: 'danger["town"] >= 2', text: 'There is disorder in the town.' },
  { id: 'curfew-in-force', when: '"gov-curfew" in inforce', text: 'A curfew is in force.' },
  { id: 'after-ten', when: 'hour >= 10', text: 'Ten hours have passed.' },
  { id: 'never', when: 'hour < 0', text: 'This never holds.' },
  { id: 'open-at-home', when: 'border["home"] == "open"', text: 'The home side is open.' },
]

const toSeats = (...seats: [string, number][]): { seat: string; delay: number }[] =>
  seats.map(([seat, delay]) => ({ seat, delay }))

const report = (id: string, occasion: object, to: object[], more: object = {}): object => ({
  id,
  from: 'A duty officer',
  occasion,
  to,
  reliability: 2,
  title: `Report ${id}`,
  text: `Text of ${id}.`,
  ...invented,
  ...more,
})

const channel = (id: string, seat: string, about: string, area: string, more: object = {}): object => ({
  id,
  seat,
  from: `Source ${id}`,
  about,
  area,
  everyHours: 6,
  delay: 2,
  error: 0.2,
  reliability: 2,
  ...invented,
  ...more,
})

const reports = {
  reports: [
    report('first', { at: 0 }, toSeats(['government', 0], ['neighbour', 5]), {
      tells: [{ place: 'north-quarter', level: 'tense', words: 'crowds gather' }],
    }),
    report('waits', { at: 6 }, toSeats(['government', 1]), { if: 'after-ten' }),
    report('too-late', { at: 2 }, toSeats(['government', 1]), { if: 'after-ten' }),
    report('impossible', { at: 3 }, toSeats(['government', 0]), { if: 'never' }),
    report('on-curfew', { after: 'gov-curfew', hours: 2 }, toSeats(['neighbour', 3])),
    report('on-opening', { after: 'gov-open', hours: 0 }, toSeats(['neighbour', 4])),
    report('toll', { at: 30 }, toSeats(['government', 0], ['council', 2]), {
      text: 'The ministry counts {announced} dead and {injured} hurt; {crossed-low} to {crossed-high} crossed.',
    }),
  ],
  channels: [
    channel('police', 'government', 'danger', 'all'),
    channel('guards', 'government', 'queue', 'frontier'),
    channel('host', 'neighbour', 'camps', 'camps', { delay: 0 }),
    channel('crossed', 'neighbour', 'crossed', 'frontier', { delay: 1 }),
    channel('inside', 'council', 'displaced', 'all'),
    channel('soldiers-seen', 'neighbour', 'forces', 'all'),
    channel('ministry', 'government', 'announced', 'all', { delay: 0, error: 0 }),
    channel('back', 'council', 'returned', 'all'),
    channel('needs', 'council', 'needs', 'all'),
    channel('elders', 'council', 'agreement', 'all'),
  ],
}

const indicator = (id: string, figure: string, basis: string, more: object = {}): object => ({
  id,
  label: id,
  basis,
  figure,
  help: `What ${id} is.`,
  ...more,
})

const seat = (id: string, kind: string, country: string | null, indicators: string[]): object => ({
  id,
  actor: id,
  kind,
  name: id,
  mandate: 'A public mandate.',
  country,
  opensOn: 'north-quarter',
  indicators,
})

const play = {
  clock: { start: '2001-03-01T18:00+00:00', zoneLabel: 'local time', stepHours: 1, ticks: 240, tailTicks: 24 },
  dayparts: [{ word: 'day', from: 8, to: 18, assumption: true }],
  seats: [
    seat('government', 'government', 'HM', ['announced-dead', 'actual-dead', 'waiting', 'own-forces']),
    seat('neighbour', 'government', 'AW', ['crossed', 'in-camps']),
    seat('council', 'civil_society', 'HM', ['displaced', 'unmet', 'trust', 'returned']),
  ],
  plans: [
    {
      id: 'short',
      name: 'Short',
      text: 'Three windows.',
      minutes: null,
      brief: null,
      debrief: null,
      windowMinutes: null,
      windows: [{ hour: 0 }, { hour: 24 }, { hour: 48 }],
    },
  ],
  indicators: [
    indicator('announced-dead', 'announced-deaths', 'announced'),
    indicator('actual-dead', 'actual-deaths', 'unknown'),
    indicator('waiting', 'waiting', 'estimated'),
    indicator('own-forces', 'forces', 'own'),
    indicator('crossed', 'crossed', 'estimated'),
    indicator('in-camps', 'camps', 'estimated'),
    indicator('displaced', 'displaced', 'estimated', { area: 'all' }),
    indicator('unmet', 'unmet-need', 'estimated'),
    indicator('trust', 'trust', 'estimated', { audience: 'public' }),
    indicator('returned', 'returned', 'estimated'),
  ],
  audiences: [{ id: 'public', name: 'The public', start: 0.5, assumption: true }],
  counters: [{ id: 'helpers', name: 'Helpers' }],
  ahead: [
    { hour: 200, label: 'A vote', knownFrom: 0, ...invented },
    { hour: 220, label: 'A summit', knownFrom: 50, ...invented },
  ],
  forecast: [{ outcome: 'deaths', question: 'How many people will die?', max: 100, step: 1 }],
}

const unit = (id: string, owner: string, kind: string, at: string, strength: number): object => ({
  id,
  name: id,
  owner,
  kind,
  at,
  strength,
  training: 0.5,
  equipment: 0.5,
  readiness: 0.5,
  ...invented,
})

const forces = {
  units: [
    unit('police', 'government', 'police', 'north-quarter', 80),
    unit('soldiers', 'government', 'army', 'capital', 200),
    unit('guards', 'neighbour', 'army', 'camp', 50),
  ],
  background: [
    {
      id: 'flight-lands',
      hour: 15,
      label: 'A relief flight lands',
      effects: [{ do: 'aid', area: 'village', personDays: 50 }],
      ...invented,
    },
  ],
}

const manifest = {
  format: 2,
  id: 'small',
  version: '1.0.0',
  title: 'A small case',
  subtitle: 'Invented',
  summary: 'An invented case for tests.',
  audience: { minimumAge: 16, text: 'For tests.' },
  contentNote: 'Invented violence, in numbers only.',
  licence: 'CC0-1.0',
  credits: [],
  languages: ['en'],
  map: 'none',
}

const record = {
  sources: [
    { id: 's1', title: 'Invented', publisher: 'Nobody', date: null, citation: 'Invented', kind: 'other', note: '' },
  ],
  timeline: [],
  series: [],
  outcomes: [
    {
      id: 'deaths',
      label: 'Deaths',
      value: 20,
      unit: 'people',
      range: [10, 40],
      alternatives: [],
      sources: ['s1'],
      confidence: 'low',
      model: { figure: 'deaths' },
    },
  ],
}

/** Parameters as the real case has them: the small world is about rules, not about its own calibration. */
const parameters: unknown = JSON.parse(
  readFileSync(new URL('../../scenarios/osh-2010/model.json', import.meta.url), 'utf8'),
)

/** The scenario, built through the schema so that defaults and limits are those of real packages. */
export function smallScenario(): Scenario {
  const { units, background } = forcesSchema.parse(forces)
  const parsedReports = reportsSchema.parse(reports)
  return {
    hash: 'small',
    manifest: manifestSchema.parse(manifest),
    space: spaceSchema.parse(space),
    units,
    background,
    actors: [government, neighbour, council, population].map((actor) => actorSchema.parse(actor)),
    conditions: conditions.map((condition) => conditionSchema.parse(condition)),
    reports: parsedReports.reports,
    channels: parsedReports.channels,
    play: playSchema.parse(play),
    model: modelSchema.parse(parameters),
    levers: [],
    record: recordSchema.parse(record),
    fit: null,
    heldOut: null,
    draws: null,
    validation: null,
    sensitivity: null,
    map: null,
    texts: { en: {} },
  }
}

/** The world of a scenario, after a change to it. */
export function smallWorld(change: (scenario: Scenario) => Scenario = (scenario) => scenario): World {
  return createWorld(change(smallScenario()))
}

export const playing = (...played: string[]): RunSetup => ({ seed: 7, policy: 'wait', played })

/** A state at its first hour. */
export function begin(world: World, setup: RunSetup): State {
  return startState(world, setup)
}

/** Types of events, with the option where one is named: a script's outcome in one readable list. */
export function lines(events: readonly SimEvent[]): string[] {
  return events.map((event) => ('option' in event ? `${event.type} ${event.option}` : event.type))
}
