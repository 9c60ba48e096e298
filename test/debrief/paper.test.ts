import { describe, expect, it } from 'vitest'
import { debriefFileOf } from '../../src/debrief/export/debriefFile'
import { drawnOf, rowsOf } from '../../src/debrief/paper/rows'
import { limitsFor, shortened } from '../../src/debrief/paper/shorten'
import { gravestFirst } from '../../src/debrief/paper/usePaper'
import type { Gap } from '../../src/session/debriefApi'
import { deedList } from '../../src/ui/files/deedList'
import { loadReal } from '../realScenario'
import { finishedRun, someReflection } from './finishedRun'

const scenario = loadReal()
const words = {
  caveats: ['a', 'b'] as const,
  model: 'm',
  question: (id: string) => id,
  assumption: ({ text }: { text: string }) => text,
}
const played = finishedRun(scenario)
const file = debriefFileOf(scenario, played, null, words)

describe('a shortened text', () => {
  it.each([
    ['as it is', 20, 'as it is'],
    ['on two\n\n  lines', 20, 'on two lines'],
    ['alpha beta gamma delta', 14, 'alpha beta …'],
    ['abcdefghijklmnop', 8, 'abcdefgh …'],
    ['ab😀cd', 3, 'ab …'],
  ])('%j at most %i: %j', (text, most, short) => {
    expect(shortened(text, most)).toBe(short)
  })
})

describe('what the seat did', () => {
  it('is in order of hour, and a standing order that was carried out is told once', () => {
    const deeds = deedList(file)
    expect(deeds.map(({ hour }) => hour)).toEqual([...deeds.map(({ hour }) => hour)].sort((a, b) => a - b))
    const carried = file.standingOrders.filter(({ end }) => end === 'carried-out')
    expect(carried.length).toBeGreaterThan(0)
    const own = file.decisions.filter((one) => one.own)
    expect(deeds.length).toBe(own.length + file.standingOrders.length + file.waits.length - carried.length)
  })
})

describe('the limits', () => {
  const withText = (length: number, answers: number) => ({
    ...file,
    reflection: {
      ...someReflection('x '.repeat(length / 2)),
      answers: Array.from({ length: answers }, (_, at) => ({
        question: `q${at}`,
        words: 'What?',
        text: 'x '.repeat(length / 2),
      })),
      turnings: [],
      trial: null,
      done: [],
      skipped: [],
      shares: [],
    },
  })
  it('leave a lesson whole and grow tighter with what was written', () => {
    const loose = limitsFor(withText(200, 3), false)
    const tight = limitsFor(withText(4000, 40), false)
    expect(loose.text).toBeGreaterThan(1000)
    expect(tight.text).toBeLessThan(loose.text)
    expect(limitsFor(withText(1200, 8), true).text).toBeLessThan(limitsFor(withText(1200, 8), false).text)
  })
})

it('draws outcomes that have something to draw, and without a run the record alone', () => {
  const rows = rowsOf(scenario, file)
  expect(drawnOf(rows)).toHaveLength(6)
  expect(rows.every(({ run }) => run === null)).toBe(true)
  expect(drawnOf(rows).every(({ forecast }) => forecast === null)).toBe(true)
})

it('tells of danger that was greater than told before all else', () => {
  const gap = (over: Partial<Gap>): Gap =>
    ({
      places: ['p'],
      observed: null,
      since: 0,
      learns: null,
      what: 'danger',
      known: 'calm',
      actual: 'calm',
      ...over,
    }) as Gap
  const calm = gap({ known: null })
  const fighting = gap({ actual: 'fighting' })
  const queue = gap({ what: 'queue', known: null, actual: 900 } as Partial<Gap>)
  const forces = gap({ what: 'forces', unit: 'u', known: null, actual: null } as Partial<Gap>)
  expect(gravestFirst([forces, calm, queue, fighting])).toEqual([fighting, queue, calm, forces])
})
