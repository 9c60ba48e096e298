import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { zipPackage } from '../../../src/scenario/package/zip'
import { kept, opened, titled, titleOf } from './opened'

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }),
)
afterEach(() => void vi.useRealTimers())

const came = zipPackage({ 'scenario.json': '{"format": 2, "title": "As it came", "languages": 5}' })

describe('going back to a version', () => {
  it('of one’s own brings every file back, however large and whatever stands in it', async () => {
    const { shelf, id } = await kept()
    const session = await opened(id, shelf)
    const large = { kind: 'text', text: 'word '.repeat(500_000) } as const
    const odd = { kind: 'text', text: 'what a converter left: \uFFFD' } as const
    session.edit([
      { do: 'write', file: 'texts/en/briefing.md', content: large },
      { do: 'write', file: 'texts/en/odd.md', content: odd },
      { do: 'write', file: 'notes/of mine.txt', content: odd },
    ])
    await session.keepVersion('by-hand', 'All of it')
    const before = session.standing().draft
    session.edit([titled('Late'), { do: 'delete', file: 'texts/en/briefing.md' }])
    const [version] = await session.versions()
    expect(await session.restore(version)).toEqual([])
    expect(session.standing().draft).toEqual(before)
  })

  it('to a file as it came tells what was mended in it', async () => {
    const { shelf, id } = await kept()
    const session = await opened(id, shelf)
    await session.replace({}, came)
    const version = (await session.versions()).find(({ reason }) => reason === 'as-it-came')
    const repairs = version && (await session.restore(version))
    expect(titleOf(session)).toBe('As it came')
    expect(repairs).toContainEqual({ code: 'value-replaced', file: 'scenario.json', path: ['languages'], was: '5' })
  })

  it('says of one whose bytes are gone or damaged that it can’t be read, and changes nothing', async () => {
    const { shelf, id } = await kept()
    const session = await opened(id, shelf)
    await session.keepVersion('by-hand', 'Early')
    const [version] = await session.versions()
    const before = session.standing()
    await shelf.keep(version, new Uint8Array([1, 2, 3]))
    expect(await session.restore(version)).toBeNull()
    await shelf.dropVersion(version)
    expect(await session.restore(version)).toBeNull()
    expect(session.standing()).toBe(before)
  })
})

describe('replacing by a file', () => {
  it('says what was kept of what stood here and of the file', async () => {
    const { shelf, id } = await kept()
    const session = await opened(id, shelf)
    expect(await session.replace({}, came)).toEqual({ before: true, original: true })
    expect(await session.replace({})).toEqual({ before: true, original: false })
    expect((await session.versions()).filter(({ reason }) => reason === 'as-it-came').length).toBe(1)
  })

  it('goes on where there is no room for versions, and says that none was kept', async () => {
    const { shelf, id } = await kept()
    const session = await opened(id, shelf)
    vi.spyOn(shelf, 'keep').mockRejectedValue(Object.assign(new Error(), { name: 'QuotaExceededError' }))
    const files = { 'scenario.json': { kind: 'data', value: { title: 'In its place' } } } as const
    expect(await session.replace(files, came)).toEqual({ before: false, original: false })
    expect(titleOf(session)).toBe('In its place')
  })
})
