import { z } from 'zod'
import { grounds, id, line, paragraph, parameterId } from './common'

/** What the model gives, for setting beside a dated figure of the record. */
export const targetFigure = z.enum([
  'deaths',
  'injured',
  'missing',
  'buildings',
  'announced',
  'announced-injured',
  'abroad-total',
  'abroad-now',
  'inside-now',
  'inside-total',
  'displaced-total',
  'returned',
  'waiting',
  'violence-from',
  'violence-to',
  'disorder-from',
  'disorder-to',
  'peak',
])

/**
 * One dated figure of the record. `low` and `high` bound what the record's sources give and are equal to `value` where
 * they give one number. `error` is how far, as a share of the value (in hours for times), a run may lie off before it
 * counts as one unit of distance: a doubt about how the figure was counted that no source puts a number to.
 */
export const target = z.strictObject({
  id,
  label: line,
  figure: targetFigure,
  /** Place or area; the whole model where it is left out. */
  area: id.optional(),
  /** Hour at which the model is read; left out for the end of the run. */
  hour: z.int().min(0).max(100_000).optional(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  error: z.number().gt(0).max(100),
  /** Figures of one series belong together: they share its weight, and naive forecasts are made of them in order. */
  series: id.optional(),
  ...grounds,
})

/** `fit.json`: what the fit may look at, and which parameters it may move. */
export const fit = z.strictObject({
  parameters: z.array(parameterId).max(100),
  targets: z.array(target).max(300),
})

/** `held-out.json`: what the fit may not look at. Each look that was taken at it is logged. */
export const heldOut = z.strictObject({
  targets: z.array(target).max(300),
  looks: z.array(z.strictObject({ date: z.iso.date(), what: paragraph })).max(200),
})

/** `draws.json`: weighted draws of the fitted parameters for each structure, and how they were made. */
export const draws = z.strictObject({
  made: z.strictObject({
    date: z.iso.date(),
    rules: line,
    seed: z.int().min(0),
    population: z.int().min(1),
    generations: z.int().min(1),
    runs: z.int().min(1),
  }),
  structures: z
    .array(
      z.strictObject({
        structure: id,
        parameters: z.array(parameterId).max(100),
        /** Root mean square distance of the worst kept draw, in units of the targets' errors. */
        tolerance: z.number().min(0),
        /** Largest contraction among coordinates of the fit that do nothing: less says nothing of a parameter. */
        chance: z.number().min(0).max(1),
        /** Weights add to about 1. */
        draws: z
          .array(z.strictObject({ weight: z.number().min(0).max(1), values: z.array(z.number()).max(100) }))
          .min(1)
          .max(5000),
      }),
    )
    .max(20),
})

export type TargetFigure = z.infer<typeof targetFigure>
export type Target = z.infer<typeof target>
export type Fit = z.infer<typeof fit>
export type HeldOut = z.infer<typeof heldOut>
export type Draws = z.infer<typeof draws>
