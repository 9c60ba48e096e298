/**
 * A plain object whose entries are worked out when they are read. Every key is an own property, so that a reader can
 * ask whether it is there; the values follow whatever state `read` looks at.
 */
export function liveMap<T>(keys: Iterable<string>, read: (key: string) => T): Readonly<Record<string, T>> {
  const map: Record<string, T> = {}
  for (const key of keys) {
    Object.defineProperty(map, key, { enumerable: true, configurable: false, get: () => read(key) })
  }
  return map
}
