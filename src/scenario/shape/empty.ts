import type { Shape, Slot } from './shape'

/**
 * The least that can stand in a slot: what stands when nothing is written, else empty texts, the number nearest to zero,
 * the first choice, and objects with what they need. Empty texts are left for the author: the check asks for them.
 */
export function emptyOf(slot: Slot): unknown {
  if (slot.fallback !== undefined) return slot.fallback
  if (slot.nullable) return null
  return emptyShape(slot.shape)
}

/** The same for a shape that is to stand there, null or default or not. */
export function emptyShape(shape: Shape): unknown {
  switch (shape.kind) {
    case 'text':
      return ''
    case 'number':
      return Math.min(shape.most, Math.max(0, shape.above ? leastAbove(shape.least) : shape.least))
    case 'switch':
      return false
    case 'choice':
      return shape.values[0]
    case 'list':
      return Array.from({ length: shape.least }, () => emptyOf(shape.item))
    case 'tuple':
      return shape.items.map(emptyOf)
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.fields)
          .filter(([, field]) => !field.optional && field.fallback === undefined)
          .map(([name, field]) => [name, emptyOf(field)]),
      )
    case 'record':
      return {}
    case 'union':
      return emptyOf(shape.branches[0])
    case 'nothing':
    case 'any':
      return null
    default:
      return never(shape)
  }
}

const leastAbove = (least: number): number => (least < 0 ? 0 : least + 1)

/** The branch of a union that a value is of, by its discriminator or by what it holds; -1 where it is of none. */
export function branchOf(shape: Extract<Shape, { kind: 'union' }>, value: unknown): number {
  const likes = shape.branches.map((branch) => likeness(branch.shape, value, shape.by))
  const best = Math.max(...likes)
  return best <= 0 ? -1 : likes.indexOf(best)
}

/** How well a value fits a shape: 0 not at all; more the more of its names are there. */
function likeness(shape: Shape, value: unknown, by: string | null): number {
  if (!isOfKind(shape, value)) return 0
  if (shape.kind !== 'object') return 1
  const object = value as Readonly<Record<string, unknown>>
  if (by !== null) return isOfKind(shape.fields[by].shape, object[by]) ? 1 : 0
  const keys = Object.keys(object)
  const known = keys.filter((key) => Object.hasOwn(shape.fields, key)).length
  const wanted = Object.entries(shape.fields).filter(([, field]) => !field.optional && field.fallback === undefined)
  const missing = wanted.filter(([name]) => !Object.hasOwn(object, name)).length
  return Math.max(0.01, 1 + known - 2 * (keys.length - known) - 2 * missing)
}

/** Whether a value is of the kind that a form for this shape can show: limits, patterns and what is inside do not count. */
export function isOfKind(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number'
    case 'switch':
      return typeof value === 'boolean'
    case 'choice':
      return shape.values.includes(value as string)
    case 'list':
      return Array.isArray(value)
    case 'tuple':
      return Array.isArray(value) && value.length === shape.items.length
    case 'object':
    case 'record':
      return isObject(value)
    case 'union':
      return shape.branches.some((branch) => isOfKind(branch.shape, value))
    case 'nothing':
      return value === null
    case 'any':
      return true
    default:
      return never(shape)
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function never(value: never): never {
  throw new TypeError(`unknown shape ${JSON.stringify(value)}`)
}
