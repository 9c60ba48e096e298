import type { z } from 'zod'
import { type Draft, valueAt } from '../../scenario/draft/draft'
import { emptyOf, isObject } from '../../scenario/shape/empty'
import type { Shape, Slot } from '../../scenario/shape/shape'
import { idsOf, numberedId, slug } from './freeId'
import { kindOf, wordsOf } from './words'

/**
 * A new entry of a list: as empty as it may be, but with a name of its own, so that other parts can point at it from the
 * start. Names are made of what it is and a number (`place-5`); those of an actor begin with the actor's.
 */
export function freshEntry(draft: Draft, file: string, slot: Slot): unknown {
  const entry = emptyOf(slot)
  if (!isObject(entry) || entry.id !== '' || !isNamed(slot.shape)) return entry
  const actor = file.startsWith('actors/') ? valueAt(draft, file, ['id']) : null
  const prefix = typeof actor === 'string' && actor !== '' ? `${actor}-` : ''
  const kind = slug(kindOf(slot.shape) ?? '', 40) || 'entry'
  return { ...entry, id: numberedId(`${prefix}${kind}`, idsOf(draft)) }
}

/** Whether what stands in `id` is the entry's own name, not that of something else. */
function isNamed(shape: Shape): boolean {
  if (shape.kind !== 'object' || shape.fields.id?.shape.kind !== 'text') return false
  return wordsOf(shape.schema as z.ZodObject, 'id').names === undefined
}

/** Turns to the first field of a new entry that is still empty; where none is, to its first. */
export function focusFirst(entry: Element | null | undefined): void {
  const fields = [...(entry?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [])]
  const empty = fields.find(({ value, type }) => value === '' && type !== 'checkbox' && type !== 'radio')
  const first = empty ?? fields.at(0)
  first?.focus()
}
