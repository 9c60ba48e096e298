import { expect, test } from 'vitest'
import { shared } from '../../src/play/turn/shared'

const copy = <T>(value: T): T => structuredClone(value)

test('what is as it was is the same object', () => {
  const before = {
    hour: 3,
    reports: [
      { id: 'b', read: false },
      { id: 'a', read: true },
    ],
    forces: [{ unit: 1 }],
    none: null,
  }
  expect(shared(before, copy(before))).toBe(before)
  const after = { ...copy(before), hour: 4 }
  const taken = shared(before, after)
  expect(taken).toEqual(after)
  expect(taken.reports).toBe(before.reports)
  expect(taken.forces).toBe(before.forces)
})

test('entries of a list are found by their id, as new ones come first', () => {
  const before = [
    { id: 'b', read: false },
    { id: 'a', read: true },
  ]
  const after = [
    { id: 'c', read: false },
    { id: 'b', read: true },
    { id: 'a', read: true },
  ]
  const taken = shared(before, copy(after))
  expect(taken).toEqual(after)
  expect(taken[2]).toBe(before[1])
  expect(taken[1]).not.toBe(before[0])
  expect(shared(before, before.slice(0, 1))).toEqual(before.slice(0, 1))
})

test('a name that is gone, and one that is new, are changes', () => {
  const gone: Record<string, unknown> = { seat: 'a' }
  expect(shared<Record<string, unknown>>({ seat: 'a', observed: true }, gone)).toEqual({ seat: 'a' })
  expect(shared<Record<string, unknown>>({ seat: 'a' }, { seat: 'a', observed: undefined })).toHaveProperty('observed')
  expect(shared<unknown>({ a: 1 }, [1])).toEqual([1])
  expect(shared<unknown>([1, 2], [2])).toEqual([2])
  expect(shared<unknown>(undefined, { a: [1] })).toEqual({ a: [1] })
})
