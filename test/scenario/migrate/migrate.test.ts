import { describe, expect, it } from 'vitest'
import { readPackage } from '../../../src/cli/scenarioFolder'
import type { Draft } from '../../../src/scenario/draft/draft'
import { draftOf, filesOf } from '../../../src/scenario/draft/files'
import { loadScenario } from '../../../src/scenario/load'
import { currentFormat, formatOf, migrateDown, migrateUp, oldestFormat } from '../../../src/scenario/migrate/migrate'
import { smallPackage } from '../small'

const shipped = draftOf(readPackage('scenarios/osh-2010'))

const withManifest = (draft: Draft, change: (manifest: Record<string, unknown>) => Record<string, unknown>): Draft => {
  const manifest = draft['scenario.json']
  if (manifest.kind !== 'data') throw new Error('no data')
  return { ...draft, 'scenario.json': { kind: 'data', value: change(manifest.value as Record<string, unknown>) } }
}

describe('formats of packages', () => {
  it('a package of the oldest format is played as before: the same hash, so that old runs fit', () => {
    const old = migrateDown(shipped, oldestFormat)
    if (!old) throw new Error('no way down')
    expect(formatOf(old.draft)).toBe(1)
    const [before, after] = [filesOf(old.draft), filesOf(shipped)].map(loadScenario)
    expect(before.ok && after.ok && before.scenario.hash === after.scenario.hash).toBe(true)
    expect(before.ok && before.scenario.manifest.format).toBe(currentFormat)
  })

  it('goes up as the same data, and down without loss where the older format can say it', () => {
    const old = draftOf(smallPackage())
    const now = migrateUp(old)
    expect(formatOf(now)).toBe(currentFormat)
    expect(migrateDown(now, 1)).toEqual({ draft: old, losses: [] })
    expect(migrateUp(now)).toBe(now)
  })

  it('tells what an older format can not say', () => {
    const draft = withManifest({ ...shipped, 'map.geojson': { kind: 'text', text: '{}' } }, ({ map: _, ...rest }) => ({
      ...rest,
      shelf: 'template',
    }))
    const lowered = migrateDown(draft, 1)
    expect(lowered?.losses.map(({ code }) => code)).toEqual(['map-left-out', 'field-left-out', 'map-wanted'])
    expect(lowered?.draft).not.toHaveProperty(['map.geojson'])
    expect(lowered && valueKeys(lowered.draft)).not.toContain('shelf')
  })

  it('leaves alone what says no format, or a later one, and has no way down from there', () => {
    const later = withManifest(shipped, (manifest) => ({ ...manifest, format: 99 }))
    expect(migrateUp(later)).toBe(later)
    expect(migrateDown(later, 1)).toBeNull()
    expect(migrateUp({})).toEqual({})
    expect(migrateDown({ 'scenario.json': { kind: 'text', text: '{' } }, 1)).toBeNull()
    const blocking = loadScenario(filesOf(later)).problems.filter(({ severity }) => severity === 'blocks')
    expect(blocking).toMatchObject([{ file: 'scenario.json', path: 'format' }])
  })
})

const valueKeys = (draft: Draft): string[] => {
  const manifest = draft['scenario.json']
  return manifest.kind === 'data' ? Object.keys(manifest.value as object) : []
}
