/**
 * Hours since something was done, by name, as a plain record of entries that are worked out when they are read. It grows
 * as things are done and follows the hour by itself, so that it need not be made anew each hour.
 */
export class Ages {
  readonly record: Readonly<Record<string, number>> = {}
  private readonly since = new Map<string, number>()

  constructor(private readonly now: () => number) {}

  /** Notes when a thing was done last. */
  note(name: string, hour: number): void {
    if (!this.since.has(name)) {
      const get = (): number => this.now() - (this.since.get(name) as number)
      Object.defineProperty(this.record, name, { enumerable: true, configurable: false, get })
    }
    this.since.set(name, hour)
  }
}
