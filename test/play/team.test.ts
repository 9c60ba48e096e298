import { describe, expect, it } from 'vitest'
import type { LessonView, ProposalView, TeamView } from '../../src/classroom/views'
import { liveChoice } from '../../src/play/screen/decideWords'
import { isReady, isSameOrder, orderOf, othersHere, wordCount } from '../../src/play/team/teamOrders'
import { gameOf } from '../../src/play/team/useClassTurn'
import type { OfferedDecision, SeatView } from '../../src/session/api'

const offered = (option: string, status: OfferedDecision['status']): OfferedDecision => ({
  option,
  label: option,
  text: '',
  point: option,
  pointLabel: option,
  status,
  why: null,
  needs: [],
  bites: { hours: 0, low: 0, high: 0, assumption: false },
  agreement: null,
  standing: true,
  sources: [],
  invented: false,
  assumption: false,
})
const view: SeatView = {
  seat: 'north',
  hour: 30,
  over: false,
  reports: [],
  places: [],
  crossings: [],
  camps: [],
  streams: [],
  forces: [],
  decisions: [offered('open', 'available'), offered('later', 'unavailable'), offered('gone', 'ordered')],
  indicators: [],
  taken: [],
  standing: [],
  ahead: [],
}
const lesson: LessonView = {
  session: 's',
  title: '',
  scenario: 'case',
  plan: 'short',
  mode: 'teams',
  phase: { name: 'window', window: 1 },
  clock: { until: null, left: null, paused: false, held: false, now: 0 },
  worlds: 1,
  locked: false,
  code: null,
  deleteOn: '2027-01-01',
}
const team: TeamView = {
  key: { world: 0, seat: 'north' },
  name: 'Poplar',
  members: [
    { nick: 'Ann', here: true, me: true },
    { nick: 'Bo', here: false, me: false },
  ],
  by: 'team',
  submitted: false,
  forecast: null,
  proposals: [],
  lines: [],
  talks: [],
  others: [],
  empty: [],
  nudges: 0,
}

describe('a pushed view as a game', () => {
  const now = { lesson, team, view, stopsAt: 60, seed: null, windows: 3 }

  it('has the open window, the next one, and where hours stand still next', () => {
    expect(gameOf(now)).toMatchObject({ seat: 'north', plan: 'short', openWindow: 1, nextWindow: 2, stopsAt: 60 })
  })

  it('has no window after the last, and none open beside play', () => {
    const last = { ...lesson, phase: { name: 'window', window: 2 } } as const
    expect(gameOf({ ...now, lesson: last }).nextWindow).toBeNull()
    const brief = { ...lesson, phase: { name: 'brief' } } as const
    expect(gameOf({ ...now, lesson: brief, stopsAt: null })).toMatchObject({ openWindow: null, stopsAt: 30 })
  })
})

describe('what a team proposes', () => {
  it('is a decision, a standing order for what is not possible yet, or waiting, without the seat', () => {
    expect(orderOf({ kind: 'option', option: 'open' }, view, 'why', 60)).toEqual({
      type: 'decide',
      option: 'open',
      reason: 'why',
    })
    expect(orderOf({ kind: 'option', option: 'later' }, view, 'why', 60)).toEqual({
      type: 'stand',
      option: 'later',
      until: 60,
      reason: 'why',
    })
    expect(orderOf({ kind: 'wait' }, view, 'why', 60)).toEqual({ type: 'wait', reason: 'why' })
  })

  it('is the same as another whatever the reasons', () => {
    expect(isSameOrder({ type: 'decide', option: 'open' }, { type: 'decide', option: 'open' })).toBe(true)
    expect(isSameOrder({ type: 'decide', option: 'open' }, { type: 'stand', option: 'open' })).toBe(false)
    expect(isSameOrder({ type: 'wait' }, { type: 'wait' })).toBe(true)
  })

  it('can be given once as many agree as are needed', () => {
    const proposal: ProposalView = {
      id: 'p-1',
      nick: 'Ann',
      mine: true,
      order: { type: 'wait', seat: 'north', reason: '' },
      agree: ['Ann'],
      iAgree: true,
      needed: 2,
    }
    expect(isReady(proposal)).toBe(false)
    expect(isReady({ ...proposal, agree: ['Ann', 'Bo'] })).toBe(true)
  })

  it('counts the others who are there, and words', () => {
    expect(othersHere(team)).toBe(0)
    expect(othersHere({ ...team, members: team.members.map((one) => ({ ...one, here: true })) })).toBe(1)
    expect([wordCount(''), wordCount('  two words ')]).toEqual([0, 2])
  })
})

describe('a chosen card', () => {
  it('is dropped when the window no longer offers it, or nothing can be decided', () => {
    expect(liveChoice({ kind: 'option', option: 'open' }, true, view)).toEqual({ kind: 'option', option: 'open' })
    expect(liveChoice({ kind: 'option', option: 'gone' }, true, view)).toBeNull()
    expect(liveChoice({ kind: 'wait' }, true, view)).toEqual({ kind: 'wait' })
    expect(liveChoice({ kind: 'wait' }, false, view)).toBeNull()
  })
})
