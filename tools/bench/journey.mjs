import { patience } from './page.mjs'

// The ways through the page that the bench takes, by what every screen has: its one filled button.

/** The first page, usable: its ways in can be pressed. */
export async function openStart(page, url) {
  await page.goto(url)
  await page.locator('a[href$="/seat"]').first().waitFor()
}

/** From the first page through seat, role sheet and forecast to the map, as a reader goes. */
export async function goToMap(page, scenario) {
  await page.locator(`a[href$="/s/${scenario}/seat"]`).first().click()
  await page.locator('.setup').waitFor()
  await page.locator('.button-act').click()
  await page.locator('.role-sheet').waitFor()
  await page.locator('.button-act').click()
  await lockForecast(page)
  await mapReady(page)
}

/** Straight to a game whose seat, plan and seed are in the address. */
export async function beginAt(page, url, scenario, { seat, plan, seed, observed }) {
  const chosen = new URLSearchParams({ seat, plan, policy: 'record', seed: String(seed) })
  if (observed) chosen.set('watch', '1')
  await page.goto(`${url}#/s/${scenario}/forecast?${chosen}`)
  await lockForecast(page)
  await mapReady(page)
}

async function lockForecast(page) {
  await page.locator('.number-input').first().waitFor()
  const fields = page.locator('.number-input')
  for (let i = 0; i < (await fields.count()); i++) {
    await fields.nth(i).fill(String(100 * ((i % 3) + 1)))
    await fields.nth(i).press('Tab')
  }
  await page.locator('.button-act').click()
}

export async function mapReady(page) {
  await page.locator('.map-pane[data-status="ready"]').waitFor({ timeout: patience })
}

/** Waits until a window is open: hours stand still. */
export async function inWindow(page) {
  await page.locator('.play[data-phase="window"]').waitFor()
}

/** Lets hours pass, and closes every window that opens, until `stopPassing`. For an observer, who decides nothing. */
export function keepPassing(page) {
  return page.evaluate(() => {
    window.benchPassing = setInterval(() => {
      if (document.querySelector('.play')?.dataset.phase !== 'window') return
      document.querySelector('.decide-foot .button-act')?.click()
    }, 150)
  })
}

export const stopPassing = (page) => page.evaluate(() => clearInterval(window.benchPassing))

export const hourOf = async (page) => Number(await page.locator('.play').getAttribute('data-hour'))
