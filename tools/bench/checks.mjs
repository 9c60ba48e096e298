import { figure, median } from './figures.mjs'
import { openPage } from './page.mjs'

/** Most milliseconds by the clock from an edit to what the check says of it. */
const budget = 300
const rounds = 9

/** Edits of parts of all sizes, each in a field of its own: the part's button, how far down its list, and the field's label. */
const edits = [
  { part: 'Overview', row: null, field: 'Title', of: 'the manifest' },
  { part: 'Map and places', row: 3, field: 'Name', of: 'places' },
  { part: 'Actors', row: 1, field: 'Name', of: 'an actor' },
  { part: 'Reports', row: 100, field: 'Title', of: 'reports, the largest file' },
  { part: 'Record', row: 20, field: 'Title', of: 'the record' },
]

/**
 * The check of a copy of a scenario in the editor: by the clock, from an edit to the answer, as the editor itself measures
 * it, the time in which edits are gathered included.
 */
export async function measureChecks(browser, site, title) {
  const { page, close } = await openPage(browser, { motion: false })
  await page.setViewportSize({ width: 1500, height: 800 })
  await page.goto(`${site.url}#/author`)
  await page.getByRole('button', { name: `Copy ${title}`, exact: true }).click()
  await page.locator('.part-list').waitFor()
  const panel = page.locator('.problem-panel')
  if ((await panel.count()) === 0) await page.locator('.editor-tools .button').last().click()
  const fresh = page.locator('.problem-panel .problem-list[data-fresh]')
  await fresh.waitFor()
  const found = []
  for (const { part, row, field, of } of edits) {
    await page.locator('.part-list button').filter({ hasText: part }).click()
    if (row !== null) await page.locator('.list-row').nth(row).click()
    const input = page.locator('.form-page').getByLabel(field, { exact: true }).first()
    await input.waitFor()
    const times = []
    for (let round = 0; round < rounds; round++) {
      await input.press('End')
      await page.keyboard.type('x')
      await page.locator('.problem-panel .problem-list:not([data-fresh])').waitFor()
      await fresh.waitFor()
      times.push(Number(await fresh.getAttribute('data-took')))
    }
    found.push({ of, times })
  }
  await close()
  return found.map(({ of, times }, index) =>
    figure(
      `check-${index + 1}`,
      `from an edit of ${of} to the answer of the check, by the clock`,
      median(times),
      'ms',
      {
        budget,
        note: times.join(', '),
      },
    ),
  )
}
