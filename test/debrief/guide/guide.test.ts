import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/debrief/guide/board'
import { decidedAt, momentsOf } from '../../../src/debrief/guide/moments'
import { isReachable, nextStep, openSteps, passed, stateOf, stepBefore } from '../../../src/debrief/guide/progress'
import { leftOf, shareOf, withShare } from '../../../src/debrief/guide/shares'
import { timesOf } from '../../../src/debrief/guide/timing'
import { withTurning } from '../../../src/debrief/guide/turnings'
import { unreadOf } from '../../../src/debrief/guide/unread'
import { answerOf, withAnswer } from '../../../src/debrief/guide/useReflection'
import {
  type DebriefStep,
  debriefSteps,
  emptyReflection,
  mostTurnings,
  type Reflection,
  shareKeys,
} from '../../../src/record/reflection'
import { runRecord } from '../../../src/record/schema'
import type { Plan } from '../../../src/scenario/schema/play'
import type { ArrivedReport } from '../../../src/session/api'
import type { DecisionMoment } from '../../../src/session/debriefApi'

const plan = (debrief: number | null): Plan => ({
  id: 'p',
  name: 'p',
  text: 'p',
  minutes: debrief,
  brief: null,
  debrief,
  windowMinutes: null,
  windows: [{ hour: 6 }, { hour: 36 }],
})

describe('the time of the steps', () => {
  it('adds up to the minutes of the plan, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 120 }), (minutes) => {
        const timed = timesOf(plan(minutes)).flatMap((time) => (time.minutes ? [time.minutes] : []))
        expect(timed[0].from).toBe(0)
        expect(timed.at(-1)?.to).toBe(minutes)
        for (const [index, { from, to }] of timed.entries()) {
          expect(to).toBeGreaterThanOrEqual(from)
          if (index > 0) expect(from).toBe(timed[index - 1].to)
        }
      }),
    )
  })

  it('leaves steps 6 and 8 of a short debrief for homework, and none of a long one', () => {
    const homework = (minutes: number): DebriefStep[] =>
      timesOf(plan(minutes)).flatMap(({ step, homework: left }) => (left ? [step] : []))
    expect(homework(18)).toEqual(['alternatives', 'missing'])
    expect(homework(35)).toEqual([])
  })

  it('is nobody’s concern without a plan', () => {
    for (const times of [timesOf(null), timesOf(plan(null))]) {
      expect(times.map(({ step }) => step)).toEqual([...debriefSteps])
      expect(times.some(({ minutes, homework }) => minutes !== null || homework)).toBe(false)
    }
  })
})

describe('the way through the steps', () => {
  const times = timesOf(plan(18))
  it('opens one after the other, and passes homework by', () => {
    let reflection: Reflection = emptyReflection
    const way: DebriefStep[] = []
    while (openSteps(reflection, times).length > 0) {
      way.push(reflection.at)
      reflection = { ...reflection, ...passed(reflection, times, way.length === 2 ? 'skipped' : 'done') }
    }
    expect(way).toEqual(['cool-down', 'memory', 'happened', 'spread', 'record', 'trial', 'ticket'])
    expect(reflection.skipped).toEqual(['memory'])
    expect(times.map((time) => stateOf(reflection, time))).toEqual([
      'done',
      'skipped',
      'done',
      'done',
      'done',
      'homework',
      'done',
      'homework',
      'done',
    ])
    expect(nextStep(times, 'ticket')).toBe(null)
  })

  it('lets nobody jump over a step that was not left out knowingly', () => {
    const at = { ...emptyReflection, done: ['cool-down'], at: 'memory' } as const
    const reachable = times.filter((time) => isReachable(at, times, time)).map(({ step }) => step)
    expect(reachable).toEqual(['cool-down', 'memory', 'alternatives', 'missing'])
  })

  it('does what was left out after all', () => {
    const left = { ...emptyReflection, skipped: ['memory'], at: 'memory' } as const
    expect(passed(left, times, 'done')).toEqual({ at: 'happened', done: ['memory'], skipped: [] })
  })

  it('goes back past homework', () => {
    expect(stepBefore(times, 'trial')).toBe('record')
    expect(stepBefore(times, 'cool-down')).toBe(null)
  })
})

