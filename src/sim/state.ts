import type { DangerLevel } from '../scenario/schema/reports'
import type { BorderRegime } from '../scenario/schema/space'
import type { Travellers } from './travellers'

/**
 * Where the people of a cell can be. Counts are integers and their sum over a cell never changes.
 * `waiting`, `camp` and `host` are also kept by crossing, camp and place in the matrices of `People`.
 */
export const compartments = [
  'home', // living at home, posture as the cell's
  'sheltering', // at home behind closed-off streets
  'road', // on the way, to a crossing, a camp or a host family
  'waiting', // at a crossing
  'camp', // in a camp across the border
  'host', // with host families or in public buildings inside the country
  'returned', // back in a house that stands
  'homeless', // back at a place whose house is gone
  'hurt', // injured, not treated
  'treated', // injured, in treatment or treated
  'missing',
  'dead',
] as const
export type Compartment = (typeof compartments)[number]
/** Their numbers, written out: engines fold the fields of a literal into the code that reads them. */
export const C = {
  home: 0,
  sheltering: 1,
  road: 2,
  waiting: 3,
  camp: 4,
  host: 5,
  returned: 6,
  homeless: 7,
  hurt: 8,
  treated: 9,
  missing: 10,
  dead: 11,
} as const satisfies Record<Compartment, number>

export interface UnitState {
  /** Index of the place where the unit stands, or from which it set out. */
  at: number
  /** Place index and hour of arrival while under way. */
  to: number
  arrives: number
  strength: number
  training: number
  equipment: number
  readiness: number
  /** 0 fresh to 1 spent. */
  fatigue: number
}

/** A decision on its way to its effect. */
export interface Pending {
  option: string
  actor: string
  at: number
  stage: 'agreement' | 'effect'
}

export interface Standing {
  seat: string
  option: string
  until: number
  reason: string
}

/** A report under way or arrived. `seats` arrive at `hours`. Figures are fixed when it is written. */
export interface Dispatch {
  report: string
  seat: string
  written: number
  arrives: number
  figures: Readonly<Record<string, number>>
}

/** One reading of a channel, as the seat got it. `what` is a place id, or the channel's area. */
export interface Reading {
  channel: string
  seat: string
  what: string
  observed: number
  arrives: number
  level: DangerLevel | null
  low: number
  high: number
}

/** One decision taken, for views and comparison. */
export interface Taken {
  hour: number
  actor: string
  option: string
  by: 'player' | 'policy' | 'standing'
  inForceAt: number
  status: 'ordered' | 'agreement' | 'in-force' | 'refused'
}

/**
 * The whole state of a run. Plain data and typed arrays, so that it can be cloned, written and hashed in one
 * canonical order (`hash.ts`). Indices follow the order of the scenario's lists.
 */
export interface State {
  seed: number
  /** Hours passed: 0 at the start. */
  hour: number
  /** cells x compartments, people. */
  people: Int32Array
  /** cells x crossings, people waiting there. */
  waiting: Int32Array
  /** cells x camps, people in each. */
  camps: Int32Array
  /** cells x places, people hosted there. */
  hosted: Int32Array
  /** Sums of the three matrices over cells: people at each crossing, in each camp, hosted at each place. */
  queue: Int32Array
  inCamp: Int32Array
  hostedAt: Int32Array
  /** Groups on the road, by hour of arrival. */
  travellers: Travellers
  /** By place: intensity of attacking crowds (thousands, model unit). */
  crowd: Float64Array
  /** By place: incidents of this hour, and their fading memory (self-excitation). */
  incidents: Int32Array
  excitation: Float64Array
  /** By place: incidents in all, deaths, injured, buildings lost; and incidents by hour of the last 24. */
  incidentsTotal: Int32Array
  deaths: Int32Array
  injured: Int32Array
  buildingsLost: Int32Array
  recent: Int32Array
  /** By place: incidents of the last 24 hours, the sum of `recent`. */
  incidentsOfDay: Int32Array
  /** By place: how far those who can be mobilised are worn out, 0..1; weapons taken from forces, 0..1. */
  exhaustion: Float64Array
  arms: Float64Array
  /** By place: unchecked rumour 0..1, trusted news 0..1 with the hour it lasts to. */
  rumour: Float64Array
  news: Float64Array
  newsUntil: Int32Array
  /** By place: curfew 0 none, 1 night, 2 all hours; local agreement 0..1, mixed patrols 0 or 1; backing of talks 0..1. */
  curfew: Int8Array
  agreement: Float64Array
  patrols: Int8Array
  talks: Float64Array
  /** By place: hour at which talks may next be tried. */
  talksNext: Int32Array
  /** By place: person-days of relief in stock; unmet need 0..1; free treatment beds. */
  relief: Float64Array
  need: Float64Array
  beds: Int32Array
  /** By place: damage to trust from force used against residents, 0..1. */
  grievance: Float64Array
  /** By cell: barricades 0..1, trust 0..1, index of posture in the population chart. */
  barricades: Float64Array
  trust: Float64Array
  posture: Int8Array
  /** By place: danger level as an index, for events. */
  danger: Int8Array
  /** By place: highest mark of crowd growth already told, 0 to 2. */
  crowdMark: Int8Array
  border: BorderRegime[]
  campPlaces: Int32Array
  campFull: Int8Array
  /** Push for return: 0 none, 1 allow, 2 encourage, 3 press; and its strength. */
  returnPush: number
  returnStrength: number
  units: UnitState[]
  /** Actors' owner index -> lethal force allowed. */
  lethal: Int8Array
  /** By actor: canonical text of the statechart's value. */
  charts: string[]
  audiences: Float64Array
  counters: Int32Array
  vote: 'scheduled' | 'postponed' | 'held'
  /** Deaths registered and waiting to be announced, and announced; the same for injured. */
  registered: number
  announced: number
  announcedInjured: number
  /** Deaths that passed through a morgue and wait for registration; deaths buried without papers. */
  pendingRegistration: number
  slowRegistration: number
  pendingInjured: number
  evacuated: number
  abroadTotal: number
  insideTotal: number
  returnedTotal: number
  /** First and last hour of mass violence so far, -1 when none. */
  violenceFrom: number
  violenceTo: number
  pending: Pending[]
  standing: Standing[]
  taken: Taken[]
  dispatches: Dispatch[]
  readings: Reading[]
  /** Reports already written, by id. */
  written: string[]
  read: string[]
  /** Background entries already done: how many, in order of hour. */
  backgroundDone: number
}
