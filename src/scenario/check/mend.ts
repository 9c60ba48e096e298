import type { DataPath, Edit } from '../draft/draft'
import type { Mend } from '../scenario'
import { nearest } from './nearest'

type Path = readonly PropertyKey[]

/** What a value is called on a button: short, in quotes where it is a text. */
function words(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value)
  return Array.isArray(value) && value.length === 0 ? 'an empty list' : 'the value that fits'
}

export const setting = (file: string, path: Path, value: unknown): Edit => ({
  do: 'set',
  file,
  path: path as DataPath,
  value,
})

/** Puts a value at a path. */
export function setTo(file: string, path: Path, value: unknown, label = `Use ${words(value)}`): Mend {
  return { label, edits: [setting(file, path, value)] }
}

export function takeOut(file: string, path: Path, label = 'Remove it'): Mend {
  return { label, edits: [{ do: 'remove', file, path: path as DataPath }] }
}

export function insertAt(file: string, path: Path, value: unknown, label: string): Mend {
  return { label, edits: [{ do: 'insert', file, path: path as DataPath, value }] }
}

/** Several values at once. */
export function setAll(file: string, label: string, values: readonly (readonly [Path, unknown])[]): Mend {
  return { label, edits: values.map(([path, value]) => setting(file, path, value)) }
}

export function writeText(file: string, text: string, label: string): Mend {
  return { label, edits: [{ do: 'write', file, content: { kind: 'text', text } }] }
}

/** The known name most like a misspelt one in its place; an item of a list is taken out where none is like it. */
export function respell(file: string, path: Path, word: string, known: Iterable<string>): Mend | null {
  const name = nearest(word, known)
  if (name !== null) return setTo(file, path, name)
  return typeof path[path.length - 1] === 'number' ? takeOut(file, path) : null
}

/** A name that is not taken yet, made from one that is. */
export function freshName(word: string, taken: { has(name: string): boolean }): string {
  for (let number = 2; ; number++) {
    const name = `${word.slice(0, 76)}-${number}`
    if (!taken.has(name)) return name
  }
}
