import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { axeFaults } from './accessible'
import { openPage } from './browser'
import { clippedTexts } from './clipped'
import { finishedRun } from './finishedRun'
import { browser, openForFile, site } from './opened'
import { lookBack, openRun } from './openRun'
import { ofTheProduct, patient } from './playing'

let page: Page
let problems: string[]

openForFile()
beforeAll(async () => {
  ;({ page, problems } = await openRun(await finishedRun()))
  await lookBack(page, 'Replay')
  await page.locator('.rpl-column').waitFor()
})

const when = (): Promise<string> => page.locator('.rpl-when').innerText()
const button = (name: string) => page.locator('.rpl-transport').getByRole('button', { name, exact: true })

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
  await first.getByRole('button', { name: /^Show the moment before/ }).click()
  await page.locator('.rpl-before').waitFor()
  expect(await first.innerText()).toContain('It is on the table.')
  // A bookmark here belongs to the decision, and leads back to the moment before it.
  await page.getByRole('button', { name: 'Bookmark this hour' }).click()
  const bookmark = page.locator('.rpl-note').first()
  await expect.poll(() => bookmark.innerText()).toMatch(/before “.*” was decided/)
  await page.locator('.rpl-scrubber input').focus()
  await page.keyboard.press('Home')
  await page.locator('.rpl-before').waitFor({ state: 'detached' })
  await bookmark.click()
  await page.locator('.rpl-before').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.locator('.rpl-notes li').count()).toBe(0)
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
  await page.locator('.rpl-saving').waitFor({ state: 'detached' })
  await page.reload()
  await page.locator('.rpl-column').waitFor()
  expect(await page.locator('.rpl-notes').innerText()).toContain('<b>Here</b> nobody had told us.')
  expect(await page.locator('.rpl-notes li').count()).toBe(2)
})

it('keeps notes on the way to another page and back', async () => {
  await page.getByPlaceholder('What should be remembered').fill('Not yet saved anywhere else.')
  await page.getByRole('button', { name: 'Keep the note' }).click()
  await page.getByRole('button', { name: 'Look back' }).click()
  await page.getByRole('menuitemradio', { name: 'Comparison' }).click()
  await page.locator('.cmp-head').waitFor()
  await page.getByRole('button', { name: 'Look back' }).click()
  await page.getByRole('menuitemradio', { name: 'Replay' }).click()
  await page.locator('.rpl-column').waitFor()
  expect(await page.locator('.rpl-notes').innerText()).toContain('Not yet saved anywhere else.')
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
  expect(await axeFaults(page)).toEqual([])
})

it('plays a run of older rules from its events, and says what can’t be told any more', async () => {
  const opened = await openPage(browser)
  const { page: older } = opened
  patient(older)
  await older.goto(site.url)
  await older.locator('.import input[type=file]').setInputFiles(await finishedRun({ rulesVersion: '1' }))
  await older.locator('.rpl-column').waitFor()
  expect(await older.locator('.look-older').innerText()).toContain('under rules 1')
  expect(await older.locator('.look-older').innerText()).toContain('today’s rules')
  await older.locator('.rpl-scrubber input').focus()
  await older.keyboard.press('End')
  await expect.poll(() => older.locator('.rpl-when').innerText()).toContain('30 June 2010')
  const end = await older.locator('.rpl-figures').innerText()
  await older.keyboard.press('Home')
  await expect.poll(() => older.locator('.rpl-figures').innerText()).not.toBe(end)
  await older.locator('.rpl-decisions li[data-own] button').first().click()
  await expect.poll(() => older.locator('.rpl-when').innerText()).toContain('11 June 2010, 04:00')
  await older.getByPlaceholder('What should be remembered').fill('Still here.')
  await older.getByRole('button', { name: 'Keep the note' }).click()
  await expect.poll(() => older.locator('.rpl-notes li').count()).toBe(1)
  await older.locator('.rpl-saving').waitFor({ state: 'detached' })
  await older.reload()
  await older.locator('.rpl-column').waitFor()
  expect(await older.locator('.rpl-notes').innerText()).toContain('Still here.')
  await older.getByRole('button', { name: 'Look back' }).click()
  await older.getByRole('menuitemradio', { name: 'Guided debrief' }).click()
  await older.locator('.gd-begin').waitFor()
  expect(await older.locator('.gd-begin').innerText()).toContain('under other rules')
  expect(ofTheProduct(opened.problems)).toEqual([])
  await older.context().close()
})

it('complained of nothing', () => {
  expect(ofTheProduct(problems)).toEqual([])
})
