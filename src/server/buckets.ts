import type { Rate } from './caps'

/**
 * Rates by key (an address, a session, a connection): each key has a bucket that fills again with time. Keys stay in memory only,
 * and only until their bucket is full again.
 */
export class Buckets {
  private readonly levels = new Map<string, { left: number; at: number }>()

  constructor(
    private readonly rate: Rate,
    private readonly now: () => number,
    private readonly mostKeys = 20_000,
  ) {}

  /** Takes one; gives 0, or the seconds after which one will be there. */
  take(key: string): number {
    const wait = this.wait(key)
    if (wait === 0) this.spend(key)
    return wait
  }

  /** Seconds after which one will be there; 0 where one is. Takes nothing. */
  wait(key: string): number {
    const left = this.left(key)
    return left >= 1 ? 0 : Math.max(1, Math.ceil((1 - left) / this.rate.perSecond))
  }

  /** Takes one, whether there is one or not. */
  spend(key: string): void {
    const left = Math.max(0, this.left(key) - 1)
    this.levels.delete(key)
    this.levels.set(key, { left, at: this.now() })
    if (this.levels.size > this.mostKeys) this.sweep()
  }

  /** Puts back one that was taken. */
  give(key: string): void {
    const left = this.left(key) + 1
    if (left >= this.rate.burst) this.levels.delete(key)
    else this.levels.set(key, { left, at: this.now() })
  }

  private left(key: string): number {
    const level = this.levels.get(key)
    if (!level) return this.rate.burst
    return Math.min(this.rate.burst, level.left + (Math.max(0, this.now() - level.at) / 1000) * this.rate.perSecond)
  }

  /** Drops full buckets, then the oldest: a flood of keys may not fill the memory. */
  private sweep(): void {
    for (const key of [...this.levels.keys()]) if (this.left(key) >= this.rate.burst) this.levels.delete(key)
    for (const key of this.levels.keys()) {
      if (this.levels.size <= this.mostKeys / 2) break
      this.levels.delete(key)
    }
  }
}
