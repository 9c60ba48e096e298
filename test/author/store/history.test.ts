import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  doEdits,
  editsBetween,
  type History,
  leaveField,
  noHistory,
  redo,
  undo,
} from '../../../src/author/store/history'
import type { Draft, Edit } from '../../../src/scenario/draft/draft'
import { applyEdits } from '../../../src/scenario/draft/edit'

const start: Draft = { 'a.json': { kind: 'data', value: { name: '', list: [1, 2, 3] } } }
const typed = (value: string): Edit => ({ do: 'set', file: 'a.json', path: ['name'], value })

function type(words: string, draft: Draft = start, history: History = noHistory) {
  let now = { draft, history }
  for (let end = 1; end <= words.length; end++)
    now = doEdits(now.draft, now.history, [typed(words.slice(0, end))], 'name')
  return now
}

describe('steps that can be taken back', () => {
  it('typing in one field is one step, until the field is left', () => {
    const first = type('Osh')
    expect(first.history.past.length).toBe(1)
    const second = type('Jo', first.draft, leaveField(first.history))
    expect(second.history.past.length).toBe(2)
    const back = undo(second.draft, second.history)
    expect(back?.draft).toEqual(first.draft)
    expect(back && undo(back.draft, back.history)?.draft).toEqual(start)
  })

  it('typing that sets another value too, as a name does the id that follows from it, is taken back and done again whole', () => {
    const first = type('Osh')
    const id: Edit = { do: 'set', file: 'a.json', path: ['list', 0], value: 'osh' }
    const both = doEdits(first.draft, first.history, [id], 'name')
    expect(both.history.past.length).toBe(1)
    const back = undo(both.draft, both.history)
    expect(back?.draft).toEqual(start)
    expect(back && redo(back.draft, back.history)?.draft).toEqual(both.draft)
  })

  it('another edit between ends the typing, and so does taking a step back', () => {
    const first = type('ab')
    const other = doEdits(first.draft, first.history, [{ do: 'remove', file: 'a.json', path: ['list', 0] }])
    const then = type('c', other.draft, other.history)
    expect(then.history.past.length).toBe(3)
    const back = undo(first.draft, first.history)
    expect(back && type('c', back.draft, back.history).history.past.length).toBe(1)
  })

  it('a new step takes the place of those taken back; its number is new', () => {
    const first = type('a')
    const back = undo(first.draft, first.history)
    if (!back) throw new Error('nothing to undo')
    expect(redo(back.draft, back.history)?.draft).toEqual(first.draft)
    const other = doEdits(back.draft, back.history, [{ do: 'delete', file: 'a.json' }])
    expect(other.history.future).toEqual([])
    expect(other.history.past[0].n).toBeGreaterThan(first.history.past[0].n)
    expect(redo(other.draft, other.history)).toBeNull()
  })

  it('reach 300 back', () => {
    let now = { draft: start, history: noHistory }
    for (let i = 0; i < 320; i++) now = doEdits(now.draft, now.history, [typed(String(i))])
    expect(now.history.past.length).toBe(300)
  })

  it('whatever is done, taken back and done again ends in the same draft', () => {
    const edit = fc.oneof(
      fc.string({ maxLength: 3 }).map(typed),
      fc.constant<Edit>({ do: 'insert', file: 'a.json', path: ['list', 0], value: 9 }),
      fc.constant<Edit>({ do: 'move', file: 'a.json', path: ['list'], from: 0, to: 2 }),
      fc.constant<Edit>({ do: 'write', file: 'b.md', content: { kind: 'text', text: 'x' } }),
      fc.constant<Edit>({ do: 'remove', file: 'a.json', path: ['list', 0] }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 12 }), (edits) => {
        let now = { draft: start, history: noHistory }
        for (const [one, isTyped] of edits) {
          // A list that has run empty has nothing to move or remove.
          try {
            now = doEdits(now.draft, now.history, [one], isTyped ? 'name' : null)
          } catch {}
        }
        const end = now.draft
        for (let back = undo(now.draft, now.history); back; back = undo(now.draft, now.history)) now = back
        expect(now.draft).toEqual(start)
        for (let again = redo(now.draft, now.history); again; again = redo(now.draft, now.history)) now = again
        expect(now.draft).toEqual(end)
      }),
    )
  })
})

it('edits between two drafts make the second of the first, and touch only files that differ', () => {
  const other: Draft = {
    'b.md': { kind: 'text', text: 'x' },
    'a.json': { kind: 'data', value: { name: '', list: [1, 2, 3] } },
  }
  const edits = editsBetween({ ...start, 'c.md': { kind: 'text', text: 'gone' } }, other)
  expect(edits.map(({ do: what, file }) => [what, file])).toEqual([
    ['delete', 'c.md'],
    ['write', 'b.md'],
  ])
  expect(applyEdits({ ...start, 'c.md': { kind: 'text', text: 'gone' } }, edits).draft).toEqual(other)
})
