import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createShelf } from '../../../src/author/store/shelf'
import { shelfOf } from '../../../src/author/store/store'
import { memoryTables } from '../../../src/author/store/tables'
import { copyOf, draftFileOf, listDrafts, makeDraft } from '../../../src/author/store/workspace'
import { blankDraft } from '../../../src/scenario/blank/blank'
import { valueAt } from '../../../src/scenario/draft/draft'
import { zipPackage } from '../../../src/scenario/package/zip'
import { kept, opened, titled, titleOf, windows } from './opened'

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }),
)
afterEach(() => void vi.useRealTimers())

describe('a draft that is open', () => {
  it('is kept half a second after an edit, with the way back, and stands so when it is opened again', async () => {
    const { shelf, id } = await kept()
    const first = await opened(id, shelf)
    first.edit([titled('One')])
    first.edit([titled('Two')])
    first.undo()
    expect(first.standing().save).toEqual({ is: 'saving' })
    await vi.advanceTimersByTimeAsync(700)
    expect(first.standing().save).toEqual({ is: 'saved' })

    const again = await opened(id, shelf)
    expect(titleOf(again)).toBe('One')
    again.redo()
    expect(titleOf(again)).toBe('Two')
    again.undo()
    again.undo()
    expect(titleOf(again)).toBe('')
  })

  it('writes only files that changed, and takes away those that are gone', async () => {
    const { shelf, id } = await kept()
    const write = vi.spyOn(shelf, 'write')
    const session = await opened(id, shelf)
    session.edit([titled('A'), { do: 'delete', file: 'levers.json' }])
    await session.flush()
    expect(write.mock.calls.map(([{ put, drop }]) => [Object.keys(put), drop])).toEqual([
      [['scenario.json'], ['levers.json']],
    ])
    expect(Object.keys((await shelf.open(id))?.files ?? {})).not.toContain('levers.json')
  })

  it('goes back to a version in one step, which can be taken back; what stood there is kept', async () => {
    const { shelf, id } = await kept()
    const session = await opened(id, shelf)
    session.edit([titled('Early')])
    await session.keepVersion('by-hand', 'First')
    session.edit([titled('Late'), { do: 'delete', file: 'levers.json' }])
    const [version] = await session.versions()
    expect(await session.restore(version)).toEqual([])
    expect(titleOf(session)).toBe('Early')
    expect((await session.versions()).map(({ reason }) => reason).sort()).toEqual(['by-hand', 'restore'])
    session.undo()
    expect(titleOf(session)).toBe('Late')
    expect(session.standing().draft).not.toHaveProperty(['levers.json'])
  })

  it('keeps a file that replaced it as it came; going back to that opens it as far as it goes', async () => {
    const { shelf, id } = await kept()
    const session = await opened(id, shelf)
    const came = zipPackage({ 'scenario.json': '{"format": 2, "title": "As it came", "languages": 5}' })
    await session.replace({ 'scenario.json': { kind: 'data', value: { title: 'Mended' } } }, came)
    expect(titleOf(session)).toBe('Mended')
    const versions = await session.versions()
    expect(versions.map(({ reason }) => reason).sort()).toEqual(['as-it-came', 'import'])
    await session.restore(versions.find(({ reason }) => reason === 'as-it-came') ?? versions[0])
    expect(titleOf(session)).toBe('As it came')
    // What forms can't show is mended, as when it was opened.
    expect(valueAt(session.standing().draft, 'scenario.json', ['languages'])).toEqual(['en'])
    expect(session.standing().draft).toHaveProperty(['play.json'])
  })

  it('keeps a version by itself after twenty minutes of work: of what stood before the edit', async () => {
    const { shelf, id } = await kept()
    let now = 0
    const session = await opened(id, shelf, windows()(), () => now)
    session.edit([titled('A')])
    now += 19 * 60_000
    session.edit([titled('B')])
    now += 2 * 60_000
    session.edit([titled('C')])
    await vi.advanceTimersByTimeAsync(0)
    const versions = await session.versions()
    expect(versions.map(({ reason }) => reason)).toEqual(['work'])
    await session.restore(versions[0])
    expect(titleOf(session)).toBe('B')
  })

  it('goes on in memory where the browser has no room, and says so; nothing is lost once there is', async () => {
    const { shelf, id } = await kept()
    const session = await opened(id, shelf)
    const write = vi.spyOn(shelf, 'write')
    write.mockRejectedValue(Object.assign(new Error('no room'), { name: 'QuotaExceededError' }))
    session.edit([titled('Unsaved')])
    await vi.advanceTimersByTimeAsync(700)
    expect(session.standing().save).toEqual({ is: 'unsaved', why: 'full' })
    expect(titleOf(session)).toBe('Unsaved')
    write.mockRestore()
    await session.flush()
    expect(session.standing().save).toEqual({ is: 'saved' })
    expect(valueAt((await shelf.open(id))?.files ?? {}, 'scenario.json', ['title'])).toBe('Unsaved')
  })

  it('sets aside what there was no room for when it is closed: it opens again as it stood, with the way back', async () => {
    const { shelf, id } = await kept()
    const spare = createShelf(memoryTables())
    const session = await opened(id, shelf, windows()(), () => 1, spare)
    session.edit([titled('Saved')])
    await session.flush()
    await session.setAside()
    expect(await spare.open(id)).toBeNull()
    vi.spyOn(shelf, 'write').mockRejectedValue(Object.assign(new Error('no room'), { name: 'QuotaExceededError' }))
    session.edit([titled('Not saved')])
    await session.close()
    expect(valueAt((await shelf.open(id))?.files ?? {}, 'scenario.json', ['title'])).toBe('Saved')
    const again = await opened(id, spare)
    expect(titleOf(again)).toBe('Not saved')
    again.undo()
    again.undo()
    expect(titleOf(again)).toBe('')
  })

  it('forgets what it set aside once there is room: the newer one is opened, wherever it stands', async () => {
    const { shelf, id } = await kept()
    const spare = createShelf(memoryTables())
    const store = { shelf, spare, why: null, since: 0 }
    let now = 10
    const session = await opened(id, shelf, windows()(), () => now, spare)
    const write = vi.spyOn(shelf, 'write')
    write.mockRejectedValue(Object.assign(new Error('no room'), { name: 'QuotaExceededError' }))
    session.edit([titled('Early')])
    await session.setAside()
    expect((await shelfOf(store, id))?.shelf).toBe(spare)
    write.mockRestore()
    now = 20
    session.edit([titled('Late')])
    await session.close()
    const found = await shelfOf(store, id)
    expect(found?.shelf).toBe(shelf)
    expect(valueAt((await found?.shelf.open(id))?.files ?? {}, 'scenario.json', ['title'])).toBe('Late')
    expect(await spare.list()).toEqual([])
  })

  it('says of a browser that keeps nothing that it keeps nothing', async () => {
    const { shelf, id } = await kept(createShelf(memoryTables()))
    const session = await opened(id, shelf)
    expect(session.standing().save).toEqual({ is: 'memory', why: 'missing' })
    session.edit([titled('A')])
    await vi.advanceTimersByTimeAsync(700)
    expect(session.standing().save).toEqual({ is: 'memory', why: 'missing' })
    expect(titleOf(session)).toBe('A')
  })
})

