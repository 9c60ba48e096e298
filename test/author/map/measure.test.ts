import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Road, RoadRank } from '../../../src/author/map/roads/graph'
import { crowKm, measure, nearKm, roadsOf } from '../../../src/author/map/roads/measure'
import { roadsIn } from '../../../src/author/map/roads/source'
import type { BaseFile } from '../../../src/map/assets/files'
import { createPlane } from '../../../src/map/projection'
import type { Space } from '../../../src/scenario/schema/space'
import { root } from '../../boundaries/sources'

const plane = createPlane({ west: 70, south: 40, east: 72, north: 41, parallel: 40.5 })
const road = (rank: RoadRank, ...points: (readonly [number, number])[]): Road => ({
  rank,
  path: points.map(([lon, lat]) => ({ lon, lat })),
})
const at = (lon: number, lat: number) => ({ lon, lat })

describe('the length of a link', () => {
  it('follows a road around a corner', () => {
    const roads = roadsOf([road(2, [70.2, 40.2], [70.2, 40.4], [70.5, 40.4])], plane)
    const found = measure(at(70.2, 40.2), at(70.5, 40.4), 'road', roads)
    const legs = crowKm(at(70.2, 40.2), at(70.2, 40.4)) + crowKm(at(70.2, 40.4), at(70.5, 40.4))
    expect(found.by).toBe('roads')
    expect(found.km).toBeCloseTo(legs, 1)
    expect(found.hours).toBeCloseTo(legs / 45, 1)
    expect(found.way.length).toBeGreaterThan(3)
  })

  it('goes on where roads cross, and where one ends just short of another', () => {
    const roads = roadsOf(
      [
        road(2, [70.2, 40.3], [70.6, 40.3]),
        road(2, [70.4, 40.2], [70.4, 40.5]),
        road(4, [70.4005, 40.45], [70.6, 40.45]),
      ],
      plane,
    )
    expect(measure(at(70.2, 40.3), at(70.4, 40.5), 'road', roads).by).toBe('roads')
    expect(measure(at(70.4, 40.2), at(70.6, 40.45), 'road', roads).by).toBe('roads')
  })

  it('takes the quicker road, though it is longer', () => {
    const slow = road(4, [70.2, 40.3], [70.6, 40.3])
    const quick = road(1, [70.2, 40.3], [70.4, 40.33], [70.6, 40.3])
    const both = measure(at(70.2, 40.3), at(70.6, 40.3), 'road', roadsOf([slow, quick], plane))
    expect(both.km).toBe(measure(at(70.2, 40.3), at(70.6, 40.3), 'road', roadsOf([quick], plane)).km)
  })

  it('is straight, and says why, where roads are missing, too far away or not joined', () => {
    const pieces = roadsOf([road(2, [70.2, 40.2], [70.25, 40.2]), road(2, [70.8, 40.2], [70.85, 40.2])], plane)
    const why = (a: [number, number], b: [number, number], roads: typeof pieces | null) =>
      measure(at(...a), at(...b), 'road', roads).why
    expect(why([70.2, 40.2], [70.8, 40.2], null)).toBe('no-roads')
    expect(why([70.2, 40.2], [70.8, 40.2], roadsOf([], plane))).toBe('no-roads')
    expect(why([70.2, 40.2], [70.8, 40.2], pieces)).toBe('not-joined')
    expect(why([70.2, 40.2], [71.5, 40.9], pieces)).toBe('no-road-near')
    expect(nearKm).toBe(5)
  })

  it('passes over a road that leads nowhere for one a little further away', () => {
    const scrap = road(3, [70.2, 40.301], [70.21, 40.301])
    const main = road(2, [70.1, 40.31], [70.6, 40.31])
    expect(measure(at(70.2, 40.3), at(70.6, 40.31), 'road', roadsOf([scrap, main], plane)).by).toBe('roads')
  })

  it('on foot is the straight line at a walk', () => {
    const found = measure(at(70.2, 40.3), at(70.2, 40.4), 'foot', null)
    expect(found).toMatchObject({ by: 'straight', km: 11.1, why: 'foot' })
    expect(found.hours).toBeCloseTo((11.12 * 1.3) / 4, 1)
  })

  it('of a flight is the great circle, roads or not', () => {
    const roads = roadsOf([road(2, [70.2, 40.2], [70.2, 40.4], [70.5, 40.4])], plane)
    const found = measure(at(70.2, 40.2), at(70.5, 40.4), 'air', roads)
    expect(found).toMatchObject({ by: 'straight', why: 'flight' })
    expect(found.km).toBe(Math.round(crowKm(at(70.2, 40.2), at(70.5, 40.4))))
  })
})

const position = fc.record({
  lon: fc.double({ min: 70, max: 72, noNaN: true }),
  lat: fc.double({ min: 40, max: 41, noNaN: true }),
})
const anyRoads = fc.array(
  fc.record({
    rank: fc.constantFrom<RoadRank>(1, 2, 3, 4),
    path: fc.array(position, { minLength: 2, maxLength: 8 }),
  }),
  { maxLength: 12 },
)

describe('any roads and any two places', () => {
  it('give a finite length that is the same in both directions and never shorter than the straight line', () => {
    let byRoads = 0
    fc.assert(
      fc.property(anyRoads, position, position, (list, a, b) => {
        const roads = roadsOf(list, plane)
        const there = measure(a, b, 'road', roads)
        const back = measure(b, a, 'road', roads)
        expect(back.km).toBe(there.km)
        expect(back.hours).toBe(there.hours)
        expect(Number.isFinite(there.km)).toBe(true)
        expect(there.hours).toBeGreaterThanOrEqual(0.05)
        expect(there.hours).toBeLessThanOrEqual(200)
        // Both are told to a tenth of a km.
        expect(there.km).toBeGreaterThanOrEqual(crowKm(a, b) - 0.05 - 1e-9)
        if (there.by === 'roads') byRoads += 1
      }),
      { numRuns: 400 },
    )
    expect(byRoads).toBeGreaterThan(15)
  })
})

describe('the links of the scenario that is in the box', () => {
  const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
  const files: BaseFile[] = ['base', 'detail'].map((name) => json(`assets/map/fergana-2010/${name}.json`))
  const { places, links }: Pick<Space, 'places' | 'links'> = json('scenarios/osh-2010/space.json')

  it('are measured as its own tool measured them, but where that one keeps off the neighbour’s roads', () => {
    const roads = roadsOf(files.flatMap(roadsIn), createPlane(files[0].frame))
    const byId = new Map(places.map((place) => [place.id, place]))
    const found = links.flatMap((link) => {
      const [from, to] = [byId.get(link.from), byId.get(link.to)]
      if (!from || !to || link.kind !== 'road' || from.offMap || to.offMap) return []
      return [{ ...measure(from, to, 'road', roads), was: link.km }]
    })
    expect(found.length).toBeGreaterThan(60)
    expect(found.filter(({ by }) => by !== 'roads')).toEqual([])
    const alike = found.filter(({ km, was }) => Math.abs(km - was) <= Math.max(1, 0.05 * was))
    expect(alike.length / found.length).toBeGreaterThan(0.8)
  })
})
