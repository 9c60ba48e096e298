import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { readRecord } from '../../src/record/parse'
import { replay } from '../../src/record/replay'
import type { RunRecord } from '../../src/record/runRecord'
import { inflate } from '../../src/session/inflate'
import { createEngine } from '../../src/sim/engine'
import { loadReal } from '../realScenario'
import { openPage } from './browser'
import { browser, openForFile, site } from './opened'
import { begin, patient, phase, playToTheEnd, type Setup } from './playing'

openForFile()

/** Plays a run in the browser, and takes it out as a file. */
async function played(setup: Setup, windows: number): Promise<RunRecord> {
  const { page } = await openPage(browser, { acceptDownloads: true })
  patient(page)
  await begin(page, site.url, setup)
  expect(await playToTheEnd(page)).toBe(windows)
  await phase(page, 'over')
  await page.getByRole('button', { name: 'Menu' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export this run' }).click(),
  ])
  const parsed = await readRecord(new Uint8Array(await readFile(await download.path())), inflate)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed))
  await page.context().close()
  return parsed.record
}

it('the same seed and commands give the same hash at every window in Chromium and in Node', async () => {
  const record = await played({ seat: 'uzbekistan', plan: 'lesson-90', seed: 20_100_612 }, 6)

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

it.each([
  ['tutorial', 'ellow-authority', 'twenty', 4, [0, 2, 14, 26, 44, 90]],
  ['template', 'ostrel-council', 't-lesson', 3, [0, 3, 14, 36, 72]],
])('so does %s, which has a map of its own and neither fit nor draws', async (scenario, seat, plan, windows, hours) => {
  const record = await played({ scenario, seat, plan, seed: 77 }, windows)
  expect(record.hashes.map(({ hour }) => hour)).toEqual(hours)
  expect(record.commands.length).toBeGreaterThanOrEqual(windows)
  const result = replay(createEngine(loadReal(scenario)), record, { verify: true })
  expect(result).toMatchObject({ from: 'commands', difference: null, checked: { hashes: hours.length } })
})
