/**
 * What one client, one session and one process of the server may take; what a class session itself may hold stands in
 * `classroom/limits.ts`. A rate is a bucket: so many at once, then so many each second.
 */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

export interface Caps {
  /** Frames of one connection. */
  readonly commands: Rate
  readonly presence: Rate
  readonly looks: Rate
  /** Commands of all of one session. */
  readonly sessionCommands: Rate
  /** Attempts to join from one address, with whatever code. */
  readonly joinAttempts: Rate
  /** Wrong codes from one address: a school shares one, so that whole classes mistype under it. */
  readonly wrongCodes: Rate
  /** Wrong codes from everywhere; `docs/security.md` reckons with it. */
  readonly allWrongCodes: Rate
  /** Tokens that let nobody in, and wrong keys, from one address. */
  readonly wrongTokens: Rate
  /** Students who come into one session from one address: in all, and who have not connected yet. */
  readonly joins: Rate
  readonly joinsAtOnce: Rate
  readonly creations: Rate
  /** Requests that read much (exports, runs) with one token. */
  readonly heavy: Rate
  /** Connections of one student, of one session, of this process. */
  readonly memberConnections: number
  /** How often one student's browsers may connect, to one process: each time they are sent everything. */
  readonly memberConnects: Rate
  readonly sessionConnections: number
  readonly connections: number
  /** Sessions that this process writes at one time, and sessions in the store. */
  readonly liveSessions: number
  readonly sessions: number
  /** Commands of one session that wait for their turn. */
  readonly waiting: number
  /** Frames, and UTF-16 code units of them, that may wait for a slow client before it is dropped. */
  readonly unsentFrames: number
  readonly unsentUnits: number
  /** Milliseconds. How long a join code holds. */
  readonly codeHolds: number
}

export const defaultCaps: Caps = {
  commands: { burst: 40, perSecond: 8 },
  presence: { burst: 10, perSecond: 2 },
  looks: { burst: 20, perSecond: 2 },
  sessionCommands: { burst: 400, perSecond: 120 },
  joinAttempts: { burst: 400, perSecond: 40 },
  wrongCodes: { burst: 240, perSecond: 1 },
  allWrongCodes: { burst: 600, perSecond: 5 },
  wrongTokens: { burst: 120, perSecond: 1 },
  joins: { burst: 80, perSecond: 80 / 3600 },
  joinsAtOnce: { burst: 10, perSecond: 1 },
  creations: { burst: 60, perSecond: 0.1 },
  heavy: { burst: 30, perSecond: 0.5 },
  memberConnections: 6,
  memberConnects: { burst: 40, perSecond: 0.5 },
  sessionConnections: 200,
  connections: 5000,
  liveSessions: 500,
  sessions: 20_000,
  waiting: 500,
  unsentFrames: 64,
  unsentUnits: 8_000_000,
  codeHolds: 12 * 3_600_000,
}
