import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ServerProcess, startProcess } from '../server/serverProcess'
import { openPage } from './browser'
import { browser, browserForFile } from './opened'
import { ofTheProduct, patient } from './playing'
import { cuttableWay } from './studentClass'

/*
 * A lesson of 45 minutes from its first page to the debrief, as a teacher and students live through it, each in a browser profile of
 * their own: a refresh in mid-window, a network that is lost, a late joiner, a seat that nobody comes back to, a private talk, an
 * inject, a pause, and a server that is killed and started again in the middle.
 */

let server: ServerProcess
const data = mkdtempSync(join(tmpdir(), 'lesson-'))

browserForFile()
beforeAll(async () => {
  server = await startProcess(['--data', data])
})
afterAll(async () => {
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
})

interface Person {
  readonly page: Page
  readonly problems: string[]
}

async function person(): Promise<Person> {
  const opened = await openPage(browser)
  patient(opened.page)
  return opened
}

/** A picture for somebody to look at: `SHOTS=/tmp/shots`. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS
  if (folder) await page.screenshot({ path: join(folder, `lesson-${name}.png`) })
}

async function joins(page: Page, url: string, code: string): Promise<void> {
  await page.goto(`${url}#/join/${code}`)
  await page.getByRole('button', { name: 'Join a team' }).click()
}

async function nickOf(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'You are in' }).waitFor()
  return (await page.locator('.stu-nick').innerText()).trim()
}

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click()
const dialog = (page: Page) => page.getByRole('dialog')
const panelLine = (page: Page, text: string) => page.locator('.stu-line-text', { hasText: text })

async function say(page: Page, text: string): Promise<void> {
  await page.locator('.stu-form textarea').fill(text)
  await page.locator('.stu-form textarea').press('Enter')
}

/** Decides the first thing on offer, alone at the seat. */
async function decides(page: Page, reason: string): Promise<void> {
  await page.locator('.card:not(.card-wait) .card-head').first().click()
  await page.locator('.card-reason').fill(reason)
  await press(page, 'Lock decision')
  await page
    .getByText(/decisions? locked/)
    .first()
    .waitFor()
}

/** Closes the window though not everybody is done, which is asked about. */
async function closeWindow(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Close window', exact: true }).click()
  await shot(desk, 'closing')
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Close window' }).click()
}

