import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { axeFaults } from './accessible'
import { clippedTexts } from './clipped'
import { finishedRun } from './finishedRun'
import { openForFile } from './opened'
import { lookBack, openRun } from './openRun'
import { ofTheProduct } from './playing'

let page: Page
let problems: string[]

openForFile()
beforeAll(async () => {
  ;({ page, problems } = await openRun(await finishedRun({}, { forecast: [], waitsAt: 1 })))
  await lookBack(page, 'Choice and luck')
  await page.locator('.cho-setup').waitFor()
})

const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
const words = (): Promise<string> => page.locator('.cho-words').innerText()
const done = (): Promise<string> => page.locator('.cho-done').innerText()
/** How many dots each row of the first chart has. */
const dots = (): Promise<number[]> =>
  page
    .locator('.cho-shows .cho-lanes')
    .first()
    .locator('[data-dots]')
    .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('circle').length))
const finished = (): Promise<void> => page.locator('.cho-shows .cho-progress').waitFor({ state: 'detached' })
const summed = (): Promise<number> => page.locator('.cho-after').count()

it('chooses a decision by keyboard, keeps it in the address, and a wait is one like any other', async () => {
  expect(await done()).toContain('It is on the table.')
  await page.locator('.cho-which').focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(done).toContain('Waited (nothing decided)')
  expect(await done()).toContain('Too little is certain yet.')
  expect(page.url()).toMatch(/\/choice\?at=\d+&option=-&seat=interim_government$/)
  await page.reload()
  await expect.poll(done).toContain('Waited (nothing decided)')
  await page.locator('.cho-which').focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(done).toContain('It is on the table.')
})

it('sets at most two options beside what was done, by keyboard', async () => {
  const others = page.locator('.cho-others').getByRole('checkbox')
  await others.first().waitFor()
  expect(await others.evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).checked).length)).toBe(1)
  await others.first().focus()
  await page.keyboard.press('Space')
  await expect.poll(() => page.locator('.cho-other[data-selected]').count()).toBe(2)
  const free = page.locator('.cho-other:not([data-selected]) input')
  expect(await free.evaluateAll((all) => all.every((one) => (one as HTMLInputElement).disabled))).toBe(true)
})

it('shows draws one by one, in pairs, and sums them up only after ten', async () => {
  expect(await summed()).toBe(0)
  await button('Play them on').press('Enter')
  await page.locator('.cho-lanes [data-dots]').first().waitFor()
  expect(await words()).toContain('Draw 1 of 50')
  expect(await dots()).toEqual([1, 1, 1])
  expect(await page.locator('.cho-lanes .cho-pair polyline').count()).toBe(1)
  await button('Next draw').press('Enter')
  await expect.poll(words).toContain('Draw 2 of 50')
  expect(await dots()).toEqual([2, 2, 2])
  await button('One back').press('Enter')
  await expect.poll(words).toContain('Draw 1 of 50')
  await finished()
  for (let draw = 2; draw <= 9; draw++) {
    await button('Next draw').press('Enter')
    await expect.poll(words).toContain(`Draw ${draw} of 50`)
    expect(await summed()).toBe(0)
  }
  await button('Next draw').press('Enter')
  await page.locator('.cho-after').waitFor()
  expect(await dots()).toEqual([10, 10, 10])
})

