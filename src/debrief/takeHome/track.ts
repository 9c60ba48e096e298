import type { DrawnView, IndicatorReading } from '../../session/api'

/** What is drawn and read at one hour, through one pair of eyes. */
export type Scene = Omit<DrawnView, 'hour' | 'over'> & { readonly indicators: readonly IndicatorReading[] }

/**
 * Scenes of consecutive hours, as what changes from one to the next. `hours[h]` is key, value, key, value …: numbers into
 * `keys` and `values`, -1 where something is no more. A key names kind, item and field.
 */
export interface Track {
  readonly keys: readonly string[]
  readonly values: readonly unknown[]
  readonly hours: readonly (readonly number[])[]
}

/** Kinds of items in a scene, each with the fields that name one. */
const kinds = {
  places: ['place'],
  crossings: ['place'],
  camps: ['place'],
  streams: ['from', 'to'],
  forces: ['unit'],
  indicators: ['id'],
} as const satisfies Readonly<Record<keyof Scene, readonly string[]>>
type Kind = keyof typeof kinds
const kindNames = Object.keys(kinds) as Kind[]

/** The scene's own hour is written as this, which is no hour of any scenario: what stays the same then stays the same. */
const now = -1_000_000
const split = '\u0000'

/** An estimate without doubt, as the model's eyes have it: written as its number alone. */
const exact = { from: '', reliability: 3 } as const
const estimates = new Set(['hosted', 'queue', 'people', 'estimate'])

interface Estimated {
  readonly low: number
  readonly high: number
  readonly observed: number
  readonly from: string
  readonly reliability: number
}

function isEstimate(value: unknown): value is Estimated {
  return typeof value === 'object' && value !== null && 'low' in value && 'high' in value && 'reliability' in value
}

/** A value as it is kept: the present hour by its sign, an exact estimate as a number. */
function packed(field: string, value: unknown, hour: number): unknown {
  if (estimates.has(field) && isEstimate(value)) {
    const { low, high, observed, from, reliability } = value
    if (low === high && observed === hour && from === exact.from && reliability === exact.reliability) return low
  }
  return withHours(value, hour, now)
}

function unpacked(field: string, value: unknown, hour: number): unknown {
  if (estimates.has(field) && typeof value === 'number') {
    return { low: value, high: value, observed: hour, ...exact }
  }
  return field === 'observed' && value === now ? hour : withHours(value, now, hour)
}

/** The same value with one hour of observation written as another. */
function withHours(value: unknown, from: number, to: number): unknown {
  if (typeof value !== 'object' || value === null || !('observed' in value) || value.observed !== from) return value
  return { ...value, observed: to }
}

/** Writes scenes, hour by hour from 0, into a track. */
export function createTrack(): { add(scene: Scene): void; readonly track: Track } {
  const keys: string[] = []
  const keyAt = new Map<string, number>()
  const values: unknown[] = []
  const valueAt = new Map<string, number>()
  const hours: number[][] = []
  let before = new Map<number, number>()
  const keyOf = (key: string): number => {
    const known = keyAt.get(key)
    if (known !== undefined) return known
    keyAt.set(key, keys.length)
    return keys.push(key) - 1
  }
  const indexOf = (value: unknown): number => {
    const text = JSON.stringify(value)
    const known = valueAt.get(text)
    if (known !== undefined) return known
    valueAt.set(text, values.length)
    return values.push(value) - 1
  }
  return {
    add(scene) {
      const hour = hours.length
      const current = new Map<number, number>()
      for (const kind of kindNames) {
        for (const item of scene[kind]) {
          const fields = Object.entries(item)
          const named: readonly string[] = kinds[kind]
          const id = named.map((name) => String(fields.find(([field]) => field === name)?.[1])).join(split)
          for (const [field, value] of fields) {
            if (named.includes(field)) continue
            const kept = field === 'observed' && value === hour ? now : packed(field, value, hour)
            current.set(keyOf([kind, field, id].join(split)), indexOf(kept))
          }
        }
      }
      const changes: number[] = []
      for (const [key, value] of current) if (before.get(key) !== value) changes.push(key, value)
      for (const key of before.keys()) if (!current.has(key)) changes.push(key, -1)
      hours.push(changes)
      before = current
    },
    track: { keys, values, hours },
  }
}

/** The scene of an hour. Throws a RangeError for an hour that the track does not have. */
export function sceneAt(track: Track, hour: number): Scene {
  if (!track.hours[hour]) throw new RangeError(`the track has no hour ${hour}`)
  const current = new Map<number, number>()
  for (let at = 0; at <= hour; at++) {
    const changes = track.hours[at]
    for (let i = 0; i < changes.length; i += 2) {
      if (changes[i + 1] < 0) current.delete(changes[i])
      else current.set(changes[i], changes[i + 1])
    }
  }
  const items = Object.fromEntries(
    kindNames.map((kind) => [kind, new Map<string, Record<string, unknown>>()]),
  ) as Record<Kind, Map<string, Record<string, unknown>>>
  for (const [key, value] of [...current].sort(([a], [b]) => a - b)) {
    const [kind, field, ...id] = track.keys[key].split(split)
    const of = items[kind as Kind]
    const name = id.join(split)
    let item = of.get(name)
    if (!item) {
      item = Object.fromEntries(kinds[kind as Kind].map((part, at) => [part, id[at]]))
      of.set(name, item)
    }
    item[field] = unpacked(field, track.values[value], hour)
  }
  return Object.fromEntries(kindNames.map((kind) => [kind, [...items[kind].values()]])) as unknown as Scene
}
