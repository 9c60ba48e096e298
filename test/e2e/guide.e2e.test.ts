import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { axeFaults } from './accessible'
import { openPage } from './browser'
import { clippedTexts } from './clipped'
import { finishedRun } from './finishedRun'
import { browser, openForFile, site } from './opened'
import { openRun } from './openRun'
import { ofTheProduct, patient } from './playing'

let page: Page
let problems: string[]

openForFile()
beforeAll(async () => {
  ;({ page, problems } = await openRun(await finishedRun()))
  await page.locator('.end-card .button-act').press('Enter')
  await page.locator('.gd-begin').waitFor()
})

const title = (): Promise<string> => page.locator('.gd-step > h2').innerText()
const button = (name: string | RegExp) => page.locator('.gd-main').getByRole('button', { name })
const question = (name: string | RegExp) => page.locator('.gd-main').getByRole('textbox', { name })
const kept = (): Promise<string> => page.locator('.gd-kept').innerText()
async function next(): Promise<void> {
  const before = await title()
  await page.locator('.gd-foot .button-act').press('Enter')
  await expect.poll(title).not.toBe(before)
}

it('begins alone or with a class, in the time there is', async () => {
  expect(await page.locator('.gd-begin option').allInnerTexts()).toEqual([
    'One lesson of 45 minutes: 18 minutes for the debrief',
    'A double lesson of 90 minutes: 35 minutes for the debrief',
    'At your own pace, all nine steps',
  ])
  await page.locator('.gd-begin select').selectOption('')
  await button('Begin').press('Enter')
  expect(await title()).toBe('Cool down')
})

it('lets nobody jump ahead, and asks before a step is left out', async () => {
  const rail = page.locator('.gd-rail li button')
  expect(await rail.count()).toBe(9)
  expect(await rail.nth(1).isDisabled()).toBe(true)
  await button('Leave this step out').press('Enter')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stay' }).press('Enter')
  expect(await title()).toBe('Cool down')
})

it('brings the forecast back before anything is revealed', async () => {
  await question('One word for how it was to work through').fill('slow')
  await next()
  expect(await title()).toBe('What you expected')
  expect(await page.locator('.gd-forecast').innerText()).toContain('300')
  expect(await page.locator('.mark-record').count()).toBe(0)
  await question('What did you rest this on?').fill('On the news of May.')
})

it('tells what a seat did not know at an hour, and leads to it on the map', async () => {
  await next()
  expect(await title()).toBe('What happened')
  await page.locator('.gd-list .gd-told').first().waitFor()
  const told = await page.locator('.gd-list .gd-told').count()
  await button(/^Show \d+ more$/)
    .first()
    .press('Enter')
  await expect.poll(() => page.locator('.gd-list .gd-told').count()).toBeGreaterThan(told)
  expect(await page.locator('.gd-list strong').allInnerTexts()).toContainEqual(
    expect.stringMatching(/ \(.* province\) · /),
  )
  const before = await page.locator('#gd-gaps').innerText()
  await page.getByRole('combobox', { name: 'Seat' }).selectOption({ index: 1 })
  await expect.poll(() => page.locator('#gd-gaps').innerText()).not.toBe(before)
  await button('Look at it in the replay').press('Enter')
  await page.locator('.rpl-column').waitFor()
  expect(await page.locator('.rpl-when').innerText()).toContain('11 June 2010, 04:00')
  await page.goBack()
  await page.locator('.gd-step').waitFor()
  expect(await title()).toBe('What happened')
})

it('shows single draws first, then all, and the record in neither', async () => {
  await next()
  expect(await title()).toBe('Your spread')
  await page.locator('.gd-draws').waitFor()
  const all = button('All draws')
  expect(await all.isDisabled()).toBe(true)
  const dots = page.locator('.gd-spread').first().locator('.mark-model circle')
  expect(await dots.count()).toBe(1)
  for (let n = 2; n <= 5; n++) {
    await button('Next draw').press('Enter')
    await expect.poll(() => page.locator('.gd-draw').innerText()).toContain(`Draw ${n} of`)
  }
  await all.press('Enter')
  await expect.poll(() => dots.count()).toBe(50)
  expect(await page.locator('.gd-spread-words').first().innerText()).toMatch(/Half of all draws lie between/)
  expect(await page.locator('.mark-record').count()).toBe(0)
})

it('sets the record beside it, with findings and who rejects them', async () => {
  await next()
  expect(await title()).toBe('The record')
  await page.locator('.mark-record').first().waitFor()
  await page.locator('.gd-findings summary').press('Enter')
  expect(await page.locator('.gd-findings').innerText()).toContain('complicity')
})