it('shows all of them as fifty dots, with pairs, overlap and the three parts in words', async () => {
  await button('All of them').press('Enter')
  await expect.poll(dots).toEqual([50, 50, 50])
  // The keyboard is still on the button, which now leads back.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('One by one again')
  const pairs = await page.locator('.cho-pairs').innerText()
  for (const [, ...figures] of pairs.matchAll(
    /Of (\d+) pairs.*?, (\d+) ended lower.*?, (\d+) ended higher, (\d+) came/g,
  )) {
    const [of, lower, higher, alike] = figures.map(Number)
    expect(lower + higher + alike).toBe(of)
    expect(of).toBe(100)
  }
  expect(pairs).toMatch(/The two spreads/)
  const parts = await page.locator('.cho-parts').innerText()
  expect(parts).toMatch(/Of the spread in this outcome, .* comes from this choice, .* from chance and .* from doubt/)
  expect(parts).toMatch(/give or take \d+ in 100/)
  await page.locator('.cho-parts .chart-menu').press('Enter')
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'As SVG' }).press('Enter'),
  ])
  const drawn = await readFile(await picture.path(), 'utf8')
  // The bar and its key: chance dotted and doubt lined, each twice.
  expect(drawn.match(/<pattern/g)).toHaveLength(4)
  expect(drawn).toContain('give or take')
  expect(drawn).toContain('This is what this model says')
  for (const [, id] of drawn.matchAll(/url\(#(.*?)\)/g)) expect(drawn).toContain(`id="${id}"`)
  expect(await page.locator('.cho-shows').innerText()).toContain(
    'This is what this model says, not what would have happened.',
  )
  await page.getByText('The draws as a table').click()
  expect(await page.locator('.cho-table tbody tr').count()).toBe(102)
  expect(await page.locator('main').innerText()).not.toMatch(/\bbest\b|\bworst\b/i)
})

it('shows another outcome, several at once, and another account, without asking to start', async () => {
  await page.locator('.cho-shows .cho-outcome').selectOption({ label: 'People who fled to Uzbekistan' })
  await expect.poll(() => page.locator('.cho-outcome-name').innerText()).toContain('fled')
  await page.getByText('several', { exact: true }).click()
  await expect.poll(() => page.locator('.cho-several li').count()).toBe(6)
  await page.getByText('one outcome', { exact: true }).click()
  await page.locator('.cho-shows .cho-account').selectOption({ index: 1 })
  await page.locator('.cho-shows .cho-progress').waitFor()
  await finished()
  await expect.poll(dots).toEqual([50, 50, 50])
  await page.locator('.cho-shows .cho-account').selectOption({ index: 0 })
})

it('stops when told to, keeps what there is, and plays again', async () => {
  await button('Other draws').press('Enter')
  await page.locator('.cho-lanes [data-dots]').first().waitFor()
  await button('Stop').press('Enter')
  await expect.poll(() => page.locator('.cho-shows .cho-progress').innerText()).toMatch(/Stopped after \d+ pairs?/)
  expect((await dots())[0]).toBe(1)
  await button('Play them again').press('Enter')
  await finished()
  await button('All of them').press('Enter')
  await expect.poll(dots).toEqual([50, 50, 50])
})

it('shows one listed turning with a lower and one with a higher median, beside the record', async () => {
  await button('Play the turnings').press('Enter')
  const turnings = page.locator('.cho-turnings')
  await turnings.locator('.cho-turning').first().waitFor()
  const rows = (): Promise<number[]> =>
    turnings.locator('[data-dots]').evaluateAll((all) => all.map((row) => row.querySelectorAll('circle').length))
  expect(await rows()).toEqual([50, 50, 50])
  const [lower, higher] = await turnings.locator('.cho-turning').allInnerTexts()
  const medians = (text: string): number[] =>
    (/Median ([\d,]+); with the documented decisions ([\d,]+)/.exec(text) ?? [])
      .slice(1)
      .map((one) => Number(one.replaceAll(',', '')))
  expect(medians(lower)[0]).toBeLessThan(medians(lower)[1])
  expect(medians(higher)[0]).toBeGreaterThan(medians(higher)[1])
  for (const text of [lower, higher])
    expect(text).toMatch(/Of 100 pairs.*The two spreads|Of 100 pairs.*of the two spreads/s)
  expect(await turnings.innerText()).toContain('not the one that differs most')
  expect(await turnings.innerText()).toContain('This is what this model says, not what would have happened.')
  // An outcome that no listed change moves: it says so.
  await turnings.locator('.cho-outcome').selectOption({ label: 'Foreign peacekeepers sent' })
  await expect.poll(() => turnings.innerText()).toContain('None of the listed changes has a lower median here')
  expect(await turnings.innerText()).toContain('None of the listed changes has a higher median here')
  expect(await rows()).toEqual([50])
  await turnings.locator('.cho-outcome').selectOption({ index: 0 })
})

it.each([
  [1366, 768],
  [390, 844],
])('fits and is accessible at %i by %i', async (width, height) => {
  await page.setViewportSize({ width, height })
  for (const view of ['one outcome', 'several']) {
    await page.getByText(view, { exact: true }).click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await clippedTexts(page)).toEqual([])
    expect(await axeFaults(page)).toEqual([])
  }
  await button('One by one again').click()
  expect(await clippedTexts(page)).toEqual([])
  expect(await axeFaults(page)).toEqual([])
  await button('All of them').click()
})

it('holds texts that are a third longer', async () => {
  const address = page.url().replace('/#', '/?lang=long#')
  await page.goto(address)
  await page.locator('.cho-setup .button-act').click()
  await page.locator('.cho-lanes [data-dots]').first().waitFor()
  await finished()
  await page.locator('.cho-all').click()
  await page.locator('.cho-after').waitFor()
  await page.locator('.cho-turnings .button-ink').click()
  await page.locator('.cho-turning').first().waitFor()
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
    [360, 740],
  ]) {
    await page.setViewportSize({ width, height })
    expect(await clippedTexts(page)).toEqual([])
  }
  await page.goto(address.replace('?lang=long', ''))
  await page.locator('.cho-setup .button-act').click()
  await page.locator('.cho-lanes [data-dots]').first().waitFor()
  await finished()
  await button('All of them').click()
})

it('plays draws by itself where motion is welcome, and stands still when told to', async () => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await button('One by one again').click()
  await button('Play').press('Enter')
  await expect.poll(words).toContain('Draw 3 of 50')
  await button('Pause').press('Enter')
  await button('Play').waitFor()
})

it('complained of nothing', () => {
  expect(ofTheProduct(problems)).toEqual([])
})
