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
let link = ''

openForFile()
beforeAll(async () => {
  ;({ page, problems } = await openRun(await finishedRun({}, { forecast: [] })))
  await lookBack(page, 'What if')
  await page.locator('.wi-decisions').waitFor()
})

const rows = (): Promise<string[]> => page.locator('.wi-row-name').allInnerTexts()
const selected = (): Promise<string> => page.locator('.wi-row[data-selected] .wi-row-name').innerText()
const dialog = () => page.getByRole('dialog')
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
/** What is on offer at a decision comes a moment after it, and moves what stands below. */
async function offered(): Promise<void> {
  await dialog().locator('input[name=wi-instead]').nth(1).waitFor()
  await dialog().locator('.wi-offering').waitFor({ state: 'detached' })
}
/** Opens the form on a decision by its words, by keyboard. */
async function ask(what: RegExp): Promise<void> {
  await page.getByRole('button', { name: what }).first().focus()
  await press('Enter')
  await dialog().waitFor()
  await offered()
}
async function make(): Promise<void> {
  await dialog().getByRole('button', { name: 'Make the branch' }).focus()
  await press('Enter')
  await dialog().waitFor({ state: 'detached' })
}

it('branches at a decision of the player, by keyboard, and says what the branch changes', async () => {
  await ask(/^What if … .*, 11 June, 04:00$/)
  await dialog().locator('input[name=wi-instead]').first().focus()
  await press('ArrowDown')
  await dialog().locator('.wi-move input').fill('12')
  expect(await dialog().locator('.wi-move').innerText()).toContain('11 June, 16:00')
  await make()
  await expect.poll(selected).toContain('11 June, 16:00')
  const words = await page.locator('.wi-card .wi-words').innerText()
  expect(words).toContain('Leaves at 11 June, 04:00')
  expect(words).toMatch(/orders “.*” at 11 June, 16:00/)
  await page.locator('.wi-charts').waitFor()
  expect(await page.locator('.wi-differ').innerText()).toContain('11 June, 16:00')
  expect(await page.locator('.wi-main').innerText()).toMatch(
    /A and B first decide otherwise at .*; their figures differ from/,
  )
  // At the hour where it leaves, all that differs lies ahead.
  expect(await page.getByRole('button', { name: 'Next difference' }).isEnabled()).toBe(true)
})

it('branches that branch, at a decision of a policy, with another option that was on offer', async () => {
  await page.locator('.wi-all summary').focus()
  await press('Enter')
  await ask(/^What if … .*, 13 June, \d\d:\d\d$/)
  await dialog().locator('input[name=wi-instead]').nth(2).focus()
  await press('Space')
  await dialog().locator('textarea').fill('<b>Was this open?</b>')
  await dialog().getByLabel('Name of the branch').fill('Another way')
  await make()
  await expect.poll(selected).toBe('Another way')
  expect(await page.locator('.wi-row[data-selected]').getAttribute('aria-level')).toBe('3')
  expect(await page.locator('.wi-card textarea').inputValue()).toBe('<b>Was this open?</b>')
  await expect.poll(() => page.locator('.wi-map-frame').count()).toBe(2)
})

it('sets two lines side by side on map, course and outcomes, with what the model can’t say', async () => {
  const words = (): Promise<string> => page.locator('.wi-main').innerText()
  // With this luck nobody had fled by then: the text of the pair before it goes once this one is computed.
  await expect.poll(words).toContain('every figure came out alike to the last hour')
  const text = await words()
  expect(text).toContain('This is what this model says, not what would have happened.')
  expect(text).toContain('One draw of luck')
  expect(await page.locator('.wi-charts svg[role=img]').count()).toBe(5)
  expect(await page.locator('.wi-outcomes tbody tr').count()).toBeGreaterThan(3)
  await page.getByRole('button', { name: 'Next difference' }).press('Enter')
  await expect.poll(() => page.locator('.wi-stop').innerText()).toMatch(/^At this hour: ./)
  await page.locator('.map-pane[data-status="ready"]').nth(1).waitFor()
  const before = await page.locator('.wi-slider .wi-when').innerText()
  await page.locator('.wi-slider input').focus()
  await press('ArrowRight')
  await expect.poll(() => page.locator('.wi-slider .wi-when').innerText()).not.toBe(before)
  await page.getByLabel('Seen by').selectOption({ index: 1 })
  await page.locator('.wi-map[data-eyes="told"]').nth(1).waitFor()
})

it('has the documented decisions as a line in one press', async () => {
  await page.getByRole('button', { name: 'Add the documented decisions' }).press('Enter')
  await expect.poll(rows).toContain('As documented, played by the model')
  expect(await page.getByRole('button', { name: 'Add the documented decisions' }).count()).toBe(0)
})