it('takes two turnings and spreads a hundred per cent, by keyboard and no more', async () => {
  await next()
  expect(await title()).toBe('Two alternatives')
  await page.locator('.gd-part textarea').nth(0).fill('<b>Talks</b> begin a night earlier.')
  await page.locator('.gd-part textarea').nth(1).fill('Nobody opens the border.')
  const shares = page.locator('.gd-share input')
  await shares.nth(0).focus()
  await page.keyboard.press('End')
  await expect.poll(() => page.locator('.gd-left').innerText()).toContain('All 100 per cent')
  await shares.nth(1).focus()
  await page.keyboard.press('End')
  expect(await page.locator('.gd-share output').allInnerTexts()).toEqual([
    '100 per cent',
    '0 per cent',
    '0 per cent',
    '0 per cent',
  ])
  await shares.nth(0).focus()
  for (let n = 0; n < 8; n++) await page.keyboard.press('ArrowLeft')
  await shares.nth(3).focus()
  await page.keyboard.press('PageUp')
  await expect.poll(() => page.locator('.gd-left').innerText()).toMatch(/per cent (is|are) still/)
})

it('puts a conclusion on trial', async () => {
  await next()
  expect(await title()).toBe('The model on trial')
  await question('A conclusion from this run').fill('Talks count more than troops.')
  await page.locator('.gd-trial .mdl-try').waitFor()
  const changed = page.getByLabel('The assumption you changed')
  expect(await changed.locator('option:checked').innerText()).toContain('None')
  // The slider that is moved is the one that was changed, in its own words.
  await page.locator('.gd-trial summary', { hasText: 'What ends violence' }).press('Enter')
  const slider = page.locator('.gd-trial').getByRole('slider', { name: 'How likely do talks succeed, at best?' })
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => changed.locator('option:checked').innerText()).toBe('How likely do talks succeed, at best?')
  await page.getByRole('radio', { name: 'It falls' }).press('Space')
})

it('reads testimony, and ends with a ticket', async () => {
  await next()
  expect(await title()).toBe('Who is missing?')
  expect(await page.locator('.gd-main').innerText()).toContain('Where testimony can be read')
  await next()
  expect(await title()).toBe('Exit ticket')
  await question(/One claim/).fill('Waiting is a decision.')
  await question(/One piece of evidence/).fill('The first night.')
  await question(/One doubt/).fill('What the others knew.')
  await page.locator('.gd-foot .button-act').press('Enter')
  await expect.poll(title).toBe('You have looked back')
})

it('keeps all of it over a refresh', async () => {
  await expect.poll(kept).toBe('Kept in this browser')
  await page.reload()
  await page.locator('.gd-step').waitFor()
  expect(await title()).toBe('Exit ticket')
  expect(await question(/One claim/).inputValue()).toBe('Waiting is a decision.')
  await page.locator('.gd-rail li button').nth(5).press('Enter')
  expect(await page.locator('.gd-part textarea').nth(0).inputValue()).toBe('<b>Talks</b> begin a night earlier.')
  expect(await page.locator('.gd-share output').first().innerText()).toBe('60 per cent')
  await page.locator('.gd-rail li button').nth(6).press('Enter')
  expect(await page.getByRole('radio', { name: 'It falls' }).isChecked()).toBe(true)
})

