import type { MapLink } from './draftMap'

/** What a link's length was measured between: its two ends, to about a metre. */
const endsOf = ({ from, to }: MapLink): string =>
  [from, to].map(({ lon, lat }) => `${lon.toFixed(5)} ${lat.toFixed(5)}`).join(' | ')

/**
 * Remembers between which ends each length of a link held, so that lengths that were measured before a place was moved can be
 * told. A length that its author types anew is taken as meant for the places as they are.
 */
export class LinkLengths {
  private readonly known = new Map<string, Map<string, Set<string>>>()

  /** Links whose length was measured between other ends; the others are remembered as they are. */
  stale(links: readonly MapLink[]): readonly MapLink[] {
    return links.filter((link) => {
      const ends = this.endsFor(link)
      if (ends.size === 0) ends.add(endsOf(link))
      return !ends.has(endsOf(link))
    })
  }

  /** The lengths of these links hold between their ends as they are now. */
  settle(links: readonly MapLink[]): void {
    for (const link of links) this.endsFor(link).add(endsOf(link))
  }

  private endsFor({ id, from, to, km }: MapLink): Set<string> {
    const key = `${id} ${from.id} ${to.id}`
    const lengths = this.known.get(key) ?? new Map<string, Set<string>>()
    this.known.set(key, lengths)
    const ends = lengths.get(String(km)) ?? new Set<string>()
    lengths.set(String(km), ends)
    return ends
  }
}
