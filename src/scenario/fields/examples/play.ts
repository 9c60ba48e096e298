import type { z } from 'zod'
import type { manifest } from '../../schema/index'
import type * as schema from '../../schema/play'
import { effectWords } from '../words/effects'
import { made } from './made'

type Play = z.input<typeof schema.play>

const clock: Play['clock'] = {
  start: '2031-05-02T22:00+02:00',
  zoneLabel: 'Tarvel time',
  stepHours: 1,
  ticks: 96,
  tailTicks: 24,
}

const daypart: Play['dayparts'][number] = { word: 'early hours', from: 0, to: 6, assumption: true }

const seat: Play['seats'][number] = {
  id: 'tarvel-council',
  actor: 'tarvel-council',
  kind: 'local_authority',
  name: 'Council of Tarvel',
  mandate: 'You answer for the safety of everyone in the city.',
  country: 'XA',
  opensOn: 'tarvel-east',
  indicators: ['announced'],
}

const window: Play['plans'][number]['windows'][number] = { hour: 12, label: 'The first morning' }

const plan: Play['plans'][number] = {
  id: 'lesson-45',
  name: 'One lesson of 45 minutes',
  text: 'Three windows. The role sheet is read before the lesson.',
  minutes: 45,
  brief: 6,
  debrief: 18,
  windowMinutes: 7,
  windows: [{ hour: 0 }, window, { hour: 36 }],
}

const indicator: Play['indicators'][number] = {
  id: 'announced',
  label: 'Announced dead',
  basis: 'announced',
  figure: 'announced-deaths',
  help: 'As the health office announced them. It is not the number of people who have died.',
}

const audience: Play['audiences'][number] = { id: 'tarvel-people', name: 'People of Tarvel', start: 0.5, ...made }
const counter: Play['counters'][number] = { id: 'tarvel-relief', name: 'Tonnes of relief flown in' }
const ahead: Play['ahead'][number] = { hour: 60, label: 'Monday 5 May: the fair', knownFrom: 0, ...made }
const question: Play['forecast'][number] = {
  outcome: 'tarvel-left',
  question: 'How many people will have left their homes?',
  max: 20_000,
  step: 100,
}

const parameter: z.input<typeof schema.parameter> = {
  id: 'leaveRate',
  value: 0.05,
  low: 0.01,
  high: 0.2,
  unit: 'share an hour',
  text: 'Share of a household group that leaves each hour in the worst danger.',
  assumption: true,
}

const structure: NonNullable<z.input<typeof schema.model>['structures']>[number] = {
  id: 'tired',
  label: 'Exhaustion alone',
  text: 'Violence ends when crowds are worn out; forces made no difference.',
  hold: { endByForces: 0 },
  assumption: true,
}

const shift = { shift: 'tarvel-curfew', hours: -12 }

const lever: z.input<typeof schema.lever> = {
  id: 'curfew-earlier',
  label: 'The curfew begins half a day earlier',
  change: [shift],
  outcome: 'tarvel-left',
  sign: 'lower',
  margin: 0,
  why: 'Fewer people are frightened in the first night.',
  ...made,
}

const audienceOf: z.input<typeof manifest>['audience'] = { minimumAge: 16, text: 'For readers of 16 and over.' }

export const playExamples = {
  clock,
  daypart,
  seat,
  window,
  plan,
  indicator,
  audience,
  counter,
  ahead,
  question,
  play: {
    clock,
    dayparts: [daypart],
    seats: [seat],
    plans: [plan],
    indicators: [indicator],
    audiences: [audience],
    counters: [counter],
    ahead: [ahead],
    forecast: [question],
  } satisfies Play,
  parameter,
  structure,
  model: {
    parameters: [parameter],
    status: 'set-by-hand',
    statusText: 'Values were set by hand.',
    structures: [structure],
  } satisfies z.input<typeof schema.model>,
  'change.shift': shift,
  'change.drop': { drop: 'tarvel-curfew' },
  'change.add': { add: 'tarvel-curfew', at: 6 },
  'change.effect': { effect: effectWords.aid.example, at: 12 },
  lever,
  levers: { levers: [lever] } satisfies z.input<typeof schema.levers>,
  'scenario.audience': audienceOf,
  scenario: {
    format: 2,
    id: 'tarvel-2031',
    version: '0.1.0',
    title: 'Tarvel',
    subtitle: 'An invented city, May 2031',
    summary: 'A quarrel at a bridge grows. A council has four days to keep people safe.',
    audience: audienceOf,
    contentNote: 'Deals with unrest and flight. Everything in it is invented.',
    licence: 'CC BY 4.0',
    credits: [],
    languages: ['en'],
    map: 'tarvel',
  } satisfies z.input<typeof manifest>,
}
