import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { axeFaults } from './accessible'
import { openPage } from './browser'
import { browser, openForFile, site } from './opened'
import { ofTheProduct, patient } from './playing'

openForFile()

const saved = (page: Page) => page.locator('.save-state[data-save="saved"]').waitFor()

/** Copies a scenario that is in the box, and goes to a part of it. */
async function copyOf(page: Page, name: string | RegExp, part: string): Promise<void> {
  await page.goto(`${site.url}#/author`)
  await page.getByRole('button', { name }).first().click()
  await page.locator('#f\\:scenario\\.json\\:title').waitFor()
  await saved(page)
  const [, draft] = /#\/author\/([^/?]+)/.exec(page.url()) ?? []
  await page.goto(`${site.url}#/author/${draft}/${part}`)
  await page.locator('.map-mark').first().waitFor()
}

const mark = (page: Page, name: string | RegExp) => page.locator('.map-mark').and(page.getByRole('button', { name }))
const said = (page: Page) => page.locator('.author-map > [role="status"]')
const lon = (page: Page, index: number) =>
  page.locator(`#f\\:space\\.json\\:places\\/${index}\\/lon`).inputValue().then(Number)

it('adds a place by keyboard, links it, moves it by mouse and by keys, measures anew, and takes all of it back', async () => {
  const { page, problems } = await openPage(browser)
  patient(page)
  await copyOf(page, /^Copy .*2010/, 'places')
  const count = await page.locator('.map-mark').count()
  const links = await page.locator('.map-link').count()

  // A place at the crosshair.
  await page.getByRole('button', { name: 'Add a place' }).press('Enter')
  await page.waitForFunction(() => document.activeElement?.matches('.author-map-pane'))
  const before = await page.locator('.map-coordinates').innerText()
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction((words) => document.querySelector('.map-coordinates')?.textContent !== words, before)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.matches('[data-map-name]'))
  await page.keyboard.type('Halfway house')
  expect(await page.locator('.map-mark').count()).toBe(count + 1)
  // What is chosen on the map is chosen in the form.
  expect(await page.locator(`#f\\:space\\.json\\:places\\/${count}\\/name`).inputValue()).toBe('Halfway house')

  // It gets its id from its name, in the same step.
  await page.keyboard.press('Tab')
  expect(await page.locator(`#f\\:space\\.json\\:places\\/${count}\\/id`).inputValue()).toBe('halfway-house')

  // A link from it, by keyboard, with its length along the roads of the map.
  await page.getByRole('button', { name: 'Link from here' }).press('Enter')
  await page.getByLabel('Link to').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Add the link' }).press('Enter')
  await page.getByText(/^(Measured along roads|Straight line): /).waitFor()
  expect(await page.locator('.map-link').count()).toBe(links + 1)
  await page.getByText('As measured.').waitFor()

  // Moved by its mouse: one step, and its links are offered to be measured anew.
  const house = mark(page, /^Halfway house/)
  const box = await house.locator('.map-target').boundingBox()
  if (!box) throw new Error('the place is not in the window')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const from = await house.getAttribute('aria-label')
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 20, y + 8, { steps: 4 })
  await page.mouse.move(x + 40, y + 16, { steps: 4 })
  await page.mouse.up()
  await page.getByText('1 link was measured before the move.').waitFor()
  const moved = await lon(page, count)
  expect(await house.getAttribute('aria-label')).not.toBe(from)
  await page.keyboard.press('Control+Z')
  await page.getByText('1 link was measured before the move.').waitFor({ state: 'detached' })
  expect(await house.getAttribute('aria-label')).toBe(from)
  await page.keyboard.press('Control+Shift+Z')
  expect(await lon(page, count)).toBe(moved)
  await page.getByRole('button', { name: 'Measure anew' }).press('Enter')
  await page.getByText('1 link was measured before the move.').waitFor({ state: 'detached' })

  // Moved by keys: any number of presses is one step, and where it stands is said.
  await house.focus()
  for (const key of ['ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft']) await page.keyboard.press(key)
  expect(await lon(page, count)).toBeLessThan(moved)
  expect(await said(page).innerText()).toMatch(/Halfway house moved to \d+\.\d{4}° N/)
  await page.keyboard.press('Control+Z')
  expect(await lon(page, count)).toBe(moved)
  await page.keyboard.press('PageUp')
  await page.waitForFunction((n) => document.activeElement?.getAttribute('data-spot') === String(n - 1), count)

  // Removed with its link, and all of it taken back to the beginning.
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Delete')
  await page.waitForFunction((n) => document.querySelectorAll('.map-mark').length === n, count)
  expect(await page.locator('.map-link').count()).toBe(links)
  const undo = page.getByRole('button', { name: 'Undo' })
  await undo.press('Enter')
  await house.waitFor()
  for (let guard = 0; await undo.isEnabled(); guard += 1) {
    expect(guard).toBeLessThan(12)
    await undo.press('Enter')
  }
  expect(await page.locator('.map-mark').count()).toBe(count)
  expect(await page.locator('.map-link').count()).toBe(links)
  expect(ofTheProduct(problems)).toEqual([])
  await page.context().close()
})

