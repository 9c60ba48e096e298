import { type Draft, type Edit, valueAt } from '../../scenario/draft/draft'
import type { Clock } from '../../scenario/schema/play'
import { slotAt } from '../../scenario/shape/at'
import { emptyOf, isObject } from '../../scenario/shape/empty'
import { idsOf, numberedId } from '../forms/freeId'
import { heldHour } from './move'

const file = 'reports.json'

/**
 * A new report at an hour, or the nearest at which one can be written, at the end of the list, for some seats without delay; what only its author can know is empty.
 * Null where the draft has no reports to add to.
 */
export function newReport(
  draft: Draft,
  clock: Clock,
  hour: number,
  seats: readonly string[],
): { edits: Edit[]; index: number } | null {
  const list = valueAt(draft, file, ['reports'])
  const slot = slotAt(file, valueAt(draft, file, []), ['reports'])
  if (slot?.shape.kind !== 'list') return null
  const empty = emptyOf(slot.shape.item)
  if (!isObject(empty)) return null
  const value = {
    ...empty,
    id: numberedId('report', idsOf(draft), Array.isArray(list) ? list.length + 1 : 1),
    occasion: { at: heldHour(clock, hour) },
    to: seats.map((seat) => ({ seat, delay: 0 })),
  }
  if (!Array.isArray(list)) return { edits: [{ do: 'set', file, path: ['reports'], value: [value] }], index: 0 }
  return { edits: [{ do: 'insert', file, path: ['reports', list.length], value }], index: list.length }
}