it('a lesson goes from its first page to the debrief, whatever happens in between', async () => {
  const { url, port } = server
  const way = await cuttableWay(url)
  const teacher = await person()
  const desk = teacher.page
  await desk.goto(url)
  await desk.getByRole('link', { name: 'Lead a class' }).click()
  await desk.getByLabel('Title').fill('Year 12 history')
  await press(desk, 'Open the lobby')
  await desk.locator('.tch-code').waitFor()
  const code = (await desk.locator('.tch-code').innerText()).replace(/\s/g, '')
  await shot(desk, 'lobby')

  // The projector is a window of its own, and shows nobody's name.
  const opening = desk.context().waitForEvent('page')
  await desk.getByRole('button', { name: 'Projector view' }).click()
  const projector = await opening
  patient(projector)
  await projector.setViewportSize({ width: 1920, height: 1080 })
  await projector.locator('.tcp').waitFor()

  const [ann, bo] = [await person(), await person()]
  await joins(ann.page, url, code)
  await joins(bo.page, way.url, code)
  const nicks = [await nickOf(ann.page), await nickOf(bo.page)]
  await projector.getByText('2 students have joined').waitFor()
  await shot(projector, 'projector-lobby')
  await press(desk, 'Begin the brief')
  await ann.page.getByRole('tab', { name: 'Role sheet' }).waitFor()
  await press(desk, 'Open the first window')
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Open the first window' }).click()
  for (const { page } of [ann, bo]) await page.locator('.play').waitFor()
  const shown = await projector.locator('body').innerText()
  for (const nick of nicks) expect(shown).not.toContain(nick)

  // A refresh in mid-window, with a reason half written.
  await ann.page.locator('.card:not(.card-wait) .card-head').first().click()
  await ann.page.locator('.card-reason').fill('The night must not be left alone.')
  await ann.page.reload()
  await ann.page.locator('.play').waitFor()
  expect(await ann.page.locator('.card-reason').inputValue()).toBe('The night must not be left alone.')
  await press(ann.page, 'Lock decision')
  await ann.page.getByText('1 decision locked').waitFor()
  await press(ann.page, 'Done for this window')
  await desk.getByText('1 of 2 teams submitted').first().waitFor()

  // A private talk, through a network that goes in the middle of it.
  const boSeat = await bo.page.locator('.play-seat strong').innerText()
  await press(ann.page, /^Team and talks|^Team$/)
  await press(ann.page, 'Talk with another seat')
  await ann.page.getByRole('checkbox', { name: boSeat }).check({ force: true })
  await press(ann.page, 'Begin the talk')
  await ann.page.locator('.stu-room').last().click()
  await say(ann.page, 'Do you have troops to spare?')
  await press(bo.page, /^Team and talks|^Team$/)
  await bo.page.locator('.stu-room').last().click()
  await panelLine(bo.page, 'Do you have troops').waitFor()
  way.cut()
  await bo.page.getByText('The connection is lost and is being tried', { exact: false }).waitFor()
  await desk.getByText('disconnected').first().waitFor()
  await say(bo.page, 'None that we would send.')
  way.mend()
  await panelLine(ann.page, 'None that we would send.').waitFor()
  expect(await panelLine(ann.page, 'None that we would send.').count()).toBe(1)

  // An inject, prepared, looked at and sent.
  await press(desk, 'Prepare one…')
  await dialog(desk).getByLabel('From', { exact: true }).fill('Local radio')
  await dialog(desk).getByLabel('Title', { exact: true }).fill('Telephones are dead')
  await dialog(desk).getByLabel('Text', { exact: true }).fill('Nobody answers in the whole town.')
  await dialog(desk).locator('input[type=checkbox]').first().check({ force: true })
  await press(desk, 'Prepare it')
  await press(desk, 'Send “Telephones are dead” now')
  await ann.page.locator('.cable', { hasText: 'Telephones are dead' }).getByText('invented').waitFor()
  await desk.keyboard.press('Escape')

  // The next window; a late joiner comes into it.
  await closeWindow(desk)
  await desk.getByText('Window 2 of 3').first().waitFor()
  const cy = await person()
  await joins(cy.page, url, code)
  await cy.page.locator('.play').waitFor()
  await shot(desk, 'window-2')

  // A pause; the server is killed and started again; nothing is lost, and the lesson goes on.
  await press(desk, 'Pause all')
  await ann.page.getByText('Your teacher has paused the lesson', { exact: false }).waitFor()
  await server.stop('SIGKILL')
  await ann.page.getByText('The connection is lost and is being tried', { exact: false }).waitFor()
  server = await startProcess(['--data', data, '--port', String(port)])
  await desk.getByText('The connection to the classroom is lost', { exact: false }).waitFor({ state: 'detached' })
  await press(desk, 'Go on')
  await ann.page.getByText('Your teacher has paused the lesson', { exact: false }).waitFor({ state: 'detached' })
  await panelLine(ann.page, 'None that we would send.').waitFor()
  await decides(ann.page, 'After the night comes the day.')
  await decides(cy.page, 'Late, but not too late.')

  // A seat whose student is gone is left to the policy.
  await bo.page.context().close()
  await press(desk, /^Let the policy run the seat of/)
  await desk.getByText('Run by policy').first().waitFor()
  await closeWindow(desk)
  await desk.getByText('Window 3 of 3').first().waitFor()
  await closeWindow(desk)

  // The debrief: the class's worlds beside the record, the student's own run in the product's debrief.
  await ann.page.getByRole('heading', { name: 'Look back with your class' }).waitFor()
  await shot(projector, 'projector-debrief')
  await desk.getByRole('link', { name: 'Set the worlds side by side' }).click()
  await desk.getByText('After the night comes the day.').first().waitFor()
  await shot(desk, 'worlds')
  await desk.getByLabel('Seat', { exact: true }).selectOption({ index: 2 })
  await desk.getByText('Late, but not too late.').first().waitFor()
  await press(ann.page, 'Open our run')
  await ann.page.locator('.gd').waitFor()
  for (const { problems } of [teacher, ann, cy]) {
    expect(
      ofTheProduct(problems).filter((problem) => !/WebSocket|ERR_CONNECTION_REFUSED|502|503/.test(problem)),
    ).toEqual([])
  }
  await way.close()
})
