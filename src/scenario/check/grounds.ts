import type { Mend } from '../scenario'
import { isGrounded } from '../schema/common'
import type { Check } from './check'
import { respell, setTo } from './mend'
import { maybeUnread, noun } from './need'
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
          if (names.sources.has(id) || maybeUnread(names.gaps, id, noun.source)) return
          const at = [...path, 'sources', index]
          problems.tell('unknown-source', file, at, { id }, () => respell(file, at, id, names.sources.keys()))
        })
      }
      if (isGroundedShape(object) && !isGrounded(object)) {
        problems.tell('no-grounds', file, path, {}, tagged(file, path))
      }
    })
  }
}

/** Words of reports are made up where no source gives them; figures and facts are assumed. */
function tagged(file: string, path: readonly PropertyKey[]): Mend {
  const tag = file === 'reports.json' && path[0] === 'reports' ? 'invented' : 'assumption'
  return setTo(file, [...path, tag], true, `Tag it "${tag}"`)
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
