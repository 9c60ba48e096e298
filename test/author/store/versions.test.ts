import { expect, it } from 'vitest'
import { type Version, type VersionReason, versionsToDrop } from '../../../src/author/store/versions'

const version = (at: number, reason: VersionReason = 'work', bytes = 10): Version => ({
  id: `v${at}`,
  draft: 'd',
  reason,
  name: '',
  at,
  bytes,
})

it('drops none under the cap, and never a named one', () => {
  const named = Array.from({ length: 40 }, (_, i) => version(i, 'by-hand'))
  expect(versionsToDrop([...named, ...Array.from({ length: 20 }, (_, i) => version(100 + i))])).toEqual([])
})

it('thins where they lie closest, leaves the newest and reaches far back', () => {
  const dense = [0, 100, 101, 102, 200, 300, 301, 302, 303, 304].map((at) => version(at))
  const dropped = versionsToDrop(dense, 7)
  expect(dropped.length).toBe(3)
  expect(dropped).toEqual(expect.arrayContaining(['v101']))
  for (const kept of ['v0', 'v200', 'v301', 'v302', 'v303', 'v304']) expect(dropped).not.toContain(kept)
})

it('keeps the newest even where they are large', () => {
  const large = [1, 2, 3, 4, 5, 6].map((at) => version(at, 'work', 10_000_000))
  expect(versionsToDrop(large).sort()).toEqual(['v1', 'v2'])
})

it('drops the oldest files as they came where they are large together, never the newest', () => {
  const came = [1, 2, 3, 4].map((at) => version(at, 'as-it-came', 30_000_000))
  const others = [5, 6].map((at) => version(at))
  expect(versionsToDrop([...others, ...came]).sort()).toEqual(['v1', 'v2'])
  expect(versionsToDrop([version(1, 'as-it-came', 90_000_000)])).toEqual([])
})
