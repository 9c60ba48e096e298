import { describe, expect, it } from 'vitest'
import { placeInLanes } from '../../src/debrief/decisions/lanes'

const at = (x: number, labelWidth = 60, from = x, to = x) => ({ x, from, to, labelWidth })

describe('marks in lanes', () => {
  it('share a lane where they do not meet', () => {
    expect(placeInLanes([at(20), at(200)], 400).map(({ lane }) => lane)).toEqual([0, 0])
  })

  it('take another lane where label or bar would meet', () => {
    expect(placeInLanes([at(20), at(60), at(90)], 400).map(({ lane }) => lane)).toEqual([0, 1, 2])
    expect(placeInLanes([at(100, 20, 50, 190), at(180)], 400).map(({ lane }) => lane)).toEqual([0, 1])
  })

  it('turn the label to the left at the right edge', () => {
    const [placed] = placeInLanes([at(390)], 400)
    expect(placed.side).toBe('left')
    expect(placed.labelAt).toBeLessThan(390)
  })

  it('cut a label to the room there is where neither side is enough', () => {
    const [placed] = placeInLanes([at(150, 400)], 280)
    expect(placed.side).toBe('left')
    expect(placed.room).toBeLessThan(150)
    expect(placed.room).toBeGreaterThan(100)
  })
})
