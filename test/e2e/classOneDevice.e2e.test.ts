import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults } from './accessible'
import { openPage } from './browser'
import { type ClassroomSite, startClassroom } from './classroom'
import { clippedTexts } from './clipped'
import { browser, browserForFile } from './opened'
import { ofTheProduct, patient } from './playing'

/*
 * A class with one device: the room decides on the teacher's page, looks back, and hands in.
 */

let site: ClassroomSite
browserForFile()
beforeAll(async () => {
  site = await startClassroom()
})
afterAll(async () => {
  await site?.close()
})

/** A picture for somebody to look at: `SHOTS=/tmp/shots`. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS
  if (folder) await page.screenshot({ path: `${folder}/oneDevice-${name}.png` })
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const dialog = (page: Page) => page.getByRole('dialog')
const title = (page: Page) => page.locator('.gd-step > h2').innerText()

/** Goes on in the debrief to the step of this name. */
async function stepTo(page: Page, name: string): Promise<void> {
  for (let now = await title(page); now !== name; now = await title(page)) {
    await page.locator('.gd-foot .button-act').press('Enter')
    await expect.poll(() => title(page)).not.toBe(now)
  }
}

/** From the first page to the lobby of a class on the tutorial in which the room decides. */
async function openLobby(page: Page, name: string): Promise<void> {
  await page.goto(site.url)
  await page.getByRole('link', { name: 'Lead a class' }).click()
  await page.getByLabel('Title').fill(name)
  await page.getByLabel('Case').selectOption('tutorial')
  await page.getByLabel('The tutorial').check()
  await page.getByLabel('The room, on this one device').check()
  expect(await axeFaults(page)).toEqual([])
  await press(page, 'Open the lobby')
  await page.getByRole('heading', { name: 'Lobby' }).waitFor()
}

test('the room decides, puts the model on trial and hands in; the teacher has it with the work of the class', async () => {
  const { page, problems } = await openPage(browser)
  patient(page)
  await page.goto(`${site.url}#/class`)
  await page.getByLabel('Title').fill('One device')
  await page.getByLabel('Case').selectOption('tutorial')
  await page.getByLabel('The tutorial').check()
  await page.getByLabel('The room, on this one device').check()
  await press(page, 'Open the lobby')
  await press(page, 'Begin the brief')
  await press(page, 'Open the first window')
  await page.getByRole('heading', { name: 'Window 1 of 4' }).waitFor()
  await page.getByRole('button', { name: /^Brackford.*World A/ }).click()
  await press(page, 'Let the room decide for it')
  const hands = dialog(page).getByRole('spinbutton')
  await hands.first().fill('12')
  const reason = 'The river does not wait for us.'
  await dialog(page).getByLabel('Reason, in the room’s words').fill(reason)
  await press(page, 'Give the order')
  await dialog(page).getByText('Counted for the last order:').waitFor()
  await page.keyboard.press('Escape')
  await press(page, 'End play, go to the debrief')
  await page.getByRole('alertdialog').getByRole('button', { name: 'End play' }).click()
  await page.getByText('The room has not handed in yet').waitFor()
  const lead = page.url()

  await page.getByRole('link', { name: 'Set the worlds side by side' }).click()
  await press(page, 'Open the debrief of world A')
  expect(await page.getByRole('radio', { name: /^With a class/ }).isChecked()).toBe(true)
  await press(page, 'Begin')
  await page.locator('.stu-bar', { hasText: 'Back to the teacher’s page' }).waitFor()
  const [board] = await Promise.all([page.context().waitForEvent('page'), press(page, 'Open the projector’s window')])
  await board.getByRole('heading', { name: 'Cool down' }).waitFor()
  await page.bringToFront()
  await stepTo(page, 'The model on trial')
  // On the projector nothing leads away, and nothing takes height from what it shows.
  await board.getByRole('heading', { name: 'The model on trial' }).waitFor()
  await shot(board, 'board')
  expect(await board.locator('.stu-bar').count()).toBe(0)
  expect(await board.locator('html[data-lesson]').count()).toBe(0)
  await board.close()
  await page.getByRole('textbox', { name: 'A conclusion from this run' }).fill('Warnings count more than sandbags.')
  await page.locator('.gd-trial summary').first().press('Enter')
  await page.locator('.gd-trial').getByRole('slider').first().press('ArrowLeft')
  const changed = await page.getByLabel('The assumption you changed').locator('option:checked').innerText()
  await page.getByRole('radio', { name: 'It falls' }).press('Space')
  await stepTo(page, 'Exit ticket')
  const ticket = ['Waiting was a decision too.', 'The gauge rose for a day.', 'Did anybody <b>hear</b> it?']
  for (const [index, name] of [/One claim/, /One piece of evidence/, /One doubt/].entries()) {
    await page.getByRole('textbox', { name }).fill(ticket[index])
  }
  const part = page.locator('.hin')
  await part.getByText('are kept with the class as the room’s', { exact: false }).waitFor()
  await part.getByText('Not handed in yet.').waitFor()
  await part.getByRole('button', { name: 'Hand in', exact: true }).press('Enter')
  await part.locator('.hin-state', { hasText: 'Handed in:' }).waitFor()
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
    [1920, 1080],
  ]) {
    await page.setViewportSize({ width, height })
    await part.scrollIntoViewIfNeeded()
    await shot(page, `handed-${width}`)
    expect(await clippedTexts(page)).toEqual([])
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  expect(await axeFaults(page)).toEqual([])

  // The teacher's page counts it, shows it, and has it on paper with what the room decided.
  await page.getByRole('link', { name: 'Back to the teacher’s page' }).click()
  expect(page.url()).toBe(lead)
  await page.getByText('The room has handed in').waitFor()
  await press(page, 'Read and take out')
  for (const text of [...ticket, 'Warnings count more than sandbags.', changed, 'It no longer stands.']) {
    await dialog(page).getByText(text).waitFor()
  }
  await shot(page, 'dialog')
  expect(await axeFaults(page)).toEqual([])
  const [paper] = await Promise.all([
    page.context().waitForEvent('page'),
    dialog(page).getByRole('link', { name: 'To print, by team' }).click(),
  ])
  await paper.getByText(reason).waitFor()
  for (const text of [...ticket, 'Warnings count more than sandbags.']) await paper.getByText(text).waitFor()
  expect(await paper.locator('.tcg b', { hasText: 'hear' }).count()).toBe(0)
  await shot(paper, 'paper')
  expect(await axeFaults(paper)).toEqual([])

  // It can be changed until the class is ended.
  await page.goBack()
  await part.getByText('Handed in:', { exact: false }).waitFor()
  await page.getByRole('textbox', { name: /One doubt/ }).fill('Did anybody know?')
  await part.getByText('Changed since it was handed in', { exact: false }).waitFor()
  await part.getByRole('button', { name: 'Hand in again' }).press('Enter')
  await part.locator('.hin-done').waitFor()
  await paper.getByRole('button', { name: 'Fetch it again' }).click()
  await paper.getByText('Did anybody know?').waitFor()
  expect(await paper.getByText(ticket[2]).count()).toBe(0)
  await page.goto(lead)
  await press(page, 'Go to the exit ticket')
  await press(page, 'End the class')
  await page.getByRole('alertdialog').getByRole('button', { name: 'End the class' }).click()
  await page.getByText('The room has handed in').waitFor()
  await page.goBack()
  await part.getByText('Handed in:', { exact: false }).waitFor()
  await expect.poll(() => part.getByRole('button').count()).toBe(0)
  expect(ofTheProduct(problems)).toEqual([])
  await page.context().close()
})

