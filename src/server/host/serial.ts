import { fault } from '../faults'

/** One thing after another; refuses where too many wait. */
export class Serial {
  private last: Promise<unknown> = Promise.resolve()
  private waiting = 0

  constructor(private readonly most: number) {}

  /** Rejects with `too-busy`, or with what the job rejects with; the next job runs either way. */
  run<T>(job: () => Promise<T>): Promise<T> {
    if (this.waiting >= this.most) return Promise.reject(fault('too-busy'))
    this.waiting += 1
    const result = this.last.then(job).finally(() => {
      this.waiting -= 1
    })
    this.last = result.catch(() => undefined)
    return result
  }

  /** Resolves when everything that waits now is done. */
  async idle(): Promise<void> {
    await this.last
  }
}
