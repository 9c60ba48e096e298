import type { z } from 'zod'
import { type FileName, fileSchemas, objectSchemas, rootName, schemaName, writtenByProgram } from '../names'
import { objectsIn } from '../shape'

/** A page of the reference: a file of a package, and the objects it tells of, in order. */
export interface Page {
  readonly name: string
  readonly file: FileName
  readonly objects: readonly string[]
}

/** Effects stand in several files and have a page of their own. */
export const effectsPage = 'effects'
export const factsPage = 'facts'

const nameOf = (object: z.core.$ZodType): string => schemaName(object) ?? ''

/** An object and those below it that no page tells of yet, in the order of fields. */
function gather(name: string, told: Set<string>): string[] {
  const object = objectSchemas.get(name)
  if (!object || told.has(name) || name.startsWith('effect.')) return []
  told.add(name)
  const below = Object.values(object.shape).flatMap(objectsIn)
  return [name, ...below.flatMap((one) => gather(nameOf(one), told))]
}

function filePages(): Page[] {
  const told = new Set<string>()
  return (Object.keys(fileSchemas) as FileName[])
    .filter((file) => !writtenByProgram.has(file))
    .map((file) => ({ name: rootName(file), file, objects: gather(rootName(file), told) }))
}

export const pages: readonly Page[] = filePages()

/** Name of the page that tells of an object. */
export function pageOf(object: string): string {
  if (object.split('.')[0] === 'effect') return effectsPage
  const page = pages.find(({ objects }) => objects.includes(object))
  if (!page) throw new Error(`No page of the reference tells of ${object}`)
  return page.name
}
