import type { ZodError } from 'zod'
import type { ServerFault } from '../classroom/frames'

/** What was asked can't be done, for a reason that the asker may know. */
export class Faulty extends Error {
  constructor(readonly fault: ServerFault) {
    super(fault.code)
    this.name = 'Faulty'
  }
}

export const fault = (code: Exclude<ServerFault['code'], 'bad-frame' | 'too-many'>): Faulty => new Faulty({ code })
export const tooMany = (retryAfter: number): Faulty => new Faulty({ code: 'too-many', retryAfter })
export const badFrame = (path: string): Faulty => new Faulty({ code: 'bad-frame', path })

/** Where a frame is wrong, by the names of the schema; a key that is not in it is not repeated. */
export const pathOf = (error: ZodError): string => (error.issues[0]?.path ?? []).map(String).join('.').slice(0, 80)

const statuses: Readonly<Record<ServerFault['code'], number>> = {
  'bad-frame': 400,
  'too-large': 413,
  'no-session': 404,
  'bad-token': 401,
  'bad-code': 404,
  'bad-key': 401,
  'not-here': 404,
  'too-busy': 503,
  'not-yet': 403,
  'too-many': 429,
  full: 409,
  locked: 409,
  taken: 409,
}

export const statusOf = ({ code }: ServerFault): number => statuses[code]
