import type { State } from './state'
import { copyTravellers, travellersOf, withLists } from './travellers'

/** Typed arrays in JSON: `{"int32": [...]}` and so on. Numbers survive JSON to the last bit. */
const kinds = { int32: Int32Array, int8: Int8Array, float64: Float64Array } as const

/** Canonical JSON of a state: fields by name. */
export function saveState(state: State): string {
  const plain = withLists(state)
  const fields = Object.keys(plain).sort() as (keyof State)[]
  return JSON.stringify(Object.fromEntries(fields.map((field) => [field, plain[field]])), (_key, value: unknown) => {
    if (value instanceof Int32Array) return { int32: Array.from(value) }
    if (value instanceof Int8Array) return { int8: Array.from(value) }
    if (value instanceof Float64Array) return { float64: Array.from(value) }
    return value
  })
}

/** The state that `saveState` wrote. The text must come from there: it is not checked here. */
export function loadState(text: string): State {
  const plain = JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value
    for (const [kind, ArrayType] of Object.entries(kinds)) {
      const list = (value as Record<string, unknown>)[kind]
      if (Array.isArray(list)) return ArrayType.from(list as number[])
    }
    return value
  }) as ReturnType<typeof withLists>
  return { ...plain, travellers: travellersOf(plain.travellers) }
}

/** An independent copy. */
export function cloneState(state: State): State {
  const copy = {} as Record<string, unknown>
  for (const [field, value] of Object.entries(state)) {
    if (value instanceof Int32Array || value instanceof Int8Array || value instanceof Float64Array)
      copy[field] = value.slice()
    else copy[field] = copyOf(value)
  }
  copy.travellers = copyTravellers(state.travellers)
  return copy as unknown as State
}

/** Copies of lists, and of the objects in them. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  return typeof value === 'object' && value !== null ? { ...value } : value
}
