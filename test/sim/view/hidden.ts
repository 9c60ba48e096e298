import type { State } from '../../../src/sim/index'

/** Every number of the state that no seat can know except by a report, a reading or an announcement. */
export const hidden: readonly (keyof State)[] = [
  'people',
  'waiting',
  'camps',
  'hosted',
  'queue',
  'inCamp',
  'hostedAt',
  'crowd',
  'incidents',
  'excitation',
  'incidentsTotal',
  'incidentsOfDay',
  'deaths',
  'injured',
  'buildingsLost',
  'exhaustion',
  'arms',
  'rumour',
  'news',
  'agreement',
  'talks',
  'relief',
  'need',
  'beds',
  'grievance',
  'barricades',
  'trust',
  'posture',
  'audiences',
  'registered',
  'announced',
  'announcedInjured',
  'pendingRegistration',
  'slowRegistration',
  'pendingInjured',
  'evacuated',
  'abroadTotal',
  'insideTotal',
  'returnedTotal',
  'violenceFrom',
  'violenceTo',
]

/** Adds to a hidden quantity everywhere. */
export function disturb(state: State, key: keyof State, by: number): void {
  const value = state[key]
  if (typeof value === 'number') Object.assign(state, { [key]: value + by })
  else if (ArrayBuffer.isView(value)) {
    const numbers = value as Int32Array | Float64Array
    for (let i = 0; i < numbers.length; i++) numbers[i] += by
  }
}
