import { z } from 'zod'
import * as actors from '../schema/actors'
import { effect } from '../schema/effects'
import { target } from '../schema/fit'
import { background, unit } from '../schema/forces'
import { actorFile, optionalParts, parts } from '../schema/index'
import { mapFeature } from '../schema/map'
import * as play from '../schema/play'
import * as record from '../schema/record'
import * as reports from '../schema/reports'
import * as space from '../schema/space'
import { bare, itemsOf, objectsIn, variantsOf } from './shape'

/** Every file of a package with its schema. `actor.json` stands for each file under `actors/`. */
export const fileSchemas = { ...parts, ...optionalParts, 'actor.json': actorFile } as const
export type FileName = keyof typeof fileSchemas

/** Files that the program writes: their inside is not explained field by field. */
export const writtenByProgram: ReadonlySet<FileName> = new Set(['draws.json', 'validation.json', 'sensitivity.json'])

/** Name of the object that a file holds: `space` for `space.json`, `map` for `map.geojson`. */
export function rootName(file: FileName): string {
  return file.replace(/\.(geo)?json$/, '')
}

/** The file of a package that a path names, or null: `actors/council.json` is `actor.json`. */
export function fileNameOf(path: string): FileName | null {
  if (path === 'report-conditions.json') return 'conditions.json'
  if (path.startsWith('actors/')) return 'actor.json'
  return Object.hasOwn(fileSchemas, path) ? (path as FileName) : null
}

const listed = (list: z.core.$ZodType): z.core.$ZodType => itemsOf(bare(list))[0]

/** Objects with names of their own. All others are named by where they stand first: `option.bites`, `report.to`. */
const named: readonly (readonly [string, z.core.$ZodType])[] = [
  ...(Object.keys(fileSchemas) as FileName[]).map((file) => [rootName(file), fileSchemas[file]] as const),
  ['place', space.place],
  ['link', space.link],
  ['side', space.borderSide],
  ['crossing', space.crossing],
  ['camp', space.camp],
  ['community', space.community],
  ['cell', space.cell],
  ['province', space.province],
  ['area', space.area],
  ['unit', unit],
  ['background', background],
  ['effect', effect],
  ['condition', actors.condition],
  ['report', reports.report],
  ['occasion', reports.occasion],
  ['channel', reports.channel],
  ['clock', play.clock],
  ['daypart', play.daypart],
  ['seat', play.seat],
  ['plan', play.plan],
  ['window', listed(play.plan.shape.windows)],
  ['indicator', play.indicator],
  ['audience', listed(play.play.shape.audiences)],
  ['counter', listed(play.play.shape.counters)],
  ['ahead', listed(play.play.shape.ahead)],
  ['question', listed(play.play.shape.forecast)],
  ['parameter', play.parameter],
  ['structure', listed(play.model.shape.structures)],
  ['lever', play.lever],
  ['change', listed(play.lever.shape.change)],
  ['source', record.source],
  ['event', record.event],
  ['dispute', listed(record.event.shape.disputedBy)],
  ['series', record.series],
  ['series-point', listed(record.series.shape.points)],
  ['outcome', record.outcome],
  ['state', bare(actors.chartNode)],
  ['transition', actors.transition],
  ['fact', actors.fact],
  ['interest', actors.interest],
  ['point', actors.point],
  ['option', actors.option],
  ['documented', actors.documented],
  ['need', listed(actors.option.shape.needs)],
  ['party', actors.party],
  ['appeal', listed(actors.option.shape.appeal)],
  ['target', target],
  ['feature', mapFeature],
  ['geometry', mapFeature.shape.geometry],
  ['look', listed(optionalParts['held-out.json'].shape.looks)],
]

/** What tells one alternative of a union from the others: the value of its first key where that is set, or that key. */
function variantName(object: z.ZodObject): string {
  const [key, schema] = Object.entries(object.shape)[0]
  return schema instanceof z.ZodLiteral ? String(schema.value) : key
}

const schemas = new Map<string, z.ZodObject>()
const names = new WeakMap<z.core.$ZodType, string>()

function claim(name: string, schema: z.core.$ZodType): void {
  const objects = variantsOf(schema).flatMap((one) => (one instanceof z.ZodObject ? [one] : []))
  const isUnion = bare(schema) instanceof z.ZodUnion
  if (isUnion) names.set(bare(schema), name)
  for (const object of objects) {
    if (names.has(object)) continue
    const own = isUnion ? `${name}.${variantName(object)}` : name
    names.set(object, own)
    schemas.set(own, object)
  }
}

function claimInside(name: string, object: z.ZodObject, seen: Set<z.ZodObject>): void {
  if (seen.has(object)) return
  seen.add(object)
  for (const [key, field] of Object.entries(object.shape)) {
    for (const inner of objectsIn(field)) {
      claim(`${name}.${key}`, inner)
      claimInside(names.get(inner) as string, inner, seen)
    }
  }
}

for (const [name, schema] of named) claim(name, schema)
const seen = new Set<z.ZodObject>()
for (const file of Object.keys(fileSchemas) as FileName[]) {
  if (!writtenByProgram.has(file)) claimInside(rootName(file), fileSchemas[file], seen)
}

/** Every named object schema of a package: fields of an object are found as `name` and key. */
export const objectSchemas: ReadonlyMap<string, z.ZodObject> = schemas

/** Name of an object schema, or of a union of some, whatever is wrapped around it; null where it has none. */
export function schemaName(schema: z.core.$ZodType): string | null {
  return names.get(bare(schema)) ?? null
}
