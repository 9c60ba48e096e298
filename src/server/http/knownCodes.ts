const most = 20_000

/**
 * Codes by the address where they were made or used. Only who had a code puts it here, so that it helps nobody to guess; wrong codes
 * from an address then don't keep its own class out.
 */
export class KnownCodes {
  private readonly until = new Map<string, number>()

  constructor(private readonly now: () => number) {}

  has(address: string, hash: string): boolean {
    return (this.until.get(`${address} ${hash}`) ?? 0) > this.now()
  }

  add(address: string, hash: string, until: number): void {
    const key = `${address} ${hash}`
    this.until.delete(key)
    this.until.set(key, until)
    if (this.until.size > most) this.sweep()
  }

  /** Drops what holds no longer, then the oldest. */
  private sweep(): void {
    for (const [key, until] of this.until) if (until <= this.now()) this.until.delete(key)
    for (const key of this.until.keys()) {
      if (this.until.size <= most / 2) break
      this.until.delete(key)
    }
  }
}
