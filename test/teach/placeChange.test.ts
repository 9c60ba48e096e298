import { describe, expect, it } from 'vitest'
import type { Phase } from '../../src/classroom/events'
import type { StudentView } from '../../src/classroom/views'
import { placeChange } from '../../src/teach/student/usePlaceChange'

function view(phase: Phase, seat: string | null): StudentView {
  return {
    lesson: {
      session: 's',
      title: '',
      scenario: 'case',
      plan: 'short',
      mode: 'teams',
      phase,
      clock: { until: null, left: null, paused: false, held: false, now: 0 },
      worlds: 1,
      locked: false,
      code: null,
      deleteOn: '2027-01-01',
    },
    me: { member: 'm', nick: 'Ann', muted: false },
    team: seat
      ? {
          key: { world: 0, seat },
          name: 'Poplar',
          members: [],
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
      : null,
    seat: null,
    stopsAt: null,
    seed: null,
  }
}
const window = (index: number): Phase => ({ name: 'window', window: index })

describe('what a student is told of a change of place', () => {
  it('is nothing in the ordinary course of a lesson', () => {
    const course: Phase[] = [{ name: 'lobby' }, { name: 'brief' }, window(0), { name: 'debrief' }, { name: 'exit' }]
    for (const [index, phase] of course.entries()) {
      expect(placeChange(view(course[Math.max(0, index - 1)], 'north'), view(phase, 'north'))).toBeNull()
    }
  })

  it('is the next window once hours have passed, and that the forecast can’t be locked any more', () => {
    const first = placeChange(view(window(0), 'north'), view(window(1), 'north'))
    expect(first).toEqual({ what: 'on', window: 1, tooLate: true })
    const second = placeChange(view(window(1), 'north'), view(window(2), 'north'))
    expect(second).toEqual({ what: 'on', window: 2, tooLate: false })
    expect(placeChange(view(window(0), null), view(window(1), null))).toEqual({ what: 'on', window: 1, tooLate: false })
  })

  it('is the window that the teacher went back to, from a later one or from the debrief', () => {
    expect(placeChange(view(window(2), 'north'), view(window(1), 'north'))).toEqual({ what: 'back', window: 1 })
    expect(placeChange(view({ name: 'debrief' }, 'north'), view(window(2), 'north'))).toEqual({
      what: 'back',
      window: 2,
    })
  })

  it('is the team that the teacher put somebody into', () => {
    expect(placeChange(view(window(0), 'north'), view(window(0), 'south'))).toEqual({ what: 'moved' })
    expect(placeChange(view({ name: 'lobby' }, null), view({ name: 'lobby' }, 'south'))).toEqual({ what: 'moved' })
    expect(placeChange(view({ name: 'lobby' }, 'south'), view({ name: 'lobby' }, null))).toBeNull()
  })
})
