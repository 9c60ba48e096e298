/** A name that is given once, made without a clock and outside of secure contexts too. */
export function newId(kind: 'draft' | 'version'): string {
  const words = crypto.getRandomValues(new Uint32Array(3))
  return `${kind}-${[...words].map((word) => word.toString(36).padStart(7, '0')).join('')}`
}
