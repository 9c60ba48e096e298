import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/scenario/draft/draft'
import { applyEdit } from '../../../src/scenario/draft/edit'
import { draftOf } from '../../../src/scenario/draft/files'
import { checkDraft, createCheckCache } from '../../../src/scenario/draftCheck'
import { loadScenario } from '../../../src/scenario/load'
import { set, smallPackage } from '../small'

const base = draftOf(smallPackage())
const dataFiles = Object.keys(base).filter((name) => name.endsWith('.json'))
const check = (draft: Draft) => checkDraft(draft, createCheckCache())

describe('checking a draft', () => {
  it('gives the scenario that loading its files gives', () => {
    const loaded = loadScenario(smallPackage())
    const { scenario, problems, publishable } = check(base)
    expect({ scenario, problems, publishable }).toEqual({
      scenario: loaded.ok ? loaded.scenario : null,
      problems: [],
      publishable: true,
    })
  })

  it.each(dataFiles)('says nothing false of the rest while %s can’t be read', (name) => {
    for (const draft of [
      { ...base, [name]: { kind: 'text', text: '{"a": ' } as const },
      { ...base, [name]: { kind: 'data', value: {} } as const },
      { ...base, [name]: { kind: 'data', value: [] } as const },
    ]) {
      const { problems, scenario } = check(draft)
      expect(scenario).toBeNull()
      expect(problems.length).toBeGreaterThan(0)
      expect(problems.filter(({ file }) => file !== name)).toEqual([])
    }
  })

  it.each(dataFiles.filter((name) => name !== 'scenario.json'))(
    'says nothing false of the rest while one entry of a list of %s is wrong',
    (name) => {
      const file = base[name]
      const lists = Object.entries(file.kind === 'data' ? (file.value as object) : {}).filter(([, list]) =>
        Array.isArray(list),
      )
      for (const [key, list] of lists as [string, { id?: string }[]][]) {
        list.forEach((item, index) => {
          const value = typeof item === 'object' ? { ...item, nonsense: 3 } : 3
          const { problems } = check(applyEdit(base, { do: 'set', file: name, path: [key, index], value }).draft)
          const others = problems.filter((one) => one.file !== name || !one.path.startsWith(`${key}[${index}]`))
          expect(others, `${name} ${key} ${index}`).toEqual([])
          expect(problems.length).toBeGreaterThan(0)
        })
      }
    },
  )

  it('tells problems and mends where they stand in the file, also behind an entry that was left out', () => {
    const files = smallPackage((parts) => {
      set(parts, 'space.json', ['links', 0, 'km'], 'far')
      set(parts, 'space.json', ['links', 2, 'to'], 'gat')
    })
    const { problems } = check(draftOf(files))
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['value-wrong-kind', 'links[0].km'],
      ['unknown-reference', 'links[2].to'],
    ])
    expect(problems[1]).toMatchObject({
      at: ['links', 2, 'to'],
      mend: {
        label: 'Use "gate"',
        edits: [{ do: 'set', file: 'space.json', path: ['links', 2, 'to'], value: 'gate' }],
      },
    })
  })

  it('finds problems of several files at once', () => {
    const files = { ...smallPackage((parts) => set(parts, 'play.json', ['seats', 0, 'actor'], 'counsil')) }
    files['levers.json'] = '{"levers": ['
    files['texts/en/briefing.md'] = ''
    expect(check(draftOf(files)).problems.map(({ code }) => code)).toEqual([
      'json-cut-list',
      'unknown-reference',
      'text-blank',
      'actor-without-seat',
    ])
  })

  it('reads only what has changed', () => {
    const cache = createCheckCache()
    const before = checkDraft(base, cache)
    const { draft } = applyEdit(base, { do: 'set', file: 'space.json', path: ['cells', 0, 'people'], value: 7000 })
    const read = cache.files.get(draft['record.json'])
    const after = checkDraft(draft, cache)
    expect(cache.files.get(draft['record.json'])).toBe(read)
    expect(after.scenario?.record).toBe(before.scenario?.record)
    expect(after.scenario?.space.cells[0].people).toBe(7000)
    expect(after.scenario?.hash).not.toBe(before.scenario?.hash)
    expect(checkDraft(base, cache).scenario?.hash).toBe(before.scenario?.hash)
  })

  it('lets a scenario be played that may not be published yet', () => {
    const files = smallPackage((parts) => set(parts, 'play.json', ['plans', 0, 'debrief'], null))
    expect(check(draftOf(files))).toMatchObject({ publishable: false, scenario: { manifest: { id: 'small' } } })
  })
})
