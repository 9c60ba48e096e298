import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { joinSession } from '../../src/teach/link/http'
import { readCsv } from '../debrief/readCsv'
import { axeFaults } from './accessible'
import { openPage } from './browser'
import { type ClassroomSite, joinClass, type Student, startClassroom } from './classroom'
import { browser, browserForFile } from './opened'

let site: ClassroomSite
let problems: string[] = []
const students: Student[] = []

browserForFile()
beforeAll(async () => {
  site = await startClassroom()
})
afterEach(() => {
  for (const { link } of students.splice(0)) link.close()
})
afterAll(async () => {
  await site?.close()
})

/** A picture for somebody to look at: `SHOTS=/tmp/shots`. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS
  if (folder) await page.screenshot({ path: `${folder}/teacher-${name}.png` })
}

const markup = '<img src=x onerror="document.title=1"> Can you <b>hear</b> us?'

async function join(code: string, observer = false): Promise<Student> {
  const student = await joinClass(site.url, code, observer)
  students.push(student)
  return student
}

/** From the first page to the lobby of a class on the tutorial; gives its join code. */
async function openLobby(page: Page): Promise<string> {
  await page.goto(site.url)
  await page.getByRole('link', { name: 'Lead a class' }).click()
  await page.getByLabel('Title').fill('Year <i>12</i>')
  await page.getByLabel('Case').selectOption('tutorial')
  await page.getByLabel('The tutorial').check()
  await page.getByLabel('Worlds').fill('2')
  await page.getByLabel('Wait for me between windows').check()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Open the lobby' }).click()
  await page.getByRole('heading', { name: 'Lobby' }).waitFor()
  return (await page.locator('.tch-code').textContent()) ?? ''
}

const dialog = (page: Page) => page.getByRole('dialog')
const closeDialog = (page: Page) => dialog(page).getByRole('button', { name: 'Close', exact: true }).click()

/** Name of the seat whose decisions are set side by side. */
const seatShown = (page: Page) => page.getByLabel('Seat', { exact: true }).locator('option:checked').textContent()

/** Clock of the page in seconds. */
async function seconds(page: Page): Promise<number> {
  const text = (await page.locator('.tch-clock').first().textContent()) ?? ''
  const [, minutes, rest] = /(\d+):(\d\d)/.exec(text) ?? []
  return Number(minutes) * 60 + Number(rest)
}

