import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { GameSnapshot } from '../../src/session/api'
import { createAuthority } from '../../src/session/authority'
import { writeRunFile } from '../../src/session/runFile'
import { createEngine } from '../../src/sim/engine'
import { loadReal } from '../realScenario'
import { launch, openPage, type Site, serve } from './browser'
import { clippedTexts } from './clipped'
import { ofTheProduct, patient } from './playing'

let browser: Browser
let site: Site
let page: Page
let problems: string[]

/** A finished run of a seat that takes the first decision on the table at each window of the shortest plan. */
async function finishedRun(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const scenario = loadReal()
  const authority = createAuthority(createEngine(scenario))
  const seat = 'interim_government'
  let game: GameSnapshot = authority.begin({ seat, plan: 'lesson-45', seed: 5, policy: 'record', forecast: [] })
  while (!game.over) {
    if (game.openWindow === null) game = authority.advance(1000)
    else {
      const open = game.view.decisions.find(({ status }) => status === 'available')
      if (open) authority.send({ type: 'decide', seat, option: open.option, reason: 'It is on the table.' })
      game = authority.closeWindow()
    }
  }
  const { name, blob } = writeRunFile(authority.record())
  return { name, mimeType: blob.type, buffer: Buffer.from(await blob.arrayBuffer()) }
}

beforeAll(async () => {
  browser = await launch({ webgl: false })
  site = await serve()
  const opened = await openPage(browser)
  page = opened.page
  problems = opened.problems
  patient(page)
  await page.goto(site.url)
  await page.locator('.import input[type=file]').setInputFiles(await finishedRun())
  await page.locator('.end-card .button-act').click()
  await page.getByRole('button', { name: 'Replay', exact: true }).click()
  await page.locator('.rpl-column').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const when = (): Promise<string> => page.locator('.rpl-when').innerText()
const button = (name: string) => page.locator('.rpl-transport').getByRole('button', { name, exact: true })
const axe = async (): Promise<unknown> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.length])

it('opens at the first hour and goes on by hour, decision and event, by keyboard', async () => {
  expect(await when()).toContain('10 June 2010, 22:00')
  await page.locator('.rpl-scrubber input').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(when).toContain('23:00')
  await page.keyboard.press('End')
  await expect.poll(when).toContain('30 June 2010')
  await page.keyboard.press('Home')
  await page.getByRole('radio', { name: 'decision' }).focus()
  await page.keyboard.press('Space')
  await button('On').press('Enter')
  await page.locator('.rpl-before').waitFor()
  const before = await when()
  await button('On').press('Enter')
  await expect.poll(when).not.toBe(before)
  await button('Back').press('Enter')
  await expect.poll(when).toBe(before)
})

it('shows what a seat knew, what it did not, and what the model had', async () => {
  await page.locator('.rpl-scrubber input').focus()
  await page.keyboard.press('Home')
  for (let i = 0; i < 3; i++) await page.keyboard.press('PageUp')
  const eyes = page.locator('.rpl-eyes')
  await eyes.getByText('what the seat did not know', { exact: true }).click()
  await page.locator('.rpl-gap').first().waitFor()
  expect(await page.locator('.rpl-gap').count()).toBeGreaterThan(3)
  expect(await page.locator('.rpl-gaps').innerText()).toMatch(/heard of it|never heard of it/)
  await page.locator('.rpl-figures').waitFor({ state: 'detached' })
  await eyes.getByText('the model', { exact: true }).click()
  await page.locator('.rpl-figures').waitFor()
  await eyes.getByText('a seat', { exact: true }).click()
  await page.locator('.rpl-figures').waitFor({ state: 'detached' })
  expect(await page.locator('.rpl-column').innerText()).not.toContain('The model’s figures')
})

it('leads from a decision to the moment before it', async () => {
  const first = page.locator('.rpl-decisions li[data-own]').first()
  await first.getByRole('button').click()
  await page.locator('.rpl-before').waitFor()
  expect(await first.innerText()).toContain('It is on the table.')
})

it('keeps notes over a refresh, with undo', async () => {
  await page.getByPlaceholder('What should be remembered').fill('<b>Here</b> nobody had told us.')
  await page.getByRole('button', { name: 'Keep the note' }).click()
  await page.getByRole('button', { name: 'Bookmark this hour' }).click()
  await expect.poll(() => page.locator('.rpl-notes li').count()).toBe(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.locator('.rpl-notes li').count()).toBe(1)
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect.poll(() => page.locator('.rpl-notes li').count()).toBe(2)
  await page.reload()
  await page.locator('.rpl-column').waitFor()
  expect(await page.locator('.rpl-notes').innerText()).toContain('<b>Here</b> nobody had told us.')
  expect(await page.locator('.rpl-notes li').count()).toBe(2)
})

it('opens at the hour of an entry of the record', async () => {
  const address = page.url()
  await page.goto(address.replace(/\/replay.*$/, '/record'))
  await page.locator('.rec-replay').first().click()
  await page.locator('.rpl-column').waitFor()
  expect(page.url()).toMatch(/\/replay\?hour=\d+$/)
  expect(await when()).toContain('2010')
})

it('plays by itself and stands still when told to', async () => {
  const from = await when()
  await button('Play').click()
  await expect.poll(when).not.toBe(from)
  await button('Pause').click()
})

it.each([
  [1366, 768],
  [390, 844],
])('fits and is accessible at %i by %i', async (width, height) => {
  await page.setViewportSize({ width, height })
  await page.locator('.map-pane[data-status="ready"]').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  expect(await clippedTexts(page)).toEqual([])
  expect(await axe()).toEqual([])
})

it('complained of nothing', () => {
  expect(ofTheProduct(problems)).toEqual([])
})
