import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lengthened } from '../../src/ui/i18n/long'
import { root } from '../boundaries/sources'
import { openPage } from './browser'
import { clippedTexts } from './clipped'
import { browser, openForFile, site } from './opened'
import { ofTheProduct, phase, skip } from './playing'

/** Where pictures of each screen go when somebody wants to look: `SHOTS=/tmp/shots npx vitest …`. */
const shots = process.env.SHOTS
const sizes = [
  [1366, 768],
  [390, 844],
] as const

openForFile()
beforeAll(() => {
  if (shots) mkdirSync(shots, { recursive: true })
})

/** Keys of a scenario's package under which stand the names and titles that its screens set in small places. */
const named = new Set(['name', 'label', 'title', 'words', 'short', 'zoneLabel'])

/** Names that are no words, and texts with figures in braces: those stay. */
const isId = /^[a-z0-9][a-z0-9_.-]*$|\{/

/** The scenario's own words made longer as well: it stays a sound scenario of its own. */
async function lengthenScenario(page: Page): Promise<void> {
  await page.route('**/scenarios/osh-2010.json', async (route) => {
    const pack = JSON.parse(readFileSync(join(root, 'dist/scenarios/osh-2010.json'), 'utf8')) as {
      files: Record<string, string>
    }
    for (const [file, text] of Object.entries(pack.files)) {
      if (!/^(actors\/.*|play|space|forces|reports)\.json$/.test(file)) continue
      const longer = (key: string, value: unknown) =>
        named.has(key) && typeof value === 'string' && !isId.test(value) ? lengthened(value) : value
      pack.files[file] = JSON.stringify(JSON.parse(text, longer))
    }
    await route.fulfill({ json: pack })
  })
}

/** What was found so far in the test at hand: all of it is told at its end. */
let cut: string[] = []
beforeEach(() => {
  cut = []
})

/** Looks at one screen: nothing on it is cut, runs out of the window or is printed over something else. */
async function look(page: Page, name: string, width: number): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    // What changes its size as it appears stands still first; what goes round for ever is not waited for.
    const ending = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)))
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  if (shots) await page.screenshot({ path: join(shots, `${name}-${width}.png`) })
  for (const fault of await clippedTexts(page)) cut.push(`${name} ${width}: ${fault}`)
}

const locked = (page: Page) => page.locator('button.button-act').last()

async function begin(page: Page, watch = false): Promise<void> {
  const query = `seat=interim_government&plan=${watch ? 'lesson-45' : 'full'}&policy=record&seed=11${watch ? '&watch=1' : ''}`
  await page.goto(`${site.url}?lang=long#/s/osh-2010/forecast?${query}`)
  const fields = page.locator('.number-input')
  await fields.first().waitFor()
  for (let index = 0; index < 9; index += 1) {
    await fields.nth(index).fill('100')
    await fields.nth(index).press('Tab')
  }
  await locked(page).click()
  await page.locator('.play').waitFor()
}

describe.each(sizes)('every screen with texts a third longer, at %i by %i', (width, height) => {
  const open = async () => {
    const { page, problems } = await openPage(browser, { viewport: { width, height } })
    page.setDefaultTimeout(30_000)
    await lengthenScenario(page)
    return { page, problems }
  }

  it('before the first hour', async () => {
    const { page, problems } = await open()
    await page.goto(`${site.url}?lang=long`)
    await page.locator('.ways').first().waitFor()
    await look(page, 'start', width)
    for (const [name, address, mark] of [
      ['seat', 'seat', '.choice-seats'],
      ['watch', 'watch', '.choice-seats'],
      ['study', 'study', '.study'],
      ['about', 'about', '.about'],
      ['record', 'record?contested=1', '.rec'],
      ['role', 'role?seat=csto&plan=full&policy=record', '.role'],
      ['forecast', 'forecast?seat=csto&plan=full&policy=record', '.forecast'],
    ]) {
      await page.goto(`${site.url}?lang=long#/s/osh-2010/${address}`)
      await page.locator(mark).first().waitFor()
      await look(page, name, width)
    }
    expect(ofTheProduct(problems)).toEqual([])
    expect(cut).toEqual([])
    await page.context().close()
  })

  it('a fault', async () => {
    const { page } = await open()
    await page.goto(`${site.url}?lang=long`)
    await page.locator('.import input[type=file]').setInputFiles({
      name: 'a-run-with-a-rather-long-name-of-its-own_interim_government_full.run.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format": 1, "scenario": "x", "commands": [{"hour": 3, "command": {"type": "x"}}]}'),
    })
    await page.getByRole('alertdialog').waitFor()
    await look(page, 'fault', width)
    expect(cut).toEqual([])
    await page.context().close()
  })

  const tab = async (page: Page, index: number) => {
    if (width < 720) await page.getByRole('tab').nth(index).click()
  }

  it('the play screen, its cards and dialogs', async () => {
    const { page, problems } = await open()
    await begin(page)
    await phase(page, 'window')
    await page.locator('.map-pane[data-status="ready"]').waitFor()
    await look(page, 'play-map', width)
    await tab(page, 1)
    await page.locator('.cable-head').first().click()
    await look(page, 'play-cable', width)
    await tab(page, 2)
    await look(page, 'play-decide', width)
    await page.locator('.card-head').first().click()
    await page.locator('.fold-button').first().click()
    await look(page, 'play-card', width)
    await page.locator('.card-reason').fill('The night must be calm.')
    await page.locator('.decide-foot .button-act').click()
    await phase(page, 'window')
    await look(page, 'play-locked', width)
    await tab(page, 3)
    await look(page, 'play-figures', width)
    await page.locator('.play-head button').last().click()
    await page.locator('[role=menu], [role=dialog]').last().waitFor()
    await look(page, 'menu', width)
    await page.keyboard.press('Escape')
    await tab(page, 0)
    await page
      .locator(width < 720 ? '.map-corner button' : '.map-tools button')
      .last()
      .click()
    await page.locator('.twin').waitFor()
    await look(page, 'list', width)
    await page.keyboard.press('Escape')
    await tab(page, 2)
    await page.locator('.decide-foot .button').last().click()
    await phase(page, 'passing', 'window')
    await look(page, 'passing', width)
    expect(ofTheProduct(problems)).toEqual([])
    expect(cut).toEqual([])
    await page.context().close()
  })

  it('an observer, and the comparison', async () => {
    const { page } = await open()
    await begin(page, true)
    await tab(page, 2)
    await skip(page)
    await look(page, 'observer', width)
    await page.locator('.desk-button').click()
    await page.getByRole('menuitemradio').first().waitFor()
    await look(page, 'desks', width)
    await page.keyboard.press('Escape')
    for (let window = 0; (await phase(page, 'window', 'over')) === 'window'; window += 1) {
      expect(window).toBeLessThan(3)
      await page.locator('.decide-foot .button-act').click()
      await skip(page)
    }
    await look(page, 'end', width)
    await page.locator('.end-card .button-quiet').click()
    await page.locator('.compare').waitFor()
    await page.locator('.compare .progress').waitFor({ state: 'detached' })
    await look(page, 'compare', width)
    for (const [index, part] of (await page.locator('.compare section').all()).entries()) {
      await part.scrollIntoViewIfNeeded()
      await look(page, `compare-${index}`, width)
    }
    expect(cut).toEqual([])
    await page.context().close()
  })
})
