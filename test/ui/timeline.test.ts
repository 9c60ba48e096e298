import { describe, expect, it } from 'vitest'
import { fitLabels, timelineScale } from '../../src/play/screen/timelineScale'
import { loadReal } from '../realScenario'

const { plans, clock } = loadReal().play
const end = clock.ticks + clock.tailTicks

describe('the scale of the timeline', () => {
  for (const plan of plans) {
    it(`covers ${plan.id} without gaps and never runs back`, () => {
      const scale = timelineScale(
        plan.windows.map((one) => one.hour),
        end,
      )
      let left = 0
      for (const step of scale.steps) {
        expect(step.left).toBeCloseTo(left, 9)
        expect(step.width).toBeGreaterThan(0)
        left += step.width
      }
      expect(left).toBeCloseTo(1, 9)
      expect(scale.steps.filter((step) => step.window !== null)).toHaveLength(plan.windows.length)
      for (let hour = 1; hour <= end; hour += 1) expect(scale.at(hour)).toBeGreaterThan(scale.at(hour - 1))
      expect(scale.at(0)).toBe(0)
      expect(scale.at(end)).toBe(1)
    })
  }

  it('gives the windows of a long plan the same width', () => {
    const full = plans.find((plan) => plan.windows.length > 12)
    const widths = timelineScale(full?.windows.map((one) => one.hour) ?? [], end).steps.map((step) => step.width)
    expect(Math.max(...widths)).toBeCloseTo(Math.min(...widths), 9)
  })
})

describe('labels on a line', () => {
  const at = (key: string, x: number, width = 40) => ({ key, x, width })

  it('never touch: the first named stays', () => {
    expect([...fitLabels([at('a', 0), at('b', 30), at('c', 60)], 8)]).toEqual(['a', 'c'])
  })

  it('never cover a mark', () => {
    expect([...fitLabels([at('a', 0), at('b', 100)], 8, [20, 100])]).toEqual(['b'])
  })
})
