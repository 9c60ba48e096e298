import type { Draft } from '../../scenario/draft/draft'
import { isObject } from '../../scenario/shape/empty'

/** What an id must keep off. */
export interface Taken {
  has(id: string): boolean
}

/** All names that a draft gives to anything. */
export function idsOf(draft: Draft): ReadonlySet<string> {
  const ids = new Set<string>()
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look)
    if (!isObject(value)) return
    if (typeof value.id === 'string') ids.add(value.id)
    Object.values(value).forEach(look)
  }
  for (const content of Object.values(draft)) if (content.kind === 'data') look(content.value)
  return ids
}

/** Words as an id writes them: lower case, without marks, joined by `-`; '' where nothing is left of them. */
export function slug(words: string, most = 60): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most + 1)
    .replace(/^-/, '')
    .slice(0, most)
    .replace(/-$/, '')
}

/** The word itself, or with the least number after it that no other has. */
export function freeId(word: string, taken: Taken): string {
  return taken.has(word) ? numberedId(word, taken, 2) : word
}

/** The word with the least number after it, from one on, that no other has. */
export function numberedId(word: string, taken: Taken, from = 1): string {
  for (let n = from; ; n++) if (!taken.has(`${word}-${n}`)) return `${word}-${n}`
}
