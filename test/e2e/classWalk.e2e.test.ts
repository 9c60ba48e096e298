import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults } from './accessible'
import { openPage } from './browser'
import { type ClassroomSite, joinClass, startClassroom } from './classroom'
import { clippedTexts } from './clipped'
import { browser, browserForFile } from './opened'
import { cuttableWay, openTeacher } from './studentClass'
import { chooseCard, memberOf, nickOf, shot } from './studentSteps'

/** How students come in and what they read, and what was found by walking a lesson with the written guide alone. */
let site: ClassroomSite

browserForFile()
beforeAll(async () => {
  site = await startClassroom()
})
afterAll(async () => {
  await site?.close()
})

const telephone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

async function opened(options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await openPage(browser, options)
  page.setDefaultTimeout(20_000)
  return page
}

async function join(page: Page, code: string): Promise<void> {
  await page.goto(`${site.url}#/join/${code}`)
  await page.getByRole('button', { name: 'Join a team' }).click()
}

/** From the first page of a browser to the lobby of a new class, with its code. */
async function openLobby(page: Page, choices: readonly string[] = []): Promise<string> {
  await page.goto(`${site.url}#/class`)
  await page.getByLabel('Title').fill('History 11b')
  for (const choice of choices) await page.getByLabel(choice).check()
  await page.getByRole('button', { name: 'Open the lobby' }).click()
  await page.getByRole('heading', { name: 'Lobby' }).waitFor()
  return ((await page.locator('.tch-code').count()) > 0 && (await page.locator('.tch-code').textContent())) || ''
}

test('a code is refused in plain words when it can’t be one, or opens nothing, and nothing else is asked', async () => {
  const page = await opened()
  await page.goto(`${site.url}#/join/abc`)
  await page.getByRole('button', { name: 'Join a team' }).click()
  await page.getByText('Look again', { exact: false }).waitFor()
  const field = page.getByLabel('Code of the lesson')
  await field.fill('acd')
  await field.press('Enter')
  await page.getByText('this has 3').waitFor()
  await field.fill('ACD EFG')
  await page.getByRole('button', { name: 'Join as an observer' }).click()
  await page.getByText('No open lesson has this code').waitFor()
  expect(await page.locator('input, textarea, select').count()).toBe(1)
  expect(await page.locator('.jn-way .button').count()).toBe(3)
  expect(await axeFaults(page)).toEqual([])
  await page.context().close()
})

test('who comes late reads the role sheet first, with the cables on the whole of a telephone', async () => {
  const teacher = await openTeacher(site.url)
  await teacher.command({ type: 'next' })
  await teacher.command({ type: 'next' })
  const page = await opened(telephone)
  await join(page, teacher.code)
  const late = page.locator('.stu-notice', { hasText: 'Play has begun' })
  await late.waitFor()
  await page.reload()
  await late.getByRole('button', { name: 'Role sheet' }).click()
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: /^Role sheet/ })
    .waitFor()
  await page.keyboard.press('Escape')
  await late.waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')

  await page.getByRole('tab', { name: /^Cables/ }).click()
  const [panel, cables] = await Promise.all(
    ['.phone-panel:has(> .cables)', '.phone-panel > .cables'].map((one) => page.locator(one).boundingBox()),
  )
  expect(cables?.height).toBe(panel?.height)

  // What was read is not asked for again, and whoever is done learns what closes the window: the clock as well.
  await page.reload()
  await page.getByRole('tab', { name: /^Decide/ }).click()
  expect(await page.getByText('Play has begun').count()).toBe(0)
  await page.getByText('Wait, on purpose').click()
  await page.locator('.card-reason').fill('Nobody knows yet who is coming.')
  await page.getByRole('button', { name: 'Lock waiting' }).click()
  await page.getByRole('button', { name: 'Done for this window' }).click()
  await page.getByText('Hours pass when the window closes.').waitFor()

  // A private talk says beforehand which seats nobody plays.
  await page.getByRole('tab', { name: /^Team/ }).click()
  await page.getByRole('button', { name: 'Talk with another seat' }).click()
  await page.getByRole('checkbox', { name: 'Russian Federation (no team plays it)' }).check({ force: true })
  const nobody = 'No team plays this seat now: Russian Federation. Expect no answer.'
  await page.getByText(nobody).waitFor()
  // And so it does once it is open.
  await page.getByRole('button', { name: 'Begin the talk' }).click()
  await page.locator('.stu-heard', { hasText: `Heard by your team alone. ${nobody}` }).waitFor()
  await page.context().close()

  // Who finds the sheet in the menu has read it as well.
  const second = await opened()
  await join(second, teacher.code)
  const owed = second.locator('.stu-notice', { hasText: 'Play has begun' })
  await owed.waitFor()
  await second.getByRole('button', { name: 'Menu' }).click()
  await second.getByRole('button', { name: 'Role sheet' }).last().click()
  await second
    .getByRole('dialog')
    .getByRole('heading', { name: /^Role sheet/ })
    .waitFor()
  await owed.waitFor({ state: 'detached' })
  await second.context().close()
  teacher.close()
})

