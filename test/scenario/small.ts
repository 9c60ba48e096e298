import { readFileSync } from 'node:fs'
import { loadScenario } from '../../src/scenario/load'
import { parameterNames } from '../../src/scenario/parameters'
import type { PackageFiles, Scenario } from '../../src/scenario/scenario'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type Parts = Record<string, { [key: string]: Json } | string>

const made = { invented: true }

/** Values of the parameters that a run is plausible with: those of the scenario that is shipped. */
const fitted = new Map(
  (
    JSON.parse(readFileSync(new URL('../../scenarios/osh-2010/model.json', import.meta.url), 'utf8')) as {
      parameters: { id: string; value: number; low: number; high: number }[]
    }
  ).parameters.map((parameter) => [parameter.id, parameter]),
)

function place(id: string, kind: string, over: { [key: string]: Json } = {}): Json {
  return {
    id,
    name: id,
    kind,
    country: 'AA',
    province: null,
    lon: 70,
    lat: 40,
    precisionKm: 1,
    labelRank: 2,
    ...made,
    ...over,
  }
}

function cell(id: string, at: string, label: string, people: number): Json {
  return {
    id,
    place: at,
    label,
    people,
    trust: 0.4,
    exposure: 0.5,
    rumourReach: 0.5,
    access: 0.5,
    vulnerableShare: 0.6,
    borderPull: 0.5,
    barricades: 0.5,
    ...made,
  }
}

function option(id: string, over: { [key: string]: Json } = {}): Json {
  return {
    id,
    label: id,
    text: `What ${id} does.`,
    phase: 'play',
    point: 'main',
    documented: null,
    bites: { hours: 2, low: 1, high: 4, assumption: true },
    effects: [],
    ...made,
    ...over,
  }
}

const council = {
  id: 'council',
  name: 'Council of the coast',
  kind: 'decision-maker',
  decidedBy: [{ text: 'Nine members.', ...made }],
  interests: [{ id: 'calm', text: 'Calm.', weight: 1, ...made }],
  constraints: [],
  chart: {
    type: 'parallel',
    states: {
      order: {
        initial: 'normal',
        states: {
          normal: { label: 'No curfew', on: { curfew: { target: 'curfew' } } },
          curfew: {
            on: { 'curfew.in-force': { target: 'held' }, 'lift-curfew': { target: 'normal', guard: 'calm-now' } },
          },
          held: { on: { 'lift-curfew': { target: 'normal', guard: 'calm-now' } } },
        },
      },
      help: {
        initial: 'none',
        states: { none: { on: { 'ask-help': { target: 'asked' } } }, asked: { on: { heard: { target: 'none' } } } },
      },
    },
  },
  points: [{ id: 'main', label: 'Order' }],
  options: [
    option('curfew', {
      afterwards: 'The streets emptied.',
      documented: {
        chosen: true,
        when: 'the first night',
        from: 4,
        to: 8,
        confidence: 'high',
        sources: ['gazette-01'],
      },
      effects: [
        { do: 'curfew', area: 'city', level: 'night' },
        { do: 'move-unit', unit: 'guard', to: 'hill' },
      ],
      appeal: [{ interest: 'calm', weight: 1, when: 'fighting' }],
    }),
    option('lift-curfew', { needs: [{ condition: 'calm-now', otherwise: 'It is not calm.' }] }),
    option('ask-help', {
      agreement: {
        hours: 3,
        parties: [{ id: 'elders', name: 'Elders', if: 'calm-now', probability: 0.5, text: 'They think.', ...made }],
      },
      effects: [
        { do: 'aid', area: 'harbour', personDays: 500 },
        { do: 'signal', to: 'council', event: 'heard' },
      ],
    }),
  ],
}

const people = {
  id: 'people',
  name: 'People of the coast',
  kind: 'population',
  decidedBy: [],
  interests: [],
  constraints: [],
  chart: {
    type: 'parallel',
    states: {
      posture: {
        initial: 'daily-life',
        states: {
          'daily-life': { on: { alarm: { target: 'alarmed' } } },
          alarmed: { on: { barricade: { target: 'closed' }, calm: { target: 'daily-life' } } },
          closed: { on: { calm: { target: 'daily-life' } } },
        },
      },
      household: {
        initial: 'home',
        states: {
          home: { on: { leave: { target: 'road' }, barricade: { target: 'sheltering' } } },
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
          host: { on: { 'go-home': { target: 'road' } } },
          camp: { on: { 'go-home': { target: 'road' } } },
          returned: { on: { leave: { target: 'road' } } },
          homeless: { on: { leave: { target: 'road' } } },
        },
      },
    },
  },
  points: [{ id: 'moves', label: 'Moves' }],
  options: [option('leave', { phase: 'model', point: 'moves' })],
}

