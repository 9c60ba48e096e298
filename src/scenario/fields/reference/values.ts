import { z } from 'zod'
import { expression, id } from '../../schema/common'
import { objectWords, schemaName } from '../index'
import { bare, choicesOf, itemsOf } from '../shape'
import type { FieldWords, Named } from '../words/words'

const pointsAt: Readonly<Record<Named, string>> = {
  place: 'place',
  area: 'area or place',
  unit: 'unit',
  actor: 'actor',
  option: 'option',
  condition: 'condition',
  audience: 'audience',
  counter: 'counter',
  seat: 'seat',
  indicator: 'figure',
  side: 'side of the border',
  camp: 'camp',
  source: 'source',
  event: 'event',
  eventOrOption: 'event or option',
  outcome: 'outcome',
  province: 'province',
  community: 'community',
  region: 'region of a chart',
  crossing: 'crossing',
  point: 'decision point',
  interest: 'interest',
  parameter: 'parameter',
  structure: 'rival account',
  group: 'shared',
  'chart-event': 'event of a chart',
  state: 'state',
  map: 'map',
}

/** Where the reference tells of an object: the address to link to, seen from the page that links. */
export type LinkTo = (object: string) => string

/** What may stand in a field, in words. Linked objects are Markdown. */
export function valueText(schema: z.core.$ZodType, words: FieldWords | null, linkTo: LinkTo): string {
  const text = bareText(bare(schema), words, linkTo)
  return isNullable(schema) ? `${text}, or \`null\`` : text
}

function isNullable(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodNullable) return true
  return (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) && isNullable(schema.unwrap())
}

function bareText(schema: z.core.$ZodType, words: FieldWords | null, linkTo: LinkTo): string {
  const name = schemaName(schema)
  // Alternatives are told one by one; those of an effect are a page.
  if (name !== null && (name === 'effect' || !(schema instanceof z.ZodUnion)))
    return `[${(objectWords(name)?.label ?? name).toLowerCase()}](${linkTo(name)})`
  if (schema instanceof z.ZodArray) {
    const item = bareText(bare(schema.element), words, linkTo)
    return choicesOf(schema).length > 0 ? `list: ${item}` : `list of ${plural(item)}${lengthText(schema)}`
  }
  if (choicesOf(schema).length > 0) return 'choice'
  if (schema instanceof z.ZodUnion) return unionText(schema, words, linkTo)
  if (schema instanceof z.ZodTuple)
    return `list: ${itemsOf(schema)
      .map((one) => bareText(one, words, linkTo))
      .join(', ')}`
  if (schema instanceof z.ZodRecord) return `object: by name, ${valueText(itemsOf(schema)[0], words, linkTo)}`
  return plainText(schema, words)
}

function unionText(schema: z.ZodUnion, words: FieldWords | null, linkTo: LinkTo): string {
  return schema.options.map((option) => bareText(option, words, linkTo)).join(', or ')
}

function plainText(schema: z.core.$ZodType, words: FieldWords | null): string {
  if (schema instanceof z.ZodLiteral) return `\`${String(schema.value)}\``
  if (schema instanceof z.ZodNull) return '`null`'
  if (schema instanceof z.ZodBoolean) return '`true` or `false`'
  if (schema instanceof z.ZodNumber) return numberText(schema)
  if (schema instanceof z.ZodISODate) return 'date'
  if (schema === id) return words?.names ? `${pointsAt[words.names]} id` : 'id'
  if (schema === expression) return 'condition'
  if (words?.names) return pointsAt[words.names]
  return 'text'
}

/** Ends that only keep a number safe are left out. */
const farAway = 1_000_000

function numberText(schema: z.ZodNumber): string {
  const kind = schema.isInt ? 'whole number' : 'number'
  const low = schema.minValue !== null && schema.minValue > -farAway / 100 ? schema.minValue : null
  const high = schema.maxValue !== null && schema.maxValue < farAway ? schema.maxValue : null
  if (low !== null && high !== null) return `${kind}, ${low} to ${high}`
  return low !== null ? `${kind}, from ${low}` : kind
}

function lengthText(list: z.ZodArray): string {
  const limit = (kind: 'min_length' | 'max_length', key: 'minimum' | 'maximum'): number | undefined =>
    list.def.checks?.flatMap((check) => {
      const def: { readonly check: string; readonly minimum?: number; readonly maximum?: number } = check._zod.def
      return def.check === kind && def[key] !== undefined ? [def[key]] : []
    })[0]
  const low = limit('min_length', 'minimum')
  const high = limit('max_length', 'maximum')
  const least = low !== undefined && low > 0 ? `${low}` : null
  if (high !== undefined && high <= 60) return least ? `, ${least} to ${high}` : `, up to ${high}`
  return least ? `, at least ${least}` : ''
}

function plural(item: string): string {
  return item.endsWith(' id') ? `${item}s` : item
}

/** Whether a field must be given, and what stands for it otherwise. */
export function defaultText(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodDefault) return `\`${JSON.stringify(schema.def.defaultValue)}\``
  return schema instanceof z.ZodOptional ? 'none' : 'needed'
}
