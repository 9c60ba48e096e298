import type { LonLat } from '../../map/projection'
import { type Draft, type Edit, valueAt } from '../../scenario/draft/draft'
import { slotAt } from '../../scenario/shape/at'
import { emptyOf, isObject } from '../../scenario/shape/empty'
import { freeId, idsOf } from '../forms/freeId'
import { entriesOf, type MapLink, type Spot, spaceFile, text } from './draftMap'
import { idOf } from './names'
import { crowKm, type Measured } from './roads/measure'

/** Changes of a draft that are made on its map. Each is one step; none changes anything by itself. */

const file = spaceFile

/** Puts a place elsewhere. */
export function movePlace(index: number, { lon, lat }: LonLat): readonly Edit[] {
  return [
    { do: 'set', file, path: ['places', index, 'lon'], value: lon },
    { do: 'set', file, path: ['places', index, 'lat'], value: lat },
  ]
}

export interface NewPlace extends LonLat {
  readonly name: string
  /** `place`, or a place with what makes it part of the border. */
  readonly as: 'place' | 'crossing' | 'camp'
  /** What its position rests on, where that is known. */
  readonly note?: string | undefined
}

export interface Added {
  readonly edits: readonly Edit[]
  readonly id: string
  /** Where the place will stand in its list. */
  readonly index: number
}

/** Adds a place at the end of the list, in the country and province of the place nearest to it. */
export function addPlace(draft: Draft, spots: readonly Spot[], given: NewPlace): Added {
  const { lon, lat, name, as, note } = given
  const slot = itemSlot('places')
  const id = freeId(idOf(name, `new-${as}`), idsOf(draft))
  const neighbour = nearest(spots, given)
  const like = neighbour && (valueAt(draft, file, ['places', neighbour.index]) as Readonly<Record<string, unknown>>)
  const place = {
    ...(slot ? (emptyOf(slot) as object) : {}),
    id,
    name,
    kind: as === 'place' ? 'town' : as,
    ...(like ? { country: like.country, province: like.province ?? null } : {}),
    lon,
    lat,
    labelRank: as === 'place' ? 2 : 3,
    ...(note ? { note } : {}),
  }
  const list = valueAt(draft, file, ['places'])
  const index = Array.isArray(list) ? list.length : 0
  const edits: Edit[] = [appended(draft, 'places', place)]
  if (as !== 'place') {
    const record = itemSlot(`${as}s`)
    edits.push(appended(draft, `${as}s`, { ...(record ? (emptyOf(record) as object) : {}), place: id }))
  }
  return { edits, id, index }
}

/**
 * Gives a place that was put down without a name an id made of the name it has got, while nothing but its own crossing or camp
 * points at it yet. No edits where its id is its author's, or in use.
 */
export function nameId(draft: Draft, index: number): readonly Edit[] {
  const id = text(valueAt(draft, file, ['places', index, 'id']))
  const name = text(valueAt(draft, file, ['places', index, 'name']))
  if (!/^new-(place|crossing|camp)(-\d+)?$/.test(id) || idOf(name, '') === '') return []
  const records = (['crossings', 'camps'] as const).flatMap((list) =>
    entriesOf(draft, file, list).flatMap(([n, entry]) => (entry.place === id ? [[list, n, 'place'] as const] : [])),
  )
  if (timesNamed(draft, id) !== 1 + records.length) return []
  const value = freeId(idOf(name, id), idsOf(draft))
  return [['places', index, 'id'] as const, ...records].map((path): Edit => ({ do: 'set', file, path, value }))
}

/** How often an id stands in a draft: as a value, as a key, or as a word of a condition or another text. */
function timesNamed(draft: Draft, id: string): number {
  let times = 0
  const read = (words: string): void => {
    if (words.includes(id)) times += words.split(/[^a-z0-9_.-]+/).filter((word) => word === id).length
  }
  const look = (value: unknown): void => {
    if (typeof value === 'string') read(value)
    else if (Array.isArray(value)) value.forEach(look)
    else if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) {
        read(key)
        look(inner)
      }
    }
  }
  for (const content of Object.values(draft)) {
    if (content.kind === 'data') look(content.value)
    else read(content.text)
  }
  return times
}

/** Adds a link between two places, with the length that was measured. Its hours are an assumption, and said to be one. */
export function addLink(draft: Draft, ends: Pick<MapLink, 'from' | 'to'>, measured: Measured, note: string): Added {
  const id = freeId(idOf(`l-${ends.from.id}-${ends.to.id}`, 'link'), idsOf(draft))
  const slot = itemSlot('links')
  const link = {
    ...(slot ? (emptyOf(slot) as object) : {}),
    id,
    from: ends.from.id,
    to: ends.to.id,
    km: measured.km,
    hours: measured.hours,
    kind: 'road',
    assumption: true,
    note,
  }
  const list = valueAt(draft, file, ['links'])
  return { edits: [appended(draft, 'links', link)], id, index: Array.isArray(list) ? list.length : 0 }
}

/** Writes measured figures into links, each with the length it gets. */
export function measureAnew(found: readonly (readonly [MapLink, Measured])[]): readonly Edit[] {
  return found.flatMap(([{ index }, { km, hours }]): Edit[] => [
    { do: 'set', file, path: ['links', index, 'km'], value: km },
    { do: 'set', file, path: ['links', index, 'hours'], value: hours },
  ])
}

export interface Removed {
  readonly edits: readonly Edit[]
  readonly links: number
}

/**
 * Takes a place away with the links that end at it and, at the border, its crossing or camp. Whatever else names it is left
 * for the check to tell.
 */
export function removePlace(draft: Draft, { id, index }: Pick<Spot, 'id' | 'index'>): Removed {
  const touching = entriesOf(draft, file, 'links').filter(([, link]) => link.from === id || link.to === id)
  const at = (list: string) => entriesOf(draft, file, list).filter(([, entry]) => entry.place === id)
  return {
    links: id === '' ? 0 : touching.length,
    edits: [
      ...(id === ''
        ? []
        : [...taken('links', touching), ...taken('crossings', at('crossings')), ...taken('camps', at('camps'))]),
      { do: 'remove', file, path: ['places', index] },
    ],
  }
}

export const removeLink = (index: number): readonly Edit[] => [{ do: 'remove', file, path: ['links', index] }]

/** The last first, so that the indices before it stay right. */
const taken = (list: string, entries: readonly (readonly [number, unknown])[]): Edit[] =>
  entries.map(([index]): Edit => ({ do: 'remove', file, path: [list, index] })).reverse()

function appended(draft: Draft, list: string, value: unknown): Edit {
  const now = valueAt(draft, file, [list])
  return Array.isArray(now)
    ? { do: 'insert', file, path: [list, now.length], value }
    : { do: 'set', file, path: [list], value: [value] }
}

function itemSlot(list: string) {
  const slot = slotAt(file, undefined, [list])
  return slot?.shape.kind === 'list' ? slot.shape.item : null
}

function nearest(spots: readonly Spot[], at: LonLat): Spot | null {
  let best: Spot | null = null
  for (const spot of spots) if (!spot.isOffMap && (!best || crowKm(spot, at) < crowKm(best, at))) best = spot
  return best
}
