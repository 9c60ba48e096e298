/** The value of a machine as XState gives it: the state's name, or the values of regions and states by name. */
export type StateValue = string | { readonly [key: string]: StateValue | undefined }

/** Text of a machine's value with keys in order, so that equal values have equal text in every engine. */
export function canonicalValue(value: StateValue): string {
  if (typeof value === 'string') return JSON.stringify(value)
  return joined(Object.keys(value).map((key) => [key, canonicalValue(value[key] ?? '')]))
}

/** Canonical text of an object from its keys and the text of each value. */
export function joined(parts: readonly (readonly [string, string])[]): string {
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${sorted.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`
}
