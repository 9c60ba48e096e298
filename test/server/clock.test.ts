import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRoom } from '../../src/classroom/createRoom'
import type { TeacherView } from '../../src/classroom/views'
import { clockOf, createClock } from '../../src/server/clock'
import { begun, engine } from '../classroom/lesson'
import { create, newFolder, removeFolders } from './classroom'
import { led, withClassroom } from './opened'
import { theTeacher, writtenHere } from './writtenHere'

// Processes on several machines write one session in turn: what counts is the store's clock, which is one for all of them.

afterAll(removeFolders)

const hour = 3_600_000
const day = 24 * hour

describe('a server on a machine whose clock is wrong', () => {
  it('has lessons go by the clock of the store', async () => {
    let behind = 2 * day
    const storeNow = () => Date.now() - behind
    const isStores = (time: number): boolean => Math.abs(time - storeNow()) < hour
    // The server looks at it every ten seconds.
    vi.useFakeTimers({ toFake: ['setInterval'] })
    try {
      await withClassroom({ storeNow }, async (own) => {
        const { teacher } = await led(own.url)
        await teacher.command({ type: 'next' })
        const { lesson } = await teacher.until(({ lesson }) => lesson.phase.name === 'brief')
        expect(isStores(lesson.clock.now)).toBe(true)
        // The store's own is set. Nothing else happens in the class.
        behind = 5 * day
        await vi.advanceTimersByTimeAsync(10_000)
        await teacher.until(({ lesson }) => isStores(lesson.clock.now))
      })
    } finally {
      vi.useRealTimers()
    }
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

  it.each([1, 2])(
    'deletes nothing as it starts where the clock of the store can’t be read the first %i times',
    async (clockFails) => {
      const data = newFolder()
      const storeNow = () => Date.now() - 120 * day
      let session = ''
      await withClassroom({ data, storeNow }, async ({ url }) => {
        session = (await create(url)).session
      })
      await withClassroom({ data, storeNow, clockFails }, async ({ store }) => {
        expect(await store.session(session)).not.toBeNull()
      })
    },
  )
})

describe('a session whose clock is put forward or back', () => {
  it('is told the time anew, has nobody idle or lost for it, and closes a window by it', async () => {
    const lesson = begun()
    let now = lesson.now
    const { session, told, sent, until, end } = writtenHere(createRoom(engine, 's1'), {
      now: () => now,
      append: async () => undefined,
    })
    const move = (by: number): void => {
      now += by
      session.clockMoved(by)
    }
    const ofWindow = (window: number) => (view: TeacherView) =>
      view.lesson.phase.name === 'window' && view.lesson.phase.window === window
    const idle = ({ teams }: TeacherView) => teams.map(({ lastActive, lostAt }) => [lastActive, lostAt])
    try {
      await session.bring(lesson.log)
      await session.begin(lesson.log)
      const member = { id: 'm', role: 'member', member: 'm1', seen: null } as const
      await session.answer({ kind: 'here', process: 'here', connections: [theTeacher, member] })
      await session.answer({ kind: 'here', process: 'there', connections: [{ ...member, id: 'n', member: 'm2' }] })
      await until(({ teams }) => teams.flatMap(({ members }) => members.filter(({ here }) => here)).length === 2)
      const before = idle(told[told.length - 1])
      move(-40_000)
      await until((view) => view.lesson.clock.now === now)
      expect([...sent.values()].map(({ view }) => view.lesson.clock.now)).toEqual([now, now, now])
      const moved = (by: number) => before.map((times) => times.map((time) => (time === null ? null : time + by)))
      expect(idle(told[told.length - 1])).toEqual(moved(-40_000))
      move(10 * hour)
      session.tick(now - 1000)
      await until(ofWindow(1))
      const last = told[told.length - 1]
      expect(last.teams.flatMap(({ members }) => members.filter(({ here }) => here))).toHaveLength(2)
    } finally {
      end()
    }
  })
})

describe('the clock that is followed', () => {
  it('is this machine’s at once where the store is here, also after the lid was closed over night', () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] })
    try {
      const moved: number[] = []
      const clock = clockOf({ isHere: true, clock: async () => Date.now() }, (by) => moved.push(by))
      const before = clock.elapsed()
      vi.setSystemTime(Date.now() + 20 * hour)
      expect(clock.now()).toBe(Date.now())
      expect(clock.elapsed() - before).toBeLessThan(hour)
      expect(moved).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })

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