/** The parts of a small invented package, as data to change before it is loaded. */
export function smallParts(): Parts {
  return structuredClone({
    'scenario.json': {
      format: 1,
      id: 'small',
      version: '1.0.0',
      title: 'A small coast',
      subtitle: 'Made up for tests',
      summary: 'Two quarters, one crossing, one council.',
      audience: { minimumAge: 16, text: 'For 16 and over.' },
      contentNote: 'Deals with unrest.',
      licence: 'CC BY 4.0',
      credits: [],
      languages: ['en'],
      map: 'small',
    },
    'space.json': {
      places: [
        place('harbour', 'quarter', {
          province: 'coast',
          group: 'city',
          buildings: 400,
          hospitalBeds: 20,
          tension: 0.9,
          initialCrowd: 0.5,
        }),
        place('hill', 'quarter', { province: 'coast', group: 'city', buildings: 300, lon: 70.03 }),
        place('mill', 'town', { province: 'coast', buildings: 200, localTies: 0.8, lon: 70.16 }),
        place('gate', 'crossing', { lon: 70.24 }),
        place('meadow', 'camp', { country: 'BB', lon: 70.29 }),
        place('capital', 'seat', { offMap: true, airport: true, lat: 42.6 }),
      ],
      links: [
        { id: 'l1', from: 'harbour', to: 'hill', km: 3, hours: 0.5, kind: 'road', ...made },
        { id: 'l2', from: 'hill', to: 'mill', km: 12, hours: 1, kind: 'road', ...made },
        { id: 'l3', from: 'mill', to: 'gate', km: 8, hours: 1, kind: 'road', ...made },
        { id: 'l4', from: 'gate', to: 'meadow', km: 5, hours: 1, kind: 'road', ...made },
        { id: 'l5', from: 'capital', to: 'harbour', km: 300, hours: 2, kind: 'air', ...made },
      ],
      sides: [
        { id: 'home', country: 'AA', name: 'Coast', regime: 'open', ...made },
        { id: 'away', country: 'BB', name: 'Plain', regime: 'shut', ...made },
      ],
      crossings: [{ place: 'gate', sides: ['home', 'away'], camps: ['meadow'], capacityPerHour: 80, ...made }],
      camps: [{ place: 'meadow', places: 2000, ...made }],
      communities: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      cells: [
        cell('harbour-a', 'harbour', 'a', 6000),
        cell('hill-b', 'hill', 'b', 4000),
        cell('mill-a', 'mill', 'a', 3000),
      ],
      provinces: [{ id: 'coast', name: 'Coast' }],
      areas: [{ id: 'city', name: 'The city', places: ['harbour', 'hill'] }],
    },
    'forces.json': {
      units: [
        {
          id: 'guard',
          name: 'Guard',
          owner: 'council',
          kind: 'police',
          at: 'harbour',
          strength: 120,
          training: 0.5,
          equipment: 0.5,
          readiness: 0.5,
          ...made,
        },
      ],
      background: [
        { id: 'boat', hour: 30, label: 'A boat', effects: [{ do: 'aid', area: 'city', personDays: 100 }], ...made },
      ],
    },
    'conditions.json': {
      conditions: [
        { id: 'calm-now', when: 'announced < 50', text: 'Few deaths were announced.' },
        { id: 'fighting', when: 'danger["city"] >= 2 && hour > 1', text: 'There is fighting.' },
        { id: 'asked', when: '"ask-help" in taken && taken["ask-help"] > 2', text: 'Help was asked for.' },
      ],
    },
    'reports.json': {
      reports: [
        {
          id: 'r1',
          from: 'Harbour master',
          occasion: { at: 3 },
          to: [{ seat: 'council', delay: 2 }],
          reliability: 2,
          title: 'Crowd at the harbour',
          text: 'A crowd gathers. {announced} dead so far.',
          tells: [{ place: 'harbour', level: 'tense', words: 'A crowd' }],
          sources: ['gazette-01'],
        },
        {
          id: 'r2',
          from: 'Elders',
          occasion: { after: 'ask-help', hours: 2 },
          if: 'asked',
          to: [{ seat: 'council', delay: 0 }],
          reliability: 1,
          title: 'An answer',
          text: 'They heard you.',
          ...made,
        },
      ],
      channels: [
        {
          id: 'c1',
          seat: 'council',
          from: 'Harbour master',
          about: 'danger',
          area: 'city',
          everyHours: 6,
          delay: 1,
          error: 0.2,
          reliability: 2,
          ...made,
        },
      ],
    },
    'play.json': {
      clock: { start: '2031-05-02T22:00+06:00', zoneLabel: 'coast time', stepHours: 1, ticks: 60, tailTicks: 6 },
      dayparts: [{ word: 'night', from: -2, to: 6, assumption: true }],
      seats: [
        {
          id: 'council',
          actor: 'council',
          kind: 'government',
          name: 'Council of the coast',
          mandate: 'Keeps order.',
          country: 'AA',
          opensOn: 'harbour',
          indicators: ['toll', 'trust'],
        },
      ],
      plans: [
        {
          id: 'short',
          name: 'Short',
          text: 'Three windows.',
          minutes: 45,
          brief: 8,
          debrief: 10,
          windowMinutes: 8,
          windows: [{ hour: 0 }, { hour: 12 }, { hour: 36, label: 'The third day' }],
        },
        {
          id: 'late',
          name: 'Late',
          text: 'One window, later.',
          minutes: null,
          brief: null,
          debrief: null,
          windowMinutes: null,
          windows: [{ hour: 10 }],
        },
      ],
      indicators: [
        { id: 'toll', label: 'Announced toll', basis: 'announced', figure: 'announced-deaths', help: 'As announced.' },
        { id: 'trust', label: 'Trust', basis: 'estimated', figure: 'trust', audience: 'shore', help: 'As estimated.' },
      ],
      audiences: [{ id: 'shore', name: 'The shore', start: 0.5, area: 'city', ...made }],
      counters: [],
      ahead: [{ hour: 50, label: 'The fair', knownFrom: 0, ...made }],
      forecast: [{ outcome: 'deaths', question: 'How many will die?', max: 500, step: 10 }],
    },
    'model.json': {
      parameters: parameterNames.map((id) => ({
        id,
        value: fitted.get(id)?.value ?? 0.5,
        low: fitted.get(id)?.low ?? 0,
        high: fitted.get(id)?.high ?? 1,
        unit: 'share',
        text: `What ${id} is.`,
        assumption: true,
      })),
      status: 'set-by-hand',
      statusText: 'Set by hand for tests.',
    },
    'levers.json': {
      levers: [
        {
          id: 'no-curfew',
          label: 'No curfew',
          change: [{ drop: 'curfew' }],
          outcome: 'deaths',
          sign: 'higher',
          margin: 0,
          why: 'Made up.',
          ...made,
        },
      ],
    },
    'record.json': {
      sources: [
        { id: 'gazette-01', title: 'Gazette', publisher: 'Press', date: '2031-05-02', citation: 'p. 1', kind: 'news' },
      ],
      timeline: [
        {
          id: 'e1',
          date: '2031-05-03',
          time: 'night',
          from: 2,
          to: 8,
          place: 'harbour',
          actor: 'council',
          kind: 'decision',
          summary: 'A curfew.',
          sources: ['gazette-01'],
          confidence: 'high',
        },
      ],
      series: [],
      outcomes: [
        {
          id: 'deaths',
          label: 'Deaths',
          value: 12,
          unit: 'people',
          range: [8, 20],
          alternatives: [],
          sources: ['gazette-01'],
          confidence: 'medium',
          model: { figure: 'deaths' },
        },
      ],
    },
    'actors/council.json': council,
    'actors/people.json': people,
    'texts/en/content-note.md': '# Note\n\nText.',
    'texts/en/briefing.md': '# Briefing\n\nText.',
    'texts/en/case-study.md': '# Case\n\nText.',
    'texts/en/observe.md': '# Observe\n\nText.',
    'texts/en/roles/council.md': '# Council\n\nText.',
  } as Parts)
}

/** Writes parts as the files of a package. */
export function filesOf(parts: Parts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      typeof part === 'string' ? part : JSON.stringify(part, null, 1),
    ]),
  )
}

/** The files of the small package, after a change to its parts. */
export function smallPackage(change: (parts: Parts) => void = () => {}): PackageFiles {
  const parts = smallParts()
  change(parts)
  return filesOf(parts)
}

/** Sets a value deep inside a part: `set(parts, 'space.json', ['places', 0, 'lon'], 500)`. */
export function set(parts: Parts, file: string, path: readonly (string | number)[], value: Json | undefined): void {
  let at = parts[file] as { [key: string]: Json }
  for (const key of path.slice(0, -1)) at = at[key] as { [key: string]: Json }
  const last = path[path.length - 1] as string
  if (value === undefined) delete at[last]
  else at[last] = value
}

/** The small scenario, loaded. */
export function smallScenario(change: (parts: Parts) => void = () => {}): Scenario {
  const result = loadScenario(smallPackage(change))
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1))
  return result.scenario
}
