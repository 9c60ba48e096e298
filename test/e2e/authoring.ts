import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

/** What authors do in the editor, by the words on the screen. */

export const checked = (page: Page) => page.locator('.problem-panel .problem-list[data-fresh]').waitFor()

/** Copies a scenario that is in the box and waits for the editor. */
export async function copyOf(page: Page, url: string, scenario: string): Promise<void> {
  await page.goto(`${url}#/author`)
  await page.getByRole('button', { name: `Copy ${scenario}`, exact: true }).click()
  await page.locator('.part-list').waitFor()
}

/** Opens the list of problems beside the editor, if it is not open, and waits for the check. */
export async function openPanel(page: Page): Promise<void> {
  if ((await page.locator('.problem-panel').count()) === 0) {
    await page
      .locator('.editor-tools')
      .getByRole('button', { name: /problem|hint/ })
      .press('Enter')
  }
  await checked(page)
}

/** The version of what a run reads, as the list of problems tells it. */
export async function hashOf(page: Page): Promise<string> {
  await openPanel(page)
  const words = await page
    .locator('.problem-panel')
    .getByText(/[0-9a-f]{32}/)
    .innerText()
  return /[0-9a-f]{32}/.exec(words)?.[0] ?? ''
}

export async function exported(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'File', exact: true }).press('Enter')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.file-way').getByRole('button', { name: 'Export the .zip' }).press('Enter'),
  ])
  await page.keyboard.press('Escape')
  return readFile(await download.path())
}

/** Opens a .zip in the workspace. */
export async function openZip(page: Page, url: string, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${url}#/author`)
  await page.locator('input[data-takes="file"]').setInputFiles({ name, mimeType: 'application/zip', buffer })
}
