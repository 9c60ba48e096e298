import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Camera,
  clampCamera,
  fitCamera,
  fromScreen,
  MAX_SCALE,
  minScale,
  scaleAbout,
  toScreen,
} from '../../src/map/camera'
import { zoomMotion } from '../../src/map/motion'
import { createPlane, distanceKm } from '../../src/map/projection'

const frame = { west: 70.9, south: 39.75, east: 74.2, north: 41.45, parallel: 40.6 }
const plane = createPlane(frame)
const places = fc.record({
  lon: fc.double({ min: frame.west, max: frame.east, noNaN: true }),
  lat: fc.double({ min: frame.south, max: frame.north, noNaN: true }),
})
const cameras: fc.Arbitrary<Camera> = fc.record({
  x: fc.double({ min: -500, max: 800, noNaN: true }),
  y: fc.double({ min: -500, max: 800, noNaN: true }),
  scale: fc.double({ min: 0.1, max: 500, noNaN: true }),
})
const windows = fc.record({ width: fc.integer({ min: 200, max: 2600 }), height: fc.integer({ min: 200, max: 1600 }) })

describe('the plane', () => {
  it('is as large as the real country: 279 by 189 km', () => {
    expect(plane.widthKm).toBeCloseTo(278.6, 0)
    expect(plane.heightKm).toBeCloseTo(189.0, 0)
  })
  it('leads there and back', () => {
    fc.assert(
      fc.property(places, (place) => {
        const back = plane.toDegrees(plane.toKm(place))
        expect(back.lon).toBeCloseTo(place.lon, 9)
        expect(back.lat).toBeCloseTo(place.lat, 9)
      }),
    )
  })
  it('keeps distances within 2 per cent of the great circle', () => {
    fc.assert(
      fc.property(places, places, (a, b) => {
        const [p, q] = [plane.toKm(a), plane.toKm(b)]
        const flat = Math.hypot(p.x - q.x, p.y - q.y)
        fc.pre(flat > 1)
        expect(Math.abs(flat / distanceKm(a, b) - 1)).toBeLessThan(0.02)
      }),
    )
  })
})

describe('the camera', () => {
  it('never shows what lies outside the map, and keeps to its scales', () => {
    fc.assert(
      fc.property(cameras, windows, (camera, view) => {
        const held = clampCamera(camera, plane, view)
        const [a, b] = [
          fromScreen(held, view, { x: 0, y: 0 }),
          fromScreen(held, view, { x: view.width, y: view.height }),
        ]
        expect(a.x).toBeGreaterThanOrEqual(-1e-6)
        expect(a.y).toBeGreaterThanOrEqual(-1e-6)
        expect(b.x).toBeLessThanOrEqual(plane.widthKm + 1e-6)
        expect(b.y).toBeLessThanOrEqual(plane.heightKm + 1e-6)
        expect(held.scale).toBeGreaterThanOrEqual(minScale(plane, view))
        expect(held.scale).toBeLessThanOrEqual(Math.max(MAX_SCALE, minScale(plane, view)))
      }),
    )
  })
  it('zooms about the point under the pointer, at every moment of the way', () => {
    fc.assert(
      fc.property(
        windows,
        fc.double({ min: 4, max: 50, noNaN: true }),
        fc.double({ min: 4, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (view, from, to, share) => {
          const camera = { x: 140, y: 90, scale: from }
          const at = { x: view.width * 0.3, y: view.height * 0.7 }
          const held = fromScreen(camera, view, at)
          const goal = scaleAbout(camera, view, at, to)
          const moment = zoomMotion(camera, goal, view, at, 1000, 200).at(1000 + 200 * share)
          const seen = toScreen(moment, view, held)
          expect(seen.x).toBeCloseTo(at.x, 3)
          expect(seen.y).toBeCloseTo(at.y, 3)
        },
      ),
    )
  })
  it('fits points with a margin', () => {
    const view = { width: 900, height: 600 }
    const points = [
      { x: 10, y: 20, radius: 2 },
      { x: 60, y: 45, radius: 1 },
    ]
    const camera = fitCamera(points, view, 50)
    expect(camera).not.toBeNull()
    if (!camera) return
    for (const point of points) {
      const seen = toScreen(camera, view, point)
      expect(seen.x - point.radius * camera.scale).toBeGreaterThanOrEqual(49.9)
      expect(seen.y + point.radius * camera.scale).toBeLessThanOrEqual(550.1)
    }
    expect(fitCamera([], view, 50)).toBeNull()
  })
})
