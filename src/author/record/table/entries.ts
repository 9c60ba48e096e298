import { hourOf } from '../../../scenario/clock'
import type { Clock } from '../../../scenario/schema/play'
import { freeId, slug } from '../../forms/freeId'
import type { TableKind } from './fields'

/** What the cells of a row say, by field; `clockTime` is the time that stood beside the date. */
export interface Values {
  readonly [key: string]: unknown
  readonly clockTime?: string | null
}

/** Ids that are given already, to which new ones are added, and those that other rows of the table, or other parts of the draft, have. */
export interface Taken {
  readonly ids: Set<string>
  readonly reserved: ReadonlySet<string>
}

/** Makes an entry of the record of what a row says. What no column says is what a form would begin with. */
export function entryOf(kind: TableKind, values: Values, clock: Clock | null, taken: Taken): Record<string, unknown> {
  const text = (key: string): string => (typeof values[key] === 'string' ? (values[key] as string) : '')
  const or = (key: string, other: unknown): unknown => (values[key] === undefined ? other : values[key])
  const time = text('time') || values.clockTime || null
  const hour = hourAt(clock, text('date'), time)
  switch (kind) {
    case 'points':
      return {
        date: text('date'),
        time,
        hour: or('hour', hour),
        value: or('value', null),
        low: or('low', null),
        high: or('high', null),
        basis: or('basis', 'estimate'),
        what: text('what'),
        sources: or('sources', []),
        confidence: or('confidence', 'medium'),
      }
    case 'sources':
      return {
        id: idFor(values, [text('publisher') || text('title'), text('date')], 'source', taken),
        title: text('title'),
        publisher: text('publisher'),
        date: text('date') || null,
        citation: text('citation'),
        kind: or('kind', 'other'),
        note: text('note'),
      }
    case 'timeline':
      return {
        id: idFor(values, ['ev', text('date')], 'ev', taken),
        date: text('date'),
        time,
        from: or('from', hour),
        to: or('to', or('from', hour)),
        place: text('place'),
        actor: text('actor'),
        kind: or('kind', 'context'),
        summary: text('summary'),
        sources: or('sources', []),
        confidence: or('confidence', 'medium'),
        disputedBy: [],
      }
    case 'outcomes': {
      const { low, high } = values
      return {
        id: idFor(values, [text('label')], 'outcome', taken),
        label: text('label'),
        value: or('value', null),
        unit: text('unit'),
        range: typeof low === 'number' && typeof high === 'number' ? [low, high] : null,
        alternatives: [],
        sources: or('sources', []),
        confidence: or('confidence', 'medium'),
        note: text('note'),
        disputedBy: [],
        about: [],
        model: null,
      }
    }
    default:
      return never(kind)
  }
}

/** The hour since the start of a date and a time such as 14:30; null where the time is words, or lies outside play. */
function hourAt(clock: Clock | null, date: string, time: string | null): number | null {
  const found = /^(\d{1,2}):(\d{2})$/.exec(time ?? '')
  if (!clock || !found || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  const hour = hourOf(clock, date, Number(found[1]) + Number(found[2]) / 60)
  return hour >= 0 && hour <= clock.ticks + clock.tailTicks ? Math.round(hour * 100) / 100 : null
}

/** The id that a row gives, or a free one made of its words. */
function idFor(values: Values, parts: readonly string[], other: string, taken: Taken): string {
  if (typeof values.id === 'string') {
    taken.ids.add(values.id)
    return values.id
  }
  const id = freeId(slug(parts.join(' ')) || other, { has: (one) => taken.ids.has(one) || taken.reserved.has(one) })
  taken.ids.add(id)
  return id
}

function never(value: never): never {
  throw new TypeError(`unknown kind of table ${String(value)}`)
}
