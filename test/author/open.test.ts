import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openPackage } from '../../src/author/open/openPackage'
import { chosenFiles, type Given } from '../../src/author/open/readFiles'
import { author } from '../../src/ui/i18n/en/author'
import { archiveOf, type Entry, textEntry } from '../hostileZip'

const opened = (files: Record<string, Uint8Array>) =>
  openPackage({ kind: 'zip', name: 'x', bytes: zipSync(files, { level: 1 }) })

it('says of an archive that unpacks to more than a scenario may be that it is too large, not that it is empty', async () => {
  expect(await opened({ 'scenario.json': new Uint8Array(30_000_000) })).toEqual({ ok: false, code: 'too-large' })
  expect(await opened({})).toEqual({ ok: false, code: 'empty' })
})

describe('an archive of which nothing can be taken', () => {
  const locked = (name: string): Entry => ({ ...textEntry(name, 'secret'), flags: 2049 })
  const damaged = (name: string): Entry => ({ ...textEntry(name, 'words'), size: 500 })

  it.each([
    ['locked', [locked('scenario.json'), locked('record.json')]],
    ['damaged', [damaged('scenario.json'), damaged('record.json')]],
    ['bad-path', [textEntry('../scenario.json', '{}'), textEntry('/record.json', '{}')]],
    ['locked', [damaged('play.json'), locked('scenario.json'), locked('record.json')]],
  ] as const)('says why, by what befell most of its files: %s', async (code, entries) => {
    expect(await openPackage({ kind: 'zip', name: 'x', bytes: archiveOf(entries) })).toEqual({ ok: false, code })
    expect(author.notOpened[code]).not.toBe(author.notOpened.empty)
  })
})

/** A file that may be chosen; `read` gathers the names of those whose bytes are asked for. */
const given = (path: string, size: number, read: string[], text = '{}'): Given => ({
  name: path.split('/').at(-1) ?? '',
  size,
  webkitRelativePath: path.includes('/') ? path : '',
  arrayBuffer: async () => {
    read.push(path)
    return new TextEncoder().encode(text).buffer
  },
})

describe('files that are chosen', () => {
  it('are not read where they are larger than any scenario', async () => {
    const read: string[] = []
    const chosen = await chosenFiles([given('all.zip', 100_000_000, read)])
    expect(chosen && (await openPackage(chosen))).toEqual({ ok: false, code: 'too-large' })
    expect(read).toEqual([])
  })

  it('may lie in a folder of any name', async () => {
    for (const folder of ['prototype', 'constructor', '__proto__', 'Osh? second try', 'con|aux']) {
      const chosen = await chosenFiles([
        given(`${folder}/scenario.json`, 20, [], '{"format": 2, "title": "Found"}'),
        given(`${folder}/actors/constructor/x.json`, 2, []),
      ])
      const taken = chosen && (await openPackage(chosen))
      if (!taken?.ok) throw new Error(`${folder} not opened`)
      expect([folder, taken.name]).toEqual([folder, 'Found'])
      expect(taken.repairs.filter(({ code }) => code === 'file-refused')).toMatchObject([{ why: 'bad-path' }])
    }
  })

  it('of a folder are read as far as a package may hold them; what is not is told', async () => {
    const read: string[] = []
    const chosen = await chosenFiles([
      ...Array.from({ length: 3000 }, (_, n) => given(`case/.git/${n}`, 10, read)),
      given('case/scenario.json', 20, read, '{"format": 2, "title": "Found"}'),
      given('case/record.json', 100_000_000, read),
      given('case/texts/en/briefing.md', 3_000_000, read),
      ...Array.from({ length: 4000 }, (_, n) => given(`case/texts/en/t${n}.md`, 10, read)),
    ])
    // What systems and other programs leave is passed over, and a folder of thousands of files is not gone through.
    expect(read).toHaveLength(600)
    expect(read).toContain('case/scenario.json')
    const taken = chosen && (await openPackage(chosen))
    if (!taken?.ok) throw new Error('not opened')
    expect(taken.name).toBe('Found')
    const refused = taken.repairs.filter(({ code }) => code === 'file-refused')
    expect(refused.slice(0, 3)).toMatchObject([
      { file: 'case/record.json', why: 'too-large' },
      { file: 'case/texts/en/briefing.md', why: 'too-large' },
      { why: 'too-many' },
    ])
  })
})
