import type { Channel } from '../../scenario/schema/reports'
import type { Reading, State } from '../state'
import type { World } from '../world'
import { scheduleOf } from './schedule'
import { trustChannel } from './trust'

type About = Channel['about'] | 'trust'

/** The freshest reading of a thing that reached a seat, and the one before it over the same channel. */
export interface KnownReading {
  readonly about: About
  readonly what: string
  readonly latest: Reading
  readonly previous: Reading | null
  /** Null for the seat's own sense of trust, which nobody reports. */
  readonly channel: Channel | null
}

/** All that readings told a seat so far, by quantity and thing. */
export class Known {
  private readonly entries = new Map<About, Map<string, KnownReading>>()

  constructor(world: World, state: State, seat: string) {
    const { channelById } = scheduleOf(world)
    let id = ''
    let channel: Channel | null = null
    for (const reading of state.readings) {
      if (reading.seat !== seat || reading.arrives > state.hour) continue
      // Readings of one round stand together.
      if (reading.channel !== id) {
        id = reading.channel
        channel = channelById.get(id) ?? null
      }
      if (channel) this.add(channel.about, reading, channel)
      else if (id === trustChannel) this.add('trust', reading, null)
    }
  }

  private add(about: About, reading: Reading, channel: Channel | null): void {
    let entries = this.entries.get(about)
    if (!entries) {
      entries = new Map()
      this.entries.set(about, entries)
    }
    const { what } = reading
    const known = entries.get(what)
    if (!known) entries.set(what, { about, what, latest: reading, previous: null, channel })
    else if (isFresher(reading, channel, known)) {
      entries.set(what, { about, what, latest: reading, previous: earlier(known, reading), channel })
    } else if (
      reading.channel === known.latest.channel &&
      reading.observed < known.latest.observed &&
      (!known.previous || reading.observed > known.previous.observed)
    ) {
      entries.set(what, { ...known, previous: reading })
    }
  }

  get(about: About, what: string): KnownReading | null {
    return this.entries.get(about)?.get(what) ?? null
  }

  all(about: About): KnownReading[] {
    return [...(this.entries.get(about)?.values() ?? [])]
  }
}

/** Later observations win; of the same hour, the more reliable source. */
function isFresher(reading: Reading, channel: Channel | null, known: KnownReading): boolean {
  if (reading.observed !== known.latest.observed) return reading.observed > known.latest.observed
  return (channel?.reliability ?? 0) > (known.channel?.reliability ?? 0)
}

/** The reading before a new one over the same channel, among what is known so far. */
function earlier(known: KnownReading, reading: Reading): Reading | null {
  const { latest, previous } = known
  if (latest.channel === reading.channel && latest.observed < reading.observed) return latest
  return previous?.channel === reading.channel && previous.observed < reading.observed ? previous : null
}

/** Middle of a reading's range. */
export function middle(reading: { readonly low: number; readonly high: number }): number {
  return (reading.low + reading.high) / 2
}
