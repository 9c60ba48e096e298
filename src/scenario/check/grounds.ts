import { isGrounded } from '../schema/common'
import type { Check } from './check'
import { noun } from './need'
import { partsOf } from './package'

interface Grounded {
  readonly sources: readonly string[]
  readonly assumption: boolean
  readonly invented: boolean
}

/**
 * Everything that states a fact or a number about the world says what it rests on: a source that the record lists,
 * or the word assumption, or the word invented (rule C15).
 */
export const checkGrounds: Check = (pack, names, problems) => {
  for (const { file, value } of partsOf(pack)) {
    forEachObject(value, [], (object, path) => {
      if (Array.isArray(object.sources) && object.sources.every((id) => typeof id === 'string')) {
        object.sources.forEach((id: string, index: number) => {
          if (names.sources.has(id)) return
          const reason = `"${id}" is no ${noun.source}. Add it there with title, publisher and date, or correct the id.`
          problems.blocks(file, [...path, 'sources', index], reason)
        })
      }
      if (isGroundedShape(object) && !isGrounded(object)) {
        const reason = 'Says nothing on what it rests on. Name a source, or set "assumption" or "invented" to true.'
        problems.blocks(file, path, reason)
      }
    })
  }
}

function isGroundedShape(object: object): object is Grounded {
  return 'sources' in object && 'assumption' in object && 'invented' in object
}

type Visit = (object: Readonly<Record<string, unknown>>, path: readonly PropertyKey[]) => void

export function forEachObject(value: unknown, path: readonly PropertyKey[], visit: Visit): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      forEachObject(item, [...path, index], visit)
    })
    return
  }
  visit(value as Readonly<Record<string, unknown>>, path)
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'object' && item !== null) forEachObject(item, [...path, key], visit)
  }
}
