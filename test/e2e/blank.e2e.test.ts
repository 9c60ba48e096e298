import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { DataPath } from '../../src/scenario/draft/draft'
import { checked, exported, hashOf, openPanel, openZip } from './authoring'
import { openPage } from './browser'
import { browser, openForFile, site } from './opened'
import { ofTheProduct, patient, playToTheEnd } from './playing'

openForFile()

const blocking = '.problem-panel li:has(.fault-blocks)'

/** An author at the keyboard: buttons are pressed with Enter, fields are turned to and typed in. */
function author(page: Page) {
  const field = (file: string, path: DataPath) =>
    page.locator(`[id="${`f:${file}:${path.join('/')}`.replaceAll('"', '\\"')}"]`)
  return {
    press: (name: string | RegExp) => page.locator('button').filter({ hasText: name }).first().press('Enter'),
    async type(file: string, path: DataPath, text: string) {
      await field(file, path).focus()
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
      await page.keyboard.press('Tab')
    },
    async tick(file: string, path: DataPath) {
      const box = field(file, path)
      if (!(await box.isChecked())) await box.press('Space')
    },
    async types(file: string, path: DataPath, values: Readonly<Record<string, string>>) {
      for (const [key, text] of Object.entries(values)) await this.type(file, [...path, ...key.split('/')], text)
    },
  }
}

/** Goes to the first thing that stands in the way of playing, and types what its author would. */
async function mendFirst(page: Page): Promise<void> {
  const problem = page.locator(blocking).first()
  const before = await problem.innerText()
  const offer = problem.getByRole('button', { name: /^Offer it/ })
  if ((await offer.count()) > 0) await offer.press('Enter')
  else {
    await problem.locator('.problem-go').press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('[data-field]') !== null)
    await page.keyboard.press('Control+A')
    await page.keyboard.type(before.includes('clock.start') ? '2031-05-02T22:00+06:00' : 'Words')
    await page.keyboard.press('Tab')
  }
  await page.waitForFunction(
    ([selector, words]) => document.querySelector<HTMLElement>(selector)?.innerText !== words,
    [blocking, before] as const,
  )
  await checked(page)
}

it('a small scenario is written from a blank one by forms and keyboard, checked, played, taken out and taken in elsewhere', async () => {
  const { page, problems } = await openPage(browser, { acceptDownloads: true })
  patient(page)
  await page.setViewportSize({ width: 1366, height: 768 })
  const me = author(page)
  await page.goto(`${site.url}#/author`)
  await me.press('Blank scenario')
  await page.locator('.part-list').waitFor()

  await me.press(/^Record/)
  await me.press('Add: Source')
  await me.types('record.json', ['sources', 0], { title: 'What was written down', publisher: 'The authors' })
  await me.press(/^Outcomes/)
  await page.locator('.list-row').first().press('Enter')
  await me.types('record.json', ['outcomes', 0], { label: 'People who left', unit: 'people' })
  await me.type('record.json', ['outcomes', 0, 'sources'], 'source-1')
  await me.press('Add: Outcome')
  await me.types('record.json', ['outcomes', 1], { label: 'Boats lost', unit: 'boats', sources: 'source-1' })

  await me.press(/^Map and places/)
  await page.locator('.list-row').first().press('Enter')
  await me.types('space.json', ['places', 0], { name: 'Upper town', country: 'AA' })
  for (const [n, name] of ['Lower town', 'Mill', 'Ferry'].entries()) {
    const path = ['places', n + 1]
    await me.press('Add: Place')
    await me.types('space.json', path, { name, country: 'AA', lon: `${0.1 * (n + 1)}`, lat: '0.1' })
    await me.tick('space.json', [...path, 'invented'])
  }
  await me.press(/^Links/)
  for (const n of [0, 1, 2]) {
    const path = ['links', n]
    await me.press('Add: Link')
    await me.types('space.json', path, { from: `place-${n + 1}`, to: `place-${n + 2}`, km: '14', hours: '1' })
    await me.tick('space.json', [...path, 'invented'])
  }

  await me.press(/^Actors/)
  for (const n of [1, 2, 3]) {
    const file = `actors/actor-${n}.json`
    if (n > 1) await me.press(/^Add: /)
    else await page.locator('.list-row').first().press('Enter')
    await me.type(file, ['name'], `Council ${n}`)
    await me.press('Decisions')
    await me.type(file, ['points', 0, 'label'], 'What is done about the water')
    await me.types(file, ['options', 0], { label: 'Open the gates', text: 'The gates are opened for an hour.' })
    await me.press('Add: Option')
    await me.types(file, ['options', 1], {
      label: 'Warn the ferry',
      text: 'A rider is sent to the ferry.',
      point: 'point-1',
    })
  }

  await me.press(/^Reports/)
  for (const n of [0, 1, 2, 3, 4]) {
    await me.press('Add: Report')
    await me.types('reports.json', ['reports', n], {
      from: 'The miller',
      'occasion/at': `${n * 8}`,
      'to/0/seat': 'seat-1',
      title: `Mark ${n + 1} is under water`,
      text: 'It was dry in the morning.',
    })
    await me.tick('reports.json', ['reports', n, 'invented'])
  }

  await openPanel(page)
  for (let guard = 0; (await page.locator(blocking).count()) > 0; guard += 1) {
    expect(guard, await page.locator(blocking).first().innerText()).toBeLessThan(60)
    await mendFirst(page)
  }
  // What one thing would mend is mended by its button.
  const mends = page.locator('.problem-panel li .button')
  for (let guard = 0; (await mends.count()) > 0; guard += 1) {
    expect(guard).toBeLessThan(40)
    const before = await mends.count()
    await mends.first().press('Enter')
    await page.waitForFunction(
      (count) => document.querySelectorAll('.problem-panel li .button').length !== count,
      before,
    )
    await checked(page)
  }
  await page.getByText('It can be played').waitFor()
  const hash = await hashOf(page)

  await me.press('Try it')
  await page.locator('.trial-form').waitFor()
  await me.press(/^Begin$/)
  await page.locator('.play').waitFor()
  await page.getByText('Mark 1 is under water').first().waitFor()
  await playToTheEnd(page)
  await page.getByRole('link', { name: 'Back to the editor' }).press('Enter')
  await page.locator('.part-list').waitFor()

  const bytes = await exported(page)
  expect(ofTheProduct(problems)).toEqual([])
  await page.context().close()

  const { page: other } = await openPage(browser)
  patient(other)
  await openZip(other, site.url, 'mine.zip', bytes)
  await other.locator('.part-list').waitFor()
  expect(await hashOf(other)).toBe(hash)
  const { unzipPackage } = await import('../../src/scenario/package/zip')
  const { inflate } = await import('../../src/session/inflate')
  const taken = await unzipPackage(new Uint8Array(bytes), inflate)
  if (!taken.ok) throw new Error('not a package')
  const read = (file: string) => JSON.parse(new TextDecoder().decode(taken.files[file])) as Record<string, unknown[]>
  expect(read('space.json').places).toHaveLength(4)
  expect(read('space.json').links).toHaveLength(3)
  expect(read('reports.json').reports).toHaveLength(5)
  expect(read('record.json').outcomes).toHaveLength(2)
  const actors = Object.keys(taken.files).filter((file) => file.startsWith('actors/actor-'))
  expect(actors).toHaveLength(3)
  expect(actors.flatMap((file) => read(file).options)).toHaveLength(6)
  await other.context().close()
})
