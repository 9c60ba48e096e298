import type { DisplacementCase } from '../../../src/scenario/schema/displacement'
import { displacement } from '../../../src/scenario/schema/displacement'
import { uniform } from '../../../src/sim/random/stream'

type Written = Parameters<typeof displacement.parse>[0] & object

const base = {
  format: 1,
  kind: 'displacement',
  id: 'made',
  title: 'A made case',
  summary: 'Made by a test.',
  licence: 'CC0-1.0',
  invented: true,
} as const

/** A case from its parts, as an author would write it. */
export function caseOf(parts: Record<string, unknown>): DisplacementCase {
  return displacement.parse({ ...base, links: [], conflict: [], ...parts } satisfies Written)
}

export interface Size {
  readonly places: number
  readonly days: number
  readonly people: number
  readonly returning?: boolean
  readonly totals?: boolean
  readonly seed?: number
}

/**
 * A country of any size, made by drawing: towns on a grid with roads, a third of them with spells of fighting, a camp for
 * every eighth place beyond a border that shuts for a while, limits at crossings, a redirect, hosts in some towns.
 */
export function madeCase({ places, days, people, returning = false, totals = true, seed = 1 }: Size): DisplacementCase {
  const u = (n: number, k: number): number => uniform(seed, 77, n, 0, k)
  const camps = Math.max(1, Math.floor(places / 8))
  const towns = Math.max(2, places - camps)
  const wide = Math.max(1, Math.floor(Math.sqrt(towns)))
  const town = (n: number): string => `t${n}`
  const share = Math.floor(people / towns)
  const list = [
    ...Array.from({ length: towns }, (_, n) => ({
      id: town(n),
      name: town(n),
      kind: 'town',
      country: 'A',
      population: n === 0 ? people - share * (towns - 1) : share,
      capacity: u(n, 0) < 0.15 ? Math.floor(u(n, 1) * 5000) : 0,
    })),
    ...Array.from({ length: camps }, (_, n) => ({
      id: `c${n}`,
      name: `c${n}`,
      kind: 'camp',
      country: n % 2 === 0 ? 'B' : 'C',
      capacity: n === 0 ? null : Math.floor((people / camps) * (0.1 + u(n, 2))),
      atStart: Math.floor(20 * u(n, 3)),
    })),
  ]
  const links = list.flatMap(({ id }, n): object[] => {
    const km = (k: number): number => Math.round(5 + 90 * u(n, k))
    if (n >= towns) {
      const to = Math.floor(u(n, 4) * towns)
      return [{ from: town(to), to: id, km: km(5), perDay: u(n, 6) < 0.3 ? Math.floor(people / 500) : null }]
    }
    return [
      ...((n + 1) % wide === 0 || n + 1 >= towns ? [] : [{ from: id, to: town(n + 1), km: km(7) }]),
      ...(n + wide >= towns ? [] : [{ from: id, to: town(n + wide), km: km(8), oneWay: u(n, 9) < 0.02 }]),
    ]
  })
  const conflict = list.slice(0, towns).flatMap(({ id }, n) => {
    if (u(n, 10) > 0.33 && n > 0) return []
    const from = Math.floor(u(n, 11) * days * 0.7)
    return [
      { place: id, spells: [{ from, to: from + Math.floor(u(n, 12) * days * 0.4), intensity: 0.2 + 0.8 * u(n, 13) }] },
    ]
  })
  const most = Math.floor(people * 0.4)
  return caseOf({
    clock: { start: '2001-02-03', days },
    places: list,
    links,
    conflict,
    closures: [
      { what: 'border', between: ['A', 'B'], from: Math.floor(days / 4), to: Math.floor(days / 3) },
      { what: 'camp', place: 'c0', from: Math.floor(days / 2), to: Math.floor(days / 2) + 5, evacuates: true },
      { what: 'place', place: town(1), from: 3, to: 9 },
    ],
    redirects: camps > 2 ? [{ place: 'c1', onTo: 'c2', from: Math.floor(days / 5) }] : [],
    returning,
    totals: totals
      ? {
          figures: [
            [0, 0],
            [Math.floor(days / 2), most],
            ...(days > 8 ? [[days - 2, returning ? Math.floor(most * 0.6) : Math.floor(most * 1.3)]] : []),
          ],
        }
      : null,
  })
}
