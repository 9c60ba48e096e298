import { z } from 'zod'
import type { ClassEvent, StoredEvent } from '../../classroom/events'
import { StoreFault } from './faults'
import type { Lease, Pass, SessionRow } from './store'

/*
 * What both databases hold, as they give it. Numbers of PostgreSQL's bigint arrive as text; times are milliseconds since 1970.
 */

const whole = z.coerce.number().pipe(z.int())

const sessionRow = z.object({
  id: z.string(),
  code_hash: z.string().nullable(),
  code_until: whole,
  delete_on: z.string(),
  created_at: whole,
})

/** A code that does not hold any more is not told. */
export function asSession(row: unknown, now: number): SessionRow {
  const { id, code_hash, code_until, delete_on, created_at } = sessionRow.parse(row)
  return {
    id,
    codeHash: code_until > now ? code_hash : null,
    codeUntil: code_until,
    deleteOn: delete_on,
    createdAt: created_at,
  }
}

const passRow = z.object({
  session: z.string(),
  role: z.enum(['teacher', 'member', 'projector']),
  member: z.string().nullable(),
})

export const asPass = (row: unknown): Pass => passRow.parse(row)

const leaseRow = z.object({ session: z.string(), owner: z.string(), fence: whole, until: whole })

export const asLease = (row: unknown): Lease => leaseRow.parse(row)

const eventRow = z.object({ seq: whole, event: z.string() })
const anyEvent = z.looseObject({ type: z.string(), at: z.number() })

/** An event was written by this program and is not checked in full again: a room refuses what it does not know. */
export function asStored(session: string, row: unknown): StoredEvent {
  const { seq, event } = eventRow.parse(row)
  try {
    return { seq, event: anyEvent.parse(JSON.parse(event)) as unknown as ClassEvent }
  } catch (cause) {
    throw new StoreFault(
      `Event ${seq} of session ${session} can't be read: the database was changed by something else. Restore it from a copy, or delete this session.`,
      { cause },
    )
  }
}

export const asText = (event: ClassEvent): string => JSON.stringify(event)
