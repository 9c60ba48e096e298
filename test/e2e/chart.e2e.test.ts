import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { axeFaults } from './accessible'
import { openPage } from './browser'
import { browser, openForFile, site } from './opened'
import { ofTheProduct, patient } from './playing'

openForFile()

/** Copies the tutorial and waits for the editor. */
async function copyTutorial(page: Page): Promise<void> {
  await page.goto(`${site.url}#/author`)
  await page.getByRole('button', { name: 'Copy High water on the Ellow' }).click()
  await page.locator('#f\\:scenario\\.json\\:title').waitFor()
}

const box = (page: Page, state: string) => page.locator(`.state-box[data-state="${state}"]`)
const panel = (page: Page) => page.locator('.chart-panel')
const undo = (page: Page) => page.keyboard.press('Control+Z')

it('a state is added, named and joined by keyboard, as a picture and as a list, and taken back', async () => {
  const { page, problems } = await openPage(browser)
  patient(page)
  await copyTutorial(page)
  await page.getByRole('button', { name: /^Actors/ }).press('Enter')
  await page.getByRole('button', { name: /^Larkmead relief network/ }).press('Enter')

  // Every decision in a line, with the way to its form.
  await page.getByRole('button', { name: /^Decisions/ }).press('Enter')
  const row = page.getByRole('row', { name: /Run buses home/ })
  expect(await row.innerText()).toMatch(
    /highest water has passed.*after 2 hours.*nobody.*Allow or press for return: allow/s,
  )
  await page.getByRole('button', { name: 'Go to the form of Put up tents on the next meadow' }).press('Enter')
  await page.waitForFunction(() => document.activeElement?.id.endsWith('larkmead-relief.json:options/0/label'))

  await page.getByRole('button', { name: /^States/ }).press('Enter')
  await box(page, 'camp.large').waitFor()
  expect(await axeFaults(page)).toEqual([])
  // One stop of the Tab key in the picture; arrow keys from there.
  await box(page, 'camp').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await panel(page).getByRole('heading', { name: 'State: 900 places' }).waitFor()
  expect(await box(page, 'camp.small').getAttribute('aria-current')).toBe('true')

  await box(page, 'camp').press('Enter')
  await panel(page).getByRole('button', { name: 'Add a state inside' }).press('Enter')
  await box(page, 'camp.state-4').waitFor()
  await expect.poll(() => box(page, 'camp.state-4').innerText()).toMatch(/not reached/)
  await panel(page)
    .getByRole('textbox', { name: /^Short name/ })
    .fill('closed')
  await page.keyboard.press('Enter')
  await panel(page).getByText('Renamed. Nothing else names it.').first().waitFor()
  await panel(page)
    .getByRole('textbox', { name: /^Label/ })
    .press('Control+A')
  await page.keyboard.type('Closed for the night')
  await page.waitForFunction(() =>
    document.querySelector('.state-box[data-state="camp.closed"]')?.textContent?.includes('Closed for the night'),
  )

  await box(page, 'camp.large').press('Enter')
  await panel(page).getByRole('button', { name: 'Transition from here' }).press('Enter')
  await page.waitForFunction(() => document.activeElement instanceof HTMLSelectElement)
  await panel(page).getByRole('combobox', { name: 'Leads to' }).selectOption('Closed for the night')
  await panel(page).getByRole('combobox', { name: 'What fires it' }).selectOption({ label: 'Run buses home' })
  await panel(page).getByRole('button', { name: 'Add the transition' }).press('Enter')
  await panel(page).getByRole('heading', { name: '2,400 places → Closed for the night' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H3')
  await page.waitForFunction(
    () => !document.querySelector('.state-box[data-state="camp.closed"]')?.textContent?.includes('not reached'),
  )
  await panel(page).getByRole('combobox', { name: 'Only if' }).waitFor()
  await panel(page).getByRole('combobox', { name: 'What fires it' }).selectOption({ label: 'Open a rumour desk' })
  await page.locator('.way-label[aria-current]', { hasText: 'Open a rumour desk' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.matches('.event-field select'))

  // The list says the same and leads to the same forms.
  await page.getByRole('radio', { name: 'List' }).check()
  const list = page.getByRole('region', { name: /^States and transitions of/ })
  await list.getByRole('button', { name: /^Closed for the night/ }).press('Enter')
  await panel(page).getByRole('button', { name: 'from 2,400 places: Open a rumour desk' }).waitFor()
  expect(await axeFaults(page)).toEqual([])

  // What goes with a state is told before it is deleted.
  await panel(page).getByRole('button', { name: 'Delete the state Closed for the night' }).press('Enter')
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText('from 2,400 places: Open a rumour desk').waitFor()
  await dialog.getByRole('button', { name: 'Delete it' }).press('Enter')
  await list.getByRole('button', { name: /^Closed for the night/ }).waitFor({ state: 'detached' })
  await undo(page)
  await list.getByRole('button', { name: /^Closed for the night/ }).waitFor()
  await list.getByRole('button', { name: /^Open a rumour desk → Closed/ }).waitFor()
  while (await page.getByRole('button', { name: 'Undo' }).isEnabled()) await undo(page)
  await list.getByRole('button', { name: /closed|state-4/i }).waitFor({ state: 'detached' })

  // A mouse draws from the dot under a state to another state: what is drawn stays where it first was seen.
  await keepPlaces(page, 'camp.large')
  await page.getByRole('radio', { name: 'Picture' }).check()
  await box(page, 'camp.large').waitFor()
  await page
    .locator('.react-flow__node[data-id="camp.large"] .react-flow__handle.source')
    .dragTo(box(page, 'camp.small'))
  expect(await page.evaluate(() => window.places)).toEqual([expect.any(String)])
  await panel(page).getByRole('heading', { name: 'New transition from 2,400 places' }).waitFor()
  expect(await panel(page).getByRole('combobox', { name: 'Leads to' }).inputValue()).toBe('camp.small')
  expect(ofTheProduct(problems)).toEqual([])
  await page.context().close()
})

declare global {
  interface Window {
    /** Where a state of the picture has stood, each place once. */
    places: string[]
  }
}

/** Watches from now on where a state of the picture stands. */
const keepPlaces = (page: Page, key: string): Promise<void> =>
  page.evaluate((id) => {
    const places: string[] = []
    window.places = places
    const look = () => {
      const found = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`)
      if (!found || found.style.visibility === 'hidden') return
      const { x, y, width, height } = found.getBoundingClientRect()
      const place = [x, y, width, height].map(Math.round).join(' ')
      if (!places.includes(place)) places.push(place)
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributeFilter: ['style'] })
  }, key)

it('a condition is written with what is offered, checked as it is typed, and tested against a run', async () => {
  const { page, problems } = await openPage(browser)
  patient(page)
  await copyTutorial(page)
  await page.getByRole('button', { name: /^Conditions/ }).press('Enter')
  await page.getByRole('button', { name: /^The highest water has passed/ }).press('Enter')
  const editor = page.getByRole('textbox', { name: /^Holds when/ })
  await page.locator('.condition-host .cm-content').waitFor()
  await editor.press('Control+A')
  await page.keyboard.type('bord')
  await page.getByRole('option', { name: /border/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: /corvale/ }).waitFor()
  await page.keyboard.type('tess')
  await page.getByRole('option', { name: /corvale/ }).waitFor({ state: 'detached' })
  await page.getByRole('option', { name: /tessan/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type(' > 2')
  await page.locator('.cm-lintRange-error').waitFor()
  await page
    .getByText(/The condition does not type-check/)
    .first()
    .waitFor()
  await page.waitForFunction(() => document.querySelector('.cm-content')?.getAttribute('aria-invalid') === 'true')
  for (let n = 0; n < 3; n++) await page.keyboard.press('Backspace')
  await page.keyboard.type('== ')
  await page.keyboard.press('Control+Space')
  await page.getByRole('option', { name: /open/ }).waitFor()
  await page.keyboard.type('"op')
  await page.getByRole('option', { name: /shut/ }).waitFor({ state: 'detached' })
  await page.getByRole('option', { name: /open/ }).waitFor()
  await page.keyboard.press('Enter')
  expect(await editor.innerText()).toBe('border["tessan"] == "open"')
  await page.locator('.cm-lintRange-error').waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.querySelector('.cm-content')?.getAttribute('aria-invalid') !== 'true')
  await page.getByText('What a side of the border lets through').waitFor()
  // The Tab key leaves the editor.
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('What can stand here')

  await editor.press('Control+A')
  await page.keyboard.type('hour >= 10 && hour < 15')
  await page.getByRole('button', { name: 'Test it' }).press('Enter')
  await page.getByText('Holds in 5 of 66 hours, first on 5 April, 04:00.').waitFor()
  const hour = page.getByRole('slider', { name: 'Hour' })
  expect(await hour.getAttribute('aria-valuetext')).toBe('5 April, 04:00: holds')
  await page.getByRole('button', { name: 'Next change' }).press('Enter')
  await page.getByText('5 April, 09:00: does not hold', { exact: true }).waitFor()
  await hour.press('ArrowLeft')
  await page.getByRole('row', { name: 'Hour hour 14' }).waitFor()
  expect(await axeFaults(page)).toEqual([])

  // The test follows what is typed; one step back in the history brings back what stood there.
  await editor.press('End')
  await page.keyboard.type(' && waiting < 0')
  await page.getByText('Holds in none of 66 hours').waitFor()
  await undo(page)
  await undo(page)
  await page.getByText(/^Holds in \d+ of 66 hours/).waitFor()

  // What blocks the draft is told, with the way to it.
  await page.getByRole('button', { name: /^Overview/ }).press('Enter')
  await page.locator('#f\\:scenario\\.json\\:title').fill('')
  await page.getByRole('button', { name: /^Conditions/ }).press('Enter')
  await page.getByRole('button', { name: /^The highest water has passed/ }).press('Enter')
  await page.getByRole('button', { name: 'Test it' }).press('Enter')
  await page.getByText('One problem stands in the way of playing this draft:').waitFor()
  await page.locator('.condition-blocked .chart-row').press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'f:scenario.json:title')
  expect(ofTheProduct(problems)).toEqual([])
  await page.context().close()
})