test('after the end nobody is told to hand in, and who comes then is told that it is over', async () => {
  const teacher = await openTeacher(site.url)
  const page = await opened()
  await join(page, teacher.code)
  await page.getByRole('heading', { name: 'You are in' }).waitFor()
  await teacher.command({ type: 'next' })
  await teacher.command({ type: 'next' })
  await teacher.command({ type: 'to-debrief' })
  await teacher.until(({ lesson }) => lesson.phase.name === 'debrief')
  await teacher.command({ type: 'next' })
  await page.getByText('Your exit ticket is not handed in yet.').waitFor()
  await teacher.command({ type: 'next' })
  await page.getByRole('heading', { name: 'The lesson is over' }).waitFor()
  await page.getByText('Your exit ticket was not handed in.', { exact: false }).waitFor()
  expect(await page.getByText('not handed in yet').count()).toBe(0)
  await page.context().close()

  const after = await opened()
  await join(after, teacher.code)
  await after.getByText('This lesson is over', { exact: false }).waitFor()
  await after.context().close()
  teacher.close()
})

test('the list of students keeps the focus after one is renamed or put on another seat, and Escape closes it', async () => {
  const page = await opened()
  const code = await openLobby(page)
  const students = [await joinClass(site.url, code), await joinClass(site.url, code), await joinClass(site.url, code)]
  await page.getByText('3 students have joined').waitFor()
  await page.getByRole('button', { name: 'Students and seats' }).click()
  const { nick } = (await students[0].until(() => true)).me
  await page.getByRole('button', { name: `Rename ${nick}` }).click()
  await page.getByLabel('New nickname').fill('Wren')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: /^Rename/ }).waitFor({ state: 'hidden' })
  const rename = page.getByRole('button', { name: 'Rename Wren' })
  await expect.poll(() => rename.evaluate((one) => one === document.activeElement)).toBe(true)

  const seat = page.getByLabel('Seat of Wren')
  await seat.focus()
  await seat.selectOption({ index: 2 })
  await expect.poll(() => page.locator('.tch-people tbody th').nth(1).textContent()).toBe('Wren')
  await expect.poll(() => seat.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  for (const { link } of students) link.close()
  await page.context().close()
})

test('while a window waits for the teacher there is room to read, and the projector says of no team that it is not done', async () => {
  const page = await opened()
  const code = await openLobby(page, ['Wait for me between windows'])
  const student = await opened({ viewport: { width: 1366, height: 768 } })
  await join(student, code)
  await page.getByText('1 student has joined').waitFor()
  await page.getByRole('button', { name: 'Begin the brief' }).click()
  await page.getByRole('button', { name: 'Open the first window' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Open the first window' }).click()
  const [projector] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Projector view' }).click(),
  ])
  await projector.getByText('Not yet').waitFor()
  await page.bringToFront()
  await page.getByRole('button', { name: 'Close window' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close window' }).click()
  await page.getByRole('button', { name: 'Open window 2' }).waitFor()
  await projector.getByText('Hours have passed.', { exact: false }).waitFor()
  expect(await projector.getByText('Not yet').count()).toBe(0)
  await projector.getByText('Reading').waitFor()
  await student.getByText('This window is not open yet.', { exact: false }).waitFor()
  const share = await student.locator('.cables').evaluate((one) => {
    const column = one.parentElement
    return column ? one.clientHeight / column.clientHeight : 0
  })
  expect(share).toBeGreaterThan(0.4)
  await student.context().close()
  await page.context().close()
})

test('with one device choices have the same numbers on the card as on the projector, and nothing is called locked that was not', async () => {
  const page = await opened({ viewport: { width: 1366, height: 768 } })
  await openLobby(page, ['The room, on this one device'])
  const [projector] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Projector view' }).click(),
  ])
  await projector.getByText('killings', { exact: false }).waitFor()
  await page.bringToFront()
  await page.getByRole('button', { name: /^Interim government/ }).click()
  await page.getByRole('button', { name: 'Let the room decide for it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'Begin the brief' }).click()
  await page.getByRole('button', { name: 'Open the first window' }).click()
  await page.getByRole('button', { name: 'Close window' }).waitFor()
  await page.getByRole('button', { name: /^Interim government/ }).click()
  const second = page.locator('.tch-vote-row').nth(1)
  await second.getByText('2.', { exact: true }).waitFor()
  const label = await second.locator('strong').textContent()
  expect(await projector.locator('.tcp-look ol li').nth(1).textContent()).toBe(label)
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('button', { name: 'End play, go to the debrief' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'End play' }).click()
  await projector.getByText('What you expected at the start.').waitFor()
  expect(await projector.getByText('locked').count()).toBe(0)

  // The room's own debrief: key and inset of its map never lie on one another, and where the map is too low there is no inset.
  await page.getByRole('link', { name: 'Set the worlds side by side' }).click()
  await page.getByRole('button', { name: 'Open the debrief of world A' }).click()
  await page.getByText('With a class').click()
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.setViewportSize({ width: 1440, height: 900 })
  const inset = page.locator('.gd-map .inset')
  await inset.waitFor()
  const [over, under] = await Promise.all([page.locator('.gd-map .map-key-frame').boundingBox(), inset.boundingBox()])
  if (!over || !under) throw new Error('the map has no key or no inset')
  expect(under.y).toBeGreaterThanOrEqual(over.y + over.height)
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ]) {
    await page.setViewportSize({ width, height })
    await expect.poll(() => inset.isVisible()).toBe(false)
  }
  await page.context().close()
})

