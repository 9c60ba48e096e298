import { describe, expect, it } from 'vitest'
import { decodePaths } from '../../src/map/assets/decode'
import { encodePaths } from '../../src/map/assets/encode'
import { clampCamera, minScale } from '../../src/map/camera'
import type { Background } from '../../src/map/drawn/background'
import { drawnMap } from '../../src/map/drawn/drawnMap'
import { frameOf } from '../../src/map/drawn/frame'
import { drawnLines } from '../../src/map/drawn/lines'
import { surroundings } from '../../src/map/drawn/surroundings'
import { drawInset } from '../../src/map/inset'
import { createPlane } from '../../src/map/projection'
import { encodePaths as toolEncode } from '../../tools/map-geometry.mjs'

const places = [
  { id: 'a', lon: 20, lat: 45 },
  { id: 'b', lon: 20.4, lat: 45.1 },
]
const links = [{ from: 'a', to: 'b' }]
const ring = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const background: Background = {
  credit: 'Drawn for a test',
  features: [
    {
      properties: { kind: 'land', country: 'AA' },
      geometry: { type: 'Polygon', coordinates: [ring(19.8, 44.9, 20.2, 45.3)] },
    },
    {
      properties: { kind: 'land', country: 'BB' },
      geometry: { type: 'Polygon', coordinates: [ring(20.2, 44.9, 20.6, 45.3)] },
    },
    {
      properties: { kind: 'water', name: 'Still Lake' },
      geometry: { type: 'Polygon', coordinates: [ring(20, 45, 20.1, 45.05)] },
    },
    {
      properties: { kind: 'river', rank: 1, name: 'Long Water' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [20, 45],
          [20.1, 45.1],
          [20.3, 45.2],
        ],
      },
    },
    {
      properties: { kind: 'border' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [20.2, 44.9],
          [20.2, 45.3],
        ],
      },
    },
    { properties: { kind: 'label', name: 'Left bank' }, geometry: { type: 'Point', coordinates: [19.9, 45.2] } },
    {
      properties: { kind: 'label', name: 'Mill', of: 'place', rank: 3 },
      geometry: { type: 'Point', coordinates: [20.3, 45.02] },
    },
  ],
}

describe('the frame of a drawn map', () => {
  it('holds every place, with air around it, wherever the background ends', () => {
    for (const drawn of [null, background]) {
      const frame = frameOf(places, drawn)
      for (const { lon, lat } of places) {
        expect(lon).toBeGreaterThan(frame.west)
        expect(lon).toBeLessThan(frame.east)
        expect(lat).toBeGreaterThan(frame.south)
        expect(lat).toBeLessThan(frame.north)
      }
    }
  })

  it('ends where the land ends, and is not lost in a background of the whole earth', () => {
    const near = frameOf(places, background)
    expect(near.west).toBe(19.8)
    expect(near.east).toBe(20.6)
    const earth = {
      credit: '',
      features: [
        {
          properties: { kind: 'land' as const },
          geometry: { type: 'Polygon' as const, coordinates: [ring(-180, -85, 180, 85)] },
        },
      ],
    }
    const { widthKm } = createPlane(frameOf(places, earth))
    expect(widthKm).toBeLessThan(80)
  })

  it('lets windows of any shape show all places, and one place alone be looked at', () => {
    const plane = createPlane(frameOf(places, null))
    const [a, b] = places.map(plane.toKm)
    for (const view of [
      { width: 390, height: 760 },
      { width: 1900, height: 900 },
    ]) {
      const scale = minScale(plane, view)
      expect(scale * Math.abs(b.x - a.x)).toBeLessThan(view.width)
      expect(scale * Math.abs(b.y - a.y)).toBeLessThan(view.height)
    }
    const alone = createPlane(frameOf([places[0]], null))
    expect(alone.widthKm).toBeGreaterThan(5)
    expect(alone.widthKm).toBeLessThan(20)
    const closest = clampCamera({ x: 4, y: 4, scale: 1e6 }, alone, { width: 900, height: 600 })
    expect(closest.scale * alone.widthKm).toBeGreaterThan(7000)
  })
})

describe('a drawn map', () => {
  it('has a graticule and the links where there is no background', () => {
    const map = drawnMap(null, places, links)
    expect(Object.keys(map.shapes).sort()).toEqual(['graticule', 'secondary'])
    expect(map.shapes.graticule.length).toBeGreaterThan(0)
    const [path] = map.shapes.secondary[0].paths
    const plane = createPlane(map.frame)
    expect(path[0]).toBeCloseTo(plane.toKm(places[0]).x, 3)
    expect(path[3]).toBeCloseTo(plane.toKm(places[1]).y, 3)
    expect(map.names).toMatchObject({ credit: '', places: [], countries: [], waters: [] })
    expect(map.sea).toBe(false)
  })

  it("sorts a background into the layers that are painted, and its names into the map's", () => {
    const map = drawnMap(background, places, links)
    expect(Object.keys(map.shapes).sort()).toEqual([
      'border',
      'lake',
      'land',
      'land:AA',
      'land:BB',
      'river1',
      'secondary',
    ])
    expect(map.sea).toBe(true)
    expect(map.names.countries.map(({ name }) => name.en)).toEqual(['Left bank'])
    expect(map.names.waters.map(({ name }) => name.en)).toEqual(['Still Lake', 'Long Water'])
    expect(map.names.places).toEqual([{ lon: 20.3, lat: 45.02, rank: 3, name: { en: 'Mill' } }])
    expect(map.names.credit).toBe('Drawn for a test')
  })

  it('draws links only where the background has no roads', () => {
    const road = {
      properties: { kind: 'road' as const },
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [20, 45],
          [20.4, 45.1],
        ],
      },
    }
    const map = drawnMap({ ...background, features: [...background.features, road] }, places, links)
    expect(map.shapes.secondary).toBeUndefined()
    expect(map.shapes.primary.length).toBe(1)
  })
})

describe('what is made from a background for other pages', () => {
  it('is encoded as the tool encodes, and reads back to within a step', () => {
    const frame = frameOf(places, background)
    const lines = drawnLines(background, frame)
    const paths = [
      [
        [20, 45],
        [20.1, 45.1],
        [20.3, 45.2],
      ],
    ]
    expect(lines.river).toEqual([toolEncode(paths, frame)])
    expect(encodePaths(paths, frame)).toBe(lines.river[0])
    const back = decodePaths(lines.border[0], frame)
    expect(back[0][1][0]).toBeCloseTo(20.2, 3)
    expect(lines.lake.length).toBe(1)
  })

  it('gives the inset its countries, and none where the background tells of none', () => {
    const frame = frameOf(places, background)
    const ground = surroundings(background, frame)
    if (!ground) throw new Error('no surroundings')
    const drawing = drawInset(
      ground,
      { width: 252, height: 146, country: 'AA', points: [{ id: 'far', lon: 40, lat: 50 }] },
      places[0],
    )
    expect(drawing.home).toMatch(/^M/)
    expect(drawing.others).toMatch(/^M/)
    expect(drawing.far[0].km).toBeGreaterThan(1000)
    expect(surroundings({ credit: '', features: background.features.slice(2) }, frame)).toBeNull()
  })
})
