import type { Problems } from '../problem'
import type { Mend } from '../scenario'
import type { Check } from './check'
import { freshName, setTo, takeOut } from './mend'
import { type Package, partsOf } from './package'

/** Ids are given once: in each list, and across files where they share one space. */
export const checkDuplicates: Check = (pack, _names, problems) => {
  for (const { file, value } of partsOf(pack)) {
    forEachList(value, [], (list, path) => {
      const first = new Map<string, number>()
      list.forEach((item, index) => {
        const earlier = first.get(item.id)
        if (earlier === undefined) first.set(item.id, index)
        else {
          const at = [...path, index, 'id']
          const mend = setTo(file, at, freshName(item.id, first))
          problems.tell('id-twice', file, at, { id: item.id, entry: earlier }, mend)
        }
      })
    })
  }
  shared(pack, problems)
}

/** Ids that share one space across lists and files. */
function shared(pack: Package, problems: Problems): void {
  const options = new Map<string, string>()
  const actors = new Map<string, string>()
  for (const { file, item } of pack.actors) {
    claim(actors, item.id, file, ['id'])
    item.options.forEach((option, index) => {
      claim(options, option.id, file, ['options', index, 'id'])
    })
  }
  const conditions = new Map<string, string>()
  for (const { file, path, item } of pack.conditions) {
    claim(conditions, item.id, file, [...path, 'id'])
  }
  const areas = new Map(pack.space.places.map((place) => [place.id, 'space.json']))
  pack.space.areas.forEach((area, index) => {
    claim(areas, area.id, 'space.json', ['areas', index, 'id'])
  })
  for (const list of ['crossings', 'camps'] as const) {
    const places = new Map<string, string>()
    pack.space[list].forEach((item: Package['space']['camps' | 'crossings'][number], index) => {
      claim(places, item.place, 'space.json', [list, index, 'place'])
    })
  }

  function claim(taken: Map<string, string>, id: string, file: string, path: readonly PropertyKey[]): void {
    const earlier = taken.get(id)
    if (earlier === undefined) taken.set(id, file)
    else problems.tell('name-taken', file, path, { id, file: earlier }, other(taken, id, file, path))
  }
}

/** Another name; of two entries for one place the second is taken out, and actors are left to their author. */
function other(
  taken: ReadonlyMap<string, string>,
  id: string,
  file: string,
  path: readonly PropertyKey[],
): Mend | null {
  if (path.length === 1) return null
  return path[path.length - 1] === 'place' ? takeOut(file, path.slice(0, -1)) : setTo(file, path, freshName(id, taken))
}

type Visit = (list: readonly { readonly id: string }[], path: readonly PropertyKey[]) => void

function forEachList(value: unknown, path: readonly PropertyKey[], visit: Visit): void {
  if (Array.isArray(value)) {
    if (value.length > 1 && value.every(hasId)) visit(value, path)
    value.forEach((item, index) => {
      forEachList(item, [...path, index], visit)
    })
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === 'object' && item !== null) forEachList(item, [...path, key], visit)
    }
  }
}

function hasId(item: unknown): item is { readonly id: string } {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string'
}