it('finds places and names of the map, draws a link with the mouse, and only reads where another window edits', async () => {
  const { page, problems } = await openPage(browser)
  patient(page)
  await copyOf(page, /^Copy .*2010/, 'places')
  const count = await page.locator('.map-mark').count()
  const search = page.getByRole('combobox', { name: 'Find a place or a name on the map' })
  // A name of the map becomes a place, with its source.
  await search.fill('karasu')
  await page
    .getByRole('option', { name: /Karasu/ })
    .last()
    .click()
  await page.getByRole('button', { name: /^Add .*here$/ }).click()
  expect(await page.locator('.map-mark').count()).toBe(count + 1)
  const note = page.locator(`#f\\:space\\.json\\:places\\/${count}\\/note`)
  expect(await note.inputValue()).toContain('OpenStreetMap')
  // A place of the draft is gone to.
  await search.fill('nook')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.author-map-side').getByRole('heading', { name: /^Nook/ }).waitFor()
  // A position that is typed letter by letter is offered, and leads there.
  await search.fill('')
  await search.pressSequentially('40.53, 72.80')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add a place here' }).waitFor()
  await page.getByRole('button', { name: 'Leave it' }).click()
  await search.fill('nook')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.author-map-side').getByRole('heading', { name: /^Nook/ }).waitFor()

  // From its handle to a neighbour. The window shows both.
  await page.getByRole('radio', { name: 'Picture' }).check()
  await page.getByRole('button', { name: 'Show all places' }).click()
  const links = await page.locator('.map-link').count()
  const grip = await page.locator('.map-handle-grip').boundingBox()
  const other = await mark(page, /^Uzgen/)
    .locator('.map-target')
    .boundingBox()
  if (!grip || !other) throw new Error('nothing to draw from or to')
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await page.mouse.down()
  await page.mouse.move(other.x, other.y, { steps: 5 })
  await page.mouse.move(other.x + other.width / 2, other.y + other.height / 2)
  await page.mouse.up()
  await page.getByText(/^Measured along roads: \d/).waitFor()
  expect(await page.locator('.map-link').count()).toBe(links + 1)
  await page.getByLabel('Length in km').fill('123.4')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Take \d/ }).waitFor()
  await saved(page)

  const second = await page.context().newPage()
  patient(second)
  await second.goto(page.url())
  await second.locator('.map-mark').first().waitFor()
  expect(await second.getByRole('button', { name: 'Add a place' }).count()).toBe(0)
  const held = second.locator('.map-mark').first()
  const at = await held.getAttribute('aria-label')
  await held.focus()
  await second.keyboard.press('ArrowRight')
  await second.keyboard.press('Enter')
  await second.locator('.map-chosen').waitFor()
  expect(await held.getAttribute('aria-label')).toBe(at)
  expect(await axeFaults(page)).toEqual([])
  expect(ofTheProduct(problems)).toEqual([])
  await page.context().close()
})

const roads = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { highway: 'primary' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [-30.5, 47.05],
          [-29.6, 47.05],
        ],
      },
    },
    {
      type: 'Feature',
      properties: { highway: 'primary' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [-30.1, 46.9],
          [-30.1, 47.2],
        ],
      },
    },
    {
      type: 'Feature',
      properties: { natural: 'water', name: 'Long Lake' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [-30.4, 47.1],
            [-30.2, 47.1],
            [-30.2, 47.2],
            [-30.4, 47.1],
          ],
        ],
      },
    },
  ],
}
const asFile = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/geo+json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
})

it('takes a background from GeoJSON with its licence, shows it first, and brings the old one back', async () => {
  const { page, problems } = await openPage(browser, { viewport: { width: 390, height: 844 } })
  patient(page)
  await copyOf(page, 'From the template', 'border')
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Background…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Background of the map' })
  const input = dialog.locator('input[data-takes="geojson"]')
  // What can't be taken is told, with where and what to do.
  await input.setInputFiles([
    asFile('utm.geojson', { type: 'Point', coordinates: [500_000, 4_480_000] }),
    asFile('half.geojson', '{"type": "FeatureCollection", "features": ['),
  ])
  await dialog.getByText('[500000, 4480000] in feature 1 is not in degrees').waitFor()
  await dialog.getByText(/half\.geojson is not taken, as it is no whole JSON/).waitFor()
  await input.setInputFiles(asFile('lines.geojson', roads))
  await dialog.getByText('3 shapes with', { exact: false }).waitFor()
  expect(await dialog.getByLabel('highway: primary on the map').inputValue()).toBe('road')
  await dialog.locator('.import-preview[data-features="3"]').waitFor()
  await dialog.getByRole('button', { name: 'Replace the background' }).click()
  // Nothing is taken over without source and licence.
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
  await page.keyboard.type('Survey of the valley')
  await dialog.getByLabel('Licence', { exact: true }).fill('CC BY 4.0')
  expect(await axeFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Replace the background' }).click()
  await dialog.waitFor({ state: 'detached' })
  const credit = page.locator('.author-map-credit')
  await credit.getByText('Survey of the valley').waitFor()
  await saved(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await credit.getByText('Invented map', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Redo' }).click()
  await credit.getByText('Survey of the valley').waitFor()
  await page.getByRole('button', { name: 'Background…' }).click()
  await dialog.getByRole('button', { name: 'Remove the background' }).click()
  await page.locator('.map-graticule').waitFor()
  expect(ofTheProduct(problems)).toEqual([])
  await page.context().close()
})
