import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { entriesOf } from '../../src/debrief/record/entries'
import { loadReal } from '../realScenario'
import { axeFaults } from './accessible'
import { openPage } from './browser'
import { clippedTexts } from './clipped'
import { browser, openForFile, site } from './opened'
import { begin, ofTheProduct, playToTheEnd } from './playing'

/** Where pictures go when somebody wants to look: `SHOTS=/tmp/shots npx vitest …`. */
const shots = process.env.SHOTS
const entries = entriesOf(loadReal())

openForFile()
beforeAll(() => {
  if (shots) mkdirSync(shots, { recursive: true })
})

const shoot = async (page: Page, name: string, fullPage = false): Promise<void> => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage })
}
const shown = (page: Page): Promise<string> => page.locator('.rec-shown').innerText()
const box = (page: Page, name: RegExp) => page.getByRole('checkbox', { name })

describe('the record as a timeline', () => {
  it('opens from the case study; search and filters stay in the address; leads back', async () => {
    const { page, problems } = await openPage(browser)
    await page.goto(`${site.url}#/s/osh-2010/study`)
    await page.getByRole('link', { name: 'The whole record, day by day' }).click()
    await page.locator('.rec').waitFor()
    expect(await page.locator('.rec-entry').count()).toBe(entries.length)
    expect(await shown(page)).toBe(`All ${entries.length} entries`)
    // No entry without its sources, beside it or with each of its sides.
    expect(await page.locator('.rec-entry:not(:has(.sources li))').count()).toBe(0)
    expect(await clippedTexts(page)).toEqual([])

    // By keyboard: search, then a kind; each choice says how many entries it would show.
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('Bárricade')
    await page.getByText(/^\d+ of \d+ entries$/).waitFor()
    // Entries of every kind, in every part of the page; all of them at once take long to look at.
    expect(await axeFaults(page)).toEqual([])
    const expected = /Choice taken (\d+)/
    const label = (await box(page, /^Choice taken/).evaluate((input) => input.closest('label')?.innerText)) ?? ''
    const count = Number(expected.exec(label.replace(/\s+/g, ' '))?.[1])
    expect(count).toBeGreaterThan(0)
    await box(page, /^Choice taken/).focus()
    await page.keyboard.press('Space')
    await page.getByText(`${count} of ${entries.length} entries`).waitFor()
    await page.waitForURL(/q=B%C3%A1rricade&kind=taken/)

    await page.reload()
    await page.getByText(`${count} of ${entries.length} entries`).waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('Bárricade')
    expect(await box(page, /^Choice taken/).isChecked()).toBe(true)
    expect(await page.locator('.rec-entry').count()).toBe(count)

    // Nothing found says so, and clears at one press; the reader goes on at the search.
    await page.getByRole('searchbox').fill('no such words')
    await page.getByText('No entry fits').waitFor()
    await page.getByRole('button', { name: 'Clear search and filters' }).press('Enter')
    await page.getByText(`All ${entries.length} entries`).waitFor()
    expect(await page.getByRole('searchbox').evaluate((input) => input === document.activeElement)).toBe(true)
    await page.waitForURL(/record$/)

    await page.getByRole('button', { name: 'Back to the case study' }).click()
    await page.locator('.study').waitFor()
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()
  })

  it('shows contested points with who holds what, and goes to a day and to an entry, by keyboard', async () => {
    const { page, problems } = await openPage(browser)
    await page.goto(`${site.url}#/s/osh-2010/record?back=about`)
    await page.locator('.rec').waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.id)
    await page.getByRole('button', { name: '15 June 2010: 8 entries' }).press('Enter')
    await expect.poll(focused).toBe('day-run-2010-06-15')
    const fold = page.locator('#entry-ev-2010-06-15-04 .rec-dispute summary')
    await fold.focus()
    await page.keyboard.press('Enter')
    const sides = await page.locator('#entry-ev-2010-06-15-04 .rec-sides > li').allInnerTexts()
    expect(sides).toHaveLength(5)
    expect(sides[0]).toMatch(/The record: 470[\s\S]*Eurasia LIFT/)
    expect(sides[1]).toMatch(/National Commission[\s\S]*426 bodies[\s\S]*Fergana/)
    // From a contested finding to an entry that it is about, which the filter hid.
    await page.getByRole('checkbox', { name: /^Contested finding/ }).press('Space')
    await page.locator('#entry-deaths_total').waitFor()
    await expect.poll(() => page.locator('.rec-day').count()).toBe(0)
    expect(await axeFaults(page)).toEqual([])
    await page.locator('#entry-border_closed .rec-link').first().press('Enter')
    await expect.poll(focused).toMatch(/^entry-(ev-2010-06-14-08|uz-close)$/)
    // What lies after the run is folded until it is asked for.
    const after = page.locator('#part-after > details')
    expect(await after.evaluate((part) => (part as HTMLDetailsElement).open)).toBe(false)
    await page.getByRole('button', { name: /^After the last hour/ }).press('Enter')
    expect(await after.evaluate((part) => (part as HTMLDetailsElement).open)).toBe(true)
    // On paper every fold is open, and nothing is left to press.
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('.rec details:not([open])').count()).toBe(0)
    expect(await page.locator('.rec :is(.button, input, nav):visible').count()).toBe(0)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: 'Back to “About the record”' }).click()
    await page.locator('.about').waitFor()
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()
  })

  it('on a phone: filters fold, a source is followed by keyboard', async () => {
    const { page } = await openPage(browser, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    await page.goto(`${site.url}#/s/osh-2010/record?actor=interim_government`)
    await page.locator('.rec').waitFor()
    await page.locator('.rec-find-more summary').press('Enter')
    expect(await page.getByRole('checkbox', { name: /^Interim government/ }).isChecked()).toBe(true)
    const sources = page.locator('#entry-ig-lethal .rec-sources')
    await sources.locator('summary').press('Enter')
    expect(await sources.locator('.sources li').first().isVisible()).toBe(true)
    expect(await sources.locator('.sources li').count()).toBe(4)
    expect(await clippedTexts(page)).toEqual([])
    expect(await axeFaults(page)).toEqual([])
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await clippedTexts(page)).toEqual([])
    await page.context().close()
  })

  it('opens from a finished run and leads back to its comparison; a run under way does not show it', async () => {
    const { page } = await openPage(browser)
    page.setDefaultTimeout(60_000)
    await begin(page, site.url, { seat: 'csto', plan: 'lesson-45', seed: 3 })
    const run = /#\/run\/([^/?]+)/.exec(page.url())?.[1]
    await page.goto(`${site.url}#/run/${run}/record`)
    await page.locator('.play').waitFor()
    expect(page.url()).toMatch(/\/run\/[^/]+$/)
    await playToTheEnd(page)
    await page.locator('.end-card .button-quiet').click()
    const way = page.getByRole('button', { name: 'The whole record, day by day' })
    await way.scrollIntoViewIfNeeded()
    await shoot(page, 'record-from-compare-1366')
    await way.click()
    await page.locator('.rec').waitFor()
    await box(page, /^Contested only/).check()
    await page.waitForURL(/\/run\/[^/]+\/record\?contested=1$/)
    await page.reload()
    await page.locator('.rec').waitFor()
    expect(await box(page, /^Contested only/).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Back to the comparison' }).click()
    await page.locator('.compare').waitFor()
    await page.context().close()
  })
})
