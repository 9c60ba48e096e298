import { z } from 'zod'
import { count, id, share } from './common'
import { borderRegime } from './space'

/**
 * Everything a decision may do, as one closed list. No verb here attacks, expels or targets people; a scenario that
 * names another verb is refused. `fields/words/effects.ts` says what each does,
 * with an example.
 */
export const effect = z.discriminatedUnion('do', [
  /** Sets the curfew of an area. Enforced only where forces are present and willing. */
  z.strictObject({ do: z.literal('curfew'), area: id, level: z.enum(['none', 'night', 'all-hours']) }),
  /** Sends a unit to a place along the quickest links. It acts when it arrives. */
  z.strictObject({ do: z.literal('move-unit'), unit: id, to: id }),
  /** Adds people to a unit where it stands. */
  z.strictObject({ do: z.literal('raise-unit'), unit: id, strength: count }),
  /** Changes what a unit is able or ready to do; `by` is added and the result kept within 0 to 1. */
  z.strictObject({
    do: z.literal('prepare-unit'),
    unit: id,
    field: z.enum(['training', 'equipment', 'readiness']),
    by: z.number().min(-1).max(1),
  }),
  /** Allows or forbids lethal force to the units of an actor. Easier to sign than to carry out. */
  z.strictObject({ do: z.literal('lethal-force'), owner: id, allowed: z.boolean() }),
  /** Sets what one side of the border lets through. */
  z.strictObject({ do: z.literal('border'), side: id, regime: borderRegime }),
  /** Adds places in camps. */
  z.strictObject({ do: z.literal('camp-places'), camp: id, add: count }),
  /** Brings relief: person-days of food, water and shelter to an area. */
  z.strictObject({ do: z.literal('aid'), area: id, personDays: count }),
  /** Adds treatment places, or flies wounded people out. */
  z.strictObject({ do: z.literal('medical'), place: id, beds: count.default(0), evacuate: count.default(0) }),
  /** Backs talks between leaders in an area; `patrols` adds mixed patrols once an agreement holds. */
  z.strictObject({ do: z.literal('talks'), area: id, strength: share, patrols: z.boolean() }),
  /** Answers rumours with checked news for some hours. */
  z.strictObject({ do: z.literal('answer-rumour'), area: id, strength: share, hours: z.int().min(1).max(1000) }),
  /** Takes barricades down by agreement, or by force. */
  z.strictObject({ do: z.literal('barricades'), area: id, how: z.enum(['agreement', 'force']), pace: share }),
  /** Allows, encourages or presses for return. */
  z.strictObject({ do: z.literal('return'), push: z.enum(['allow', 'encourage', 'press']), strength: share }),
  /** Changes the trust of an audience (scenario `audiences`), within 0 to 1. */
  z.strictObject({ do: z.literal('trust'), audience: id, by: z.number().min(-1).max(1) }),
  /** Sets the state of the vote. */
  z.strictObject({ do: z.literal('vote'), state: z.enum(['scheduled', 'postponed', 'held']) }),
  /** Sends an event to an actor's statechart. */
  z.strictObject({ do: z.literal('signal'), to: id, event: id }),
  /** Adds to a counter named in the scenario's `counters`. */
  z.strictObject({ do: z.literal('count'), counter: id, by: count }),
])
export type Effect = z.infer<typeof effect>
