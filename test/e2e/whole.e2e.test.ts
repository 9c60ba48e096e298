import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { debriefFile } from '../../src/record/debriefSchema'
import { openPage } from './browser'
import { browser, openForFile, site } from './opened'
import { begin, ofTheProduct, patient, playToTheEnd } from './playing'

// One student from the first hour to the file that is opened elsewhere, by keyboard from the end of the play on.

let page: Page
let problems: string[]
let run: string

openForFile()
beforeAll(async () => {
  const opened = await openPage(browser, { acceptDownloads: true })
  page = opened.page
  problems = opened.problems
  patient(page)
})

const enter = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().press('Enter')
const step = (): Promise<string> => page.locator('.gd-step > h2').innerText()
const dialog = () => page.getByRole('dialog')
const branches = (of: Page): Promise<string[]> => of.locator('.wi-row-name').allInnerTexts()

async function goTo(goal: string): Promise<void> {
  await enter('Look back')
  await page.getByRole('menuitemradio', { name: goal }).press('Enter')
}

async function branchAt(decision: RegExp, name: string): Promise<void> {
  await enter(decision)
  await expect.poll(() => dialog().locator('input[name=wi-instead]').count()).toBeGreaterThan(1)
  await dialog().getByLabel('Name of the branch').fill(name)
  await dialog().getByRole('button', { name: 'Make the branch' }).press('Enter')
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(() => branches(page)).toContain(name)
}

async function saved(name: string): Promise<Download> {
  const button = page.locator('.gd-main').getByRole('button', { name })
  const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')])
  return download
}

it('plays a lesson', async () => {
  await begin(page, site.url, { seat: 'civil_society', plan: 'lesson-45', seed: 12 })
  expect(await playToTheEnd(page)).toBe(3)
  run = page.url().replace(/(#\/run\/[^/?]+).*$/, '$1')
})

it('goes through all nine steps', async () => {
  await page.locator('.end-card .button-act').press('Enter')
  await page.locator('.gd-begin select').selectOption('')
  await enter('Begin')
  const seen: string[] = []
  for (let n = 0; n < 9; n++) {
    const name = await step()
    seen.push(name)
    if (name === 'Your spread') {
      await page.locator('.gd-draws').waitFor()
      for (let draw = 1; draw < 5; draw++) await enter('Next draw')
      await enter('All draws')
    }
    if (name === 'Two alternatives') {
      await page.locator('.gd-part textarea').first().fill('Aid is let through on the second day.')
      await page.locator('.gd-share input').first().press('End')
    }
    if (name === 'Exit ticket') {
      const lines = page.locator('.gd-answer textarea')
      for (const [index, text] of ['Waiting is a decision.', 'The first night.', 'What others knew.'].entries()) {
        await lines.nth(index).fill(text)
      }
    }
    await page.locator('.gd-foot .button-act').press('Enter')
    await expect.poll(step).not.toBe(name)
  }
  expect(seen).toEqual([
    'Cool down',
    'What you expected',
    'What happened',
    'Your spread',
    'The record',
    'Two alternatives',
    'The model on trial',
    'Who is missing?',
    'Exit ticket',
  ])
  expect(await step()).toBe('You have looked back')
})

it('keeps a note, branches twice and compares', async () => {
  await goTo('Replay')
  await page.getByPlaceholder('What should be remembered').fill('We had not heard of it.')
  await enter('Keep the note')
  await goTo('What if')
  await page.locator('.wi-decisions').waitFor()
  await branchAt(/^What if … .*, 12 June, \d\d:\d\d$/, 'First way')
  await page.locator('.wi-all summary').press('Enter')
  await branchAt(/^What if … .*, 13 June, \d\d:\d\d$/, 'Second way')
  await page.locator('.wi-charts').waitFor()
  expect(await page.locator('.wi-charts svg[role=img]').count()).toBe(5)
  await goTo('Comparison')
  await page.locator('.mark-record').first().waitFor()
})

let file: Download

it('takes every format with it', async () => {
  await goTo('Guided debrief')
  await page.locator('.gd-step').waitFor()
  expect(await step()).toBe('Exit ticket')
  const data = debriefFile.parse(JSON.parse(await readFile(await (await saved('Save the data')).path(), 'utf8')))
  expect(data.reflection?.ticket.claim).toBe('Waiting is a decision.')
  expect(await readFile(await (await saved('Save the table')).path(), 'utf8')).toContain('Waiting is a decision.')
  const home = await readFile(await (await saved('Make the page')).path(), 'utf8')
  expect(home).toContain('Waiting is a decision.')
  expect(home).not.toMatch(/(src|href)="https?:/)
  file = await saved('Save the run')
  await page.locator('.gd-main').getByRole('button', { name: 'Open the pages' }).press('Enter')
  await page.locator('.ppr-ticket').waitFor()
  expect(await page.locator('.ppr-sheet').innerText()).toContain('Aid is let through on the second day.')
})

it('opens on a fresh profile with tree, notes, forecast and what was written', async () => {
  const { page: other, problems: complaints } = await openPage(browser)
  patient(other)
  await other.goto(site.url)
  await other.locator('.import input[type=file]').setInputFiles({
    name: file.suggestedFilename(),
    mimeType: 'application/gzip',
    buffer: await readFile(await file.path()),
  })
  await other.locator('.end-card .button-act').click()
  await other.locator('.gd-step').waitFor()
  expect(await other.locator('.gd-answer textarea').first().inputValue()).toBe('Waiting is a decision.')
  await other.locator('.gd-rail li button').nth(1).click()
  expect(await other.locator('.gd-forecast-best').first().innerText()).toContain('300')
  const elsewhere = other.url().replace(/(#\/run\/[^/?]+).*$/, '$1')
  expect(elsewhere).not.toBe(run)
  await other.goto(`${elsewhere}/what-if`)
  await other.locator('.wi-tree').waitFor()
  await expect.poll(() => branches(other)).toEqual(expect.arrayContaining(['First way', 'Second way']))
  await other.goto(`${elsewhere}/replay`)
  await other.locator('.rpl-notes').waitFor()
  expect(await other.locator('.rpl-notes').innerText()).toContain('We had not heard of it.')
  expect(ofTheProduct([...problems, ...complaints])).toEqual([])
  await other.context().close()
})