describe('two windows on one draft', () => {
  async function both() {
    const { shelf, id } = await kept()
    const window = windows()
    const first = await opened(id, shelf, window())
    const second = await opened(id, shelf, window())
    const takeOver = async () => {
      const taking = second.takeOver()
      await vi.advanceTimersByTimeAsync(5000)
      await taking
    }
    return { shelf, id, first, second, takeOver }
  }

  it('the second reads, follows what is saved, and can edit nothing', async () => {
    const { first, second } = await both()
    expect([first.standing().holder, second.standing().holder]).toEqual(['me', 'other'])
    second.edit([titled('Never')])
    expect(titleOf(second)).toBe('')
    first.edit([titled('Seen')])
    await vi.advanceTimersByTimeAsync(1000)
    expect(titleOf(second)).toBe('Seen')
  })

  it('takes over with what was typed a moment ago, and its way back', async () => {
    const { first, second, takeOver } = await both()
    first.edit([titled('Just now')])
    await takeOver()
    expect([first.standing().holder, second.standing().holder]).toEqual(['taken', 'me'])
    expect(titleOf(second)).toBe('Just now')
    second.undo()
    expect(titleOf(second)).toBe('')
    first.edit([titled('Never')])
    expect(titleOf(first)).toBe('Just now')
  })

  it('takes over what could not be saved', async () => {
    const { shelf, first, second, takeOver } = await both()
    const write = vi.spyOn(shelf, 'write').mockRejectedValue(new Error('no'))
    first.edit([titled('Unsaved')])
    await takeOver()
    expect(titleOf(second)).toBe('Unsaved')
    write.mockRestore()
    await second.flush()
    expect(valueAt((await shelf.open(second.entry.id))?.files ?? {}, 'scenario.json', ['title'])).toBe('Unsaved')
  })

  it('from a window that does not answer; what that one had not saved is kept as a version', async () => {
    const { shelf, id } = await kept()
    const window = windows()
    const frozen = await opened(id, shelf, { tell: () => undefined, hear: () => () => undefined })
    const second = await opened(id, shelf, window())
    frozen.edit([titled('Lost?')])
    second.edit([titled('Mine')])
    await second.flush()
    await frozen.flush()
    expect(frozen.standing().holder).toBe('taken')
    const versions = await second.versions()
    expect(versions.map(({ reason }) => reason)).toEqual(['other-tab'])
    await second.restore(versions[0])
    expect(titleOf(second)).toBe('Lost?')
  })

  it('brings a draft back that is deleted elsewhere while it is written: no later list takes it away', async () => {
    const { shelf, id, first } = await both()
    await shelf.change(id, { deletedAt: 50 })
    first.edit([titled('Still at it')])
    await first.flush()
    expect(first.standing()).toMatchObject({ holder: 'me', save: { is: 'saved' } })
    expect(await listDrafts(shelf, 60)).toMatchObject([{ id, deletedAt: null }])
    expect((await shelf.open(id))?.files).toEqual(first.standing().draft)
  })

  it('brings it back even while a list takes away what was deleted', async () => {
    const { shelf, id, first } = await both()
    await shelf.change(id, { deletedAt: 50 })
    const { list } = shelf
    vi.spyOn(shelf, 'list').mockImplementationOnce(async () => {
      const seen = await list()
      first.edit([titled('Still at it')])
      await first.flush()
      return seen
    })
    expect(await listDrafts(shelf, 60)).toMatchObject([{ id, deletedAt: null }])
    expect((await shelf.open(id))?.files).toEqual(first.standing().draft)
  })

  it('on a draft that was deleted elsewhere says so, and the work is still there to export', async () => {
    const { shelf, id, first } = await both()
    await shelf.remove(id)
    first.edit([titled('Still here')])
    await first.flush()
    expect(first.standing().holder).toBe('gone')
    expect(draftFileOf(first.standing().draft).bytes.length).toBeGreaterThan(1000)
  })
})

