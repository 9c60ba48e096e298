/** When something was done last, and the entry that tells how long ago that is. */
interface Noted {
  since: number
  readonly entry: PropertyDescriptor
}

/**
 * Hours since something was done, by name, as a plain record of entries that are worked out when they are read. It grows
 * as things are done and follows the hour by itself, so that it need not be made anew each hour.
 */
export class Ages {
  private readonly noted = new Map<string, Noted>()
  private current: Record<string, number> = {}

  constructor(private readonly now: () => number) {}

  get record(): Readonly<Record<string, number>> {
    return this.current
  }

  /** Begins anew, with nothing done. Entries of things done before are kept for when they are done again. */
  clear(): void {
    this.current = {}
  }

  /** Notes when a thing was done last. */
  note(name: string, hour: number): void {
    let noted = this.noted.get(name)
    if (noted === undefined) {
      noted = this.first()
      this.noted.set(name, noted)
    }
    noted.since = hour
    if (!Object.hasOwn(this.current, name)) Object.defineProperty(this.current, name, noted.entry)
  }

  private first(): Noted {
    const noted: Noted = {
      since: 0,
      entry: { enumerable: true, configurable: false, get: () => this.now() - noted.since },
    }
    return noted
  }
}
