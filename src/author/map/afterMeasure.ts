import type { DraftMap, MapLink, Spot } from './draftMap'

/** What was measured may be another by the time that it is known: here its ends are looked up anew. */

/** The place as it stands now, by its id; null where it is gone. One without an id is known by where it stands. */
export function spotNow({ spots }: DraftMap, { id, index }: Spot): Spot | null {
  const found = spots.filter((one) => (id === '' ? one.id === '' && one.index === index : one.id === id))
  return found.length === 1 ? found[0] : (found.find((one) => one.index === index) ?? null)
}

/** Whether a place stands where it stood. */
export const isThere = (now: Spot, then: Spot): boolean => now.lon === then.lon && now.lat === then.lat

/** The link as it stands now; null where it, its ends or its length are no longer those that were measured. */
export function linkNow(map: DraftMap, then: MapLink): MapLink | null {
  const isSame = (now: MapLink): boolean =>
    now.id === then.id &&
    now.km === then.km &&
    now.kind === then.kind &&
    now.from.id === then.from.id &&
    now.to.id === then.to.id &&
    isThere(now.from, then.from) &&
    isThere(now.to, then.to)
  const found = map.links.filter(isSame)
  return found.find(({ index }) => index === then.index) ?? (then.id === '' ? null : (found[0] ?? null))
}
