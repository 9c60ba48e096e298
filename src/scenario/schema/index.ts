import { z } from 'zod'
import { actor, condition } from './actors'
import { id, line, paragraph } from './common'
import { draws, fit, heldOut } from './fit'
import { forces } from './forces'
import { levers, model, play } from './play'
import { record } from './record'
import { sensitivity, validation } from './report'
import { reports } from './reports'
import { space } from './space'

/** `scenario.json`: what the package is. */
export const manifest = z.strictObject({
  /** Version of the package format. */
  format: z.literal(1),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: line,
  subtitle: line,
  summary: paragraph,
  audience: z.strictObject({ minimumAge: z.int().min(16).max(21), text: paragraph }),
  /** One line on what the content deals with, shown before anything else. */
  contentNote: paragraph,
  licence: line,
  credits: z.array(line).max(40),
  languages: z
    .array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/))
    .min(1)
    .max(20),
  /** Map assets this scenario is drawn on: a folder under assets/map. */
  map: id,
})

/** The parts of a package and the file each stands in. Actors are one file each under `actors/`. */
export const parts = {
  'scenario.json': manifest,
  'space.json': space,
  'forces.json': forces,
  'conditions.json': z.strictObject({ conditions: z.array(condition).max(400) }),
  'reports.json': reports,
  'play.json': play,
  'model.json': model,
  'levers.json': levers,
  'record.json': record,
} as const

/** Parts that a package may leave out: what its model was fitted to and tested on, and the draws that came of it. */
export const optionalParts = {
  'fit.json': fit,
  'held-out.json': heldOut,
  'draws.json': draws,
  'validation.json': validation,
  'sensitivity.json': sensitivity,
} as const

export const actorFile = actor

/** Texts in Markdown, `texts/<language>/<name>.md`. Names that must exist in the first language. */
export const requiredTexts = ['content-note', 'briefing', 'case-study', 'observe'] as const

export type Manifest = z.infer<typeof manifest>
