import { networkInterfaces } from 'node:os'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { checked, copyOf, exported, hashOf, openPanel, openZip } from './authoring'
import { openPage, serve } from './browser'
import { browser, openForFile, site } from './opened'
import { ofTheProduct, patient } from './playing'

openForFile()

const title = '#f\\:scenario\\.json\\:title'
const saved = (page: Page) => page.locator('.save-state[data-save="saved"]').waitFor()

/** Begins a blank scenario and waits for the editor. */
async function blank(page: Page, url = site.url): Promise<void> {
  await page.goto(`${url}#/author`)
  await page.getByRole('button', { name: 'Blank scenario' }).click()
  await page.locator(title).waitFor()
}

const firstBlocking = '.problem-panel li:has(.fault-blocks)'

/** Goes to the first thing that stands in the way of playing, by its button, and types what its author would. */
async function mendFirst(page: Page): Promise<void> {
  const problem = page.locator(firstBlocking).first()
  const before = await problem.innerText()
  await problem.locator('.problem-go').press('Enter')
  const place = before.split('\n').find((line) => line.includes('.json') || line.startsWith('texts/')) ?? ''
  await page.waitForFunction(() => document.activeElement?.closest('[data-field]') !== null)
  await page.keyboard.press('Control+A')
  if (place.endsWith('country')) await page.keyboard.type('AA')
  else if (place.endsWith('start')) await page.keyboard.type('2031-05-02T22:00+06:00')
  else if (place.endsWith('sources') || place.endsWith('sources[0]')) {
    await page.keyboard.type('first-source')
  } else await page.keyboard.type('Words')
  await page.keyboard.press('Tab')
  await page.waitForFunction(
    ([selector, words]) => document.querySelector<HTMLElement>(selector)?.innerText !== words,
    [firstBlocking, before] as const,
  )
  await checked(page)
}

/** The source that an outcome rests on, written by keyboard alone. */
async function addSource(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Record/ }).press('Enter')
  await page.getByRole('button', { name: 'Add: Source' }).press('Enter')
  await page.locator('#f\\:record\\.json\\:sources\\/0\\/id').waitFor()
  await page.keyboard.type('first-source')
  await page.keyboard.press('Tab')
  await page.keyboard.type('The first source')
  await page.keyboard.press('Tab')
  await saved(page)
}

describe('a scenario from a blank one', () => {
  it('is written by keyboard, loses nothing in a refresh, goes out and comes in elsewhere with the same hash', async () => {
    const { page, problems } = await openPage(browser, { acceptDownloads: true })
    patient(page)
    await blank(page)
    await addSource(page)
    await openPanel(page)
    for (let guard = 0; (await page.locator(firstBlocking).count()) > 0; guard += 1) {
      expect(guard).toBeLessThan(60)
      await mendFirst(page)
    }
    const hash = await hashOf(page)
    await page.getByRole('button', { name: /^Overview/ }).press('Enter')
    await page.locator(title).fill('Taken back')
    await page.keyboard.press('Control+Z')
    expect(await page.locator(title).inputValue()).toBe('Words')
    await saved(page)
    await page.reload()
    await page.locator(title).waitFor()
    expect(await page.locator(title).inputValue()).toBe('Words')
    expect(await hashOf(page)).toBe(hash)
    // The way back is there after a refresh, too.
    await page.keyboard.press('Control+Shift+Z')
    expect(await page.locator(title).inputValue()).toBe('Taken back')
    await page.keyboard.press('Control+Z')

    const bytes = await exported(page)
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()

    const { page: other } = await openPage(browser)
    patient(other)
    await openZip(other, site.url, 'mine.zip', bytes)
    await other.locator(title).waitFor()
    expect(await other.locator(title).inputValue()).toBe('Words')
    expect(await hashOf(other)).toBe(hash)
    await other.context().close()
  })

  it('is in the list with its name; deleting it can be taken back', async () => {
    const { page } = await openPage(browser)
    patient(page)
    await blank(page)
    await page.getByRole('button', { name: 'All scenarios' }).click()
    await page.getByRole('button', { name: 'Rename New scenario' }).click()
    await page.getByRole('textbox', { name: /^Name/ }).fill('The bridge')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Delete The bridge' }).click()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByRole('link', { name: 'The bridge' }).click()
    await page.locator(title).waitFor()
    await page.context().close()
  })
})

