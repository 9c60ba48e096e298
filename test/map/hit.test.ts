import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HitTarget, objectAt } from '../../src/map/hit'

const target = (id: string, x: number, y: number, radius: number, depth = 0): HitTarget => ({
  id,
  points: [{ x, y }],
  radius,
  boxes: [],
  depth,
})

describe('what lies under a click', () => {
  it('reaches 12 pixels around a small symbol with a pointer, 22 with a finger', () => {
    const small = [target('a', 100, 100, 4)]
    expect(objectAt(small, { x: 111, y: 100 }, 'pointer')).toBe('a')
    expect(objectAt(small, { x: 113, y: 100 }, 'pointer')).toBeNull()
    expect(objectAt(small, { x: 121, y: 100 }, 'touch')).toBe('a')
    expect(objectAt(small, { x: 123, y: 100 }, 'touch')).toBeNull()
  })
  it('takes the upper symbol where two lie over one another', () => {
    const both = [target('disc', 100, 100, 36, 12), target('crossing', 110, 100, 9, 30)]
    expect(objectAt(both, { x: 112, y: 100 }, 'pointer')).toBe('crossing')
    expect(objectAt(both, { x: 80, y: 100 }, 'pointer')).toBe('disc')
  })
  it('takes a label before a symbol that is only near', () => {
    const box = { left: 50, top: 50, right: 120, bottom: 66 }
    const targets = [{ ...target('a', 20, 58, 5), boxes: [box] }, target('b', 130, 58, 4)]
    expect(objectAt(targets, { x: 119, y: 58 }, 'touch')).toBe('a')
  })
  it('finds a stream along its whole length', () => {
    const stream: HitTarget = {
      id: 's',
      points: Array.from({ length: 11 }, (_, i) => ({ x: i * 10, y: i * 5 })),
      radius: 6,
      boxes: [],
      depth: 20,
    }
    expect(objectAt([stream], { x: 53, y: 30 }, 'pointer')).toBe('s')
  })
  it('gives the nearest of those within reach', () => {
    const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) }), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(points, points, (places, [at]) => {
        const targets = places.map((p, i) => target(`t${i}`, p.x, p.y, 0))
        const hit = objectAt(targets, at, 'touch')
        const distances = places.map((p) => Math.hypot(p.x - at.x, p.y - at.y))
        const least = Math.min(...distances)
        if (least > 22) expect(hit).toBeNull()
        else expect(distances[targets.findIndex((t) => t.id === hit)]).toBe(least)
      }),
    )
  })
})
