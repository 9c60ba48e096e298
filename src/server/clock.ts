import type { ClassStore } from './store/store'

/** Milliseconds between the two clocks that are let pass: of machines that keep time, as a network does. */
const near = 50

export interface Clock {
  /** Milliseconds since 1970, whole ones. */
  now(): number
  /** Milliseconds by a clock that nobody sets: for rates, and for how long something is so. Says nothing of the time of day. */
  elapsed(): number
  /** Looks at the clock that is followed. Never rejects: while it can't be read, time goes on by what was known. */
  follow(): Promise<void>
}

/**
 * A clock that follows another one by looking at it now and then. Processes on several machines write one session in turn, and delete
 * on its day: with clocks of their own, what is left of a window would jump with each change of hands, and a machine that is months
 * ahead would delete everything. From one look to the next it goes on by time elapsed: when this machine's clock is set, nothing moves.
 * `onMoved` is told by how many milliseconds it was put forward, or back, where a look says so.
 */
export function createClock(read: () => Promise<number>, onMoved: (by: number) => void): Clock {
  const elapsed = (): number => performance.now()
  let last = { told: Date.now(), at: elapsed() }
  const now = (): number => Math.round(last.told + elapsed() - last.at)
  return {
    now,
    elapsed,
    async follow() {
      const asked = elapsed()
      const told = await read().catch(() => null)
      if (told === null) return
      const at = elapsed()
      // It was read at some time while the answer was waited for; nobody knows when.
      const unsure = (at - asked) / 2
      const by = Math.round(told + unsure - now())
      if (Math.abs(by) <= near + unsure) return
      last = { told: told + unsure, at }
      onMoved(by)
    },
  }
}

/** The clock that classes go by: the store's. Where the store is on this machine that is this machine's, also when it was asleep. */
export const clockOf = (store: Pick<ClassStore, 'clock' | 'isHere'>, onMoved: (by: number) => void): Clock =>
  store.isHere
    ? { now: Date.now, elapsed: () => performance.now(), follow: async () => undefined }
    : createClock(() => store.clock(), onMoved)
