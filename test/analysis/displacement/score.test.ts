import { expect, it } from 'vitest'
import { scoreDisplacement } from '../../../src/analysis/displacement/score'
import { createDisplacementEngine, type DisplacementFigures } from '../../../src/sim/displacement/course'
import { caseOf } from '../../sim/displacement/cases'

const two = (
  figures: { one: [number, number][]; two: [number, number][] },
  days: number,
): ReturnType<typeof createDisplacementEngine> =>
  createDisplacementEngine(
    caseOf({
      clock: { start: '2001-02-27', days },
      places: ['one', 'two'].map((id) => ({ id, name: id, kind: 'camp', country: 'A', capacity: null })),
      validation: { camps: Object.entries(figures).map(([place, list]) => ({ place, figures: list })) },
    }),
  )

/** A run as if played: people at the first and at the second camp by day. */
const run = (one: number[], other: number[]): DisplacementFigures => ({
  displaced: new Int32Array(one.length),
  inside: Int32Array.from([...one, ...other]),
  waiting: new Int32Array(one.length),
  onTheWay: new Int32Array(one.length),
  short: 0,
})

it('the averaged relative difference is what a hand reckons', () => {
  // Data: 100 and 300, then (interpolated) 150 and 250, then 200 and 200.
  const engine = two(
    {
      one: [
        [0, 100],
        [2, 200],
      ],
      two: [
        [0, 300],
        [2, 200],
      ],
    },
    3,
  )
  const scores = scoreDisplacement(engine, [run([140, 150, 100], [260, 200, 300])])
  // Day 0: (40 + 40) / 400. Day 1: (0 + 50) / 400. Day 2: (100 + 100) / 400.
  expect(scores.ard.byDay).toEqual([
    { day: 0, date: '2001-02-27', ard: 0.2, reported: true },
    { day: 1, date: '2001-02-28', ard: 0.125, reported: false },
    { day: 2, date: '2001-03-01', ard: 0.5, reported: true },
  ])
  expect(scores.ard.average).toBeCloseTo(0.275, 12)
  expect(scores.ard.averageReported).toBeCloseTo(0.35, 12)
  expect(scores.shares.one[0]).toEqual({
    day: 0,
    date: '2001-02-27',
    model: { people: 140, share: 0.35 },
    data: { people: 100, share: 0.25 },
    reported: true,
  })
  expect(scores.mase).toMatchObject({ persistence: null, line: null })
  expect(scores.why['mase.persistence']).toContain('the most is 2')
})

it('takes the median of the runs by camp and day, and tells the spread of single runs', () => {
  const engine = two({ one: [[0, 100]], two: [[0, 100]] }, 1)
  const scores = scoreDisplacement(engine, [run([100], [100]), run([120], [60]), run([160], [100])])
  expect(scores.shares.one[0].model.people).toBe(120)
  expect(scores.ard.average).toBeCloseTo(0.1, 12)
  expect(scores.ard.runs?.median).toBeCloseTo(0.3, 12)
})

it('scores a camp from its first figure to its last, and leaves out days without anybody', () => {
  const engine = two(
    {
      one: [
        [0, 0],
        [1, 100],
        [2, 100],
      ],
      two: [[2, 300]],
    },
    4,
  )
  const { ard, shares } = scoreDisplacement(engine, [run([5, 50, 100, 7], [9, 9, 300, 9])])
  expect(ard.byDay.map(({ ard: value }) => value)).toEqual([null, 0.5, 0])
  expect(ard.average).toBe(0.25)
  expect(shares.two.map(({ day }) => day)).toEqual([2])
})

it('with eight figures the errors are scaled by naive forecasts', () => {
  const figures = Array.from({ length: 8 }, (_, day): [number, number] => [day, day * day])
  const engine = two({ one: figures, two: [[0, 1]] }, 8)
  const values = figures.map(([, people]) => people)
  const exact = scoreDisplacement(engine, [run(values, values)])
  expect(exact.mase).toMatchObject({ persistence: 0, line: 0, byCamp: { one: { figures: 8 } } })
  const late = scoreDisplacement(engine, [run([0, ...values.slice(0, 7)], values)])
  expect(late.mase.persistence).toBe(1)
  expect(late.why).toEqual({})
})