it('walks, folds, names, promotes, deletes and undoes in the tree, by keyboard', async () => {
  await page.locator('.wi-row').first().focus()
  await press('Home', 'ArrowDown')
  await expect.poll(selected).toContain('11 June, 16:00')
  await press('ArrowLeft')
  await expect.poll(() => page.locator('.wi-row').count()).toBe(3)
  await press('ArrowRight')
  await expect.poll(() => page.locator('.wi-row').count()).toBe(4)
  await press('ArrowDown')
  await expect.poll(selected).toBe('Another way')
  await press('F2')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Named again')
  await press('Enter')
  await expect.poll(selected).toBe('Named again')
  await page.getByRole('button', { name: 'Make it the main line' }).press('Enter')
  await expect.poll(() => page.locator('.wi-row[data-selected] .tag').allInnerTexts()).toContain('main line')
  await page.locator('.wi-row[data-selected]').focus()
  await press('ArrowUp', 'Delete')
  await expect.poll(() => page.locator('.wi-row').count()).toBe(2)
  expect(await page.locator('.wi-told').first().innerText()).toContain('2 lines')
  await page.locator('.wi-row').first().focus()
  await press('Control+z')
  await expect.poll(rows).toContain('Named again')
})

it('keeps the tree over a refresh', async () => {
  const before = await rows()
  await page.locator('.wi-saving').waitFor({ state: 'detached' })
  await page.reload()
  await page.locator('.wi-tree').waitFor()
  await expect.poll(rows).toEqual(before)
  expect(await page.locator('.wi-row .tag').allInnerTexts()).toContain('main line')
})

it('is played on by hand, with what the seat knew then and no more', async () => {
  await page.locator('.wi-row').nth(1).click()
  await page.getByRole('button', { name: 'What if …', exact: true }).press('Enter')
  // A window of the plan with another after it.
  const window = dialog().locator('option', { hasText: '12 June, 10:00' }).first()
  await dialog()
    .getByLabel('At which decision?')
    .selectOption((await window.getAttribute('value')) ?? '')
  await offered()
  await dialog().getByText('You, for one seat').click()
  await dialog().getByText('It is not taken', { exact: true }).click()
  await make()
  await page.locator('.wi-offers .wi-radio').first().waitFor()
  expect(await page.locator('.wi-main').innerText()).not.toContain('Outcomes')
  const when = await page.locator('.wi-hand-when .wi-when').innerText()
  await page.locator('.wi-offers input').first().check()
  await page.locator('.wi-offers textarea').fill('Too')
  expect(await page.getByRole('button', { name: 'Give the order' }).isDisabled()).toBe(true)
  await page.locator('.wi-offers textarea').fill('Nobody else will do it.')
  await page.getByRole('button', { name: 'Give the order' }).press('Enter')
  await expect.poll(() => page.locator('.wi-heard').innerText()).toContain(when.replace(' 2010', ''))
  await page.getByRole('button', { name: /^On to / }).press('Enter')
  await expect.poll(() => page.locator('.wi-hand-when .wi-when').innerText()).not.toBe(when)
  await page.getByRole('button', { name: 'Set it beside' }).press('Enter')
  await page.locator('.wi-charts').waitFor()
})

it('gives a line away by a link', async () => {
  await page.locator('.wi-row', { hasText: 'Named again' }).click()
  await page.getByRole('button', { name: 'Share' }).press('Enter')
  await dialog().getByRole('button', { name: 'Make a link' }).press('Enter')
  await dialog().locator('.wi-address').waitFor()
  link = await dialog().locator('.wi-address').inputValue()
  expect(link.length).toBeLessThan(6100)
  const saved = page.waitForEvent('download')
  await dialog().getByRole('button', { name: 'Save the run as a file' }).press('Enter')
  expect((await saved).suggestedFilename()).toMatch(/\.run\.json/)
  await press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

it('opens a link on another machine at the line that was shared, and keeps it', async () => {
  const other = await openPage(browser)
  patient(other.page)
  await other.page.goto(link)
  await other.page.locator('.wi-tree').waitFor()
  const names = (): Promise<string[]> => other.page.locator('.wi-row-name').allInnerTexts()
  await expect.poll(async () => (await names()).length).toBe(3)
  expect(await names()).toContain('Named again')
  expect(await other.page.locator('.wi-row[data-selected] .wi-row-name').innerText()).toBe('Named again')
  await other.page.locator('.wi-saving').waitFor({ state: 'detached' })
  await other.page.reload()
  await other.page.locator('.wi-tree').waitFor()
  await expect.poll(names).toContain('Named again')
  // One character too few is told, and nothing is kept of it.
  await other.page.goto(link.slice(0, -1))
  await expect.poll(() => other.page.getByRole('alertdialog').innerText()).toContain('damaged or cut off')
  expect(ofTheProduct(other.problems)).toEqual([])
  await other.page.context().close()
})

it.each([
  [1366, 768, ''],
  [390, 844, ''],
  [1366, 768, '?lang=long'],
  [390, 844, '?lang=long'],
])('fits and is accessible at %i by %i %s', async (width, height, query) => {
  await page.setViewportSize({ width, height })
  const address = new URL(page.url())
  if (address.search !== query) await page.goto(`${site.url}${query}${address.hash}`)
  await page.locator('.wi-outcomes').waitFor()
  await page.locator('.map-pane[data-status="ready"]').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  expect(await clippedTexts(page)).toEqual([])
  expect(await axeFaults(page)).toEqual([])
  await page.locator('.wi-card-actions .button-act').click()
  await dialog().locator('input[name=wi-instead]').nth(1).waitFor()
  expect(await clippedTexts(page)).toEqual([])
  expect(await axeFaults(page)).toEqual([])
  await press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

it('complained of nothing', () => {
  expect(ofTheProduct(problems)).toEqual([])
})
