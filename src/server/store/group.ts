/** A connection that knows transactions, one at a time. */
export interface Transactions {
  begin(): Promise<void>
  /** Resolves once everything since `begin` is on the disk. */
  commit(): Promise<void>
  rollback(): Promise<void>
}

interface Job {
  readonly kind: 'read' | 'write' | 'alone'
  /** Gives what is told once it is kept. */
  run(): Promise<() => void>
  reject(error: unknown): void
}

/** Thrown by a job before it has written anything: it alone is rejected. */
export class Refused extends Error {
  readonly because: Error
  constructor(because: Error) {
    super(because.message)
    this.because = because
  }
}

export interface Group {
  /** Does `job` in a transaction that it shares with whatever else waits; resolves once that is on the disk. */
  write<T>(job: () => T | Promise<T>): Promise<T>
  read<T>(job: () => T | Promise<T>): Promise<T>
  /** Does `job` outside any transaction. */
  alone(job: () => Promise<void>): Promise<void>
  /** Waits for what was begun, and refuses everything from now on. */
  end(): Promise<void>
}

const most = 500

/**
 * One wait for the disk for all that came while the last one was under way: with many sessions this, and not the number of
 * commands, decides how often the disk is waited for. Jobs run in the order in which they were given.
 */
export function createGroup(transactions: Transactions): Group {
  let waiting: Job[] = []
  let running: Promise<void> | null = null
  let ended = false

  /** All jobs in one transaction; a job that fails where it may have written takes the others back with it. */
  async function together(jobs: readonly Job[]): Promise<void> {
    const writes = jobs.some((job) => job.kind === 'write')
    const tellings: (() => void)[] = []
    if (writes) await transactions.begin()
    try {
      for (const job of jobs) {
        try {
          tellings.push(await job.run())
        } catch (error) {
          if (!(error instanceof Refused)) throw error
          tellings.push(() => job.reject(error.because))
        }
      }
      if (writes) await transactions.commit()
    } catch (error) {
      if (writes) await transactions.rollback().catch(() => undefined)
      throw error
    }
    for (const tell of tellings) tell()
  }

  function next(): readonly Job[] {
    const first = waiting.findIndex((job) => job.kind === 'alone')
    const count = first === 0 ? 1 : Math.min(most, first === -1 ? waiting.length : first)
    const jobs = waiting.slice(0, count)
    waiting = waiting.slice(count)
    return jobs
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const jobs = next()
      try {
        await together(jobs)
      } catch {
        // Each by itself, so that only the one at fault is rejected.
        for (const job of jobs) await together([job]).catch((error) => job.reject(error))
      }
    }
    running = null
  }

  function put<T>(kind: Job['kind'], work: () => T | Promise<T>): Promise<T> {
    if (ended) return Promise.reject(new Error('the store is closed'))
    return new Promise<T>((resolve, reject) => {
      waiting.push({
        kind,
        async run() {
          const result = await work()
          return () => resolve(result)
        },
        reject,
      })
      // What comes in the same turn goes along.
      running ??= Promise.resolve().then(drain)
    })
  }

  return {
    write: (job) => put('write', job),
    read: (job) => put('read', job),
    alone: (job) => put('alone', job),
    async end() {
      ended = true
      await running
    },
  }
}
