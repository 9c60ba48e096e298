import type { z } from 'zod'
import { expression, id, line, paragraph } from '../schema/common'

/** What a text is: a name of the package's own, words for readers, a condition, a day, or something else. */
export type TextForm = 'id' | 'line' | 'paragraph' | 'expression' | 'date' | 'other'

/**
 * A schema in plain data, for forms and repairs that must work at any place of a package. `text` has its length in
 * characters, `list` in items; limits of `number` are inclusive unless `above` says that the least is not allowed itself.
 */
export type Shape =
  | { readonly kind: 'text'; readonly form: TextForm; readonly least: number; readonly most: number }
  | {
      readonly kind: 'number'
      readonly whole: boolean
      readonly least: number
      readonly most: number
      readonly above: boolean
    }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly values: readonly (string | number | boolean)[] }
  | { readonly kind: 'list'; readonly item: Slot; readonly least: number; readonly most: number }
  | { readonly kind: 'tuple'; readonly items: readonly Slot[] }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Slot>>; readonly schema: z.core.$ZodType }
  | { readonly kind: 'record'; readonly key: Shape; readonly value: Slot }
  | { readonly kind: 'union'; readonly branches: readonly Slot[]; readonly by: string | null }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'any' }

/** A place for a value: its shape, whether it may be left out or be null, and what stands for it when left out. */
export interface Slot {
  readonly shape: Shape
  readonly optional: boolean
  readonly nullable: boolean
  /** The value that stands when none is written; undefined where there is none. */
  readonly fallback: unknown
}

const slots = new WeakMap<z.core.$ZodType, Slot>()

/** The slot of a schema. Shapes that hold themselves (charts) are made as they are asked for. */
export function slotOf(schema: z.core.$ZodType): Slot {
  const known = slots.get(schema)
  if (known) return known
  const slot = read(schema)
  slots.set(schema, slot)
  return slot
}

const plain = (shape: Shape): Slot => ({ shape, optional: false, nullable: false, fallback: undefined })

/** A slot whose shape is read when it is first looked at. */
function late(schema: () => z.core.$ZodType): Slot {
  return {
    get shape() {
      return slotOf(schema()).shape
    },
    get optional() {
      return slotOf(schema()).optional
    },
    get nullable() {
      return slotOf(schema()).nullable
    },
    get fallback() {
      return slotOf(schema()).fallback
    },
  }
}

function read(schema: z.core.$ZodType): Slot {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
      return { ...slotOf(def.innerType), optional: true }
    case 'default':
      return { ...slotOf(def.innerType), fallback: def.defaultValue }
    case 'nullable':
      return { ...slotOf(def.innerType), nullable: true }
    case 'lazy':
      // The inside that zod keeps: its getter makes another one each time, which has no name.
      return late(() => (schema as z.core.$ZodLazy)._zod.innerType)
    case 'string':
      return plain({ kind: 'text', form: formOf(schema, def), ...lengths(def) })
    case 'number':
      return plain(numberShape(def))
    case 'boolean':
      return plain({ kind: 'switch' })
    case 'enum':
      return plain({ kind: 'choice', values: Object.values(def.entries) as (string | number)[] })
    case 'literal':
      return plain({ kind: 'choice', values: def.values as (string | number | boolean)[] })
    case 'null':
      return plain({ kind: 'nothing' })
    case 'array':
      return plain({ kind: 'list', item: late(() => def.element), ...lengths(def) })
    case 'tuple':
      return plain({ kind: 'tuple', items: def.items.map(slotOf) })
    case 'record':
      return plain({ kind: 'record', key: slotOf(def.keyType).shape, value: late(() => def.valueType) })
    case 'object':
      return plain({
        kind: 'object',
        schema,
        fields: Object.fromEntries(Object.entries(def.shape).map(([name, field]) => [name, slotOf(field)])),
      })
    case 'union':
      return unionSlot(def.options.map(slotOf), 'discriminator' in def ? String(def.discriminator) : null)
    default:
      return plain({ kind: 'any' })
  }
}

/** A union of set values is a choice; null among its branches makes it nullable. */
function unionSlot(branches: readonly Slot[], by: string | null): Slot {
  const others = branches.filter(({ shape }) => shape.kind !== 'nothing')
  const nullable = others.length < branches.length
  const values = others.flatMap(({ shape }) => (shape.kind === 'choice' ? shape.values : []))
  const isChoice = others.every(({ shape }) => shape.kind === 'choice')
  const shape: Shape = isChoice ? { kind: 'choice', values } : { kind: 'union', branches: others, by }
  return { ...plain(shape), nullable }
}

interface Checked {
  readonly checks?: readonly z.core.$ZodCheck<never>[] | undefined
}

type CheckDef = { readonly check: string } & Readonly<Record<string, unknown>>
const checksOf = (def: Checked): readonly CheckDef[] =>
  (def.checks ?? []).map((check) => check._zod.def as unknown as CheckDef)

function lengths(def: Checked): { least: number; most: number } {
  let least = 0
  let most = Number.POSITIVE_INFINITY
  for (const check of checksOf(def)) {
    if (check.check === 'min_length') least = Number(check.minimum)
    if (check.check === 'max_length') most = Number(check.maximum)
  }
  return { least, most }
}

function numberShape(def: z.core.$ZodNumberDef): Shape {
  const checks = [...checksOf(def), def as unknown as CheckDef]
  const low = checks.find((check) => check.check === 'greater_than')
  const high = checks.find((check) => check.check === 'less_than')
  return {
    kind: 'number',
    whole: checks.some((check) => check.check === 'number_format'),
    least: low ? Number(low.value) : Number.NEGATIVE_INFINITY,
    most: high ? Number(high.value) : Number.POSITIVE_INFINITY,
    above: low?.inclusive === false,
  }
}

const forms = new Map<z.core.$ZodType, TextForm>([
  [id, 'id'],
  [line, 'line'],
  [paragraph, 'paragraph'],
  [expression, 'expression'],
])

function formOf(schema: z.core.$ZodType, def: z.core.$ZodStringDef & Checked): TextForm {
  const known = forms.get(schema)
  if (known) return known
  if ('format' in def && def.format === 'date') return 'date'
  return lengths(def).most > 400 && Number.isFinite(lengths(def).most) ? 'paragraph' : 'other'
}