describe('the workspace', () => {
  it('lists drafts newest first; a deleted one can be taken back until the workspace is opened again', async () => {
    const { shelf, id } = await kept()
    const other = await makeDraft(shelf, { name: 'Other', base: 'A case', files: blankDraft() }, 2)
    expect((await listDrafts(shelf, 0)).map(({ name }) => name)).toEqual(['Other', 'Mine'])
    await shelf.change(id, { deletedAt: 50 })
    expect((await listDrafts(shelf, 40)).map(({ name }) => name)).toEqual(['Other'])
    await shelf.change(id, { deletedAt: null })
    expect((await listDrafts(shelf, 60)).length).toBe(2)
    await shelf.change(id, { deletedAt: 50 })
    await listDrafts(shelf, 60)
    expect(await shelf.open(id)).toBeNull()
    const original = await shelf.open(other)
    const copy = original && copyOf(original, 'Copy')
    expect(copy).toEqual({ name: 'Copy', base: 'Other', files: blankDraft() })
  })

  it('keeps a file as it came beside what was made of it', async () => {
    const { shelf } = await kept()
    const original = new Uint8Array([1, 2, 3])
    const id = await makeDraft(shelf, { name: 'x', base: null, files: blankDraft(), original })
    const [version] = await shelf.versions(id)
    expect(version.reason).toBe('as-it-came')
    expect(await shelf.bytesOf(version)).toEqual(original)
  })

  it('names a file by id and version, whatever they are', () => {
    expect(draftFileOf(blankDraft()).name).toBe('new-scenario-0.1.0.zip')
    const odd = { 'scenario.json': { kind: 'data', value: { id: '../x y', version: 3 } } } as const
    expect(draftFileOf(odd).name).toBe('..-x-y.zip')
    expect(draftFileOf({}).name).toBe('scenario.zip')
  })
})
