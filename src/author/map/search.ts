import type { PlacesFile } from '../../map/assets/files'
import type { LonLat } from '../../map/projection'
import type { Spot } from './draftMap'

/** Something that a search leads to. */
export type Hit = { readonly key: string } & (
  | { readonly is: 'own'; readonly name: string; readonly spot: Spot }
  | { readonly is: 'name'; readonly name: string; readonly at: LonLat }
  | { readonly is: 'position'; readonly at: LonLat }
)

/** The most hits of one kind. */
const mostHits = 8

/** Places of the draft and names of the map that fit what was typed: those that begin with it first, then by rank. */
export function find(typed: string, spots: readonly Spot[], names: PlacesFile | null): readonly Hit[] {
  const wanted = plain(typed)
  if (wanted === '') return []
  const at = positionIn(typed)
  if (at) return [{ key: 'position', is: 'position', at }]
  const own = ranked(
    spots,
    wanted,
    ({ name, id }) => [name, id],
    ({ rank }) => rank,
  )
  const taken = new Set(own.map(({ name, lon, lat }) => `${plain(name)} ${lon.toFixed(1)} ${lat.toFixed(1)}`))
  const others = ranked(
    names?.places ?? [],
    wanted,
    ({ name }) => Object.values(name),
    ({ rank }) => rank,
  ).filter(({ name, lon, lat }) => !taken.has(`${plain(name.en)} ${lon.toFixed(1)} ${lat.toFixed(1)}`))
  return [
    ...own.map((spot): Hit => ({ key: `own ${spot.index}`, is: 'own', name: spot.name, spot })),
    ...others.map(({ name, lon, lat }, n): Hit => ({ key: `name ${n}`, is: 'name', name: name.en, at: { lon, lat } })),
  ]
}

function ranked<T>(
  all: readonly T[],
  wanted: string,
  namesOf: (one: T) => readonly string[],
  rankOf: (one: T) => number,
): readonly T[] {
  const fits = all.flatMap((one) => {
    const names = namesOf(one).map(plain)
    const best = Math.min(
      ...names.map((name) => (name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 9)),
    )
    return best < 9 ? [{ one, order: best * 10 + rankOf(one) }] : []
  })
  return fits
    .sort((a, b) => a.order - b.order)
    .slice(0, mostHits)
    .map(({ one }) => one)
}

/** The most characters of a position: what is longer is none. */
const mostOfPosition = 60
const position = /^(-?\d{1,2}(?:\.\d+)?) ?°? ?([NS])? ?[,; ] ?(-?\d{1,3}(?:\.\d+)?) ?°? ?([EW])?$/i

/** Latitude, then longitude in degrees, as maps on the web give them; null for anything else. */
export function positionIn(typed: string): LonLat | null {
  const text = typed.trim()
  if (text.length > mostOfPosition) return null
  const found = position.exec(text.replace(/\s+/g, ' '))
  if (!found) return null
  const lat = Number(found[1]) * (found[2]?.toUpperCase() === 'S' ? -1 : 1)
  const lon = Number(found[3]) * (found[4]?.toUpperCase() === 'W' ? -1 : 1)
  return Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? { lon, lat } : null
}

/** Without marks and capitals, so that a name is found however it is written. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
