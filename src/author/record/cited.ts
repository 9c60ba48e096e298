import type { Draft, DraftFile } from '../../scenario/draft/draft'
import { isObject } from '../../scenario/shape/empty'

const counted = new WeakMap<DraftFile, ReadonlyMap<string, number>>()
const inText = /\[([a-z0-9][a-z0-9_.,\s-]{0,400})\]/g

/** How often each source is cited in a draft: in lists of sources, and in brackets in texts. */
export function citedIn(draft: Draft): ReadonlyMap<string, number> {
  const all = new Map<string, number>()
  for (const file of Object.values(draft)) {
    const own = counted.get(file) ?? countIn(file)
    counted.set(file, own)
    for (const [id, count] of own) all.set(id, (all.get(id) ?? 0) + count)
  }
  return all
}

function countIn(file: DraftFile): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)
  if (file.kind === 'text') {
    for (const [, ids] of file.text.matchAll(inText)) for (const id of ids.split(/[,\s]+/)) if (id !== '') add(id)
  } else walk(file.value, add)
  return counts
}

function walk(value: unknown, add: (id: string) => void): void {
  if (Array.isArray(value)) for (const one of value as readonly unknown[]) walk(one, add)
  else if (isObject(value)) {
    for (const [key, part] of Object.entries(value)) {
      if (key === 'sources' && Array.isArray(part)) {
        for (const id of part as readonly unknown[]) if (typeof id === 'string') add(id)
      }
      walk(part, add)
    }
  }
}
