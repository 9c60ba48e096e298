import type { Browser, Page } from 'playwright-core'
import { launch, openPage, type Site, serve } from './browser'
import type { GivenFile } from './finishedRun'
import { patient } from './playing'

export interface OpenedRun {
  readonly browser: Browser
  readonly site: Site
  readonly page: Page
  readonly problems: string[]
}

/** A browser with a page on which a finished run was opened by its file, without a drawn map. */
export async function openRun(file: GivenFile): Promise<OpenedRun> {
  const browser = await launch({ webgl: false })
  const site = await serve()
  const { page, problems } = await openPage(browser)
  patient(page)
  await page.goto(site.url)
  await page.locator('.import input[type=file]').setInputFiles(file)
  await page.locator('.end-card .button-act').waitFor()
  return { browser, site, page, problems }
}

/** Goes from the page of a finished run to one of those that look back on it. */
export async function lookBack(page: Page, name: string): Promise<void> {
  await page.locator('.end-card .button-act').click()
  await page.getByRole('button', { name: 'Look back' }).click()
  await page.getByRole('menuitemradio', { name }).click()
}
