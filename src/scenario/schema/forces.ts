import { z } from 'zod'
import { count, grounds, hour, id, line, share } from './common'
import { effect } from './effects'

/** A unit of the forces. Effective only as far as it is present, trained, equipped and ready to protect. */
export const unit = z.strictObject({
  id,
  name: line,
  owner: id,
  kind: z.enum(['police', 'army', 'volunteers', 'foreign']),
  /** Place where it stands at hour 0. */
  at: id,
  strength: count,
  training: share,
  equipment: share,
  /** Readiness to act to protect everyone. */
  readiness: share,
  ...grounds,
})

/** Something that no seat decides (the arrival of relief flights, say), at a set hour, if its condition holds then. */
export const background = z.strictObject({
  id,
  hour,
  if: id.optional(),
  label: line,
  effects: z.array(effect).min(1).max(12),
  ...grounds,
})

export const forces = z.strictObject({
  units: z.array(unit).max(200),
  background: z.array(background).max(100).default([]),
})
export type Unit = z.infer<typeof unit>
export type Background = z.infer<typeof background>