it('opens a damaged file as far as it goes, and lists what was mended', async () => {
  const { page } = await openPage(browser)
  patient(page)
  const { zipPackage } = await import('../../src/scenario/package/zip')
  const bytes = zipPackage({
    'scenario.json': '{"format": 1, "title": "Old", "colour": "red"}',
    'play.json': '{"clock"',
  })
  await openZip(page, site.url, 'old.zip', Buffer.from(bytes))
  const dialog = page.getByRole('dialog', { name: 'Opened, with repairs' })
  await dialog.getByText('Brought from format 1 to format 2').waitFor()
  await dialog.getByText('It held "red"').waitFor()
  await dialog.getByRole('button', { name: 'Open in the editor' }).click()
  expect(await page.locator(title).inputValue()).toBe('Old')
  await page.getByRole('button', { name: /^Seats and plans/ }).click()
  const raw = page.getByRole('textbox', { name: 'play.json' })
  expect(await raw.inputValue()).toBe('{"clock"')
  await page.context().close()
})

it('keeps the focus at work when an act takes its own button away', async () => {
  const { page } = await openPage(browser)
  patient(page)
  await copyOf(page, site.url, 'High water on the Ellow')
  const isOn = (selector: string) => page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector)
  await isOn('#content')
  const remove = page.locator('.detail-acts').getByRole('button', { name: /^Remove/ })
  await page.getByRole('button', { name: /^Actors/ }).press('Enter')
  await page.getByRole('button', { name: 'Add: Actor' }).press('Enter')
  await isOn('[id$=":name"]')
  await remove.press('Enter')
  await isOn('.list-row')
  const undo = page.getByRole('button', { name: 'Undo' })
  for (let step = 0; step < 2; step++) await undo.press('Enter')
  expect(await undo.isDisabled()).toBe(true)
  await page.waitForFunction(() => document.activeElement?.textContent === 'Redo')

  // A link is opened from its place, and takes the length that is measured.
  await page.getByRole('button', { name: /^Map and places/ }).press('Enter')
  await page.locator('.map-mark').first().press('Enter')
  await page.locator('.map-card-links button').first().press('Enter')
  await isOn('.author-map-side')
  await page.getByLabel('Length in km').fill('77')
  await page.getByRole('button', { name: /^Take / }).press('Enter')
  await page.getByText('As measured.').waitFor()
  await isOn('.author-map-side')

  // Another text is written next; a name that no file can have is refused with a word.
  await page.getByRole('button', { name: /^Texts/ }).press('Enter')
  const name = page.getByLabel('Name of another text, such as roles/mayor')
  await name.fill('Заметка')
  await name.press('Enter')
  await page.getByText('Use letters from a to z and digits').waitFor()
  await name.fill('Note for the Mayor')
  await name.press('Enter')
  await isOn('[id="f:texts/en/note-for-the-mayor.md:"]')

  // The list of problems is read when it is opened; the next problem follows one that is mended, and so on in lists of a form.
  await page.getByRole('button', { name: /^Record/ }).press('Enter')
  await page.locator('.list-row').first().press('Enter')
  await remove.press('Enter')
  await isOn('.list-row')
  await page.locator('.editor-problems').press('Enter')
  await isOn('.problem-panel')
  await checked(page)
  await page.locator('.problem-panel').getByRole('button', { name: 'Remove it' }).first().press('Enter')
  await isOn('.problem-panel li button')
  await page.locator('.problem-panel-head button').press('Enter')
  await isOn('.editor-problems')
  await page.context().close()
})