it('asks before it ends early, and offers the file', async () => {
  const opened = await openPage(browser)
  const { page: other } = opened
  patient(other)
  await other.goto(site.url)
  await other.locator('.import input[type=file]').setInputFiles(await finishedRun())
  await other.locator('.end-card .button-act').click()
  await other.getByRole('button', { name: 'Begin' }).click()
  await other.getByRole('button', { name: 'End the debrief' }).click()
  const dialog = other.getByRole('alertdialog')
  expect(await dialog.innerText()).toContain('Exit ticket')
  const [file] = await Promise.all([
    other.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save the run' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.run\.json/)
  await dialog.getByRole('button', { name: 'Go on' }).click()
  expect(await other.locator('.gd-step > h2').innerText()).toBe('Cool down')
  await other.context().close()
})

it('leads a class: notes for who leads, and a projector’s window that follows without names or answers', async () => {
  const { page: lead } = await openPage(browser)
  patient(lead)
  await lead.goto(site.url)
  await lead.locator('.import input[type=file]').setInputFiles(await finishedRun())
  await lead.locator('.end-card .button-act').click()
  await lead.getByText('With a class', { exact: true }).click()
  await lead.getByRole('button', { name: 'Begin' }).click()
  const context: BrowserContext = lead.context()
  const [board] = await Promise.all([
    context.waitForEvent('page'),
    lead.getByRole('button', { name: 'Open the projector’s window' }).click(),
  ])
  patient(board)
  await board.locator('.gd-board h1').waitFor()
  expect(await board.locator('h1').innerText()).toBe('Cool down')
  expect(await lead.locator('.gd-teacher').innerText()).toContain('A projector’s window follows.')
  expect(await lead.locator('.gd-rail').innerText()).toContain('homework')
  await lead.getByLabel('One word for how it was to work through').fill('private word')
  await lead.locator('.gd-foot .button-act').click()
  await expect.poll(() => board.locator('h1').innerText()).toBe('What you expected')
  await lead.locator('.gd-foot .button-act').click()
  await expect.poll(() => board.locator('h1').innerText()).toBe('What happened')
  await lead.getByRole('combobox', { name: 'Moment' }).selectOption({ index: 1 })
  await expect.poll(() => board.locator('.gd-aloud').innerText()).toContain('12 June 2010, 10:00')
  expect(await board.locator('body').innerText()).not.toContain('It is on the table.')
  expect(await board.locator('textarea, input[type=text]').count()).toBe(0)
  await lead.getByRole('button', { name: 'Show this hour on the projector' }).click()
  await board.locator('.rpl-column').waitFor()
  expect(await board.locator('body').innerText()).not.toContain('It is on the table.')
  await lead.locator('.gd-foot .button-act').click()
  await expect.poll(() => board.locator('h1').innerText()).toBe('Your spread')
  // Whoever leads looks at another page and comes back: the window still follows, and that is known.
  await lead.reload()
  await expect.poll(() => lead.locator('.gd-teacher').innerText()).toContain('A projector’s window follows.')
  await board.close()
  await expect.poll(() => lead.locator('.gd-teacher').innerText()).toContain('No projector’s window is open.')
  await lead.getByRole('button', { name: 'Form and time' }).click()
  await lead.getByRole('button', { name: 'Begin anew with this run' }).click()
  await lead.getByRole('button', { name: 'Empty it' }).click()
  await lead.getByRole('button', { name: 'Go on with step 1' }).click()
  expect(await lead.getByLabel('One word for how it was to work through').inputValue()).toBe('')
  await context.close()
})

it('goes on in a browser that has no channel between windows, and says what that one lacks', async () => {
  const { page: old, problems: complaints } = await openPage(browser)
  patient(old)
  await old.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'))
  await old.goto(site.url)
  await old.locator('.import input[type=file]').setInputFiles(await finishedRun())
  await old.locator('.end-card .button-act').click()
  await old.getByText('With a class', { exact: true }).click()
  await old.getByRole('button', { name: 'Begin' }).click()
  const notes = old.locator('.gd-teacher')
  expect(await notes.innerText()).toContain('The projector’s window needs a newer browser')
  expect(await notes.getByRole('button', { name: 'Open the projector’s window' }).count()).toBe(0)
  // The page moves while its map comes.
  await old.locator('.map-pane[data-status="ready"]').waitFor()
  await old.locator('.gd-foot .button-act').press('Enter')
  await old.getByRole('heading', { name: 'What you expected', exact: true }).waitFor()
  expect(ofTheProduct(complaints)).toEqual([])
  await old.context().close()
})

it.each([
  [1366, 768],
  [390, 844],
])('fits and is accessible at %i by %i, step by step', async (width, height) => {
  await page.setViewportSize({ width, height })
  for (let step = 0; step < 9; step++) {
    await page.locator('.gd-rail li button').nth(step).click()
    await page.locator('.gd-step').waitFor()
    // All nine steps and the way on are in sight on every screen that has room for them.
    const last = await page.locator('.gd-rail li button').last().boundingBox()
    expect(last && last.x + last.width).toBeLessThanOrEqual(width)
    const next = await page.locator('.gd-foot .button-act').boundingBox()
    if (width > 1200) expect(next && next.y + next.height).toBeLessThanOrEqual(height)
    if (step === 0) await page.locator('.map-pane[data-status="ready"]').waitFor()
    if (step === 3) await page.locator('.gd-draws').waitFor()
    if (step === 6) await page.locator('.gd-trial .mdl-try').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `step ${step + 1}`).toBeLessThanOrEqual(
      width,
    )
    expect(await clippedTexts(page), `step ${step + 1}`).toEqual([])
    expect(await axeFaults(page), `step ${step + 1}`).toEqual([])
  }
})

it('complained of nothing', () => {
  expect(ofTheProduct(problems)).toEqual([])
})
