import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClock } from '../../src/server/clock'
import { create } from './classroom'
import { led, withClassroom } from './opened'

// Processes on several machines write one session in turn: what counts is the store's clock, which is one for all of them.

const hour = 3_600_000
const day = 24 * hour

describe('a server on a machine whose clock is wrong', () => {
  it('has lessons go by the clock of the store', async () => {
    const storeNow = () => Date.now() - 2 * day
    await withClassroom({ storeNow }, async (own) => {
      const { teacher } = await led(own.url)
      await teacher.command({ type: 'next' })
      const { lesson } = await teacher.until(({ lesson }) => lesson.phase.name === 'brief')
      expect(Math.abs(lesson.clock.now - storeNow())).toBeLessThan(hour)
    })
  })

  it('deletes nothing before its day', async () => {
    await withClassroom({ storeNow: () => Date.now() - 120 * day }, async (own) => {
      const { session } = await create(own.url)
      const kept = await own.store.session(session)
      expect(Date.parse(kept?.deleteOn ?? '')).toBeLessThan(Date.now() - day)
      await own.deleteDue()
      expect(await own.store.session(session)).toEqual(kept)
    })
  })
})

describe('the clock that is followed', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000_000_000, toFake: ['Date', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** A store whose clock is `ahead` of this machine's, and which takes `slow` milliseconds to answer. */
  function followed() {
    const store = { ahead: 0, slow: 0, isAway: false }
    const told = vi.fn()
    const clock = createClock(async () => {
      if (store.isAway) throw new Error('away')
      vi.advanceTimersByTime(store.slow)
      return Date.now() + store.ahead
    }, told)
    return { store, told, clock, off: () => clock.now() - Date.now() }
  }

  it('is this machine’s where both agree, to the millisecond', async () => {
    const { store, told, clock, off } = followed()
    expect(off()).toBe(0)
    store.ahead = 30
    await clock.follow()
    expect(off()).toBe(0)
    expect(told).not.toHaveBeenCalled()
  })

  it('is the store’s where they don’t, and it is told how far apart they are, once', async () => {
    const { store, told, clock, off } = followed()
    store.ahead = 300_000
    await clock.follow()
    store.ahead += 20
    await clock.follow()
    expect(off()).toBe(300_000)
    expect(told.mock.calls).toEqual([[300_000]])
    store.ahead = 0
    await clock.follow()
    expect(off()).toBe(0)
  })

  it('goes on as it went when this machine’s is set, before it is looked at again and after', async () => {
    const { store, told, clock } = followed()
    const pass = async (ms: number, set: number) => {
      vi.advanceTimersByTime(ms)
      vi.setSystemTime(Date.now() + set)
      // The store's own clock is not set with it.
      store.ahead -= set
    }
    for (const set of [180_000, -7_200_000]) {
      const before = clock.now()
      await pass(1000, set)
      expect(clock.now()).toBe(before + 1000)
      await clock.follow()
      expect(clock.now()).toBe(before + 1000)
    }
    expect(told).not.toHaveBeenCalled()
  })

  it('is not moved by an answer that took long, nor by none', async () => {
    const { store, clock, off } = followed()
    store.slow = 4000
    await clock.follow()
    expect(off()).toBe(0)
    store.slow = 0
    store.ahead = -90_000
    await clock.follow()
    store.isAway = true
    await clock.follow()
    expect(off()).toBe(-90_000)
  })
})
