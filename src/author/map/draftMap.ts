import type { LonLat } from '../../map/projection'
import { type Draft, valueAt } from '../../scenario/draft/draft'
import { isObject } from '../../scenario/shape/empty'

/** What the map shows of a draft. A draft may hold anything: what has no position or no ends is not drawn. */
export interface DraftMap {
  readonly spots: readonly Spot[]
  readonly links: readonly MapLink[]
  /** Names of the units that stand at a place, by its id. */
  readonly units: ReadonlyMap<string, readonly string[]>
}

/** A place of the draft. `index` is where it stands in its list. */
export interface Spot extends LonLat {
  readonly index: number
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly rank: number
  /** Radius in km within which the true position lies. */
  readonly precisionKm: number
  readonly isOffMap: boolean
}

/** A link with the places at its ends. Lengths in km, times in hours. */
export interface MapLink {
  readonly index: number
  readonly id: string
  readonly from: Spot
  readonly to: Spot
  readonly km: number | null
  readonly hours: number | null
  readonly kind: string
}

export const spaceFile = 'space.json'

type Entry = Readonly<Record<string, unknown>>

/** Entries of a list with their indices; what is no object is passed over. */
export function entriesOf(draft: Draft, file: string, list: string): readonly (readonly [number, Entry])[] {
  const value = valueAt(draft, file, [list])
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown, index) => (isObject(one) ? [[index, one] as const] : []))
}

export function draftMapOf(draft: Draft): DraftMap {
  const spots = entriesOf(draft, spaceFile, 'places').flatMap(([index, entry]) => spotOf(entry, index) ?? [])
  const byId = new Map(spots.map((spot) => [spot.id, spot]))
  const links = entriesOf(draft, spaceFile, 'links').flatMap(([index, entry]): MapLink[] => {
    const [from, to] = [byId.get(text(entry.from)), byId.get(text(entry.to))]
    if (!from || !to || from === to) return []
    const { km, hours } = entry
    return [{ index, id: text(entry.id), from, to, km: finite(km), hours: finite(hours), kind: text(entry.kind) }]
  })
  const units = new Map<string, string[]>()
  for (const [, entry] of entriesOf(draft, 'forces.json', 'units')) {
    const at = text(entry.at)
    units.set(at, [...(units.get(at) ?? []), text(entry.name) || text(entry.id)])
  }
  return { spots, links, units }
}

function spotOf(entry: Entry, index: number): Spot | null {
  const [lon, lat] = [finite(entry.lon), finite(entry.lat)]
  if (lon === null || lat === null || Math.abs(lon) > 180 || Math.abs(lat) > 90) return null
  const id = text(entry.id)
  return {
    index,
    id,
    name: text(entry.name) || id,
    kind: text(entry.kind),
    lon,
    lat,
    rank: Math.min(4, Math.max(1, finite(entry.labelRank) ?? 2)),
    precisionKm: Math.max(0, finite(entry.precisionKm) ?? 0),
    isOffMap: entry.offMap === true,
  }
}

export const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const finite = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)
