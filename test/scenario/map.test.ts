import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../src/scenario/load'
import { mapLimits } from '../../src/scenario/schema/map'
import { filesOf, type Parts, smallParts } from './small'

const square = (west: number, south: number, size = 1) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
]
const feature = (kind: string, type: string, coordinates: unknown, more: object = {}) => ({
  type: 'Feature',
  properties: { kind, ...more },
  geometry: { type, coordinates },
})
const map = (...features: unknown[]) => ({
  type: 'FeatureCollection',
  credit: 'Drawn for a test',
  licence: 'CC0',
  features,
})

function load(background: unknown, change: (parts: Parts) => void = () => {}) {
  const parts = smallParts()
  delete (parts['scenario.json'] as Record<string, unknown>).map
  change(parts)
  const text = typeof background === 'string' ? background : JSON.stringify(background)
  return loadScenario({ ...filesOf(parts), ...(background === null ? {} : { 'map.geojson': text }) })
}
const told = (background: unknown) =>
  load(background)
    .problems.filter(({ file }) => file === 'map.geojson')
    .map(({ path, reason }) => `${path}: ${reason}`)

describe('the background that a scenario brings along', () => {
  it('is kept, with what other programs wrote into it, and leaves the hash as it was', () => {
    const without = load(null)
    const result = load(
      map(
        feature('land', 'Polygon', square(69, 39, 3), { country: 'AA', 'fill-opacity': 0.5 }),
        feature(
          'river',
          'LineString',
          [
            [69.5, 39.5, 120],
            [70, 40, 118],
          ],
          { name: 'Long Water', rank: 1 },
        ),
        feature('label', 'Point', [70.2, 40.1], { name: 'The plain' }),
      ),
    )
    if (!result.ok || !without.ok) throw new Error(JSON.stringify(result.problems))
    expect(result.scenario.map?.features.map(({ properties }) => properties.kind)).toEqual(['land', 'river', 'label'])
    expect(result.scenario.manifest.map).toBeUndefined()
    expect(result.scenario.hash).toBe(without.scenario.hash)
    expect(without.scenario.map).toBeNull()
  })

  it.each([
    ['text that is no JSON', '{"type": "FeatureCollection",', /.+/],
    ['no collection', { type: 'Feature' }, /^type: /],
    ['no credit', { type: 'FeatureCollection', licence: 'CC0', features: [] }, /^credit: /],
    [
      'a kind that is not drawn',
      map(feature('volcano', 'Point', [70, 40])),
      /^features\[0\]\.properties\.kind: Use one of/,
    ],
    ['a geometry that is not drawn', map(feature('label', 'GeometryCollection', [])), /^features\[0\]\.geometry/],
    [
      'a river that is a point',
      map(feature('river', 'Point', [70, 40])),
      /drawn from a LineString or a Polygon, not from a Point/,
    ],
    ['a label without a name', map(feature('label', 'Point', [70, 40])), /A label needs a name/],
    ['a line of one point', map(feature('road', 'LineString', [[70, 40]])), /at least two positions/],
    ['a ring of three', map(feature('land', 'Polygon', [square(1, 1)[0].slice(0, 3)])), /at least four positions/],
    [
      'metres for degrees',
      map(
        feature('road', 'LineString', [
          [500000, 4400000],
          [500100, 4400100],
        ]),
      ),
      /not in degrees.*WGS 84/,
    ],
    [
      'latitude before longitude',
      map(
        feature('road', 'LineString', [
          [40, 95],
          [41, 96],
        ]),
      ),
      /longitude comes first/,
    ],
    ['the pole', map(feature('land', 'Polygon', square(10, 86))), /outside the map/],
    [
      'a line over the 180th meridian',
      map(
        feature('road', 'LineString', [
          [179.5, 10],
          [-179.5, 10],
        ]),
      ),
      /crosses the 180th meridian/,
    ],
  ])('is refused with %s', (_, background, reason) => {
    const reasons = told(background)
    expect(reasons.length).toBeGreaterThan(0)
    expect(reasons.join('\n')).toMatch(reason)
    expect(load(background).ok).toBe(false)
  })

  it('is refused with more features, points or text than it may have', () => {
    const label = feature('label', 'Point', [70, 40], { name: 'x' })
    expect(told(map(...Array.from({ length: mapLimits.features + 1 }, () => label))).join()).toMatch(/3000 features/)
    const long = (points: number) =>
      feature(
        'river',
        'LineString',
        Array.from({ length: points }, (_, i) => [70 + i / 1e6, 40]),
      )
    expect(told(map(long(mapLimits.points / 2), long(mapLimits.points / 2)))).toEqual([])
    expect(told(map(long(mapLimits.points / 2), long(mapLimits.points / 2), label)).join()).toMatch(/60001 points/)
    expect(load(' '.repeat(mapLimits.characters + 1)).ok).toBe(false)
  })

  it('may be missing, with no built map either; places on both sides of the 180th meridian are told of', () => {
    const result = load(null, (parts) => {
      const { places } = parts['space.json'] as unknown as { places: { lon: number }[] }
      places[0].lon = 179
      places[1].lon = -179
    })
    expect(result.ok).toBe(true)
    expect(
      result.problems
        .filter(({ path }) => path === 'places')
        .map(({ reason }) => reason)
        .join(),
    ).toMatch(/180th meridian/)
  })
})
