import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { BareTeacher } from './studentClass'

// What students do on their pages of a lesson.

/** A picture for somebody to look at: `SHOTS=/tmp/shots`. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}

export const nickOf = async (page: Page): Promise<string> => (await page.locator('.stu-nick').innerText()).trim()

/** The member's id behind a nickname, once the teacher sees it. */
export async function memberOf(teacher: BareTeacher, nick: string) {
  const view = await teacher.until(({ teams }) => teams.some(({ members }) => members.some((one) => one.nick === nick)))
  const team = view.teams.find(({ members }) => members.some((one) => one.nick === nick))
  const member = team?.members.find((one) => one.nick === nick)?.member
  if (!team || !member) throw new Error(`nobody is called ${nick}`)
  return { member, team: team.key }
}

export async function rename(page: Page, nick: string): Promise<void> {
  await page.getByRole('button', { name: 'Change nickname' }).click()
  await page.getByLabel('Nickname', { exact: true }).fill(nick)
  await page.getByRole('button', { name: 'Take it' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

export async function fillForecast(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Forecast' }).click()
  const fields = page.locator('.number-input')
  await fields.first().waitFor()
  for (const [index, figure] of [100, 300, 600, 10_000, 60_000, 120_000, 500, 1500, 3000].entries()) {
    await fields.nth(index).fill(String(figure))
    await fields.nth(index).press('Tab')
  }
  await page.getByRole('button', { name: 'Lock for the team' }).click()
  await page.getByRole('heading', { name: 'Your team’s forecast is locked' }).waitFor()
}

export async function chooseCard(page: Page, index: number, reason: string): Promise<void> {
  await page.locator('.card:not(.card-wait) .card-head').nth(index).click()
  await page.locator('.card-reason').fill(reason)
}

export const line = (page: Page, text: string) => page.locator('.stu-line-text', { hasText: text })

export async function say(page: Page, text: string): Promise<void> {
  await page.locator('.stu-form textarea').fill(text)
  await page.locator('.stu-form textarea').press('Enter')
}
