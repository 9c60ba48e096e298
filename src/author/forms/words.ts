import type { z } from 'zod'
import { type FieldWords, fieldWords, objectWords, schemaName } from '../../scenario/fields/index'
import type { Shape } from '../../scenario/shape/shape'

/** Words of a field of an object; its key, where none are written. */
export function wordsOf(schema: z.core.$ZodType | null, key: string): FieldWords {
  const name = schema && schemaName(schema as z.ZodObject)
  return (name && fieldWords(name, key)) || { label: spaced(key), help: '' }
}

/** What one object of this kind is called: `Place`. Null where it has no name of its own. */
export function kindOf(shape: Shape): string | null {
  if (shape.kind !== 'object') return null
  const name = schemaName(shape.schema as z.ZodObject)
  return (name && objectWords(name)?.label) ?? null
}

const spaced = (key: string): string => {
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const naming = ['name', 'label', 'title', 'word', 'question', 'text', 'summary', 'when', 'who', 'what', 'id'] as const

/** A line by which an author knows an entry of a list: its name, or what comes nearest to one. */
export function entryName(value: unknown, limit = 90): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value).slice(0, limit)
  if (typeof value !== 'object' || value === null) return ''
  const entry = value as Readonly<Record<string, unknown>>
  const pair = typeof entry.from === 'string' && typeof entry.to === 'string' ? `${entry.from} – ${entry.to}` : null
  const found = pair ?? naming.map((key) => entry[key]).find((text) => typeof text === 'string' && text !== '')
  const plain = found ?? Object.values(entry).find((part) => typeof part === 'string' || typeof part === 'number') ?? ''
  const text = String(plain)
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text
}

/** The id of an entry, or what stands for it; '' where it has none. */
export function entryId(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  const { id, place } = value as Readonly<Record<string, unknown>>
  return typeof id === 'string' ? id : typeof place === 'string' ? place : ''
}
