/**
 * `after`, with every part of it that is as it was in `before` taken from there: each answer of the authority is a fresh
 * copy, and a part of the screen need not be drawn anew for a copy of what it shows. Plain data only. Entries of a list
 * that carry an `id` are found by it, as new ones come first.
 */
export function shared<T>(before: T, after: T): T {
  return share(before, after) as T
}

function share(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before
  if (Array.isArray(before) && Array.isArray(after)) return shareList(before, after)
  if (!isRecord(before) || !isRecord(after)) return after
  const names = Object.keys(after)
  let isSame = names.length === Object.keys(before).length
  const result: Record<string, unknown> = {}
  for (const name of names) {
    const value = share(before[name], after[name])
    result[name] = value
    isSame &&= Object.hasOwn(before, name) && Object.is(value, before[name])
  }
  return isSame ? before : result
}

function shareList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const byId = new Map(before.map((one, index) => [idOf(one) ?? index, one]))
  const result = after.map((one, index) => share(byId.get(idOf(one) ?? index), one))
  return before.length === result.length && result.every((one, index) => Object.is(one, before[index]))
    ? before
    : result
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const idOf = (value: unknown): string | null => (isRecord(value) && typeof value.id === 'string' ? value.id : null)