const outside = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address

describe.each([
  ['with the locks of the browser', '127.0.0.1'],
  ['by plain HTTP, which has none', outside],
])('two windows on one draft, %s', (_, host) => {
  it.skipIf(!host)('the second reads, follows, and takes over without loss', async () => {
    const own = await serve({ host })
    const { page } = await openPage(browser)
    patient(page)
    await blank(page, own.url)
    const second = await page.context().newPage()
    patient(second)
    await second.goto(page.url())
    await second.getByText('This draft is open in another window').waitFor()
    expect(await second.locator(title).isDisabled()).toBe(true)
    await page.locator(title).fill('From the first')
    await saved(page)
    await second.waitForFunction(
      (selector) => document.querySelector<HTMLInputElement>(selector)?.value === 'From the first',
      title,
    )
    await page.locator(title).fill('Typed a moment ago')
    await second.getByRole('button', { name: 'Edit here instead' }).click()
    await second.locator('.save-state[data-save="saved"]').waitFor()
    await page.getByText('Another window edits this draft now').waitFor()
    expect(await second.locator(title).inputValue()).toBe('Typed a moment ago')
    expect(await page.locator(title).isDisabled()).toBe(true)
    await second.locator(title).fill('From the second')
    await saved(second)
    await second.reload()
    await second.locator(title).waitFor()
    expect(await second.locator(title).inputValue()).toBe('From the second')
    await page.context().close()
    await own.close()
  })
})

describe('a browser that keeps nothing', () => {
  it.each([
    ['denied', () => Object.defineProperty(window, 'indexedDB', { get: () => refusing('SecurityError') })],
    ['missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  ])('says so (%s), works on in memory, and gives the file', async (_, script) => {
    const { page } = await openPage(browser, { acceptDownloads: true })
    patient(page)
    await page.addInitScript(
      `const refusing = (name) => ({ open() { throw new DOMException('no', name) } }); (${script})()`,
    )
    await page.goto(`${site.url}#/author`)
    await page.getByText('Kept in this page only').waitFor()
    await blank(page)
    await page.locator(title).fill('Only here')
    await page.locator('.save-state[data-save="memory"]').waitFor()
    expect((await exported(page)).subarray(0, 2).toString()).toBe('PK')
    await page.getByRole('button', { name: 'All scenarios' }).click()
    await page.getByRole('link', { name: 'New scenario' }).click()
    expect(await page.locator(title).inputValue()).toBe('Only here')
    await page.context().close()
  })

  it('has no room left: says so, goes on, and saves all of it once there is room', async () => {
    const { page } = await openPage(browser)
    patient(page)
    await blank(page)
    await saved(page)
    await refuseWriting(page, true)
    await page.locator(title).fill('Set aside')
    await page.getByText('The browser has no room left').waitFor()
    await page.getByRole('button', { name: 'All scenarios' }).click()
    await page.getByRole('link', { name: 'New scenario' }).waitFor()
    await page.getByRole('link', { name: 'New scenario' }).click()
    await page.locator('.save-state[data-save="memory"]').waitFor()
    await page.locator(title).fill('Kept after all')
    // What was typed a moment ago is in what is opened anew.
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Tried again just now').waitFor()
    expect(await page.locator(title).inputValue()).toBe('Kept after all')
    await refuseWriting(page, false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await saved(page)
    await page.reload()
    await page.locator(title).waitFor()
    expect(await page.locator(title).inputValue()).toBe('Kept after all')
    await page.context().close()
  })
})

/** Lets every write fail as it does when the disk is full, or no more. */
async function refuseWriting(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((full) => {
    const { prototype } = IDBObjectStore as unknown as { prototype: { put: unknown; kept?: unknown } }
    prototype.kept ??= prototype.put
    prototype.put = full
      ? () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      : prototype.kept
  }, isFull)
}

/** Stands for what the page's own script defines before it runs. */
declare function refusing(name: string): IDBFactory
