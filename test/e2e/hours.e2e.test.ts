import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { axeFaults } from './accessible'
import { openPage } from './browser'
import { browser, openForFile, site } from './opened'
import { ofTheProduct, patient } from './playing'

openForFile()

/** A copy of the tutorial in the editor, at one of its parts. */
async function copyAt(part: string): Promise<{ page: Page; problems: string[] }> {
  const { page, problems } = await openPage(browser)
  patient(page)
  await page.goto(`${site.url}#/author`)
  await page.getByRole('button', { name: 'Copy High water on the Ellow' }).click()
  await page.locator('.editor-head').waitFor()
  await goTo(page, part)
  return { page, problems }
}

const goTo = (page: Page, part: string) =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${part}`) })
    .click()
const marks = (page: Page) => page.locator('.hours-mark')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

it('reports on the hours: added and moved by keys, who learns of them, dragged, taken back', async () => {
  const { page, problems } = await copyAt('Reports')
  await marks(page).first().waitFor()
  const before = await marks(page).count()

  // To an hour, and a report there.
  const hour = page.getByRole('slider', { name: /^Hour/ })
  await hour.focus()
  for (let n = 0; n < 9; n++) await page.keyboard.press('ArrowRight')
  expect(await hour.getAttribute('aria-valuetext')).toBe('5 April, 03:00')
  await page.getByRole('button', { name: 'Add a report at 5 April, 03:00' }).press('Enter')
  await page.getByRole('status').getByText('Report added at 5 April, 03:00').waitFor()
  await expect.poll(() => focused(page)).toMatch(/^Report without a title, 5 April, 03:00\. .*council 03:00/)

  // Later, for one seat with a delay: the lane, the list and the words follow.
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => focused(page)).toMatch(/^Report without a title, 5 April, 08:00\./)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id.endsWith('/title'))
  await page.keyboard.type('The quay is dry')
  const delay = page.locator('[id$="/to/0/delay"]')
  if ((await delay.count()) === 0) {
    await page.locator('[data-field$="/to/0"], [data-field$="/to"]').first().getByRole('button').first().click()
  }
  await delay.fill('30')
  await page.getByRole('button', { name: 'In order' }).click()
  const row = page.locator('.hours-order .hours-row', { hasText: 'The quay is dry' })
  await row.getByText('council 6 April, 14:00').waitFor()
  await page.getByRole('button', { name: 'Who knows what' }).click()
  await hour.fill('44')
  await page
    .locator('.know-seat')
    .first()
    .getByRole('button', { name: /The quay is dry/ })
    .waitFor()
  await hour.fill('43')
  await page
    .locator('.know-seat')
    .first()
    .getByRole('button', { name: /The quay is dry/ })
    .waitFor({ state: 'detached' })
  expect(await axeFaults(page)).toEqual([])

  // Dragged: one step, taken back by one undo.
  const mark = page.getByRole('button', { name: /^The quay is dry, 5 April, 08:00/ })
  const box = await mark.boundingBox()
  if (!box) throw new Error('the mark is not drawn')
  await page.mouse.move(box.x + 8, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('button', { name: /^The quay is dry, 5 April, (?!08:00)/ }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: /^The quay is dry, 5 April, 08:00/ }).waitFor()

  // Undone to the beginning: the report is gone.
  const undo = page.getByRole('button', { name: 'Undo' })
  while (await undo.isEnabled()) await undo.click()
  await expect.poll(() => marks(page).count()).toBe(before)

  // Windows of a plan, in class minutes; a phone has it all below one another.
  await goTo(page, 'Seats and plans')
  await page.locator('.sheet-paper').waitFor()
  expect(await page.locator('.sheet-paper').innerText()).toContain('36,000 people')
  await page.getByRole('button', { name: 'Lesson plans' }).click()
  await page.getByText('Start 3 + 4 windows of 3 + talk 5 = 20 of 20 minutes').waitFor()
  await page
    .getByRole('button', { name: 'Window 2 of The tutorial, 5 April, 08:00: Map, list and waiting' })
    .press('ArrowRight')
  await expect.poll(() => focused(page)).toContain('Window 2 of The tutorial, 5 April, 09:00')
  await page.getByRole('button', { name: /^Add a window at/ }).click()
  await page.getByRole('status').getByText('There is a window at').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await axeFaults(page)).toEqual([])
  expect(ofTheProduct(problems)).toEqual([])
  await page.context().close()
})

const table = [
  'day;deaths;low;source',
  '05/04/2031;1.234,5;1.000;made-log',
  '06/04/2031;ca. 40;;made-log',
  '13/04/2031;2.000;;made-log',
  '14/04/2031;somebody says;;made-letter',
].join('\n')

it('a table is pasted into a series: asked, mended, left out, drawn, and taken back', async () => {
  const { page, problems } = await copyAt('Record')
  await page.locator('.rec-table').waitFor()
  await page.getByRole('navigation', { name: 'Record' }).getByRole('button', { name: 'Series' }).click()
  await page.locator('.rec-picture').waitFor()
  if ((await page.locator('.rec-point').count()) === 0) {
    await page.getByRole('button', { name: 'Add: Series' }).click()
  }
  const drawn = page.locator('.chart .rec-point')
  const before = await drawn.count()
  await page.getByRole('button', { name: 'Paste from a table' }).click()
  const dialog = page.getByRole('dialog', { name: /from a table$/ })
  await dialog.getByRole('textbox', { name: 'The table' }).fill(table)
  await dialog.getByText('4 rows read.').waitFor()
  expect(await dialog.getByRole('combobox', { name: 'Between columns' }).inputValue()).toBe(';')
  expect(await dialog.getByRole('combobox', { name: 'Column “deaths”' }).inputValue()).toBe('value')
  await dialog.getByText('Row 3, column “deaths”:').waitFor()
  await dialog.getByText('“ca. 40” is not a number.').waitFor()
  const add = dialog.getByRole('button', { name: /^Add .*row/ })
  expect(await add.isDisabled()).toBe(true)
  await dialog.getByRole('textbox', { name: 'Row 3, deaths: mend it' }).fill('40')
  await page.keyboard.press('Enter')
  await dialog.getByText('“ca. 40” is not a number.').waitFor({ state: 'detached' })
  expect(await axeFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Leave row 5 out' }).click()
  await dialog.getByRole('cell', { name: '1234.5' }).waitFor()
  await dialog.getByRole('textbox', { name: 'What it counts' }).fill('Cellars counted')
  await add.click()
  const done = page.getByRole('dialog')
  await done.getByText('3 rows are in the record').waitFor()
  expect(await done.getByRole('textbox').inputValue()).toContain('somebody says')
  await done.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('combobox', { name: 'Show' }).selectOption('all')
  await expect.poll(() => drawn.count()).toBe(before + 3)
  expect(await page.locator('.chart svg').innerHTML()).toContain('Cellars counted')
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => drawn.count()).toBe(before)

  // What can be read in two ways is asked, and nothing goes in before it is said.
  await page.getByRole('button', { name: 'Paste from a table' }).click()
  await dialog.getByRole('textbox', { name: 'The table' }).fill('date,value\n05/04/2031,"1,234"\n')
  await dialog.getByText('“1,234” can be read as 1234 or as 1.234.').waitFor()
  await dialog.getByText('“05/04/2031” can be read as 2031-04-05 or as 2031-05-04.').waitFor()
  expect(await add.isDisabled()).toBe(true)
  await dialog.getByRole('combobox', { name: 'Figures' }).selectOption('point')
  await dialog.getByRole('combobox', { name: 'Dates' }).selectOption('day')
  await dialog.getByRole('cell', { name: '2031-04-05' }).waitFor()
  expect(await add.isEnabled()).toBe(true)
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  for (const [section, drawing] of [
    ['Events', '.hours-mark'],
    ['Outcomes', '.rec-row'],
  ] as const) {
    await page.getByRole('navigation', { name: 'Record' }).getByRole('button', { name: section }).click()
    await page.locator(drawing).first().click()
    await page.locator('.form-page').waitFor()
    expect(await axeFaults(page)).toEqual([])
  }
  expect(ofTheProduct(problems)).toEqual([])
  await page.context().close()
})

it('texts: a language is added, what it lacks is listed with the way there, and it is read as it will be', async () => {
  const { page, problems } = await copyAt('Texts')
  await page.getByText('No text is missing.').waitFor()
  await page.getByRole('textbox', { name: /^Code of a language/ }).fill('fr')
  await page.getByRole('button', { name: 'Add French (fr)' }).click()
  const missing = page.locator('.texts-missing')
  await missing.getByText(/\d+ texts are missing/).click()
  await missing.getByRole('button', { name: 'briefing' }).click()
  await page.waitForFunction(() => document.activeElement?.id === 'f:texts/fr/briefing.md:')
  await page.keyboard.type('# Le fleuve monte\n\nVous savez [made-log].')
  await page.locator('.texts-views').getByRole('radio', { name: 'Both' }).check()
  await page.locator('.texts-preview').getByRole('heading', { name: 'Le fleuve monte' }).waitFor()
  await missing.getByRole('button', { name: 'briefing' }).waitFor({ state: 'detached' })
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Remove French (fr)' }).click()
  await page.getByText('French (fr) removed with one text. Undo brings it back.').first().waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.locator('.texts-preview').getByRole('heading', { name: 'Le fleuve monte' }).waitFor()
  expect(ofTheProduct(problems)).toEqual([])
  await page.context().close()
})