const card = (page: Page) => page.getByRole('button', { name: /^Brackford.*World A/ })

test('on a telephone a class begun before is gone on with, exported and deleted', async () => {
  const opened = await openPage(browser, { viewport: { width: 390, height: 844 } })
  const { page } = opened
  page.setDefaultTimeout(20_000)
  await openLobby(page, 'Year <i>12</i>')
  await page.getByRole('button', { name: 'Begin the brief' }).click()
  await page.getByRole('button', { name: 'Open the first window' }).click()
  await page.getByRole('heading', { name: 'Window 1 of 4' }).waitFor()

  // Closed and opened again: the class is in the list of this browser.
  await page.goto(`${site.url}#/class`)
  await page.getByRole('button', { name: 'Go on with Year <i>12</i>' }).click()
  await page.getByRole('heading', { name: 'Window 1 of 4' }).waitFor()
  const [projector] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Projector view' }).click(),
  ])
  await projector.getByText('Read, speak, vote with your hands.').waitFor()
  await page.bringToFront()
  await card(page).click()
  await dialog(page).getByRole('button', { name: 'Let the room decide for it' }).click()
  // The projector gives the choices to read along, for as long as the card is open.
  await projector.getByText('You decide for').waitFor()
  await projector.getByText('Wait, on purpose').waitFor()
  expect(await axeFaults(projector)).toEqual([])
  const hands = dialog(page).getByRole('spinbutton')
  await hands.first().fill('3')
  await hands.nth(1).fill('9')
  const label = await dialog(page).locator('.tch-vote-row strong').nth(1).textContent()
  await dialog(page).getByLabel('Reason, in the room’s words').fill('Most of us think that it can’t wait.')
  expect(await axeFaults(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Give the order' }).click()
  await dialog(page)
    .locator('.tch-order strong', { hasText: label ?? '' })
    .first()
    .waitFor()
  // Hands stay to be looked at, the focus stays in the dialog, and Escape closes it.
  await dialog(page).getByText('Counted for the last order:').waitFor()
  await dialog(page).getByText(`${label}: 9 hands`).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
  await card(page).getByText('Ordered').first().waitFor()
  await projector.getByText('The room decides').waitFor()
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  await page.getByRole('button', { name: 'More for this class' }).click()
  await page.getByRole('menuitem', { name: 'Export, keep, delete' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Export', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toBe('year-i-12-i.json')
  // Nothing is graded before the debrief: no run tells yet what was decided.
  const { runs, work } = JSON.parse(await readFile(await file.path(), 'utf8'))
  expect([runs[0].events, work]).toEqual([[], undefined])
  await dialog(page).getByRole('button', { name: 'Delete the class…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click()
  await page.waitForURL(/#\/class$/)
  await page.getByText('None yet.').waitFor()
  expect(opened.problems).toEqual([])
  await page.context().close()
})
