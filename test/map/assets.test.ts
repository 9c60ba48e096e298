import { readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodePaths, decodeShape } from '../../src/map/assets/decode'
import type { BaseFile, PlacesFile } from '../../src/map/assets/files'
import { drawInset, type InsetFile, insetGround } from '../../src/map/inset'
import { createPlane } from '../../src/map/projection'
import { encodePaths, simplify } from '../../tools/map-geometry.mjs'

const folder = new URL('../../assets/map/fergana-2010/', import.meta.url)
const read = <T>(name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T
const base = read<BaseFile>('base.json')
const names = read<PlacesFile>('places.json')
const inset = read<InsetFile>('inset.json')

describe('paths', () => {
  const frame = { west: 70, south: 39, east: 75, north: 42, parallel: 40.6 }
  it('come back within half a step: 7 m east-west, 9 m north-south', () => {
    const path: [number, number][] = [
      [70.12345, 41.98765],
      [70.12399, 41.9],
      [74.5, 39.00001],
    ]
    const back = decodePaths(encodePaths([path, path], frame), frame)
    expect(back).toHaveLength(2)
    for (const [i, [lon, lat]] of back[0].entries()) {
      expect(Math.abs(lon - path[i][0])).toBeLessThanOrEqual(0.00008334)
      expect(Math.abs(lat - path[i][1])).toBeLessThanOrEqual(0.00008334)
    }
  })
  it('that are damaged are refused', () => {
    expect(() => decodePaths('?é', frame)).toThrow(/Not a path/)
    expect(() => decodePaths('?', frame)).toThrow(/Cut off/)
    expect(() => decodePaths('?`', frame)).toThrow(/Cut off/)
  })
  it('lose only points near the line', () => {
    const line: [number, number][] = [
      [70, 40],
      [70.5, 40.00001],
      [71, 40],
    ]
    expect(simplify(line, 20)).toHaveLength(2)
    expect(simplify(line, 0.5)).toHaveLength(3)
  })
})

describe('the map of the Fergana valley', () => {
  it('stays small: under 200 KiB after gzip until the closer view is opened, 30 more then', () => {
    const packed = (name: string) => gzipSync(readFileSync(new URL(name, folder))).length
    const relief = statSync(new URL('relief.webp', folder)).size
    expect(packed('base.json') + packed('places.json') + packed('inset.json') + relief).toBeLessThan(200 * 1024)
    expect(packed('detail.json')).toBeLessThan(30 * 1024)
  })
  it('lies inside its frame', () => {
    const plane = createPlane(base.frame)
    for (const list of Object.values(base.layers)) {
      for (const text of list) {
        const shape = decodeShape(text, base.frame, plane)
        expect(shape.west).toBeGreaterThan(-0.5)
        expect(shape.north).toBeGreaterThan(-0.5)
        expect(shape.east).toBeLessThan(plane.widthKm + 0.5)
        expect(shape.south).toBeLessThan(plane.heightKm + 0.5)
      }
    }
  })
  it('has the countries its names speak of', () => {
    for (const { iso } of names.countries) expect(base.layers[`land:${iso}`]).toBeDefined()
    expect(names.frame).toEqual(base.frame)
    expect(names.credit).toContain('OpenStreetMap')
  })
})

describe('the inset', () => {
  const drawing = drawInset(
    insetGround(inset),
    {
      width: 250,
      height: 148,
      country: 'KG',
      points: [
        { id: 'bishkek', lon: 74.59, lat: 42.87 },
        { id: 'tashkent', lon: 69.28, lat: 41.31 },
        { id: 'moscow', lon: 37.62, lat: 55.75 },
      ],
      window: { west: 72.2, south: 40.2, east: 73.6, north: 41 },
    },
    { lon: 72.8, lat: 40.53 },
  )
  it('shows near capitals as points and the far one as an arrow with its distance', () => {
    expect(drawing.points.map((p) => p.id)).toEqual(['bishkek', 'tashkent'])
    for (const point of drawing.points) {
      expect(point.x).toBeGreaterThan(0)
      expect(point.x).toBeLessThan(250)
      expect(point.y).toBeGreaterThan(0)
      expect(point.y).toBeLessThan(148)
    }
    const [arrow] = drawing.far
    expect(arrow.id).toBe('moscow')
    expect(arrow.km).toBeGreaterThan(3000)
    expect(arrow.km).toBeLessThan(3200)
    // North-west.
    expect(arrow.to.x).toBeLessThan(arrow.from.x)
    expect(arrow.to.y).toBeLessThan(arrow.from.y)
  })
  it('draws the country whole, the others around it, and the window of the main map', () => {
    expect(drawing.home).toMatch(/^M[\d.-]+ [\d.-]+L/)
    expect(drawing.home).toMatch(/Z$/)
    expect(drawing.others.length).toBeGreaterThan(drawing.home.length)
    expect(drawing.window?.width).toBeGreaterThan(10)
    expect(() =>
      drawInset(insetGround(inset), { width: 9, height: 9, country: 'ZZ', points: [] }, { lon: 0, lat: 0 }),
    ).toThrow()
  })
})