describe('a hundred per cent', () => {
  it('is never passed, and what is set stays set', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(...shareKeys), fc.integer({ min: -20, max: 140 })), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(moves, (list) => {
        let shares: Reflection['shares'] = []
        for (const [key, value] of list) {
          const before = shares
          shares = withShare(shares, key, value)
          for (const other of shareKeys) if (other !== key) expect(shareOf(shares, other)).toBe(shareOf(before, other))
          expect(shareOf(shares, key)).toBe(Math.max(0, Math.min(value, leftOf(before) + shareOf(before, key))))
          expect(leftOf(shares)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})

describe('what is written', () => {
  it('keeps an answer once, and takes an empty one out', () => {
    const once = withAnswer(withAnswer(emptyReflection, 'word', 'heavy'), 'word', 'long')
    expect(once.answers).toEqual([{ question: 'word', text: 'long' }])
    expect(answerOf(once, 'word')).toBe('long')
    expect(withAnswer(once, 'word', '')).toEqual(emptyReflection)
    expect(answerOf(emptyReflection, 'word')).toBe('')
  })

  it('keeps two turnings at most, and no blank ones at the end', () => {
    const second = withTurning([], 1, { text: 'b' })
    expect(second.map(({ text }) => text)).toEqual(['', 'b'])
    expect(second).toHaveLength(mostTurnings)
    expect(withTurning(second, 1, { text: '' })).toEqual([])
    expect(withTurning([], 0, { option: 'talks', hour: 6 })).toEqual([{ text: '', option: 'talks', hour: 6 }])
  })

  it('goes through the schema of a run, and nothing else does', () => {
    const schema = runRecord.shape.reflection
    const whole: Reflection = {
      ...withAnswer(emptyReflection, 'word', 'heavy'),
      turnings: withTurning([], 0, { text: 'a' }),
      shares: withShare([], 'first', 40),
      trial: { conclusion: 'c', parameter: 'crowdGrowth', stands: 'no', challenge: '' },
    }
    expect(schema.safeParse(whole).data).toEqual(whole)
    for (const wrong of [
      {
        shares: [
          { of: 'record', share: 60 },
          { of: 'other', share: 41 },
        ],
      },
      { shares: [{ of: 'record', share: 1.5 }] },
      { turnings: [0, 1, 2].map(() => ({ text: 'x', option: null, hour: null })) },
      { at: 'elsewhere' },
      { ticket: { claim: 'x'.repeat(4001), evidence: '', doubt: '' } },
      { more: 1 },
    ]) {
      expect(schema.safeParse({ ...whole, ...wrong }).success, JSON.stringify(wrong).slice(0, 60)).toBe(false)
    }
  })
})

describe('messages between the windows', () => {
  const { at, plan: of, turnings, shares, trial } = emptyReflection
  const half = { p25: 1, median: 2, p75: 3 }
  const given = {
    moved: [{ parameter: 'crowdGrowth', value: '2' }],
    outcome: 'deaths_total',
    whose: 'record',
    runs: 30,
    accounts: [{ structure: null, base: half, changed: half }],
  }
  const turned = { account: null, outcome: 'deaths_total' }
  const stage = { hour: 6, seat: 'council', draw: null, replay: false, trial: given, turnings: turned, authors: true }
  const board = { type: 'board', reflection: { at, plan: of, turnings, shares, trial }, stage }
  it('are read when they are of this page, and dropped when not', () => {
    expect(readMessage(board)).toEqual(board)
    expect(readMessage({ type: 'hello' })).toEqual({ type: 'hello' })
    for (const other of [
      null,
      'hello',
      {},
      { type: 'board' },
      { ...board, stage: { ...stage, hour: -1 } },
      { ...board, stage: { ...stage, trial: { ...given, more: 1 } } },
    ]) {
      expect(readMessage(other)).toBe(null)
    }
    // What is private to the person who leads never goes over.
    expect(readMessage({ ...board, reflection: { ...board.reflection, answers: [] } })).toBe(null)
  })
})

describe('moments of a run', () => {
  const scenario = { play: { plans: [plan(18)] } } as unknown as Parameters<typeof momentsOf>[0]
  it('are the windows up to its end', () => {
    expect(momentsOf(scenario, { plan: 'p', hour: 478 })).toEqual([6, 36])
    expect(momentsOf(scenario, { plan: 'p', hour: 20 })).toEqual([6])
    expect(momentsOf(scenario, { plan: null, hour: 478 })).toEqual([6, 36])
  })

  it('hold what was decided before the next one, by that seat', () => {
    const made = (hour: number, seat: string) =>
      ({ hour, seats: [seat], option: `o${hour}` }) as unknown as DecisionMoment
    const all = [made(5, 'a'), made(6, 'a'), made(6, 'b'), made(35, 'a'), made(36, 'a')]
    expect(decidedAt(all, [6, 36], 6, 'a').map(({ hour }) => hour)).toEqual([6, 35])
    expect(decidedAt(all, [6, 36], 36, 'a').map(({ hour }) => hour)).toEqual([36])
  })
})

describe('messages that nobody read', () => {
  it('are told oldest first, without those of the last minute', () => {
    const report = (arrived: number, read: boolean) => ({ id: `r${arrived}`, arrived, read }) as ArrivedReport
    const list = unreadOf([report(9, false), report(5, true), report(3, false), report(100, false)], 100)
    expect(list.map(({ id }) => id)).toEqual(['r3', 'r9'])
  })
})
