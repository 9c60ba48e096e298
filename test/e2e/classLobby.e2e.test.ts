import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { joinSession } from '../../src/teach/link/http'
import { openLink } from '../../src/teach/link/link'
import { type Classroom, http, openClassroom, removeFolders } from '../server/classroom'
import { axeFaults } from './accessible'
import { openPage } from './browser'
import { clippedTexts } from './clipped'
import { browser, browserForFile } from './opened'

/*
 * Who is in a class, on the teacher's page. The server is of this process, with a clock that the tests set.
 */

let room: Classroom
let now = Date.now()
const links: { close(): void }[] = []

browserForFile()
beforeAll(async () => {
  room = await openClassroom({ now: () => now })
})
afterEach(() => {
  for (const link of links.splice(0)) link.close()
})
afterAll(async () => {
  await room.close()
  removeFolders()
})

/** A picture for somebody to look at: `SHOTS=/tmp/shots`. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS
  if (folder) await page.screenshot({ path: `${folder}/lobby-${name}.png` })
}

/** From the first page to the lobby of a class on the tutorial; gives its join code. */
async function openLobby(page: Page): Promise<string> {
  await page.goto(room.url)
  await page.getByRole('link', { name: 'Lead a class' }).click()
  await page.getByLabel('Title').fill('Year 12')
  await page.getByLabel('Case').selectOption('tutorial')
  await page.getByLabel('The tutorial').check()
  await page.getByRole('button', { name: 'Open the lobby' }).click()
  await page.getByRole('heading', { name: 'Lobby', exact: true }).waitFor()
  return (await page.locator('.tch-code').textContent()) ?? ''
}

const dialog = (page: Page) => page.getByRole('dialog')

/** Goes on with a class in this browser, by a new token of the teacher, as docs/deployment.md has it. */
async function leadOn(page: Page, session: string): Promise<string> {
  const { body } = await http<{ token: string }>(room.url, `api/sessions/${session}/teacher`, { body: {} })
  await page.goto(`${room.url}#/class/${session}`)
  await page.getByText('This browser has no key to this class.', { exact: false }).waitFor()
  const pass = { key: `teacher/${session}`, session, role: 'teacher', token: body.token, title: '', when: now }
  await page.evaluate(
    (kept) =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('without-hindsight-class')
        open.onsuccess = () => {
          open.result.transaction('passes', 'readwrite').objectStore('passes').put(kept).onsuccess = () => resolve()
        }
      }),
    pass,
  )
  await page.reload()
  return body.token
}

test('who joined and never connected is listed, and is back by itself once the lobby is open', async () => {
  const { page, problems } = await openPage(browser)
  page.setDefaultTimeout(20_000)
  const code = await openLobby(page)
  const join = async (observer = false) => {
    const joined = await joinSession(room.url, { code, observer })
    if (!joined.ok) throw new Error(joined.fault.code)
    return joined.value
  }
  const connect = async (token: string) => {
    const link = await openLink({ base: room.url, token, role: 'member' })
    links.push(link)
    return link
  }
  const late = await join()
  await join()
  await join(true)
  await page.getByText('3 students have joined').waitFor()
  await page.getByRole('button', { name: 'Students and seats' }).click()
  const nick = (await dialog(page).getByRole('row').nth(1).getByRole('rowheader').textContent()) ?? ''
  expect(await dialog(page).getByText('Joined and never connected').count()).toBe(0)
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).click()

  now += 6 * 60_000
  await page.getByRole('button', { name: 'Lock the lobby' }).click()
  await page.getByText('Nobody has joined yet').waitFor()
  await shot(page, 'letGo-page')
  await page.getByRole('button', { name: '3 joined and never connected' }).click()
  const list = dialog(page).getByRole('region', { name: 'Joined and never connected' })
  const rows = list.getByRole('listitem')
  expect(await rows.count()).toBe(3)
  const row = rows.filter({ hasText: nick })
  await row.getByText(/^A · .+, let go \d\d:\d\d$/).waitFor()
  await list.getByText(/^Observer, let go/).waitFor()
  await list.getByText('The lobby is locked now').waitFor()
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
    [1920, 1080],
  ]) {
    await page.setViewportSize({ width, height })
    await shot(page, `letGo-${width}`)
    expect(await clippedTexts(page)).toEqual([])
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  expect(await axeFaults(page)).toEqual([])

  // Whoever comes while the lobby is locked stays on the list.
  const turned = await connect(late.token)
  await expect.poll(() => turned.ended).toBe('locked')
  expect(await rows.count()).toBe(3)
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Unlock the lobby' }).click()
  await connect(late.token)
  await page.getByText('1 student has joined').waitFor()
  await page.getByRole('button', { name: '2 joined and never connected' }).click()
  await rows.nth(1).waitFor()
  expect(await row.count()).toBe(0)
  await dialog(page)
    .getByRole('row', { name: new RegExp(nick) })
    .getByText('here', { exact: true })
    .waitFor()
  expect(await list.getByText('The lobby is locked now').count()).toBe(0)
  expect(problems).toEqual([])
  await page.context().close()
})

