import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { mayStand, pathOf } from '../../../src/scenario/package/paths'
import { takeFolder, textOf, unzipPackage, zipPackage } from '../../../src/scenario/package/zip'
import { inflate } from '../../../src/session/inflate'
import { archiveOf, type Entry, textEntry } from '../../hostileZip'
import { smallPackage } from '../small'

const namesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const taken = await unzipPackage(bytes, inflate)
  if (!taken.ok) throw new Error(taken.code)
  return Object.keys(taken.files).sort()
}
const zipOf = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

describe('a package as a .zip', () => {
  it('comes out as it went in, and the same files give the same bytes', async () => {
    const files = smallPackage()
    const bytes = zipPackage(files)
    const taken = await unzipPackage(bytes, inflate)
    if (!taken.ok) throw new Error(taken.code)
    expect(Object.fromEntries(Object.entries(taken.files).map(([name, data]) => [name, textOf(data)]))).toEqual(files)
    expect(taken.refused).toEqual([])
    expect(zipPackage(Object.fromEntries(Object.entries(files).reverse()))).toEqual(bytes)
  })

  it('is found in the folder that it lies in; what systems leave is passed over, what lies elsewhere is told', async () => {
    const bytes = zipOf({
      'my case/scenario.json': '{}',
      'my case/.DS_Store': 'x',
      '__MACOSX/my case/x': 'x',
      'else.txt': 'x',
    })
    expect(await namesOf(bytes)).toEqual(['scenario.json'])
    expect(await unzipPackage(bytes, inflate)).toMatchObject({ refused: [{ code: 'other-folder', file: 'else.txt' }] })
  })

  it.each(['prototype', 'constructor', '__proto__', 'Osh? second try', 'a//b', './x/.', 'deep '.repeat(50)])(
    'may lie in a folder of any name: %s',
    async (folder) => {
      const bytes = archiveOf([
        textEntry(`${folder}/scenario.json`, '{}'),
        textEntry(`${folder}/texts/en/briefing.md`, 'Words'),
        textEntry(`${folder}/constructor`, 'x'),
        textEntry(`${folder}/which?.md`, 'x'),
      ])
      expect(await namesOf(bytes)).toEqual(['scenario.json', 'texts/en/briefing.md'])
      const told = await unzipPackage(bytes, inflate)
      expect(told.ok && told.refused.map(({ code }) => code)).toEqual(['bad-path', 'bad-path'])
    },
  )

  it('has names in UTF-8 also where it does not say so, and else in an old code page; folders are no files', async () => {
    const named = (name: string | Buffer, flags: number): Entry => ({ ...textEntry('x', 'x'), name, flags })
    const bytes = archiveOf([
      textEntry('scenario.json', '{}'),
      named('texts/ky/Өзгөн.md', 0),
      named('texts/ky/Ош.md', 2048),
      named(Buffer.from('texts/de/M\xfcnze.md', 'latin1'), 0),
      { ...textEntry('texts\\', ''), flags: 0 },
      { ...textEntry('texts/de/', ''), flags: 0 },
    ])
    expect(await namesOf(bytes)).toEqual(['scenario.json', 'texts/de/Münze.md', 'texts/ky/Ош.md', 'texts/ky/Өзгөн.md'])
    expect(await unzipPackage(bytes, inflate)).toMatchObject({ refused: [] })
  })

  it.each(['../scenario.json', '/etc/passwd', 'a/../../b', 'c:\\x', 'a\\..\\b', 'a//b', 'x\u0000y', ''])(
    'takes no file that leads out of it: %j',
    async (path) => {
      const plain = pathOf(path)
      expect(plain !== null && mayStand(plain)).toBe(false)
      if (path === '') return
      const taken = await unzipPackage(zipOf({ 'scenario.json': '{}', [path]: 'x' }), inflate)
      expect(taken.ok && Object.keys(taken.files)).toEqual(['scenario.json'])
      expect(taken.ok && taken.refused.map(({ code }) => code)).toEqual(['bad-path'])
    },
  )

  it('leaves out what would be too large, by the size that the archive states', async () => {
    const zeros = new Uint8Array(25_000_000)
    const taken = await unzipPackage(
      zipSync({ 'scenario.json': strToU8('{}'), 'record.json': zeros }, { level: 9 }),
      inflate,
    )
    expect(taken).toMatchObject({ ok: true, refused: [{ code: 'too-large', file: 'record.json' }] })
    const folder = takeFolder({ 'x/scenario.json': strToU8('{}'), 'x/record.json': zeros })
    expect(Object.keys(folder.files)).toEqual(['scenario.json'])
  })

  it('takes no more files than a package may have', async () => {
    const taken = await unzipPackage(
      zipOf(Object.fromEntries(Array.from({ length: 620 }, (_, i) => [`f${i}.md`, 'x']))),
      inflate,
    )
    expect(taken.ok && Object.keys(taken.files).length).toBe(600)
  })

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 0, max: 3000 }), async (noise, at) => {
        const bytes = zipPackage({ 'scenario.json': '{}', 'texts/en/briefing.md': 'x'.repeat(500) })
        bytes.set(noise.subarray(0, Math.max(0, bytes.length - (at % bytes.length))), at % bytes.length)
        expect(typeof (await unzipPackage(bytes, inflate)).ok).toBe('boolean')
        expect((await unzipPackage(noise, inflate)).ok).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('tells bytes that are no text', async () => {
    expect(textOf(strToU8('Tschüß'))).toBe('Tschüß')
    expect(textOf(new Uint8Array([0xff, 0xd8, 0xff]))).toBeNull()
  })
})
