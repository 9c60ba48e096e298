import { z } from 'zod'

/** Names that would reach into an object's prototype if used as a key. */
const forbiddenIds = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'])

/** An identifier inside a scenario: lower case, digits, `_`, `-`, `.`; at most 80 characters. */
export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_.-]{0,79}$/, 'use lower-case letters, digits, "_", "-" or "."')
  .refine((value) => !forbiddenIds.has(value), 'this name is reserved')

/** Name of a parameter of the model, out of the closed list of `sim/parameters.ts`; at most 80 characters. */
export const parameterId = z.string().regex(/^[a-z][A-Za-z0-9]{0,79}$/, 'use a name of the closed list of parameters')

/** One line of text shown to a reader. Markup is never interpreted. */
export const line = z.string().min(1).max(400)
/** A paragraph shown to a reader. Markup is never interpreted. */
export const paragraph = z.string().min(1).max(4000)

/** A CEL expression; parsed and type-checked by `conditions/`. */
export const expression = z.string().min(1).max(500)

export const confidence = z.enum(['high', 'medium', 'low'])

/** What is said of a country that is not written as one. */
export const countryForm = 'use the two capital letters of a country, as in KG'

/** Hours since the start of the scenario's clock; may be fractional nowhere. */
export const hour = z.int().min(-10_000).max(100_000)
/** An hour as a record tells it, which may be a part of one. */
export const recordHour = z.number().min(-10_000).max(100_000)
export const share = z.number().min(0).max(1)
export const count = z.int().min(0).max(1_000_000_000)

/**
 * What a value rests on. Exactly the honest minimum: a source, or the word assumption, or invented.
 * Spread into every object that states a fact or a number about the world.
 */
export const grounds = {
  sources: z.array(id).max(20).default([]),
  /** True where no source gives the value and the authors had to choose one. */
  assumption: z.boolean().default(false),
  /** True where the content was made up for teaching. */
  invented: z.boolean().default(false),
  note: z.string().max(1000).optional(),
}

export function isGrounded(value: { sources: readonly string[]; assumption: boolean; invented: boolean }): boolean {
  return value.sources.length > 0 || value.assumption || value.invented
}
