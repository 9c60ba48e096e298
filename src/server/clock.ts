/** Milliseconds between the two clocks that are let pass: of machines that keep time, as a network does. */
const near = 50

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Looks at the clock that is followed. Never rejects: while it can't be read, time goes on by what was known. */
  follow(): Promise<void>
}

/**
 * A clock that follows another one by looking at it now and then, in place of this machine's. Processes on several machines write one
 * session in turn, and delete on its day: with clocks of their own, what is left of a window would jump with each change of hands, and
 * a machine that is months ahead would delete everything. `onOff` is told how many milliseconds the other is ahead, where that changes.
 */
export function createClock(read: () => Promise<number>, onOff: (ahead: number) => void): Clock {
  let ahead = 0
  return {
    now: () => Date.now() + ahead,
    async follow() {
      const asked = Date.now()
      const began = performance.now()
      const told = await read().catch(() => null)
      if (told === null) return
      const took = performance.now() - began
      const seen = Math.round(told - asked - took / 2)
      // It was read at some time while the answer was waited for; nobody knows when.
      if (Math.abs(seen - ahead) <= near + took / 2) return
      ahead = seen
      onOff(ahead)
    },
  }
}
