import { z } from 'zod'
import { id, line, paragraph } from './common'

const score = z.number().nullable()
const made = z.strictObject({
  date: z.iso.date(),
  rules: line,
  seed: z.int().min(0),
  /** Runs of each structure. */
  runs: z.int().min(1),
})

/** One dated figure of the record beside an ensemble. */
export const reportFigure = z.strictObject({
  id,
  label: line,
  /** Hour at which it is read; null at the end of the run. */
  hour: z.int().nullable(),
  /** True where the figure is itself a time, in hours. */
  time: z.boolean(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  p5: z.number(),
  p25: z.number(),
  median: z.number(),
  p75: z.number(),
  p95: z.number(),
  /** Whether the ensemble's 50 and 90 per cent intervals reach into the record's range. */
  inside50: z.boolean(),
  inside90: z.boolean(),
  /** Width of the 90 per cent interval, and the width the aims allow: three times the record's, or a third of the value. */
  width: z.number().min(0),
  allowed: z.number().min(0),
})

/**
 * Figures that were fitted, or that were held out. `meanWidth` is the mean of width over allowed width; `met` counts those
 * inside 90 per cent whose interval is no wider than the aims allow.
 */
export const reportPart = z.strictObject({
  inside50: z.int().min(0),
  inside90: z.int().min(0),
  met: z.int().min(0),
  of: z.int().min(0),
  meanWidth: score,
  figures: z.array(reportFigure).max(300),
})

/** How a series did against naive forecasts; null scores have a reason in `why`. */
export const reportSeries = z.strictObject({
  id,
  set: z.enum(['fitted', 'held-out']),
  of: z.int().min(1),
  persistence: score,
  line: score,
  crpsSkill: score,
  points: z
    .array(
      z.strictObject({
        hour: z.int(),
        value: z.number(),
        median: z.number(),
        persistence: z.number(),
        line: z.number(),
      }),
    )
    .max(300),
})

/** A parameter after the fit. */
export const reportParameter = z.strictObject({
  name: line,
  low: z.number(),
  high: z.number(),
  p5: z.number(),
  median: z.number(),
  p95: z.number(),
  /** 0: as wide as before the fit; 1: a point. */
  contraction: z.number().min(0).max(1),
  informed: z.boolean(),
  /** Share of synthetic cases in which its true value lay in the 90 per cent interval; null where not tried. */
  recovered: score,
})

/** How a lever did under a structure. */
export const reportLever = z.strictObject({
  lever: id,
  label: line,
  outcome: id,
  base: z.number(),
  changed: z.number(),
  difference: z.number(),
  lower: z.int().min(0),
  same: z.int().min(0),
  higher: z.int().min(0),
})

export const reportStructure = z.strictObject({
  structure: id,
  fitted: reportPart,
  heldOut: reportPart,
  /** Averaged relative difference of destinations. */
  ard: score,
  /** Mean absolute scaled error of the held-out series, against two naive forecasts. */
  mase: z.strictObject({ persistence: score, line: score }),
  crpsSkill: score,
  peakErrorDays: score,
  /** Why a score is null, by its key. */
  why: z.record(z.string(), paragraph),
  series: z.array(reportSeries).max(50),
  /** Contraction above which a parameter counts as informed; null where nothing was fitted. */
  informedFrom: score,
  parameters: z.array(reportParameter).max(200),
  levers: z.array(reportLever).max(100),
})

/** One documented choice beside what a policy that weighs its interests would have done. */
export const reportChoice = z.strictObject({
  actor: id,
  point: id,
  /** What was chosen; null for waiting while `notTaken` could have been done. */
  option: id.nullable(),
  /** Options of the point that the record says were considered at the time and not taken. */
  notTaken: z.array(id).max(20),
  /** Probability that the policy chooses what was documented. */
  probability: z.number().min(0).max(1),
})

/** `validation.json`: how the model did on what it was fitted to and on what was kept from it. */
export const validation = z.strictObject({
  made,
  structures: z.array(reportStructure).min(1).max(20),
  policies: z
    .strictObject({
      temperature: z.number().gt(0),
      choices: z.array(reportChoice).max(300),
      /** Mean log score a choice, leaving each actor out of the fit of the temperature; 0 is perfect. */
      logScore: z.strictObject({ policy: z.number(), alwaysAct: z.number(), uniform: z.number() }),
      byActor: z
        .array(
          z.strictObject({
            actor: id,
            choices: z.int(),
            policy: z.number(),
            alwaysAct: z.number(),
            uniform: z.number(),
          }),
        )
        .max(50),
    })
    .nullable(),
  recovery: z.strictObject({ sets: z.int().min(1), inside90: z.number().min(0).max(1) }).nullable(),
})

/** `sensitivity.json`: what the main outcomes depend on. */
export const sensitivity = z.strictObject({
  made,
  outcomes: z.array(id).max(50),
  /** Morris screening: mean size and spread of elementary effects, in the outcome's unit for the whole range. */
  morris: z
    .array(z.strictObject({ parameter: line, outcome: id, muStar: z.number().min(0), sigma: z.number().min(0) }))
    .max(5000),
  /** Sobol indices with their 90 per cent intervals; noise of single runs counts as a parameter of its own ("luck"). */
  sobol: z
    .array(
      z.strictObject({
        parameter: line,
        outcome: id,
        first: z.number(),
        firstLow: z.number(),
        firstHigh: z.number(),
        total: z.number(),
        totalLow: z.number(),
        totalHigh: z.number(),
      }),
    )
    .max(5000),
  runs: z.strictObject({ morris: z.int().min(0), sobol: z.int().min(0) }),
})

export type Validation = z.infer<typeof validation>
export type ReportStructure = z.infer<typeof reportStructure>
export type ReportPart = z.infer<typeof reportPart>
export type ReportFigure = z.infer<typeof reportFigure>
export type ReportSeries = z.infer<typeof reportSeries>
export type Sensitivity = z.infer<typeof sensitivity>
