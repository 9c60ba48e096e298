import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Download, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { debriefFile } from '../../src/record/debriefSchema'
import { writeRunFile } from '../../src/session/runFile'
import { finishedRun, hostile, lookedBackOn } from '../debrief/finishedRun'
import { readCsv } from '../debrief/readCsv'
import { loadReal } from '../realScenario'
import { axeFaults } from './accessible'
import { openPage } from './browser'
import { clippedTexts } from './clipped'
import { browser, openForFile, site } from './opened'
import { ofTheProduct, patient } from './playing'

let page: Page
let problems: string[]
let address: string

const scenario = loadReal()
const record = lookedBackOn(finishedRun(scenario, { reason: hostile }), hostile)

/** Opens the comparison of a run that was just imported. Gives the address of the run. */
async function compared(of: Page): Promise<string> {
  await of.locator('.end-card .button-act').waitFor()
  const run = of.url().replace(/(#\/run\/[^/?]+).*$/, '$1')
  await of.goto(`${run}/compare`)
  await of.locator('.cmp-head').waitFor()
  return run
}

async function open(run: typeof record, options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage(browser, { acceptDownloads: true, ...options })
  patient(opened.page)
  const { blob, name } = writeRunFile(run)
  await opened.page.goto(site.url)
  await opened.page.locator('.import input[type=file]').setInputFiles({
    name,
    mimeType: blob.type,
    buffer: Buffer.from(await blob.arrayBuffer()),
  })
  return { ...opened, address: await compared(opened.page) }
}

openForFile()
beforeAll(async () => {
  ;({ page, problems, address } = await open(record))
})

async function saved(button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#take-home').getByRole('button', { name: button }).click(),
  ])
  return download
}
const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8')
const isWide = (of: Page): Promise<number> => of.evaluate(() => document.documentElement.scrollWidth)

describe('what is taken with you', () => {
  it('is a JSON that its schema takes, with the run’s own figures', async () => {
    const download = await saved('Save the data')
    expect(download.suggestedFilename()).toBe('osh-2010-interim_government-5-debrief.json')
    const file = debriefFile.parse(JSON.parse(await textOf(download)))
    expect(file.reflection?.ticket.claim).toBe(hostile)
    expect(file.outcomes.find(({ id }) => id === 'deaths_total')?.run).toBeGreaterThan(0)
  })

  it('is a CSV in which nothing runs', async () => {
    const cells = readCsv((await textOf(await saved('Save the table'))).slice(1))
    expect(cells.some((row) => row[0] === 'reflection' && row[3] === 'claim' && row[4] === `'${hostile}`)).toBe(true)
    for (const cell of cells.flat()) expect(cell).not.toMatch(/^\s*[=+@|%]/)
  })

  it('is the run itself, which opens elsewhere with notes and reflection', async () => {
    const download = await saved('Save the run')
    const { page: other, problems: complaints } = await openPage(browser)
    patient(other)
    await other.goto(site.url)
    await other.locator('.import input[type=file]').setInputFiles({
      name: download.suggestedFilename(),
      mimeType: 'application/json',
      buffer: await readFile(await download.path()),
    })
    const elsewhere = await compared(other)
    await other.goto(`${elsewhere}/replay`)
    await other.locator('.rpl-notes').waitFor()
    expect(await other.locator('.rpl-notes li').count()).toBe(2)
    expect(await other.locator('.rpl-notes').innerText()).toContain('<img src=x onerror=alert(1)>')
    await other.goto(`${elsewhere}/paper`)
    await other.locator('.ppr-ticket').waitFor()
    expect(await other.locator('.ppr-ticket').innerText()).toContain('The cable of the second night.')
    expect(ofTheProduct(complaints)).toEqual([])
    await other.context().close()
  })

  it('asks before the comparison is left, and offers all of it', async () => {
    const { page: other } = await open(record)
    await other.getByRole('button', { name: 'Leave', exact: true }).click()
    const dialog = other.getByRole('alertdialog')
    await dialog.waitFor()
    for (const name of ['Open the pages', 'Make the page', 'Save the table', 'Save the data', 'Save the run']) {
      expect([name, await dialog.getByRole('button', { name }).count()]).toEqual([name, 1])
    }
    await dialog.getByRole('button', { name: 'Open the pages' }).click()
    await other.locator('.ppr-sheet').waitFor()
    await other.context().close()
  })
})

