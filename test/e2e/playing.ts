import { errors, type Locator, type Page } from 'playwright-core'

/** Steps of the journey as a player takes them, by the words on the screen. */

export interface Setup {
  readonly seat: string
  readonly plan: string
  readonly seed: number
  /** Watches the seat instead of playing it. */
  readonly watch?: boolean
  readonly scenario?: string
}

/** Complaints of the console that are the software drawing's own, not the product's. */
export const ofTheProduct = (problems: readonly string[]): string[] =>
  problems.filter((line) => !/GL Driver Message|GPU stall|net::ERR_ABORTED/.test(line))

/** Slow machines draw the map in software: what is waited for comes, only later. */
export function patient(page: Page): void {
  page.setDefaultTimeout(120_000)
}

export const hourOf = (page: Page): Promise<number> =>
  page.locator('.play').evaluate((element) => Number((element as HTMLElement).dataset.hour))

/** Waits until the play screen stands in one of these phases. */
export async function phase(page: Page, ...phases: string[]): Promise<string> {
  await page.locator(phases.map((one) => `.play[data-phase="${one}"]`).join(', ')).waitFor()
  return (await page.locator('.play').getAttribute('data-phase')) ?? ''
}

/** Fills the forecast, three figures a question, and locks it: the run begins. */
export async function lockForecast(
  page: Page,
  figures: readonly number[] = [100, 300, 600, 10_000, 60_000, 120_000, 500, 1500, 3000],
): Promise<void> {
  const fields = page.locator('.number-input')
  await fields.first().waitFor()
  const count = await fields.count()
  for (const [index, figure] of figures.slice(0, count).entries()) {
    await fields.nth(index).fill(String(figure))
    await fields.nth(index).press('Tab')
  }
  await page.getByRole('button', { name: 'Lock and begin' }).click()
  await page.locator('.play').waitFor()
}

/** Goes straight to the forecast of a seat and begins. */
export async function begin(
  page: Page,
  url: string,
  { seat, plan, seed, watch, scenario = 'osh-2010' }: Setup,
): Promise<void> {
  const query = `seat=${seat}&plan=${plan}&policy=record&seed=${seed}${watch ? '&watch=1' : ''}`
  await page.goto(`${url}#/s/${scenario}/forecast?${query}`)
  await lockForecast(page)
}

/** Locks a card of the open window with a reason. */
export async function lock(page: Page, card: 'wait' | number, reason = 'Too little is certain yet.'): Promise<void> {
  const head =
    card === 'wait' ? page.locator('.card-wait .card-head') : page.locator('.card:not(.card-wait) .card-head').nth(card)
  await head.click()
  await page.locator('.card-reason').fill(reason)
  await page.getByRole('button', { name: /^(Lock decision|Lock waiting|Give standing order)$/ }).click()
  await phase(page, 'window')
}

/** Closes the window and skips to where the run stands still next. */
export async function passWindow(page: Page): Promise<void> {
  await page.locator('.decide-foot').getByRole('button', { name: 'Let hours pass' }).click()
  await skip(page)
}

/** Skips to where the run stands still next. Hours pass by themselves as well, and may be over before the button is hit. */
export async function skip(page: Page): Promise<void> {
  for (;;) {
    const now = await phase(page, 'passing', 'paused', 'skipping', 'window', 'over')
    if (now === 'window' || now === 'over') return
    if (now === 'skipping' || (await pressed(page.locator('.hours > .button').last()))) {
      await phase(page, 'window', 'over')
      return
    }
  }
}

/** Presses what may go away before it is hit; tells whether it was there. */
async function pressed(button: Locator): Promise<boolean> {
  try {
    await button.click({ timeout: 5_000 })
    return true
  } catch (fault) {
    if (fault instanceof errors.TimeoutError) return false
    throw fault
  }
}

/** Plays every window to the end: decides where something is offered, else waits. */
export async function playToTheEnd(page: Page): Promise<number> {
  let windows = 0
  await skip(page)
  while ((await phase(page, 'window', 'over')) === 'window') {
    windows += 1
    const offered = await page.locator('.card:not(.card-wait):not([data-closed])').count()
    await lock(page, windows % 3 === 1 && offered > 0 ? 0 : 'wait')
    await passWindow(page)
  }
  return windows
}