test('a lesson is read whole in a long language, on a laptop and on a phone, with several worlds and a full team', async () => {
  const teacher = await openTeacher(site.url, { worlds: 3, title: 'Internationale Beziehungen, 11. Jahrgang' })
  const way = await cuttableWay(site.url)
  const pages = [
    { name: '1366', page: await opened() },
    { name: '390', page: await opened({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' }) },
    { name: '1024', page: await opened({ viewport: { width: 1024, height: 768 } }) },
  ]
  for (const { page } of pages) {
    await page.goto(`${way.url}?lang=long#/join/${teacher.code}`)
    await page.locator('.jn-way .button').first().waitFor()
    expect(await clippedTexts(page)).toEqual([])
    await page.locator('.jn-way .button').first().click()
    await page.locator('.stu-nick').waitFor()
  }
  const { team } = await memberOf(teacher, await nickOf(pages[0].page))
  for (const { page } of pages.slice(1)) {
    const { member } = await memberOf(teacher, await nickOf(page))
    await teacher.command({ type: 'move', member, team })
  }
  const everywhere = async (what: string, ready: string) => {
    for (const { page, name } of pages) {
      await page.locator(ready).first().waitFor()
      await shot(page, `long-${what}-${name}`)
      expect([what, name, await clippedTexts(page)]).toEqual([what, name, []])
    }
  }
  // On a phone the team is behind a button at the foot, over a page that is long.
  await pages[1].page.locator('.stu-dock-button').click()
  for (const { page } of pages) await page.locator('.stu-member').nth(2).waitFor()
  await everywhere('lobby-panel', '.stu-lobby')
  await pages[1].page.locator('.stu-dock-button').click()
  await everywhere('lobby', '.stu-lobby')
  await teacher.command({ type: 'next' })
  await everywhere('brief', '.stu-brief')
  await teacher.command({ type: 'next' })
  await everywhere('play', '.play')
  const [laptop, phone] = pages
  await chooseCard(laptop.page, 0, 'Wait for the second report, then decide by what it says of the roads.')
  await laptop.page.locator('.decide-foot .button-act').click()
  // The map of a phone tells of what waits.
  await phone.page.locator('.now-proposed').waitFor()
  await phone.page.locator('.phone-tab').nth(2).click()
  await phone.page.locator('.tm-proposal .button').first().click()
  await laptop.page.locator('.tm-proposal[data-ready]').waitFor()
  await teacher.command({ type: 'nudge', team })
  await everywhere('ready', '.stu-notice-nudge')
  expect(await axeFaults(phone.page)).toEqual([])
  await teacher.command({ type: 'pause' })
  way.cut()
  await everywhere('lost', '.stu-notice-lost')
  await phone.page.locator('.phone-tab').nth(3).click()
  await everywhere('panel', '.stu-notice-lost')
  way.mend()
  await phone.page.locator('.stu-notice-lost').waitFor({ state: 'detached' })
  await teacher.command({ type: 'resume' })
  await teacher.command({ type: 'to-debrief' })
  await everywhere('debrief', '.stu-runs')
  expect(await axeFaults(phone.page)).toEqual([])
  teacher.close()
  await way.close()
  for (const { page } of pages) await page.context().close()
})
