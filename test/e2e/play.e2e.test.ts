import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from './accessible'
import { launch, openPage } from './browser'
import { browser, openForFile, site } from './opened'
import { begin, lockForecast, ofTheProduct, passWindow, patient, phase, playToTheEnd, skip } from './playing'

const seats = ['interim_government', 'russia', 'csto', 'uzbekistan', 'civil_society']
const plans = [
  ['lesson-45', 3],
  ['lesson-90', 6],
  ['full', 32],
] as const

// Below a folder, as many hosts of static sites have it.
openForFile({ subPath: '/class/history/' })

let shaded: Browser
beforeAll(async () => {
  shaded = await launch()
})
afterAll(async () => {
  await shaded?.close()
})

describe('from the first page to the comparison', () => {
  for (const [plan, windows] of plans) {
    // Every seat plays every plan to the end in test/session; through the screen the long ones are played by one seat each.
    for (const seat of plan === 'lesson-45' ? seats : [plan === 'lesson-90' ? seats[0] : seats[4]]) {
      it(`${seat} plays ${plan}`, async () => {
        // Games take long where WebGL is drawn in software: one is played so.
        const { page, problems } = await openPage(plan === 'lesson-45' && seat === seats[0] ? shaded : browser)
        patient(page)
        await page.goto(site.url)
        await page.locator('.button[href="#/s/osh-2010/seat"]').click()
        await page.locator(`input[type=radio][value="${seat}"]`).check({ force: true })
        await page.locator(`input[type=radio][value="${plan}"]`).check({ force: true })
        await page.getByRole('button', { name: 'Read the role sheet' }).click()
        await page.getByRole('button', { name: 'Make your forecast' }).click()
        await lockForecast(page)
        expect(await playToTheEnd(page)).toBe(windows)
        await page.getByRole('button', { name: 'Straight to the comparison with the record' }).click()
        await page.locator('.compare').waitFor()
        expect(ofTheProduct(problems)).toEqual([])
        await page.context().close()
      })
    }
  }
})