describe('the page taken home', () => {
  let home: Page
  const asked: string[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    const download = await saved('Make the page')
    expect(download.suggestedFilename()).toBe('osh-2010-interim_government-5-take-home.html')
    const path = join(tmpdir(), `take-home-${process.pid}.html`)
    await download.saveAs(path)
    const context = await browser.newContext({ offline: true, viewport: { width: 1366, height: 768 } })
    home = await context.newPage()
    patient(home)
    home.on('request', (request) => asked.push(request.url()))
    home.on('console', (message) => complaints.push(message.text()))
    home.on('pageerror', (error) => complaints.push(error.message))
    home.on('dialog', (dialog) => {
      complaints.push(dialog.message())
      void dialog.dismiss()
    })
    await home.goto(pathToFileURL(path).href)
    await home.locator('.th-replay').waitFor()
  })

  const when = (): Promise<string> => home.locator('.th-when').innerText()

  it('says first what it deals with, for whom, and what its figures are not', async () => {
    const head = await home.locator('.th-head').innerText()
    expect(head).toContain('Ages 16 and over')
    expect(head).toContain(scenario.manifest.contentNote)
    expect(head).toContain('not what would have happened')
  })

  it('goes by hour and by decision, by keyboard', async () => {
    expect(await when()).toContain('10 June 2010, 22:00')
    await home.locator('input[type=range]').focus()
    await home.keyboard.press('ArrowRight')
    await expect.poll(when).toContain('23:00')
    await home.getByRole('button', { name: 'Next decision' }).press('Enter')
    await expect.poll(when).not.toContain('23:00')
    expect(await home.locator('.th-side').innerText()).not.toContain('Nobody decided anything')
    await home.locator('input[type=range]').fill('64')
    await expect.poll(when).toContain('13 June 2010, 14:00')
  })

  it('tells what the seat had been told and no later word, and what the model had', async () => {
    const cables = () => home.locator('.th-side .th-list li').allInnerTexts()
    const late = await cables()
    expect(late.join()).toContain('figure of this run')
    const list = () => home.locator('.th-maplist').innerText()
    const told = await list()
    expect(told).toMatch(/reported/)
    await home.getByRole('radio', { name: 'the model' }).check()
    await expect.poll(list).not.toBe(told)
    expect(await list()).not.toMatch(/reported/)
    await home.getByRole('radio', { name: 'the seat' }).check()
    await home.locator('input[type=range]').fill('0')
    await expect.poll(cables).not.toEqual(late)
  })

  it('shows hostile texts as texts', async () => {
    const notes = home.locator('#notes')
    expect(await notes.innerText()).toContain('</script><img src=x onerror=alert(1)><!--')
    expect(await home.locator('#reflection').innerText()).toContain('=HYPERLINK("http://x")</script>')
    expect(await home.locator('img').count()).toBe(0)
    expect(await home.locator('script').count()).toBe(2)
  })

  it('leads from a decision to its hour', async () => {
    const go = home.locator('#decisions .th-go').nth(1)
    const words = await go.innerText()
    await go.click()
    await expect.poll(async () => (await when()).replace(' 2010', '')).toBe(words.replace('Go to ', ''))
  })

  it('fits and is accessible, wide and narrow, light and dark', async () => {
    for (const [width, height, colorScheme] of [
      [1366, 768, 'light'],
      [390, 844, 'dark'],
      [360, 740, 'light'],
    ] as const) {
      await home.setViewportSize({ width, height })
      await home.emulateMedia({ colorScheme })
      await expect.poll(() => isWide(home)).toBeLessThanOrEqual(width)
      expect(await clippedTexts(home)).toEqual([])
      expect(await axeFaults(home)).toEqual([])
    }
  })

  it('asked for nothing, and its policy forbids asking', async () => {
    expect(asked).toHaveLength(1)
    expect(complaints).toEqual([])
    const refused = await home.evaluate(async () => {
      try {
        await fetch('data:text/plain,x')
        return false
      } catch {
        return true
      }
    })
    expect(refused).toBe(true)
    await home.context().close()
  })
})

/** Pages of a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type \/Page\n/g) ?? []).length

describe('the debrief on paper', () => {
  it.each([
    ['a lesson, with all that was written', '', record],
    ['the same with lines to write on', '?lines=1', { ...record, reflection: undefined }],
    [
      'a whole crisis with the longest reasons and answers',
      '',
      (() => {
        const text = 'The cable of the night names no quarter, and nobody has counted. '.repeat(70).slice(0, 3990)
        const long = lookedBackOn(
          finishedRun(scenario, { plan: 'full', reason: text.slice(0, 1990) }),
          text.slice(0, 390),
        )
        const answers = Array.from({ length: 30 }, (_, at) => ({ question: `question-${at}`, text }))
        const { reflection } = lookedBackOn(long, text)
        return { ...long, reflection: reflection && { ...reflection, answers } }
      })(),
    ],
  ])('is one to four pages: %s', async (_, view, run) => {
    const { page: paper, address: at, problems: complaints } = await open(run)
    await paper.goto(`${at}/paper${view}`)
    await paper.locator('.ppr-sheet').waitFor()
    const pages = pagesOf(await paper.pdf({ preferCSSPageSize: true }))
    expect(pages).toBeGreaterThanOrEqual(1)
    expect(pages).toBeLessThanOrEqual(4)
    // As wide as a page between its margins.
    await paper.setViewportSize({ width: 694, height: 1000 })
    await paper.emulateMedia({ media: 'print' })
    expect(await clippedTexts(paper)).toEqual([])
    expect(await paper.locator('.button:visible').count()).toBe(0)
    const text = await paper.locator('.ppr-sheet').innerText()
    expect(text).toContain('This is what this model says, not what would have happened.')
    expect(text).toContain('What this seat decided, and why')
    expect(text.includes('more in the file')).toBe(run.plan === 'full')
    expect((await paper.locator('.ppr-line').count()) > 8).toBe(view !== '')
    expect(ofTheProduct(complaints)).toEqual([])
    await paper.context().close()
  })

  it.each([
    [1366, 768],
    [390, 844],
  ])('fits the screen and is accessible at %i by %i', async (width, height) => {
    await page.goto(`${address}/paper?lines=1`)
    await page.locator('.ppr-sheet').waitFor()
    await page.setViewportSize({ width, height })
    await expect.poll(() => isWide(page)).toBeLessThanOrEqual(width)
    expect(await clippedTexts(page)).toEqual([])
    expect(await axeFaults(page)).toEqual([])
    expect(await page.getByRole('checkbox', { name: 'With lines to write on' }).isChecked()).toBe(true)
  })
})

it('complained of nothing', () => {
  expect(ofTheProduct(problems)).toEqual([])
})
