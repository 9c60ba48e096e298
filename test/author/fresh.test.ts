import { describe, expect, it } from 'vitest'
import { freshEntry } from '../../src/author/forms/fresh'
import { blankDraft } from '../../src/scenario/blank/blank'
import type { Draft } from '../../src/scenario/draft/draft'
import { applyEdit } from '../../src/scenario/draft/edit'
import { slotAt } from '../../src/scenario/shape/at'

/** Adds entries to a list as the editor does; gives the draft and their ids. */
function added(draft: Draft, file: string, path: readonly (string | number)[], times: number) {
  const ids: unknown[] = []
  let now = draft
  for (let n = 0; n < times; n++) {
    const content = now[file]
    const slot = slotAt(file, content.kind === 'data' ? content.value : undefined, path)
    if (slot?.shape.kind !== 'list') throw new Error('no list')
    const value = freshEntry(now, file, slot.shape.item)
    ids.push((value as { readonly id?: unknown }).id)
    now = applyEdit(now, { do: 'insert', file, path: [...path, 0], value }).draft
  }
  return { draft: now, ids }
}

describe('a new entry', () => {
  it('has a name of its own that nothing else has, by what it is', () => {
    expect(added(blankDraft(), 'space.json', ['places'], 2).ids).toEqual(['place-2', 'place-3'])
    expect(added(blankDraft(), 'reports.json', ['reports'], 2).ids).toEqual(['report-1', 'report-2'])
    expect(added(blankDraft(), 'record.json', ['sources'], 1).ids).toEqual(['source-1'])
  })

  it('of an actor begins with the actor’s name, so that two actors never share one', () => {
    const { ids } = added(blankDraft(), 'actors/actor-1.json', ['options'], 2)
    expect(ids).toHaveLength(2)
    for (const id of ids) expect(id).toMatch(/^actor-1-[a-z-]+-\d+$/)
    expect(new Set(ids).size).toBe(2)
  })

  it('that is named by something else, or by nothing, is left as it is', () => {
    expect(added(blankDraft(), 'space.json', ['crossings'], 1).ids).toEqual([undefined])
    expect(added(blankDraft(), 'model.json', ['parameters'], 1).ids[0]).not.toMatch(/-\d+$/)
  })
})
