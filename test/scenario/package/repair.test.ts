import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blankDraft } from '../../../src/scenario/blank/blank'
import { valueAt } from '../../../src/scenario/draft/draft'
import { filesOf as writtenFiles } from '../../../src/scenario/draft/files'
import { loadScenario } from '../../../src/scenario/load'
import { repairPackage } from '../../../src/scenario/package/repair'
import { takeFolder } from '../../../src/scenario/package/zip'
import { mutations, seeded } from '../../property/mutate'
import { filesOf, type Parts, set, smallParts } from '../small'

const opened = (files: Record<string, string | Uint8Array>) =>
  repairPackage(
    takeFolder(
      Object.fromEntries(
        Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
      ),
    ),
    blankDraft(),
  )

const changed = (change: (parts: Parts) => void) => {
  const parts = smallParts()
  set(parts, 'scenario.json', ['format'], 2)
  change(parts)
  return opened(filesOf(parts))
}

describe('opening a package', () => {
  it('leaves a sound one as it is', () => {
    const { draft, repairs } = changed(() => {})
    expect(repairs).toEqual([])
    expect(loadScenario(writtenFiles(draft)).ok).toBe(true)
  })

  it('brings an older one to the present format, and says so', () => {
    const { draft, repairs } = changed((parts) => set(parts, 'scenario.json', ['format'], 1))
    expect(repairs).toEqual([{ code: 'migrated', file: 'scenario.json', from: 1, to: 2 }])
    expect(valueAt(draft, 'scenario.json', ['format'])).toBe(2)
  })

  it('says of a newer one that it is newer, and opens it', () => {
    const { draft, repairs } = changed((parts) => set(parts, 'scenario.json', ['format'], 7))
    expect(repairs).toEqual([{ code: 'newer-format', file: 'scenario.json', from: 7, to: 2 }])
    expect(valueAt(draft, 'scenario.json', ['title'])).toBe('A small coast')
  })

  it('keeps files that it does not know, and leaves out pictures', () => {
    const { draft, repairs } = opened({
      ...filesOf(smallParts()),
      'ideas.txt': 'later',
      'a.jpg': new Uint8Array([255, 216]),
    })
    expect(draft['ideas.txt']).toEqual({ kind: 'text', text: 'later' })
    expect(draft).not.toHaveProperty(['a.jpg'])
    expect(repairs).toContainEqual({ code: 'file-kept-aside', file: 'ideas.txt' })
    expect(repairs).toContainEqual({ code: 'file-left-out', file: 'a.jpg' })
  })

  it('fills in for files that are missing with those of the blank', () => {
    const { 'levers.json': _, 'space.json': __, ...files } = filesOf(smallParts())
    const { draft, repairs } = opened(files)
    expect(repairs).toContainEqual({ code: 'file-added', file: 'levers.json' })
    expect(valueAt(draft, 'space.json', ['places', 0, 'id'])).toBe('place-1')
    expect(opened({}).repairs.filter(({ code }) => code === 'file-added').length).toBe(11)
  })

  it('drops fields that it does not know, with what stood there', () => {
    const { draft, repairs } = changed((parts) => set(parts, 'space.json', ['places', 0, 'mood'], 'bad'))
    expect(repairs).toEqual([{ code: 'field-dropped', file: 'space.json', path: ['places', 0, 'mood'], was: '"bad"' }])
    expect(loadScenario(writtenFiles(draft)).ok).toBe(true)
  })

  it('replaces what no form could show; leaves to the check what is only not allowed', () => {
    const { draft, repairs } = changed((parts) => {
      set(parts, 'play.json', ['clock'], ['noon'])
      set(parts, 'space.json', ['places', 0, 'airport'], 'yes')
      set(parts, 'space.json', ['places', 1, 'lon'], 700)
      set(parts, 'space.json', ['places', 2, 'kind'], 'hamlet')
      set(parts, 'space.json', ['places', 3, 'lat'], 'north')
    })
    expect(repairs).toEqual([
      { code: 'value-replaced', file: 'play.json', path: ['clock'], was: '["noon"]' },
      { code: 'value-replaced', file: 'space.json', path: ['places', 0, 'airport'], was: '"yes"' },
    ])
    expect(valueAt(draft, 'play.json', ['clock', 'ticks'])).toBe(48)
    expect(valueAt(draft, 'space.json', ['places', 0, 'airport'])).toBe(false)
    expect(valueAt(draft, 'space.json', ['places', 3, 'lat'])).toBe('north')
    const problems = loadScenario(writtenFiles(draft)).problems.map(({ path }) => path)
    expect(problems).toEqual(expect.arrayContaining(['places[1].lon', 'places[2].kind', 'places[3].lat']))
  })

  it('fills in for values that are missing', () => {
    const { draft, repairs } = changed((parts) => {
      set(parts, 'space.json', ['places', 0, 'lon'], undefined)
      set(parts, 'scenario.json', ['audience'], undefined)
    })
    expect(repairs).toContainEqual({ code: 'value-added', file: 'space.json', path: ['places', 0, 'lon'] })
    expect(valueAt(draft, 'scenario.json', ['audience'])).toEqual({ minimumAge: 16, text: '' })
    expect(valueAt(draft, 'space.json', ['places', 0, 'lon'])).toBe(0)
  })

  it('keeps broken JSON as the text it is', () => {
    const { draft, repairs } = opened({ ...filesOf(smallParts()), 'play.json': '{"clock": ' })
    expect(draft['play.json']).toEqual({ kind: 'text', text: '{"clock": ' })
    expect(repairs).toContainEqual({ code: 'not-read-as-data', file: 'play.json' })
  })

  it('tells no more of one file than anybody would read', () => {
    const { repairs } = changed((parts) => {
      for (let i = 0; i < 150; i++) set(parts, 'levers.json', [`x${i}`], 1)
    })
    expect(repairs.length).toBe(101)
    expect(repairs.at(-1)).toEqual({ code: 'more', file: 'levers.json', count: 50 })
  })
})

describe('a damaged package', () => {
  const parts = Object.keys(filesOf(smallParts())).filter((name) => name.endsWith('.json'))
  it.each(Object.entries(mutations))(
    'is opened whatever was done to it (%s), and once repaired stays as it is',
    (_, mutate) => {
      for (const [index, name] of parts.entries()) {
        for (let seed = 0; seed < 2; seed++) {
          const files = filesOf(smallParts())
          const first = opened({ ...files, [name]: mutate(files[name], seeded(index * 100 + seed)) })
          const again = opened(writtenFiles(first.draft))
          const lasting = ['not-read-as-data', 'newer-format', 'file-kept-aside']
          expect(again.repairs.filter(({ code }) => !lasting.includes(code))).toEqual([])
          expect(again.draft).toEqual(first.draft)
        }
      }
    },
  )
})
