import { expect, it } from 'vitest'
import { isReachable } from '../../src/debrief/guide/progress'
import { startOf } from '../../src/debrief/guide/startOf'
import { timesOf } from '../../src/debrief/guide/timing'
import { emptyReflection } from '../../src/record/reflection'

it('a run of one’s own opens on what was kept, else on the choice of form and time, whatever its address says', () => {
  expect(startOf(undefined, undefined, 'step=ticket')).toBeUndefined()
  expect(startOf(emptyReflection, undefined, 'step=ticket')).toBe(emptyReflection)
})

it('a lesson’s run opens at its first step, or at the one that is asked for, with nothing to choose', () => {
  expect(startOf(undefined, 'short', '')).toEqual({ ...emptyReflection, plan: 'short' })
  expect(startOf(undefined, null, 'step=ticket')?.at).toBe('ticket')
  expect(startOf({ ...emptyReflection, at: 'memory' }, 'short', 'step=nothing')?.at).toBe('memory')
})

it('the exit ticket can be opened at any time in a lesson, and only in its turn else', () => {
  const times = timesOf(null)
  const ticket = times[times.length - 1]
  expect(isReachable(emptyReflection, times, ticket)).toBe(false)
  expect(isReachable(emptyReflection, times, ticket, true)).toBe(true)
  expect(isReachable(emptyReflection, times, times[3], true)).toBe(false)
})
