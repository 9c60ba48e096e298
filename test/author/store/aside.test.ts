import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hearAside } from '../../../src/author/store/aside'
import { createShelf } from '../../../src/author/store/shelf'
import { deleteDraft, renameDraft, shelfOf, takeBackDraft } from '../../../src/author/store/store'
import { memoryTables } from '../../../src/author/store/tables'
import { listDrafts } from '../../../src/author/store/workspace'
import { valueAt } from '../../../src/scenario/draft/draft'
import { kept, opened, titled, titleOf, windows } from './opened'

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }),
)
afterEach(() => void vi.useRealTimers())

/** A draft whose last words there was no room for: set aside at `at`, beside what is kept. */
async function setAside(at = 10) {
  const { shelf, id } = await kept()
  const spare = createShelf(memoryTables())
  const window = windows()
  let time = at
  const now = () => time
  const line = window()
  const open = (later = time) => {
    time = later
    return opened(id, shelf, line, now, spare)
  }
  const session = await open()
  const refusing = vi
    .spyOn(shelf, 'write')
    .mockRejectedValue(Object.assign(new Error(), { name: 'QuotaExceededError' }))
  session.edit([titled('Set aside')])
  await session.close()
  refusing.mockRestore()
  const other = (later: number) => opened(id, shelf, window(), () => later)
  const keptTitle = async () => valueAt((await shelf.open(id))?.files ?? {}, 'scenario.json', ['title'])
  return { store: { shelf, spare, why: null, since: 0 }, shelf, spare, id, open, other, keptTitle }
}

describe('a draft that was set aside', () => {
  it('comes home once there is room, with what was done and its versions', async () => {
    const { store, shelf, spare, id, open } = await setAside()
    const write = vi.spyOn(shelf, 'write').mockRejectedValue(new Error('no room'))
    const heard = vi.fn()
    const unhear = hearAside(heard)
    const aside = await open()
    expect(aside.standing().save).toEqual({ is: 'memory', why: 'full' })
    aside.edit([{ do: 'delete', file: 'levers.json' }])
    await aside.keepVersion('by-hand', 'While there was no room')
    await aside.close()
    expect((await shelfOf(store, id))?.shelf).toBe(spare)
    write.mockRestore()
    const home = await open()
    expect(heard).toHaveBeenCalledTimes(1)
    unhear()
    expect(await spare.open(id)).toBeNull()
    expect((await shelfOf(store, id))?.shelf).toBe(shelf)
    expect(home.standing().save).toEqual({ is: 'saved' })
    expect(titleOf(home)).toBe('Set aside')
    expect(home.standing().draft).not.toHaveProperty(['levers.json'])
    expect((await home.versions()).map(({ name }) => name)).toEqual(['While there was no room'])
    home.undo()
    home.undo()
    expect(titleOf(home)).toBe('')
  })

  it('comes home to stay where another window deleted it meanwhile', async () => {
    const { shelf, id, open, keptTitle } = await setAside()
    await shelf.change(id, { deletedAt: 15 })
    await open(20)
    expect(await listDrafts(shelf, 30)).toMatchObject([{ id, deletedAt: null }])
    expect(await keptTitle()).toBe('Set aside')
  })

  it('is kept as a version where another window saved later', async () => {
    const { spare, id, open, other } = await setAside(10)
    const elsewhere = await other(20)
    elsewhere.edit([titled('Elsewhere')])
    await elsewhere.close()
    const session = await open(30)
    expect(titleOf(session)).toBe('Elsewhere')
    session.edit([titled('And on')])
    await session.flush()
    const versions = await session.versions()
    expect(versions.map(({ reason, at }) => [reason, at])).toEqual([['other-tab', 10]])
    expect(await spare.open(id)).toBeNull()
    await session.restore(versions[0])
    expect(titleOf(session)).toBe('Set aside')
  })

  it('stays aside where another window saved later and there is no room for a version', async () => {
    const { shelf, open, other } = await setAside(10)
    const elsewhere = await other(20)
    elsewhere.edit([titled('Elsewhere')])
    await elsewhere.close()
    const keep = vi.spyOn(shelf, 'keep').mockRejectedValue(new Error('no room'))
    const aside = await open(30)
    expect(titleOf(aside)).toBe('Set aside')
    aside.edit([titled('Later than elsewhere')])
    await aside.close()
    keep.mockRestore()
    const home = await open(40)
    expect(titleOf(home)).toBe('Later than elsewhere')
    const [version] = await home.versions()
    await home.restore(version)
    expect(titleOf(home)).toBe('Elsewhere')
  })

  it('stays aside while another window edits what is kept, which goes on editing', async () => {
    const { shelf, spare, id, open, other, keptTitle } = await setAside(10)
    const elsewhere = await other(20)
    const epoch = (await shelf.open(id))?.entry.epoch
    const aside = await open(30)
    expect(titleOf(aside)).toBe('Set aside')
    expect(aside.standing()).toMatchObject({ holder: 'me', save: { is: 'memory', why: 'held' } })
    expect((await shelf.open(id))?.entry.epoch).toBe(epoch)
    expect(await spare.open(id)).not.toBeNull()
    await aside.close()
    elsewhere.edit([titled('Elsewhere')])
    await elsewhere.flush()
    expect(elsewhere.standing().holder).toBe('me')
    expect(await keptTitle()).toBe('Elsewhere')
  })

  it('comes home before the eyes of a window that reads it', async () => {
    const { shelf, id, open, other } = await setAside(10)
    const first = await other(20)
    const reading = await other(20)
    await first.close()
    expect(reading.standing().holder).toBe('other')
    await open(30)
    await vi.advanceTimersByTimeAsync(1000)
    expect(titleOf(reading)).toBe('Set aside')
    expect(await shelf.open(id)).not.toBeNull()
  })

  it('is named anew wherever it stands, and comes home under that name', async () => {
    const { store, shelf, spare, id, open } = await setAside()
    await renameDraft(store, id, 'Named anew')
    for (const one of [shelf, spare]) expect((await one.open(id))?.entry.name).toBe('Named anew')
    await spare.change(id, { name: 'Once more' })
    await open()
    expect((await shelf.open(id))?.entry.name).toBe('Once more')
  })

  it('is deleted wherever it stands, and stays a matter of this page only where that is taken back', async () => {
    const { store, shelf, spare, id } = await setAside()
    const heard = vi.fn()
    const unhear = hearAside(heard)
    await deleteDraft(store, id, 20)
    expect(heard).toHaveBeenCalledTimes(1)
    for (const one of [shelf, spare]) expect(await listDrafts(one, 0)).toEqual([])
    await takeBackDraft(store, id)
    expect(heard).toHaveBeenCalledTimes(2)
    for (const one of [shelf, spare]) expect(await listDrafts(one, 0)).toMatchObject([{ id }])
    await deleteDraft(store, id, 20)
    unhear()
  })
})

