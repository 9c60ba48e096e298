import { z } from 'zod'
import { lookFrame, memberFrame, presenceFrame, teacherFrame } from '../../classroom/frames'

/*
 * What a process asks of the one that writes a session. It crosses between processes, so that it is checked like anything else that
 * comes in. Members, roles and connections are the asking process's word: it let them in by their token.
 */

const id = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/)

/**
 * A browser's connection, as the process that holds it tells. `seen`: number of the last view that went through to it with none missing
 * before; null before the first.
 */
export const connection = z.strictObject({
  id,
  role: z.enum(['teacher', 'member', 'projector']),
  member: id.nullable(),
  seen: z.int().nullable(),
})

export const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member-command'), member: id, frame: memberFrame }),
  z.strictObject({ kind: z.literal('teacher-command'), frame: teacherFrame }),
  z.strictObject({ kind: z.literal('admit'), member: id, observer: z.boolean() }),
  /** Members whose browsers have not connected anywhere yet. */
  z.strictObject({ kind: z.literal('awaited') }),
  z.strictObject({ kind: z.literal('look'), team: lookFrame.shape.team }),
  /** All connections that a process has of the session, those that it had and are not named are gone. */
  z.strictObject({ kind: z.literal('here'), process: z.string().max(120), connections: z.array(connection).max(1000) }),
  z.strictObject({ kind: z.literal('draft'), member: id, draft: presenceFrame.shape.draft }),
  z.strictObject({ kind: z.literal('record'), world: z.int().min(0).max(99), member: id.nullable() }),
  /** Every world's record, for the export. */
  z.strictObject({ kind: z.literal('records') }),
  z.strictObject({ kind: z.literal('code'), until: z.number() }),
  z.strictObject({ kind: z.literal('remove') }),
])

export type Question = z.infer<typeof question>
export type Connection = z.infer<typeof connection>
