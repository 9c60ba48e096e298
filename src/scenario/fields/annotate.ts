import { z } from 'zod'
import { parameterNames } from '../parameters'
import { exampleOf } from './examples/index'
import { type FieldWords, fieldWords, objectWords, schemaName } from './index'
import { itemsOf } from './shape'
import { helpWithUnit } from './words/words'

/** Names of a closed list that the schema itself leaves open: code editors offer them. */
const offered: Readonly<Record<string, readonly string[]>> = { 'parameter.id': parameterNames }

type Json = Record<string, unknown>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Writes `title` and `description` of every field into a JSON Schema made from a zod schema, in place, with an example of
 * every object and the names of closed lists (`examples`), and the labels of choices (`enumDescriptions`, which code editors show beside each value).
 * Each part of the JSON Schema must be an object of its own.
 */
export function annotate(schema: z.core.$ZodType, json: Json): void {
  new Annotator(json).visit(schema, json)
}

class Annotator {
  private readonly seen = new Set<Json>()

  constructor(private readonly root: Json) {}

  visit(schema: z.core.$ZodType, part: unknown): void {
    const json = this.resolved(part)
    if (json === null || this.seen.has(json)) return
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) this.visit(schema.unwrap(), json)
    else if (schema instanceof z.ZodLazy) this.visit(schema._zod.innerType, json)
    else if (schema instanceof z.ZodNullable) this.visit(schema.unwrap(), alternatives(json)[0])
    else if (schema instanceof z.ZodUnion)
      schema.options.forEach((option, index) => {
        this.visit(option, alternatives(json)[index])
      })
    else if (schema instanceof z.ZodObject) this.object(schema, json)
    else
      itemsOf(schema).forEach((item, index) => {
        this.visit(item, itemAt(json, index))
      })
  }

  private object(schema: z.ZodObject, json: Json): void {
    this.seen.add(json)
    const name = schemaName(schema)
    if (name === null) return
    const words = objectWords(name)
    if (words) {
      json.title ??= words.label
      json.description = words.help
    }
    const example = exampleOf(name)
    if (example !== undefined) json.examples = [example]
    const properties = isJson(json.properties) ? json.properties : {}
    for (const [key, field] of Object.entries(schema.shape)) {
      const property = properties[key]
      if (!isJson(property)) continue
      // What is inside first: an object of its own keeps its example, and takes the words of the field.
      this.visit(field, property)
      const own = fieldWords(name, key)
      if (own) describe(property, own)
      if (Object.hasOwn(offered, `${name}.${key}`)) property.examples = [...offered[`${name}.${key}`]]
    }
  }

  /** The part itself, or what it refers to inside this schema. */
  private resolved(part: unknown): Json | null {
    if (!isJson(part)) return null
    const { $ref } = part
    if (typeof $ref !== 'string') return part
    let at: unknown = this.root
    for (const step of $ref.split('/').slice(1)) at = isJson(at) ? at[step] : undefined
    return isJson(at) ? at : null
  }
}

function alternatives(json: Json): readonly unknown[] {
  const list = json.anyOf ?? json.oneOf
  return Array.isArray(list) ? list : []
}

/** Where a JSON Schema has the part of a list, a record or a tuple. */
function itemAt(json: Json, index: number): unknown {
  if (Array.isArray(json.prefixItems)) return json.prefixItems[index]
  return isJson(json.items) ? json.items : json.additionalProperties
}

function describe(json: Json, words: FieldWords): void {
  json.title = words.label
  json.description = helpWithUnit(words)
  if (words.choices) describeChoices(json, words.choices)
}

function describeChoices(json: Json, choices: Readonly<Record<string, string>>): void {
  if (Array.isArray(json.enum)) json.enumDescriptions = json.enum.map((value) => choices[String(value)])
  else if (json.const !== undefined) json.description = choices[String(json.const)]
  else for (const inner of [...alternatives(json), json.items]) if (isJson(inner)) describeChoices(inner, choices)
}
