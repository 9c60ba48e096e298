import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseRecord } from '../../src/record/parse'
import { replay } from '../../src/record/replay'
import { createEngine } from '../../src/sim/engine'
import { loadReal } from '../realScenario'
import { launch, openPage, type Site, serve } from './browser'
import { begin, patient, phase, playToTheEnd } from './playing'

let browser: Browser
let site: Site

beforeAll(async () => {
  browser = await launch()
  site = await serve()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

it('the same seed and commands give the same hash at every window in Chromium and in Node', async () => {
  const { page } = await openPage(browser, { acceptDownloads: true })
  patient(page)
  await begin(page, site.url, { seat: 'uzbekistan', plan: 'lesson-90', seed: 20_100_612 })
  expect(await playToTheEnd(page)).toBe(6)
  await phase(page, 'over')
  await page.getByRole('button', { name: 'Menu' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export this run' }).click(),
  ])
  const parsed = parseRecord(new Uint8Array(await readFile(await download.path())))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed))
  const { record } = parsed
  await page.context().close()

  // The start, six windows and the end.
  expect(record.hashes.map(({ hour }) => hour)).toEqual([0, 6, 36, 60, 84, 110, 180, 478])
  expect(record.commands.length).toBeGreaterThanOrEqual(6)
  const result = replay(createEngine(loadReal()), record, { verify: true })
  expect(result).toMatchObject({ from: 'commands', difference: null, checked: { hashes: 8 } })
  // A record that was changed on the way is found out: the test can fail.
  const forged = {
    ...record,
    hashes: record.hashes.map((one) => (one.hour === 84 ? { ...one, hash: '0'.repeat(16) } : one)),
  }
  expect(replay(createEngine(loadReal()), forged, { verify: true })).toMatchObject({
    from: 'commands',
    difference: { what: 'hash', hour: 84 },
  })
})