test('a projector that is on goes on until the teacher says that it may end', async () => {
  const first = await openPage(browser)
  first.page.setDefaultTimeout(20_000)
  await openLobby(first.page)
  const session = /#\/class\/(\w+)/.exec(first.page.url())?.[1] ?? ''
  const press = async (page: Page) => {
    const [window] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Projector view' }).click(),
    ])
    return window
  }
  const shown = await press(first.page)
  const isShown = () => shown.getByRole('img', { name: /#\/join\// }).waitFor()
  await isShown()

  // The teacher leads on from another browser; the projector stays on where it is.
  const { page, problems } = await openPage(browser)
  page.setDefaultTimeout(20_000)
  const token = await leadOn(page, session)
  await press(page)
  const asked = page.getByRole('alertdialog', { name: 'Show the class in this browser instead?' })
  await asked.waitFor()
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
    [1920, 1080],
  ]) {
    await page.setViewportSize({ width, height })
    await shot(page, `taken-${width}`)
    expect(await clippedTexts(page)).toEqual([])
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  expect(await axeFaults(page)).toEqual([])
  await asked.getByRole('button', { name: 'Leave it there' }).click()
  await shown.reload()
  await isShown()

  await page.getByRole('button', { name: 'More for this class' }).click()
  await page.getByRole('menuitem', { name: 'Projector on another device' }).click()
  await dialog(page).getByRole('button', { name: 'Make a link' }).click()
  await dialog(page).getByRole('alert').getByText('It shows nothing more once').waitFor()
  await dialog(page).getByRole('button', { name: 'Make a new link' }).waitFor()
  await shot(page, 'taken-link')
  expect(await axeFaults(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).click()
  await shown.reload()
  await isShown()

  await press(page)
  const [instead] = await Promise.all([
    page.context().waitForEvent('page'),
    asked.getByRole('button', { name: 'Show it here instead' }).click(),
  ])
  await instead.getByRole('img', { name: /#\/join\// }).waitFor()
  await shown.getByText('This window may not show this class any more.', { exact: false }).waitFor()
  // Another has it again, and this browser still keeps its own: nothing that is pressed while that is tried ends the other's.
  await instead.close()
  await http(room.url, `api/sessions/${session}/projector`, { token, body: { first: false } })
  await page.bringToFront()
  await page.getByRole('button', { name: 'More for this class' }).click()
  await page.getByRole('menuitem', { name: 'Projector on another device' }).click()
  await dialog(page)
    .getByRole('button', { name: /^Make a/ })
    .click()
  await dialog(page).getByRole('alert').getByText('It shows nothing more once').waitFor()
  // The browser notes an answer of 409 by itself.
  expect(problems.filter((problem) => !/409/.test(problem))).toEqual([])
  for (const one of [first.page, page]) await one.context().close()
})

test('before the end it is asked whether tickets are homework, which is open until the class is ended', async () => {
  const { page, problems } = await openPage(browser)
  page.setDefaultTimeout(20_000)
  const code = await openLobby(page)
  const joined = await joinSession(room.url, { code, observer: false })
  if (!joined.ok) throw new Error(joined.fault.code)
  const link = await openLink({ base: room.url, token: joined.value.token, role: 'member' })
  links.push(link)
  await page.getByText('1 student has joined').waitFor()
  await page.getByRole('button', { name: 'Begin the brief' }).click()
  await page.getByRole('button', { name: 'Open the first window' }).click()
  const asked = page.getByRole('alertdialog')
  await asked.getByRole('button', { name: 'Open the first window' }).click()
  await page.getByRole('button', { name: 'End play, go to the debrief' }).click()
  await asked.getByRole('button', { name: 'End play' }).click()
  await page.getByRole('button', { name: 'Go to the exit ticket' }).click()
  await page.getByRole('button', { name: 'End the class' }).click()
  await asked.getByText('0 of 1 student has handed in').waitFor()
  await asked.getByText('Is it homework?', { exact: false }).waitFor()
  await shot(page, 'end')
  expect(await axeFaults(page)).toEqual([])
  await asked.getByRole('button', { name: 'Stay here' }).click()

  now += 5 * 86_400_000
  const ticket = { claim: 'It was late.', evidence: 'The third report.', doubt: '' }
  expect(await link.command({ type: 'hand-in', world: 0, work: { ticket, trial: null } })).toMatchObject({ ok: true })
  await page.getByText('1 of 1 student has handed in').waitFor()
  await page.getByRole('button', { name: 'End the class' }).click()
  await asked.getByText('1 of 1 student has handed in').waitFor()
  expect(await asked.getByText('Is it homework?', { exact: false }).count()).toBe(0)
  expect(problems).toEqual([])
  await page.context().close()
})
