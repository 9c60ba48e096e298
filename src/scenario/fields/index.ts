import { z } from 'zod'
import { grounds as groundsFields } from '../schema/common'
import { fileNameOf, fileSchemas, objectSchemas, schemaName } from './names'
import { itemsOf, variantsOf } from './shape'
import { actorWords } from './words/actors'
import { effectObjects } from './words/effects'
import { fitWords } from './words/fit'
import { forcesWords } from './words/forces'
import { grounds } from './words/grounds'
import { mapWords } from './words/map'
import { modelWords } from './words/model'
import { playWords } from './words/play'
import { recordWords } from './words/record'
import { reportWords } from './words/reports'
import { scenarioWords } from './words/scenario'
import { spaceWords } from './words/space'
import type { FieldWords, ObjectWords } from './words/words'
import { writtenWords } from './words/written'

/**
 * The words of every field of a package, in English. For the author's screen, the published schemas and the reference:
 * nothing else loads them, since they weigh more than a page may.
 */
export const objectWordsByName: Readonly<Record<string, ObjectWords>> = {
  ...scenarioWords,
  ...spaceWords,
  ...mapWords,
  ...forcesWords,
  ...reportWords,
  ...playWords,
  ...modelWords,
  ...recordWords,
  ...actorWords,
  ...fitWords,
  ...writtenWords,
  ...effectObjects,
  effect: {
    label: 'Effect',
    help: 'What a decision changes when it takes effect. The list is closed: no effect attacks, expels or targets people.',
    fields: {},
  },
  occasion: { label: 'When', help: 'When a report is written: at a set hour, or after a decision.', fields: {} },
  change: { label: 'Change', help: 'What is done otherwise than in the documented course.', fields: {} },
}

/** Words of an object by its name, such as `place`, `option.bites` or `effect.curfew`; null for a name that is none. */
export function objectWords(name: string): ObjectWords | null {
  return Object.hasOwn(objectWordsByName, name) ? objectWordsByName[name] : null
}

/** Whether a field of an object is one of the four that say what a value rests on. */
export function isGroundsField(name: string, key: string): boolean {
  const shape = objectSchemas.get(name)?.shape
  return shape !== undefined && Object.hasOwn(groundsFields, key) && 'assumption' in shape
}

/** Words of a field by the name of its object and its key: `fieldWords('option.bites', 'hours')`; null where there is none. */
export function fieldWords(name: string, key: string): FieldWords | null {
  const own = objectWords(name)?.fields
  if (own && Object.hasOwn(own, key)) return own[key]
  return isGroundsField(name, key) ? grounds.fields[key as keyof typeof groundsFields] : null
}

/** Where a path leads: the schema there, and the words of the last field on the way, null where it has none. */
export interface FieldPlace {
  readonly schema: z.core.$ZodType
  readonly words: FieldWords | null
}

/**
 * Follows a path into a file of a package: `placeAt('space.json', ['places', 3, 'lon'])`. Of a union the first alternative
 * that has the next key is taken; a path that ends in a list or a record keeps the words of the field that holds it. Null
 * where nothing of the kind can stand.
 */
export function placeAt(file: string, path: readonly PropertyKey[]): FieldPlace | null {
  const name = fileNameOf(file)
  if (name === null) return null
  let place: FieldPlace = { schema: fileSchemas[name], words: null }
  for (const key of path) {
    const next = stepInto(place, key)
    if (next === null) return null
    place = next
  }
  return place
}

function stepInto({ schema, words }: FieldPlace, key: PropertyKey): FieldPlace | null {
  for (const variant of variantsOf(schema)) {
    if (variant instanceof z.ZodObject) {
      const text = String(key)
      if (!Object.hasOwn(variant.shape, text)) continue
      const object = schemaName(variant)
      return { schema: variant.shape[text], words: object === null ? null : fieldWords(object, text) }
    }
    const items = itemsOf(variant)
    if (items.length === 0 || (variant instanceof z.ZodArray && typeof key !== 'number')) continue
    const item = items.length === 1 ? items[0] : items[Number(key)]
    if (item) return { schema: item, words }
  }
  return null
}

export { fileNameOf, fileSchemas, objectSchemas, rootName, schemaName } from './names'
export { bare, choicesOf, itemsOf, variantsOf } from './shape'
export { type EffectWords, effectWords } from './words/effects'
export { type FactWords, factWords, type ReportFigure, reportFigureWords } from './words/facts'
export { grounds } from './words/grounds'
export type { FieldWords, Named, ObjectWords } from './words/words'