test('a class is led from the first page to its worlds side by side', async () => {
  const opened = await openPage(browser)
  const { page } = opened
  problems = opened.problems
  page.setDefaultTimeout(20_000)
  const code = await openLobby(page)
  expect(code).toMatch(/^[A-Z0-9]{3} [A-Z0-9]{3}$/)

  // Lobby: they come, one is renamed, the door is shut and opened again.
  const anna = await join(code)
  const bek = await join(code.toLowerCase())
  await join(code, true)
  await page.getByText('3 students have joined').waitFor()
  const nick = (await anna.until(() => true)).me.nick
  await page.getByRole('button', { name: 'Students and seats' }).click()
  await page.getByRole('button', { name: `Rename ${nick}` }).click()
  await page.getByLabel('New nickname').fill('Wise Owl')
  await page.getByRole('button', { name: 'Save' }).click()
  await anna.until(({ me }) => me.nick === 'Wise Owl')
  expect(await axeFaults(page)).toEqual([])
  // Two make one pair; spread over the seats each has another of the same world, so that seats can talk.
  await closeDialog(page)
  await page.getByRole('button', { name: 'Seat in pairs' }).click()
  for (const one of [anna, bek]) await one.until(({ team }) => team?.members.length === 2)
  await page.getByRole('button', { name: 'Spread over seats' }).click()
  for (const one of [anna, bek]) await one.until(({ team }) => team?.members.length === 1)
  const { team: annas } = await anna.until(({ team }) => team !== null)
  const { team: beks } = await bek.until(({ team }) => team !== null)
  expect(annas?.key.seat).not.toBe(beks?.key.seat)
  await page.getByRole('button', { name: 'Lock the lobby' }).click()
  await page.getByRole('button', { name: 'Unlock the lobby' }).waitFor()
  expect(await joinSession(site.url, { code, observer: false })).toEqual({ ok: false, fault: { code: 'locked' } })
  expect(await axeFaults(page)).toEqual([])

  // The projector has no name, and a token of its own.
  const [projector] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Projector view' }).click(),
  ])
  await projector.setViewportSize({ width: 1920, height: 1080 })
  await page.bringToFront()
  await projector.getByText('The lobby is locked').waitFor()
  await page.getByRole('button', { name: 'Unlock the lobby' }).click()
  await projector.getByRole('img', { name: /#\/join\// }).waitFor()
  expect(await axeFaults(projector)).toEqual([])

  // Another device shows the same by a link, which does not stay in its address; a new link ends it.
  await page.getByRole('button', { name: 'More for this class' }).click()
  await page.getByRole('menuitem', { name: 'Projector on another device' }).click()
  const field = dialog(page).getByLabel('Link', { exact: true })
  await field.waitFor()
  await shot(page, 'beam')
  expect(await axeFaults(page)).toEqual([])
  const link = new URL(await field.inputValue())
  const far = await openPage(browser)
  await far.page.goto(`${site.url}${link.hash}`)
  await far.page.getByRole('img', { name: /#\/join\// }).waitFor()
  await expect.poll(() => new URL(far.page.url()).hash).toMatch(/\/projector$/)
  await far.page.reload()
  await far.page.getByRole('img', { name: /#\/join\// }).waitFor()
  await dialog(page).getByRole('button', { name: 'Make a new link' }).click()
  await far.page.getByText('This window may not show this class any more.', { exact: false }).waitFor()
  await shot(far.page, 'beam-spent')
  expect(new URL(await field.inputValue()).hash).not.toBe(link.hash)
  await closeDialog(page)
  // The teacher's own window goes on by the new one.
  await projector.getByRole('img', { name: /#\/join\// }).waitFor()
  await far.page.context().close()

  await page.getByRole('button', { name: 'Begin the brief' }).click()
  await projector.getByText('Read your role sheet.').waitFor()
  await projector.getByText('0 of 2 forecasts locked').waitFor()
  await page.getByRole('button', { name: 'Open the first window' }).click()
  // Nobody has locked a forecast: it asks.
  await page.getByText('2 teams have not locked a forecast.').waitFor()
  await page
    .getByRole('alertdialog')
    .getByText(annas?.name ?? '?', { exact: true })
    .waitFor()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Open the first window' }).click()
  await projector.getByRole('heading', { name: 'Window 1 of 4' }).waitFor()
  // Late ones read the code from the projector for as long as the lobby is not locked.
  await projector.getByText(`code ${code}`).waitFor()
  await page.getByRole('button', { name: 'Lock the lobby' }).click()
  await expect.poll(() => projector.getByText(`code ${code}`).count()).toBe(0)
  expect(await joinSession(site.url, { code, observer: false })).toEqual({ ok: false, fault: { code: 'locked' } })
  await page.getByRole('button', { name: 'Unlock the lobby' }).click()

  // Time stands still for everybody, goes on, and is made longer.
  await page.getByRole('button', { name: 'Pause all' }).click()
  await projector.getByText('Paused. Eyes to the front.').waitFor()
  await anna.until(({ lesson }) => lesson.clock.paused)
  const before = await seconds(page)
  await page.getByRole('button', { name: 'Add 2 minutes' }).click()
  await expect.poll(() => seconds(page)).toBe(before + 120)
  await page.getByRole('button', { name: 'Go on' }).click()
  await anna.until(({ lesson }) => !lesson.clock.paused)

  // A team orders: its card says what, and that it submitted.
  const { seat } = await anna.until((view) => view.seat !== null && view.lesson.phase.name === 'window')
  const choice = seat?.decisions.find(({ status }) => status === 'available')
  if (!choice) throw new Error('nothing can be decided')
  await anna.do({
    type: 'propose',
    order: { type: 'decide', option: choice.option, reason: `Nobody else can. ${markup}` },
  })
  const { team } = await anna.until((view) => (view.team?.proposals.length ?? 0) > 0)
  await page.locator('.tch-card', { hasText: 'Proposed' }).getByText(choice.label).waitFor()
  await anna.do({ type: 'give', proposal: team?.proposals[0].id ?? '' })
  await anna.do({ type: 'submit', done: true })
  const annasCard = page.locator('.tch-card-submitted')
  await annasCard.getByText(choice.label).waitFor()
  expect(await annasCard.textContent()).toContain('Ordered')
  await annasCard.click()
  await dialog(page).getByText(markup).waitFor()
  await dialog(page).getByText('As it stands at').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await closeDialog(page)

  // An inject: prepared, looked at, sent; it arrives with what it rests on.
  await page.getByRole('button', { name: 'Prepare one…' }).click()
  await page.getByLabel('From', { exact: true }).fill('A radio amateur')
  await page.getByLabel('Title', { exact: true }).fill('Lines are down')
  await page.getByLabel('Text', { exact: true }).fill(markup)
  const sources = page.locator('.tch-sources').getByRole('checkbox')
  await sources.nth(0).check()
  await sources.nth(1).check()
  await page.getByText('2 are chosen.').waitFor()
  await shot(page, 'inject')
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Prepare it' }).click()
  await page.getByRole('button', { name: 'Send “Lines are down” now' }).click()
  const told = await bek.until((view) => view.seat?.reports.some(({ title }) => title === 'Lines are down') ?? false)
  expect(told.seat?.reports[0]).toMatchObject({ title: 'Lines are down', text: markup, invented: false })
  expect(told.seat?.reports[0].sources).toHaveLength(2)
  await dialog(page).getByText('sent at').waitFor()
  await closeDialog(page)
  // It was sent: none is prepared any more.
  await page.getByRole('button', { name: 'Prepare one…' }).waitFor()

  // A private talk: read, reported, hidden.
  await anna.do({ type: 'open-talk', seats: [beks?.key.seat ?? ''] })
  const talk = (await anna.until((view) => (view.team?.talks.length ?? 0) > 0)).team?.talks[0].id ?? ''
  await anna.do({ type: 'talk-say', talk, text: markup })
  const line = (await bek.until((view) => (view.team?.talks[0]?.lines.length ?? 0) > 0)).team?.talks[0].lines[0]
  await bek.do({ type: 'report-line', line: line?.id ?? '' })
  await page.locator('.tch-need', { hasText: 'Wise Owl' }).getByText('a line was reported').waitFor()
  await page.getByRole('button', { name: 'Read the line that was reported' }).click()
  await dialog(page).getByText(markup).first().waitFor()
  expect(await axeFaults(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Hide this line of Wise Owl' }).first().click()
  await bek.until((view) => view.team?.talks[0].lines[0].text === null)
  await dialog(page).getByRole('button', { name: 'Settle the report on Wise Owl' }).click()
  await expect.poll(() => dialog(page).getByText('Reported lines').count()).toBe(0)
  await closeDialog(page)

  // A seat without its team: the policy takes it, and hands it back.
  bek.link.close()
  await page.getByText('disconnected').first().waitFor()
  // The room is not told who is away.
  expect(await projector.locator('.tcp-board').textContent()).not.toMatch(/disconnected|idle/i)
  await page.getByRole('button', { name: /^Let the policy run the seat of/ }).click()
  await page.locator('.tch-card-policy', { hasText: beks?.name }).click()
  await page.getByRole('button', { name: 'Hand it back to the team' }).click()
  await page.getByRole('button', { name: 'Let the policy run it' }).waitFor()
  await closeDialog(page)

  // A refresh loses nothing; on to the next window and back.
  await page.reload()
  await page.getByRole('heading', { name: 'Window 1 of 4' }).waitFor()
  await page.getByRole('button', { name: 'Close window' }).click()
  await page.getByRole('heading', { name: 'Window 2 of 4' }).waitFor()
  // Hours have passed, and the window waits for the teacher.
  await projector.getByText('Your teacher opens the window.', { exact: false }).waitFor()
  await anna.until(({ lesson }) => lesson.clock.held)
  await shot(page, 'held')
  await shot(projector, 'held-projector')
  await page.getByRole('button', { name: 'Open window 2' }).click()
  await projector.getByText('Propose, say why', { exact: false }).waitFor()
  await anna.until(({ lesson }) => !lesson.clock.paused)
  await page.getByRole('button', { name: 'Step back' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Step back' }).click()
  await page.getByRole('heading', { name: 'Window 1 of 4' }).waitFor()
  await anna.until(({ lesson: { phase } }) => phase.name === 'window' && phase.window === 0)
  // A class that halts between windows halts before the one it goes back to.
  await page.getByRole('button', { name: 'Open window 1' }).click()
  await anna.until(({ lesson }) => !lesson.clock.paused)
  expect(await axeFaults(page)).toEqual([])
  expect(await axeFaults(projector)).toEqual([])
  const shown = (await projector.locator('body').textContent()) ?? ''
  expect(shown).not.toContain('Wise Owl')
  expect(shown).not.toContain(annas?.name ?? '')

  // What was ordered before the step back counts no more: it is ordered anew.
  await anna.do({
    type: 'propose',
    order: { type: 'decide', option: choice.option, reason: 'Nobody else can, again.' },
  })
  const again = await anna.until((view) => (view.team?.proposals.length ?? 0) > 0)
  await anna.do({ type: 'give', proposal: again.team?.proposals[0].id ?? '' })
  await page.locator('.tch-card', { hasText: '1 reason' }).waitFor()

  // Play is ended; the worlds stand side by side, and each opens in the debrief of the product.
  await page.getByRole('button', { name: 'End play, go to the debrief' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'End play' }).click()
  await projector.getByText('Put the roles down.').waitFor()

  // What is handed in is seen as it comes, and taken out for grading: as a table, and on paper by team.
  await page.getByText('0 of 3 students have handed in').waitFor()
  const ticket = { claim: markup, evidence: '=1+1', doubt: '' }
  await anna.do({ type: 'hand-in', world: 0, work: { ticket, trial: null } })
  await page.getByText('1 of 3 students have handed in').waitFor()
  await page.getByRole('button', { name: 'Read and take out' }).click()
  await dialog(page).getByText(markup).waitFor()
  expect(await axeFaults(page)).toEqual([])
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Table (CSV)' }).click(),
  ])
  expect(table.suggestedFilename()).toBe('year-i-12-i.csv')
  const rows = readCsv(await readFile(await table.path(), 'utf8'))
  const own = (field: string) => rows.filter((row) => row[1] === annas?.name && row[7] === field).map((row) => row[8])
  expect([own('claim'), own('evidence'), own('reason')]).toEqual([[markup], ["'=1+1"], ['Nobody else can, again.']])
  const [paper] = await Promise.all([
    page.context().waitForEvent('page'),
    dialog(page).getByRole('link', { name: 'To print, by team' }).click(),
  ])
  const sheet = paper.locator('.tcg-sheet', { hasText: `Team ${annas?.name}` })
  await sheet.getByText('Nobody else can, again.').waitFor()
  await sheet.getByText(markup).waitFor()
  expect(await axeFaults(paper)).toEqual([])
  await paper.close()
  await closeDialog(page)
  await page.getByRole('link', { name: 'Set the worlds side by side' }).click()
  await page.getByRole('button', { name: 'Open the debrief of world B' }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  // Nobody sat in the second world; and nothing that students wrote is on the page that the room is shown.
  await page.getByText('World B is left out: nobody sat there.').waitFor()
  await page.getByLabel('Seat', { exact: true }).selectOption(annas?.key.seat ?? '')
  await page.getByText('Nobody else can, again.').first().waitFor()
  await page.getByLabel('Without reasons, for the projector').check()
  await expect.poll(() => page.getByText('Nobody else can, again.').count()).toBe(0)
  expect(await axeFaults(page)).toEqual([])
  // One part of it at a time goes to the projector, without reasons; and goes with the page.
  await page
    .getByRole('button', { name: /^Show on the projector/ })
    .first()
    .click()
  await projector.getByText('what this model says', { exact: false }).waitFor()
  expect(await axeFaults(projector)).toEqual([])
  await page.getByRole('button', { name: 'Take it off the projector' }).click()
  await projector.getByText('Put the roles down.').waitFor()
  const beamed = await seatShown(page)
  await page.getByRole('button', { name: `Show on the projector: ${beamed}` }).click()
  await projector.locator('.tcp-acts').getByText(choice.label).waitFor()
  // It stays there whatever seat is looked at next.
  const seats = page.getByLabel('Seat', { exact: true })
  await seats.selectOption((await seats.locator('option:not(:checked)').first().getAttribute('value')) ?? '')
  await page.getByText(`On the projector: ${beamed}`).waitFor()
  expect(await projector.locator('body').textContent()).not.toContain('Nobody else can')
  await page.getByRole('button', { name: 'Open the debrief of world A' }).click()
  await page.waitForURL(/#\/run\/[^/]+\/debrief$/)
  await projector.getByText('Put the roles down.').waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.title()).not.toBe('1')
  expect(problems).toEqual([])
  await page.context().close()
})
