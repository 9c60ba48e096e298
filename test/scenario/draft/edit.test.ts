import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DataPath, type Draft, type Edit, valueAt } from '../../../src/scenario/draft/draft'
import { applyEdit, applyEdits, MisplacedEdit } from '../../../src/scenario/draft/edit'
import { draftOf, filesOf } from '../../../src/scenario/draft/files'

const draft: Draft = draftOf({
  'space.json': JSON.stringify({ places: [{ id: 'a' }, { id: 'b', lon: 1 }, { id: 'c' }], note: 'x' }),
  'texts/en/briefing.md': '# Hello',
  'broken.json': '{"a": ',
})
const at = (path: DataPath, now = draft) => valueAt(now, 'space.json', path)

describe('a change of a draft', () => {
  it.each<[string, Edit, DataPath, unknown]>([
    ['sets a value', { do: 'set', file: 'space.json', path: ['places', 1, 'lon'], value: 2 }, ['places', 1, 'lon'], 2],
    ['sets a key that was not there', { do: 'set', file: 'space.json', path: ['more'], value: [] }, ['more'], []],
    ['takes a key out', { do: 'remove', file: 'space.json', path: ['note'] }, [], { places: at(['places']) }],
    ['takes an item out', { do: 'remove', file: 'space.json', path: ['places', 0] }, ['places', 0, 'id'], 'b'],
    ['puts an item in', { do: 'insert', file: 'space.json', path: ['places', 3], value: 1 }, ['places', 3], 1],
    ['moves an item', { do: 'move', file: 'space.json', path: ['places'], from: 0, to: 2 }, ['places', 2, 'id'], 'a'],
    ['replaces a file of data', { do: 'set', file: 'space.json', path: [], value: 7 }, [], 7],
  ])('%s, leaves the old draft alone and can be taken back', (_, edit, path, value) => {
    const before = structuredClone(draft)
    const done = applyEdit(draft, edit)
    expect(at(path, done.draft)).toEqual(value)
    expect(draft).toEqual(before)
    expect(applyEdits(done.draft, done.inverse).draft).toEqual(draft)
  })

  it('writes and deletes files', () => {
    const written = applyEdit(draft, { do: 'write', file: 'new.md', content: { kind: 'text', text: 'New' } })
    expect(filesOf(written.draft)['new.md']).toBe('New')
    expect(applyEdits(written.draft, written.inverse).draft).toEqual(draft)
    const gone = applyEdit(draft, { do: 'delete', file: 'texts/en/briefing.md' })
    expect(Object.keys(gone.draft)).toEqual(['space.json', 'broken.json'])
    expect(applyEdits(gone.draft, gone.inverse).draft).toEqual(draft)
  })

  it.each<Edit>([
    { do: 'set', file: 'none.json', path: ['a'], value: 1 },
    { do: 'set', file: 'broken.json', path: ['a'], value: 1 },
    { do: 'set', file: 'space.json', path: ['places', 9, 'id'], value: 1 },
    { do: 'set', file: 'space.json', path: ['places', 3], value: 1 },
    { do: 'set', file: 'space.json', path: ['note', 'deeper', 'x'], value: 1 },
    { do: 'remove', file: 'space.json', path: ['none'] },
    { do: 'remove', file: 'space.json', path: [] },
    { do: 'insert', file: 'space.json', path: ['places', 4], value: 1 },
    { do: 'move', file: 'space.json', path: ['places'], from: 0, to: 3 },
    { do: 'delete', file: 'none.json' },
  ])('refuses a place that is not there: $do $file $path', (edit) => {
    expect(() => applyEdit(draft, edit)).toThrow(MisplacedEdit)
  })

  it('keeps a file that can’t be read as it is', () => {
    expect(filesOf(draft)['broken.json']).toBe('{"a": ')
  })

  it('of any sequence is taken back to the first draft, key for key', () => {
    const list = fc.nat({ max: 4 })
    const edit = fc.oneof(
      fc.record({ do: fc.constant('set' as const), path: fc.tuple(fc.constant('list'), list), value: fc.jsonValue() }),
      fc.record({
        do: fc.constant('insert' as const),
        path: fc.tuple(fc.constant('list'), list),
        value: fc.jsonValue(),
      }),
      fc.record({ do: fc.constant('remove' as const), path: fc.tuple(fc.constant('list'), list) }),
      fc.record({ do: fc.constant('move' as const), path: fc.constant(['list']), from: list, to: list }),
      fc.record({ do: fc.constant('set' as const), path: fc.tuple(fc.constantFrom('a', 'b')), value: fc.jsonValue() }),
      fc.record({ do: fc.constant('remove' as const), path: fc.tuple(fc.constantFrom('a', 'b')) }),
    )
    let done = 0
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const first = draftOf({ 'x.json': '{"list":[1,2],"a":1}' })
        let now = first
        const back: Edit[] = []
        for (const one of edits) {
          try {
            const next = applyEdit(now, { file: 'x.json', ...one } as Edit)
            now = next.draft
            back.unshift(...next.inverse)
            done++
          } catch (error) {
            expect(error).toBeInstanceOf(MisplacedEdit)
          }
        }
        expect(applyEdits(now, back).draft).toEqual(first)
      }),
    )
    expect(done).toBeGreaterThan(100)
  })
})
