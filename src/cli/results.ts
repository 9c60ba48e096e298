import { z } from 'zod'
import type { RunFigures } from '../analysis/oneRun'

const places = z.array(
  z.strictObject({ deaths: z.number(), injured: z.number(), buildings: z.number(), displaced: z.number() }),
)

/** What one run of an ensemble gave, from a file or another machine. */
export const runFigures: z.ZodType<RunFigures> = z.strictObject({
  outcomes: z.record(z.string(), z.number()),
  byPlace: places,
  byProvince: places,
  days: z.array(
    z.strictObject({
      deaths: z.number(),
      announced: z.number(),
      injured: z.number(),
      abroad: z.number(),
      inside: z.number(),
      buildings: z.number(),
      incidents: z.number(),
    }),
  ),
  draw: z.strictObject({ deaths: z.array(z.number()), announced: z.array(z.number()) }).nullable(),
  violenceEnd: z.number().nullable(),
  given: z.int().min(0),
  refused: z.int().min(0),
})
