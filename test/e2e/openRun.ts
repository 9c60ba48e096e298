import type { Page } from 'playwright-core'
import { openPage } from './browser'
import type { GivenFile } from './finishedRun'
import { browser, site } from './opened'
import { patient } from './playing'

export interface OpenedRun {
  readonly page: Page
  readonly problems: string[]
}

/** A page of this file's browser on which a finished run was opened by its file, without a drawn map. */
export async function openRun(file: GivenFile): Promise<OpenedRun> {
  const { page, problems } = await openPage(browser)
  patient(page)
  await page.goto(site.url)
  await page.locator('.import input[type=file]').setInputFiles(file)
  await page.locator('.end-card .button-act').waitFor()
  return { page, problems }
}

/** Goes from the page of a finished run to one of those that look back on it. */
export async function lookBack(page: Page, name: string): Promise<void> {
  await page.locator('.end-card .button-act').click()
  await page.getByRole('button', { name: 'Look back' }).click()
  await page.getByRole('menuitemradio', { name }).click()
}