describe('in a browser that is full', () => {
  const full = () => Promise.reject(Object.assign(new Error(), { name: 'QuotaExceededError' }))

  it('a draft can be deleted, which makes room, and taken back whole as long as the page lives', async () => {
    const { shelf, id } = await kept()
    const spare = createShelf(memoryTables())
    const store = { shelf, spare, why: null, since: 0 }
    const session = await opened(id, shelf)
    session.edit([titled('To be deleted')])
    await session.keepVersion('by-hand', 'Once')
    await session.close()
    const before = await shelf.open(id)
    // Nothing is refused that writes nothing, as to change what is not there.
    const change = vi.spyOn(shelf, 'change').mockImplementationOnce(full)
    const refusing = ['make', 'write', 'keep', 'takeOver'].map((way) =>
      vi.spyOn(shelf, way as 'make').mockImplementation(full),
    )
    await deleteDraft(store, id, 20)
    expect(change).toHaveBeenCalledTimes(1)
    expect(await shelf.list()).toEqual([])
    expect(await listDrafts(spare, 0)).toEqual([])
    await takeBackDraft(store, id)
    expect(await spare.open(id)).toMatchObject({ files: before?.files, history: before?.history })
    expect((await spare.versions(id)).map(({ name }) => name)).toEqual(['Once'])
    for (const one of refusing) one.mockRestore()
    const home = await opened(id, shelf, windows()(), () => 30, spare)
    expect(titleOf(home)).toBe('To be deleted')
    expect(await shelf.open(id)).toMatchObject({ files: before?.files, history: before?.history })
    expect((await home.versions()).map(({ name }) => name)).toEqual(['Once'])
    expect(await spare.open(id)).toBeNull()
  })

  it('a draft that was set aside is deleted and taken back with the versions that are kept, and what another window saved', async () => {
    const { store, shelf, spare, id, open, other } = await setAside(10)
    const elsewhere = await other(20)
    await elsewhere.keepVersion('by-hand', 'Once')
    elsewhere.edit([titled('Elsewhere')])
    await elsewhere.close()
    vi.spyOn(shelf, 'change').mockImplementationOnce(full)
    await deleteDraft(store, id, 30)
    expect([await shelf.list(), await listDrafts(spare, 0)]).toEqual([[], []])
    await takeBackDraft(store, id)
    const home = await open(40)
    expect(titleOf(home)).toBe('Set aside')
    const versions = await home.versions()
    const ofReason = (wanted: string) => versions.filter(({ reason }) => reason === wanted)
    expect(versions).toHaveLength(2)
    expect(ofReason('by-hand')).toMatchObject([{ name: 'Once' }])
    await home.restore(ofReason('other-tab')[0])
    expect(titleOf(home)).toBe('Elsewhere')
  })

  it('a draft that was set aside and is not given away keeps what is aside', async () => {
    const { store, shelf, spare, id } = await setAside(10)
    for (const way of ['change', 'remove'] as const) vi.spyOn(shelf, way).mockImplementation(full)
    const before = await spare.open(id)
    await expect(deleteDraft(store, id, 30)).rejects.toThrow()
    expect(await spare.open(id)).toEqual(before)
  })

  it('what another window saved is one version, however often the browser gives the draft not away', async () => {
    const { store, shelf, spare, id, other } = await setAside(10)
    const elsewhere = await other(20)
    elsewhere.edit([titled('Elsewhere')])
    await elsewhere.close()
    vi.spyOn(shelf, 'change').mockImplementation(full)
    vi.spyOn(shelf, 'remove').mockImplementationOnce(full).mockImplementationOnce(full)
    for (let tries = 0; tries < 2; tries += 1) await expect(deleteDraft(store, id, 30)).rejects.toThrow()
    await deleteDraft(store, id, 30)
    expect((await spare.versions(id)).map(({ reason, at }) => [reason, at])).toEqual([['other-tab', 20]])
  })

  it.each(['kept alone', 'set aside'])(
    'a draft (%s) that another window saves while it is given away loses nothing',
    async (which) => {
      const { shelf, spare, id, other, open } = await setAside(10)
      if (which === 'kept alone') await spare.remove(id)
      const elsewhere = await other(20)
      vi.spyOn(shelf, 'change').mockImplementationOnce(full)
      const { versions } = shelf
      vi.spyOn(shelf, 'versions').mockImplementationOnce(async (draft) => {
        const seen = await versions(draft)
        elsewhere.edit([titled('Just now')])
        await elsewhere.flush()
        return seen
      })
      const store = { shelf, spare, why: null, since: 0 }
      await deleteDraft(store, id, 30)
      expect(await shelf.list()).toEqual([])
      await takeBackDraft(store, id)
      const home = await open(40)
      if (which === 'set aside') {
        expect(titleOf(home)).toBe('Set aside')
        await home.restore((await home.versions()).filter(({ reason }) => reason === 'other-tab')[0])
      }
      expect(titleOf(home)).toBe('Just now')
    },
  )

  it.each(['kept alone', 'set aside'])(
    'a draft (%s) of which another window keeps a version while it is given away has it too',
    async (which) => {
      const { shelf, spare, id, other, open } = await setAside(10)
      if (which === 'kept alone') await spare.remove(id)
      const elsewhere = await other(20)
      await elsewhere.keepVersion('by-hand', 'Before')
      vi.spyOn(shelf, 'change').mockImplementationOnce(full)
      const { versions } = shelf
      vi.spyOn(shelf, 'versions').mockImplementationOnce(async (draft) => {
        const seen = await versions(draft)
        // Nothing was edited since: the draft itself is as it was.
        await elsewhere.keepVersion('by-hand', 'Just now')
        return seen
      })
      const store = { shelf, spare, why: null, since: 0 }
      await deleteDraft(store, id, 30)
      expect(await shelf.list()).toEqual([])
      await takeBackDraft(store, id)
      const names = (await (await open(40)).versions()).map(({ name }) => name)
      expect(names.sort()).toEqual(['Before', 'Just now'])
    },
  )

  it('a draft that it will not give away stays as it was', async () => {
    const { shelf, id } = await kept()
    const spare = createShelf(memoryTables())
    for (const way of ['change', 'remove'] as const) vi.spyOn(shelf, way).mockImplementation(full)
    await expect(deleteDraft({ shelf, spare, why: null, since: 0 }, id, 20)).rejects.toThrow()
    expect(await listDrafts(shelf, 0)).toMatchObject([{ id }])
    expect(await spare.list()).toEqual([])
  })
})
