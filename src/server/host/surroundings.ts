import type { EndedFrame, SentView } from '../../classroom/frames'
import type { Room } from '../../classroom/room'
import type { Caps } from '../caps'
import type { Log } from '../log'
import type { Metrics } from '../metrics'
import type { ClassStore } from '../store/store'
import type { Seated } from './presence'

/** How views reach browsers, whichever process holds their connections. */
export interface Sender {
  /** Whether a connection has taken what it was sent before. One that has not gets its view later, and only the newest. */
  ready(connection: Seated): boolean
  view(connection: Seated, frame: SentView): void
  /** Says why, and closes. */
  ended(connection: Seated, frame: EndedFrame): void
  endedAll(session: string, frame: EndedFrame): void
  /** Asks every process to tell of its connections to a session. */
  rollCall(session: string): void
}

/** What sessions need from outside: time, chance, the store, the way to the browsers. */
export interface Surroundings {
  readonly self: string
  readonly store: ClassStore
  readonly caps: Caps
  readonly metrics: Metrics
  readonly log: Log
  /** Milliseconds since 1970. */
  now(): number
  /** Milliseconds by a clock that nobody sets. */
  elapsed(): number
  chance(below: number): number
  /** An empty room of a scenario; null where the scenario is not here. */
  room(scenario: string, session: string): Promise<Room | null>
  /** The join code of a session that expires at `until`. */
  code(session: string, until: number): string
  readonly sender: Sender
}
