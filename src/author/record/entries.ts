import { hourOf } from '../../scenario/clock'
import { recordHour } from '../../scenario/schema/common'
import type { Clock } from '../../scenario/schema/play'
import { isObject } from '../../scenario/shape/empty'

type Entry = Readonly<Record<string, unknown>>

const textIn = (entry: Entry, key: string): string => (typeof entry[key] === 'string' ? (entry[key] as string) : '')
const numberIn = (entry: Entry, key: string): number | null => {
  const value = entry[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
/** An hour that a clock can show; one that lies far outside is none. */
const hourIn = (entry: Entry, key: string): number | null => recordHour.safeParse(entry[key]).data ?? null
const listIn = (entry: Entry, key: string): readonly unknown[] => {
  const value = entry[key]
  return Array.isArray(value) ? value : []
}
const objects = (value: unknown): readonly { readonly index: number; readonly entry: Entry }[] =>
  Array.isArray(value) ? value.flatMap((entry: unknown, index) => (isObject(entry) ? [{ index, entry }] : [])) : []

/** A point of a series that can be drawn. */
export interface ChartPoint {
  readonly index: number
  /** Hours since the clock's start; noon of its day where no hour is given. */
  readonly hour: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly basis: string
  readonly what: string
  readonly isDoubtful: boolean
}

export interface SeriesEntry {
  readonly index: number
  readonly title: string
  readonly unit: string
  readonly definition: string
  /** In the order of time. */
  readonly points: readonly ChartPoint[]
  /** How many points lack a date or every figure. */
  readonly undrawn: number
  readonly count: number
}

export function seriesEntries(list: unknown, clock: Pick<Clock, 'start'>): readonly SeriesEntry[] {
  return objects(list).map(({ index, entry }) => {
    const all = objects(entry.points)
    const points = all.flatMap(({ index: at, entry: point }) => chartPoint(at, point, clock) ?? [])
    return {
      index,
      title: textIn(entry, 'title'),
      unit: textIn(entry, 'unit'),
      definition: textIn(entry, 'definition'),
      points: points.sort((a, b) => a.hour - b.hour || a.index - b.index),
      undrawn: all.length - points.length,
      count: all.length,
    }
  })
}

function chartPoint(index: number, point: Entry, clock: Pick<Clock, 'start'>): ChartPoint | null {
  const date = textIn(point, 'date')
  const given = hourIn(point, 'hour')
  const hour = given ?? (/^\d{4}-\d{2}-\d{2}$/.test(date) ? hourOf(clock, date, 12) : null)
  const [value, low, high] = [numberIn(point, 'value'), numberIn(point, 'low'), numberIn(point, 'high')]
  if (hour === null || (value === null && (low === null || high === null))) return null
  return {
    index,
    hour,
    value,
    low,
    high,
    basis: textIn(point, 'basis'),
    what: textIn(point, 'what'),
    isDoubtful: textIn(point, 'confidence') === 'low',
  }
}

/** An entry of the timeline on the hours. */
export interface TimelineEntry {
  readonly index: number
  readonly kind: string
  readonly title: string
  /** The hours between which it falls; null where it lies outside, or its hour is not known. */
  readonly from: number | null
  readonly to: number | null
  readonly date: string
  readonly sources: number
  readonly disputes: number
}

export function timelineEntries(list: unknown): readonly TimelineEntry[] {
  return objects(list).map(({ index, entry }) => {
    const from = hourIn(entry, 'from')
    const to = hourIn(entry, 'to')
    return {
      index,
      kind: textIn(entry, 'kind'),
      title: textIn(entry, 'summary'),
      from,
      to: from === null ? null : Math.max(from, to ?? from),
      date: textIn(entry, 'date'),
      sources: listIn(entry, 'sources').length,
      disputes: listIn(entry, 'disputedBy').length,
    }
  })
}

/** An outcome as its row is drawn. */
export interface OutcomeEntry {
  readonly index: number
  readonly label: string
  readonly unit: string
  /** Its main figure; null where it is none or unknown. */
  readonly main: number | null
  /** A finding in words; '' for a figure. */
  readonly words: string
  readonly range: readonly [number, number] | null
  readonly rivals: readonly number[]
  readonly disputes: number
}

export function outcomeEntries(list: unknown): readonly OutcomeEntry[] {
  return objects(list).map(({ index, entry }) => {
    const [low, high] = listIn(entry, 'range')
    const rivals = objects(entry.alternatives).flatMap(({ entry: one }) => numberIn(one, 'value') ?? [])
    return {
      index,
      label: textIn(entry, 'label'),
      unit: textIn(entry, 'unit'),
      main: numberIn(entry, 'value'),
      words: findingIn(entry.value),
      range: typeof low === 'number' && typeof high === 'number' ? [Math.min(low, high), Math.max(low, high)] : null,
      rivals,
      disputes: listIn(entry, 'disputedBy').length,
    }
  })
}

/** A finding that is no single number, in one line. */
function findingIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(String).join(', ')
  if (!isObject(value)) return ''
  return Object.entries(value)
    .map(([key, part]) => `${key.replaceAll('_', ' ')}: ${String(part)}`)
    .join(', ')
}
