import { z } from 'zod'
import { actor, condition } from './actors'
import { id, line, paragraph } from './common'
import { draws, fit, heldOut } from './fit'
import { forces } from './forces'
import { mapBackground } from './map'
import { levers, model, play } from './play'
import { record } from './record'
import { sensitivity, validation } from './report'
import { reports } from './reports'
import { space } from './space'

/** `scenario.json`: what the package is. */
export const manifest = z.strictObject({
  /** Version of the package format. */
  format: z.literal(2),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'use three numbers, as in 1.0.0'),
  title: line,
  subtitle: line,
  summary: paragraph,
  audience: z.strictObject({ minimumAge: z.int().min(16).max(21), text: paragraph }),
  /** One line on what the content deals with, shown before anything else. */
  contentNote: paragraph,
  licence: line,
  credits: z.array(line).max(40),
  languages: z
    .array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'use the code of a language, as in en or pt-BR'))
    .min(1)
    .max(20),
  /** A map that was built in: a folder under assets/map. Left out where the package has a `map.geojson`, or no map. */
  map: id.optional(),
  /** True where the whole case is made up, its record too: said wherever the record is shown. */
  invented: z.boolean().default(false),
  /** Where it is offered: `play` on the first page, `template` only to authors, to begin a scenario from. */
  shelf: z.enum(['play', 'template']).default('play'),
})

/** The map's background that a package may bring along. */
export const mapFile = 'map.geojson'

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

/** Parts that a package may leave out: what its model was fitted to and tested on, the draws that came of it, its map. */
export const optionalParts = {
  'fit.json': fit,
  'held-out.json': heldOut,
  'draws.json': draws,
  'validation.json': validation,
  'sensitivity.json': sensitivity,
  'map.geojson': mapBackground,
} as const

export const actorFile = actor

/** Texts in Markdown, `texts/<language>/<name>.md`. Names that must exist in the first language. */
export const requiredTexts = ['content-note', 'briefing', 'case-study', 'observe'] as const

export type Manifest = z.infer<typeof manifest>