/** Moves the focus with the Tab key alone until it is where it is wanted. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 250; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
    await page.keyboard.press(key)
  }
  throw new Error(`the keyboard does not reach ${selector}`)
}

/** Moves the focus to a button by its words, and tells them. */
async function tabToButton(page: Page, words: RegExp): Promise<string> {
  for (let presses = 0; presses < 250; presses += 1) {
    const at = await page.evaluate(() => {
      const element = document.activeElement
      return element?.matches('button, a') ? element.getAttribute('aria-label') || element.textContent || '' : ''
    })
    if (words.test(at)) return at
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${words}`)
}

/** Skips hours by keys. They pass by themselves as well, and may be over before the keyboard is there. */
async function skipByKeys(page: Page): Promise<void> {
  const at = await tabToButton(page, /^(Skip to \d|Let hours pass$|Straight to)/)
  if (at.startsWith('Skip')) await page.keyboard.press('Enter')
}

describe('the keyboard alone', () => {
  it('plays a seat from the first page to the comparison', async () => {
    const { page, problems } = await openPage(browser)
    patient(page)
    await page.goto(site.url)
    await page.locator('.button[href="#/s/osh-2010/seat"]').waitFor()
    await tabToButton(page, /^Choose a seat$/)
    await page.keyboard.press('Enter')
    await page.locator('.choice-seats').waitFor()
    await tabTo(page, '.choice-seats input')
    for (let down = 0; down < 4; down += 1) await page.keyboard.press('ArrowDown')
    await tabToButton(page, /^Read the role sheet$/)
    await page.keyboard.press('Enter')
    await page.locator('.role').waitFor()
    await tabToButton(page, /^Make your forecast$/)
    await page.keyboard.press('Enter')
    await page.locator('.question').first().waitFor()
    for (const question of [0, 1, 2]) {
      await tabTo(page, `.question:nth-of-type(${question + 1}) .number-input`)
      for (const figure of ['40', '200', '900']) {
        await page.keyboard.type(figure)
        await page.keyboard.press('Tab')
      }
    }
    await tabToButton(page, /^Lock and begin$/)
    await page.keyboard.press('Enter')
    await page.locator('.play').waitFor()
    await skipByKeys(page)
    for (let window = 0; (await phase(page, 'window', 'over')) === 'window'; window += 1) {
      expect(window).toBeLessThan(3)
      await tabTo(page, '.cable-head')
      await page.keyboard.press('Enter')
      await page.locator('.cable[data-open]').waitFor()
      await tabTo(page, '.card-radio')
      await page.keyboard.press('Space')
      await tabTo(page, '.card-reason')
      await page.keyboard.type('The road must be safe first.')
      await tabToButton(page, /^Lock/)
      await page.keyboard.press('Enter')
      await page.getByText('1 decision locked').waitFor()
      await tabToButton(page, /^Let hours pass$/)
      await page.keyboard.press('Enter')
      await phase(page, 'passing', 'window', 'over')
      await skipByKeys(page)
    }
    await tabToButton(page, /^Straight to the comparison with the record$/)
    await page.keyboard.press('Enter')
    await page.locator('.compare').waitFor()
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()
  })

  it('reaches every object of the map through the list, with the same selection', async () => {
    const { page } = await openPage(browser)
    patient(page)
    await begin(page, site.url, { seat: 'uzbekistan', plan: 'full', seed: 5 })
    await page.locator('.map-pane[data-status="ready"]').waitFor()
    await tabToButton(page, /^Zoom in$/)
    for (let down = 0; down < 4; down += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.twin').waitFor()
    const entries = page.locator('.twin-entry')
    const count = await entries.count()
    expect(count).toBeGreaterThan(20)
    await tabTo(page, '.twin-entry')
    await page.keyboard.press('Enter')
    expect(await page.locator('.twin-entry[aria-pressed="true"]').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.locator('.twin').waitFor({ state: 'detached' })
    await page.context().close()
  })
})

describe('what axe finds', () => {
  it('nothing on the pages before the first hour, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openPage(browser, { colorScheme })
      patient(page)
      await page.goto(site.url)
      await page.locator('.ways').first().waitFor()
      // Themes differ in their colours alone.
      const colours = colorScheme === 'dark'
      expect(await axeFaults(page, { colours })).toEqual([])
      for (const [address, mark] of [
        ['seat', '.choice-seats'],
        ['watch', '.choice-seats'],
        ['study', '.study'],
        ['about', '.about'],
        ['role?seat=csto&plan=full&policy=record', '.role'],
        ['forecast?seat=csto&plan=full&policy=record', '.forecast'],
      ]) {
        await page.goto(`${site.url}#/s/osh-2010/${address}`)
        await page.locator(mark).first().waitFor()
        expect([address, await axeFaults(page, { colours })]).toEqual([address, []])
      }
      await page.context().close()
    }
  })

  it('the faults that there are', async () => {
    const { page } = await openPage(browser)
    await page.setContent(
      '<html><title>Faults</title><main><h1>Faults</h1><img src="data:,"><p style="color: #999; background: #fff">Pale</p>',
    )
    const found = (await axeFaults(page)).map((fault) => fault.replace(/,.*/s, ''))
    expect(found.sort()).toEqual(['color-contrast', 'html-has-lang', 'image-alt'])
    expect(await axeFaults(page, { colours: true })).toEqual([expect.stringMatching(/^color-contrast, 1 times: <p/)])
    await page.context().close()
  })

  it('nothing on the play screen at any width, in a window and between, with its dialogs', async () => {
    for (const [width, height, colorScheme] of [
      [1366, 768, 'light'],
      [1366, 768, 'dark'],
      [900, 1100, 'light'],
      [390, 844, 'dark'],
    ] as const) {
      // Only what lies over the map is looked at; at one width the map is drawn as most see it.
      const { page } = await openPage(width === 900 ? shaded : browser, { viewport: { width, height }, colorScheme })
      patient(page)
      // Themes differ in their colours alone: at the one width that is shown in both, the second look is at those.
      const colours = width === 1366 && colorScheme === 'dark'
      await begin(page, site.url, { seat: 'interim_government', plan: 'full', seed: 5 })
      await page.locator('.map-pane[data-status="ready"]').waitFor()
      const [pane, drawn] = await Promise.all(
        ['.map-pane', '.map-pane canvas'].map(async (part) => {
          const box = await page.locator(part).boundingBox()
          // The frame may be a fraction of a pixel high, the picture never is.
          return box && [box.x, box.y, box.width, box.height].map(Math.round)
        }),
      )
      expect([width, 'the drawn map fills its frame', drawn]).toEqual([width, 'the drawn map fills its frame', pane])
      if (width < 720) await page.getByRole('tab', { name: 'Decide' }).click()
      expect([width, await axeFaults(page, { colours })]).toEqual([width, []])
      await page.locator('.card-head').first().click()
      await page.locator('.fold-button').first().click()
      expect([width, 'card', await axeFaults(page, { colours })]).toEqual([width, 'card', []])
      await page.locator('.card-reason').fill('To keep the streets calm.')
      await page.getByRole('button', { name: 'Lock decision' }).click()
      await passWindow(page)
      await skip(page)
      if (width < 720) {
        for (const tab of ['Cables', 'Figures', 'Map']) {
          await page.getByRole('tab', { name: tab }).click()
          expect([tab, await axeFaults(page, { colours })]).toEqual([tab, []])
        }
      }
      await page.getByRole('button', { name: 'Menu' }).click()
      expect([width, 'menu', await axeFaults(page, { colours })]).toEqual([width, 'menu', []])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^(The map as a list|List)$/ }).click()
      await page.locator('.twin').waitFor()
      expect([width, 'list', await axeFaults(page, { colours })]).toEqual([width, 'list', []])
      await page.context().close()
    }
  })
})
