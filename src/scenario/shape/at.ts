import type { DataPath } from '../draft/draft'
import { schemaOfFile } from '../read'
import { branchOf, isObject } from './empty'
import { type Slot, slotOf } from './shape'

/** The slot at a path of a file whose data is `value`; null where the schema knows nothing of that place. */
export function slotAt(file: string, value: unknown, path: DataPath): Slot | null {
  const schema = schemaOfFile(file)
  let slot = schema ? slotOf(schema) : null
  let here = value
  for (const key of path) {
    if (!slot) return null
    slot = below(slot, here, key)
    here = Array.isArray(here) || isObject(here) ? (here as Readonly<Record<string, unknown>>)[key] : undefined
  }
  return slot
}

function below({ shape }: Slot, value: unknown, key: string | number): Slot | null {
  switch (shape.kind) {
    case 'list':
      return shape.item
    case 'tuple':
      return shape.items[Number(key)] ?? null
    case 'object':
      return Object.hasOwn(shape.fields, key) ? shape.fields[key] : null
    case 'record':
      return shape.value
    case 'union': {
      const branch = branchOf(shape, value)
      return branch < 0 ? null : below(shape.branches[branch], value, key)
    }
    default:
      return null
  }
}
