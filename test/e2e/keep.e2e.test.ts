import { readFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPage, serve } from './browser'
import { browser, openForFile, site } from './opened'
import { begin, hourOf, lock, ofTheProduct, passWindow, patient, phase, skip } from './playing'

openForFile()

/** Everything the player can read of the run, as the screen has it. */
async function standing(page: Page): Promise<Record<string, unknown>> {
  return {
    hour: await hourOf(page),
    clock: await page.locator('.clock strong').textContent(),
    figures: await page.locator('.indicators').first().innerText(),
    cables: await page.locator('.cable-title').allTextContents(),
    unread: await page.locator('.cable[data-unread]').count(),
    orders: await page.locator('.order').allTextContents(),
    cards: await page.locator('.card-label').allTextContents(),
  }
}

/** Waits until the screen says that nothing is left to save. */
async function saved(page: Page): Promise<void> {
  await page.locator('.save-words', { hasText: 'saved' }).first().waitFor()
}

/** Waits until the browser's store holds this desk. */
async function deskKept(page: Page, desk: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      new Promise<boolean>((resolve, reject) => {
        const opened = indexedDB.open('without-hindsight')
        opened.onerror = () => reject(opened.error)
        opened.onsuccess = () => {
          const all = opened.result.transaction('runs').objectStore('runs').getAll()
          all.onsuccess = () => {
            opened.result.close()
            resolve(all.result.some((run: { desk?: unknown }) => run.desk === wanted))
          }
        }
      }),
    desk,
  )
}

async function played(options: Parameters<typeof openPage>[1] = {}) {
  const { page, problems } = await openPage(browser, { acceptDownloads: true, ...options })
  patient(page)
  await begin(page, site.url, { seat: 'interim_government', plan: 'full', seed: 11 })
  await page.locator('.cable-head').first().click()
  await page.locator('.cable[data-open]').waitFor()
  await lock(page, 0, 'The night must be calm.')
  await passWindow(page)
  return { page, problems }
}

