/**
 * JSON in one canonical form: keys in order of code units, no spaces, -0 as 0. The same data gives the same text in
 * every engine, so that it can be hashed and compared.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'number':
      if (!Number.isFinite(value)) throw new Error('only finite numbers can be written')
      return value === 0 ? '0' : String(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object': {
      if (value === null) return 'null'
      if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
      const parts: string[] = []
      for (const key of Object.keys(value).sort()) {
        const item = (value as Record<string, unknown>)[key]
        if (item !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(item)}`)
      }
      return `{${parts.join(',')}}`
    }
    default:
      throw new Error(`a ${typeof value} can't be written as JSON`)
  }
}
