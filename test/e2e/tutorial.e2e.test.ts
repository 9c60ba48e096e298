import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { openPage } from './browser'
import { browser, openForFile, site } from './opened'
import { lock, lockForecast, ofTheProduct, passWindow, patient, phase, skip } from './playing'

// Somebody who is new: from the first page through the four windows of the tutorial to the comparison, by its own advice.

let page: Page
let problems: string[]

openForFile()
beforeAll(async () => {
  const opened = await openPage(browser)
  page = opened.page
  problems = opened.problems
  patient(page)
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const cable = (title: string) => page.locator('.cable', { hasText: title })

/** Whether the tutor's step is among the cables of the window. */
async function step(n: number): Promise<void> {
  await cable(`Step ${n}:`).first().waitFor()
}

it('finds the tutorial on the first page, where the template is not offered', async () => {
  await page.goto(site.url)
  await page.getByRole('heading', { name: 'High water on the Ellow' }).waitFor()
  expect(await page.getByText('A template with one of everything').count()).toBe(0)
  await page.getByRole('link', { name: /^New here\? Learn it first/ }).click()
  await page.getByText('Brackford county council', { exact: true }).click()
  await button('Read the role sheet').click()
  await page.getByRole('heading', { name: 'Briefing: Friday, 18:00' }).waitFor()
  await button('Make your forecast').click()
  await lockForecast(page, [1500, 3000, 6000, 300, 800, 2000])
})

it('first window: reads a cable, decides with a reason; the map is its own and says so', async () => {
  await skip(page)
  await page.locator('.map-pane[data-status="ready"]').waitFor()
  await step(1)
  await step(2)
  await cable('“The dam breaks tonight”').locator('button').first().click()
  await page.getByText('Nobody knows the cousin’s name').first().waitFor()
  await lock(page, 1, 'Whoever leaves needs a dry place that is near.')
  await passWindow(page)
})

it('second window: the list of the map, and waiting on purpose', async () => {
  await step(3)
  await button(/as a list/i)
    .first()
    .click()
  const list = page.getByRole('dialog')
  await list.getByText('Wends bridge', { exact: true }).first().waitFor()
  await list.getByText('Aldwater', { exact: true }).first().click()
  await page.keyboard.press('Escape')
  await step(4)
  await lock(page, 'wait', 'I would rather hear what the engineers found.')
  await passWindow(page)
})

it('third window: a decision that somebody must agree to', async () => {
  await step(5)
  const bridge = page.locator('.card', { hasText: 'Ask Tessan to open Wends bridge' })
  await bridge
    .getByText(/Border office of Tessan/)
    .first()
    .waitFor()
  await bridge.locator('.card-head').click()
  await page.locator('.card-reason').fill('Hundreds wait, and the nights are cold.')
  await button('Lock decision').click()
  await phase(page, 'window')
  await passWindow(page)
})

it('fourth window, and the end', async () => {
  await step(6)
  await lock(page, 0, 'It is over, and people should hear it from us.')
  await passWindow(page)
  await phase(page, 'over')
})

it('compares with a record that says it is invented, without a word of deaths', async () => {
  await page.goto(`${page.url()}/compare`)
  await page.getByRole('heading', { name: 'Outcomes: what the record says, what this run gave' }).waitFor()
  await page.getByText('Everything in this case is invented').waitFor()
  await expect.poll(() => page.locator('.cmp-row').count()).toBe(6)
  await page.getByText('1,500–6,000').first().waitFor()
  await button('Show all as dots').click()
  await page.getByText('Whoever leaves needs a dry place that is near.').first().waitFor()
  const words = await page.locator('main').innerText()
  expect(words).not.toMatch(/\b(dead|deaths?|killed|toll)\b/i)
  expect(ofTheProduct(problems)).toEqual([])
})