describe('a run that saves itself', () => {
  it('stands as it stood after a refresh: in a window, after a decision, and while hours pass', async () => {
    const { page, problems } = await played()
    const address = page.url()
    await saved(page)
    const before = await standing(page)
    expect(before.orders).toHaveLength(1)
    await page.reload()
    await phase(page, 'window')
    expect(page.url()).toBe(address)
    expect(await standing(page)).toEqual(before)

    await lock(page, 'wait', 'The order has to arrive first.')
    await saved(page)
    await page.reload()
    await phase(page, 'window')
    await page.getByText('waiting locked').waitFor()

    await page.locator('.decide-foot').getByRole('button', { name: 'Let hours pass' }).click()
    await page.getByRole('button', { name: 'Pause' }).click()
    await phase(page, 'paused')
    await saved(page)
    const between = await standing(page)
    await page.reload()
    await phase(page, 'paused')
    expect(await standing(page)).toEqual(between)
    expect(ofTheProduct(problems)).toEqual([])

    await page.goto(site.url)
    await page.getByRole('link', { name: /^Go on/ }).click()
    await phase(page, 'paused')
    expect(await standing(page)).toEqual(between)
    await page.context().close()
  })

  it('goes to a file and comes back from it elsewhere, exactly', async () => {
    const { page } = await played()
    await page.getByRole('button', { name: 'Menu' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export this run' }).click(),
    ])
    const bytes = await readFile(await download.path())
    const before = await standing(page)
    await page.context().close()

    const { page: other, problems } = await openPage(browser)
    patient(other)
    await other.goto(site.url)
    await other.locator('.import input[type=file]').setInputFiles({
      name: download.suggestedFilename(),
      mimeType: 'application/json',
      buffer: bytes,
    })
    await phase(other, 'window')
    expect(await standing(other)).toEqual(before)
    expect(ofTheProduct(problems)).toEqual([])
    await other.context().close()
  })

  it('says what is wrong with a damaged or foreign file, where and why, and keeps everything', async () => {
    const { page } = await played()
    await page.getByRole('button', { name: 'Menu' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export this run' }).click(),
    ])
    const sound = await readFile(await download.path(), 'utf8')
    await page.goto(site.url)
    await page.locator('.kept-run').waitFor()
    const files: [string, string][] = [
      ['cut.json', sound.slice(0, sound.length / 2)],
      ['photo.json', '\u0000\u0001 not a run at all'],
      ['other.json', '{"hello":"<img src=x onerror=alert(1)>"}'],
      ['changed.json', sound.replace(/"seed":\d+/, '"seed":"many"')],
      ['unknown.json', sound.replace('"osh-2010"', '"atlantis-1066"')],
      ['swapped.json', sound.replace(/"hash":"[0-9a-f]{4}/, '"hash":"0000')],
    ]
    for (const [name, text] of files) {
      await page.locator('.import input[type=file]').setInputFiles({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      })
      const dialog = page.getByRole('alertdialog')
      await dialog.waitFor()
      expect([name, (await dialog.locator('.problems li').first().innerText()).length > 20]).toEqual([name, true])
      await dialog.getByText('Nothing was changed').waitFor()
      await dialog.locator('.dialog-actions').getByRole('button', { name: 'Close' }).click()
      await dialog.waitFor({ state: 'detached' })
      expect(await page.locator('.kept-run').count()).toBe(1)
    }
    await page.getByRole('link', { name: /^Go on/ }).click()
    await phase(page, 'window')
    await page.context().close()
  })

  it('tells that an address names no run of this browser', async () => {
    const { page } = await openPage(browser)
    patient(page)
    await page.goto(`${site.url}#/run/run-that-never-was`)
    await page.getByRole('alertdialog').getByText('It is not kept in this browser.').waitFor()
    await page.locator('.ways').first().waitFor({ state: 'attached' })
    await page.context().close()
  })
})

describe('an observer', () => {
  it('decides nothing, reads every desk at the same hour, and comes to the comparison', async () => {
    const { page, problems } = await openPage(browser)
    patient(page)
    await page.goto(`${site.url}#/s/osh-2010/forecast?seat=russia&plan=lesson-45&policy=record&seed=3&watch=1`)
    const fields = page.locator('.number-input')
    for (let index = 0; index < 9; index += 1) await fields.nth(index).fill('100')
    await page.getByRole('button', { name: 'Lock and begin' }).click()
    await page.locator('.play').waitFor()
    await skip(page)
    expect(await page.locator('.card').count()).toBe(0)
    const hour = await hourOf(page)
    await page.locator('.desk-button').click()
    await page.getByRole('menuitemradio', { name: /^Civil society/ }).click()
    await page.locator('.desk-button', { hasText: 'Civil society' }).waitFor()
    expect(await hourOf(page)).toBe(hour)
    await deskKept(page, 'civil_society')
    await page.reload()
    await page.locator('.desk-button', { hasText: 'Civil society' }).waitFor()
    expect(await hourOf(page)).toBe(hour)
    for (let guard = 0; (await phase(page, 'window', 'over')) === 'window'; guard += 1) {
      expect(guard).toBeLessThan(3)
      await passWindow(page)
    }
    await page.getByRole('button', { name: 'Straight to the comparison with the record' }).click()
    await page.locator('.compare').waitFor()
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()
  })
})

describe('sound', () => {
  it('is off and not even loaded until it is turned on; then each cue has its caption', async () => {
    const { page, problems } = await openPage(browser)
    patient(page)
    const loaded: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/assets/audio/')) loaded.push(request.url())
    })
    await begin(page, site.url, { seat: 'russia', plan: 'full', seed: 4 })
    await lock(page, 'wait')
    await passWindow(page)
    expect(loaded).toEqual([])
    expect(await page.locator('.map-caption').count()).toBe(0)
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.locator('.switch').click()
    await page.getByRole('slider', { name: 'Volume' }).waitFor()
    await page.keyboard.press('Escape')
    await lock(page, 'wait')
    await passWindow(page)
    await page.locator('.map-caption', { hasText: 'a decision is due' }).waitFor()
    expect(loaded.length).toBeGreaterThan(0)
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()
  })
})

describe('a page that is no secure context', () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address

  it.skipIf(!outside)('plays by plain HTTP on a local address', async () => {
    const plain = await serve({ host: outside })
    const { page, problems } = await openPage(browser)
    patient(page)
    await begin(page, plain.url, { seat: 'csto', plan: 'lesson-45', seed: 2 })
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
    await skip(page)
    await lock(page, 'wait')
    await passWindow(page)
    await saved(page)
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()
    await plain.close()
  })
})
