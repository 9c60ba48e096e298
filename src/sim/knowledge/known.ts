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
  private readonly entries = new Map<string, KnownReading>()

  constructor(world: World, state: State, seat: string) {
    const { channelById } = scheduleOf(world)
    for (const reading of state.readings) {
      if (reading.seat !== seat || reading.arrives > state.hour) continue
      const channel = channelById.get(reading.channel) ?? null
      if (!channel && reading.channel !== trustChannel) continue
      this.add(channel?.about ?? 'trust', reading, channel)
    }
  }

  private add(about: About, reading: Reading, channel: Channel | null): void {
    const key = `${about} ${reading.what}`
    const known = this.entries.get(key)
    if (!known || isFresher(reading, channel, known)) {
      const previous = known ? earlier(known, reading) : null
      this.entries.set(key, { about, what: reading.what, latest: reading, previous, channel })
    } else if (
      reading.channel === known.latest.channel &&
      reading.observed < known.latest.observed &&
      (!known.previous || reading.observed > known.previous.observed)
    ) {
      this.entries.set(key, { ...known, previous: reading })
    }
  }

  get(about: About, what: string): KnownReading | null {
    return this.entries.get(`${about} ${what}`) ?? null
  }

  all(about: About): KnownReading[] {
    return [...this.entries.values()].filter((entry) => entry.about === about)
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
