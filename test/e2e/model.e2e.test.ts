import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { figureName, neverHour, neverShare } from '../../src/model/facts'
import { root } from '../boundaries/sources'
import { drawsFor, sensitivityFor, validationFor } from '../model/fixture'
import { loadByHand, loadReal } from '../realScenario'
import { axeFaults } from './accessible'
import { openPage } from './browser'
import { clippedTexts } from './clipped'
import { browser, openForFile, site } from './opened'
import { begin, ofTheProduct, passWindow, phase, skip } from './playing'

/** Where pictures go when somebody wants to look: `SHOTS=/tmp/shots npx vitest …`. */
const shots = process.env.SHOTS

const bare = loadByHand()

openForFile()
beforeAll(() => {
  if (shots) mkdirSync(shots, { recursive: true })
})

/** The scenario with draws and reports in the form of real ones, or before any was made. */
async function withReports(page: Page, reported: boolean): Promise<void> {
  await page.route('**/scenarios/osh-2010.json', async (route) => {
    const pack = JSON.parse(readFileSync(join(root, 'dist/scenarios/osh-2010.json'), 'utf8')) as {
      files: Record<string, string>
    }
    for (const name of ['draws.json', 'validation.json', 'sensitivity.json']) delete pack.files[name]
    if (reported) {
      pack.files['draws.json'] = JSON.stringify(drawsFor(bare))
      pack.files['validation.json'] = JSON.stringify(validationFor(bare))
      pack.files['sensitivity.json'] = JSON.stringify(sensitivityFor(bare))
    }
    await route.fulfill({ json: pack })
  })
}

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
}
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const verdict = (page: Page, lever: string, account: string) =>
  page.locator(`[data-lever="${lever}"] [data-account="${account}"] [data-verdict]`)

/** Watches the shortest plan to its end, and opens the comparison. */
async function toComparison(page: Page): Promise<void> {
  await begin(page, site.url, { seat: 'interim_government', plan: 'lesson-45', seed: 11, watch: true })
  await skip(page)
  while ((await phase(page, 'window', 'over')) === 'window') await passWindow(page)
  await page.locator('.end-card .button-quiet').click()
  await page.locator('.compare').waitFor()
}

describe('the model page, as a student tries it', () => {
  it('opens from the comparison, puts one assumption on trial, and goes back', async () => {
    const { page, problems } = await openPage(browser)
    page.setDefaultTimeout(60_000)
    await withReports(page, false)
    await toComparison(page)
    // Rival accounts that nobody fitted say nothing: the comparison shows none, and what its values rest on.
    expect(await page.locator('#accounts').count()).toBe(0)
    expect(await page.locator('#tolls').innerText()).toContain('set by hand')
    await button(page, 'Change an assumption').click()
    await page.locator('#try').waitFor()
    expect(page.url()).toContain('/model')
    // The question: do forces hold crowds back? The student says no, by keyboard.
    const slider = page.getByRole('slider', { name: 'Do forces hold crowds back?' })
    await slider.focus()
    await page.keyboard.press('Home')
    expect(await page.locator('[data-parameter=endByForces]').innerText()).toContain('0, changed')
    expect(await page.locator('#try input[type=range]').count()).toBeGreaterThanOrEqual(8)
    await page.getByText('12', { exact: true }).first().click()
    await button(page, 'Run').click()
    // It fills as runs arrive.
    const dots = page.locator('.mark-changed circle')
    await dots.first().waitFor()
    const early = await dots.count()
    await shoot(page, 'model-running-1366')
    await page.getByText(/^Done: /).waitFor({ timeout: 280_000 })
    expect(await dots.count()).toBeGreaterThan(early)
    expect(await dots.count()).toBe(4 * 12)
    // One conclusion survives without forces, one does not; and it did before.
    const survives = verdict(page, 'border-earlier', 'All three together')
    const fallen = verdict(page, 'forces-earlier', 'All three together')
    expect(await survives.innerText()).toMatch(/survives[\s\S]*before your change it stood/)
    expect(await fallen.innerText()).toMatch(/does not survive[\s\S]*before your change it stood/)
    // Every counterfactual stands under every account, with the label of rule C18.
    expect(await page.locator('[data-lever="forces-earlier"] [data-verdict]').count()).toBe(4)
    const text = await page.locator('#try').innerText()
    expect(text).toContain('never what would have happened')
    expect(text).toContain('your change does not reach this account, which has its own answer to: Do forces hold')
    expect(text).toContain('None of the accounts has been fitted yet')
    await page.locator('#try-title').scrollIntoViewIfNeeded()
    await shoot(page, 'model-try-1366')
    await page.locator('.mdl-conclusions').first().scrollIntoViewIfNeeded()
    await shoot(page, 'model-conclusions-1366')
    expect(await axeFaults(page)).toEqual([])
    // Moving it back is one press; what is shown says whose it is.
    await button(page, 'Reset all').click()
    await page.getByText('You have changed something since').waitFor()
    // The reader's own decisions, under the four accounts, without conclusions.
    await page.getByText('Your own', { exact: true }).click()
    await button(page, 'Run again').click()
    await page.locator('.mark-base circle').first().waitFor()
    await button(page, 'Stop').click()
    await page.getByText('What is shown rests on those').waitFor()
    await page.getByText('are tried where everybody follows the record').waitFor()
    await button(page, 'Back to the comparison').click()
    await page.locator('.compare').waitFor()
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()
  })

  it('opens from the menu of a game and leaves it as it was', async () => {
    const { page, problems } = await openPage(browser)
    page.setDefaultTimeout(60_000)
    await begin(page, site.url, { seat: 'interim_government', plan: 'full', seed: 11 })
    await phase(page, 'window')
    await page.locator('.card-head').first().click()
    await page.locator('.card-reason').fill('The night must be calm.')
    const hour = await page.locator('.play').getAttribute('data-hour')
    await button(page, 'Menu').click()
    await button(page, 'The model: its rules and assumptions').click()
    await page.locator('#about-title').waitFor()
    await button(page, 'Back to the run').click()
    await phase(page, 'window')
    expect(await page.locator('.play').getAttribute('data-hour')).toBe(hour)
    expect(await page.locator('.card-reason').inputValue()).toBe('The night must be calm.')
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()
  })
})

describe('the model page, read', () => {
  it.each([
    [1366, 768, 'light'],
    [1366, 768, 'dark'],
    [390, 844, 'light'],
    [1920, 1080, 'light'],
  ] as const)('with reports, whole at %i by %i, %s', async (width, height, colorScheme) => {
    const { page, problems } = await openPage(browser, { viewport: { width, height }, colorScheme })
    await withReports(page, true)
    await page.goto(`${site.url}#/s/osh-2010/model`)
    await page.locator('.mdl').waitFor()
    await page.evaluate(() => document.fonts.ready)
    await shoot(page, `model-${width}-${colorScheme}`)
    await button(page, 'Open all').click()
    for (const id of ['about', 'try', 'rules', 'fit', 'limits', 'policies']) {
      await page.locator(`#${id}`).evaluate((part) => part.scrollIntoView())
      await shoot(page, `model-${id}-${width}-${colorScheme}`)
      // It looks at what can be seen in the window; once for each size is enough.
      if (colorScheme === 'light' && id !== 'about') expect([id, await clippedTexts(page)]).toEqual([id, []])
    }
    // Hits and misses by word and shape, fitted and held out apart, in every account.
    const fit = page.locator('#fit')
    for (const word of ['missed: too low', 'missed: too high', 'inside the middle 50', 'Held out', 'persistence']) {
      expect(await fit.innerText()).toContain(word)
    }
    expect(await fit.locator('.mark-missed').count()).toBeGreaterThan(3)
    // A hit by a wide interval is no hit like a narrow one, and every mark is in the key.
    expect(await fit.getByText('but too wide').count()).toBeGreaterThan(0)
    expect(await fit.locator('tr[data-result=wide] .mark-wide').count()).toBeGreaterThan(0)
    expect(await fit.locator('.mdl-key').first().innerText()).toMatch(/narrow interval[\s\S]*too wide[\s\S]*missed/)
    expect(await page.locator('#about').innerText()).toContain('Fitted to the record')
    // What the fit learned, and on which numbers the record is silent: on sliders, in rules, in the list and in the fit.
    await fit.getByText('All fitted numbers in this account').click()
    for (const part of ['#try .mdl-assume', '#rules', '#fit .mdl-learned']) {
      expect(await page.locator(`${part} .mdl-uninformed`).count(), part).toBeGreaterThan(2)
    }
    expect(await page.getByText('set by hand, not fitted').count()).toBeGreaterThan(5)
    await fit.locator('.mdl-learned').evaluate((part) => part.scrollIntoView())
    await shoot(page, `model-learned-${width}-${colorScheme}`)
    if (colorScheme === 'light') expect(await clippedTexts(page)).toEqual([])
    // Levers under every account, each as stated or not, with the label of rule C18.
    for (const { id } of bare.levers) {
      expect(await fit.locator(`[data-tested=${id}] td[data-account]`).count(), id).toBe(bare.model.structures.length)
    }
    expect(await fit.getByText('not as stated', { exact: true }).count()).toBeGreaterThan(0)
    expect(await fit.innerText()).toContain('never what would have happened')
    const before = await fit.locator('.mdl-part').first().innerText()
    await fit.getByText('Agreements stop it', { exact: true }).first().click()
    expect(await fit.locator('.mdl-part').first().innerText()).not.toBe(before)
    expect(await page.getByText('not informed by the record').count()).toBeGreaterThan(5)
    // The dark theme differs in its colours alone.
    if (width < 1900) expect(await axeFaults(page, { colours: colorScheme === 'dark' })).toEqual([])
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()
  })

  it('before any report: says so, and shows no figure that there is not', async () => {
    const { page } = await openPage(browser)
    await withReports(page, false)
    await page.goto(`${site.url}#/s/osh-2010/model`)
    await page.locator('.mdl').waitFor()
    for (const words of [
      'Set by hand, not fitted yet',
      'Not fitted and not tested yet',
      'Sensitivity has not been computed yet',
      'with the figures to test them on in view. Until a report is made',
      'None has been made yet',
    ]) {
      expect(await page.getByText(words).count(), words).toBeGreaterThan(0)
    }
    expect(await page.locator('.mark-ensemble').count()).toBe(0)
    expect(await page.getByText('not informed by the record').count()).toBe(0)
    await page.context().close()
  })

  it('with what the scenario holds itself: every figure of its reports, or that there is none', async () => {
    const { page, problems } = await openPage(browser)
    const scenario = loadReal()
    const { model, draws, validation, levers } = scenario
    await page.goto(`${site.url}#/s/osh-2010/model`)
    await page.locator('.mdl').waitFor()
    const fit = page.locator('#fit')
    if (validation) {
      for (const { structure, fitted, heldOut, parameters } of validation.structures) {
        const label = model.structures.find(({ id }) => id === structure)?.label ?? structure
        await fit.getByRole('radio', { name: label }).press('Space')
        const figures = fit.locator('.mdl-figures')
        for (const [index, part] of [fitted, heldOut].entries()) {
          const marks = async (result: string): Promise<number> =>
            figures.nth(index).locator(`tr[data-result=${result}]`).count()
          const counts = [await marks('missed'), await marks('narrow'), (await marks('narrow')) + (await marks('wide'))]
          expect([label, ...counts]).toEqual([label, part.of - part.inside90, part.met, part.inside90])
        }
        // What never came in some runs is said so, and not given as the hour that stands for it.
        for (const figure of [...fitted.figures, ...heldOut.figures]) {
          const never = neverShare(figure, neverHour(scenario, figure))
          if (never === 0) continue
          const row = figures.locator('tr', { hasText: figureName(figure) })
          expect(await row.innerText()).toContain(`not at all in ${never} per cent of runs or more`)
        }
        const silent = parameters.filter(({ informed }) => !informed).length
        expect(await fit.locator('.mdl-learned .mdl-uninformed').count()).toBe(silent)
      }
    } else {
      expect(await fit.locator('.mark-ensemble').count()).toBe(0)
      expect(await fit.innerText()).toMatch(/not tested yet/i)
    }
    // A student puts the levers on trial: each under every account, and no account left out.
    await page.getByText('12', { exact: true }).first().click()
    await button(page, 'Run').click()
    await page.getByText(/^Done: /).waitFor({ timeout: 280_000 })
    for (const { id } of levers.filter(({ sign }) => sign !== 'same')) {
      expect(await page.locator(`[data-lever="${id}"] [data-verdict]`).count(), id).toBe(model.structures.length)
    }
    expect(await page.getByText('None of the accounts has been fitted yet').count()).toBe(draws ? 0 : 1)
    expect(await axeFaults(page)).toEqual([])
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()
  })

  it('shows on a phone what moved, one press from the assumptions', async () => {
    const { page, problems } = await openPage(browser, { viewport: { width: 390, height: 844 } })
    await withReports(page, true)
    await page.goto(`${site.url}#/s/osh-2010/model`)
    await page.locator('.mdl').waitFor()
    expect(await button(page, 'See what moves').count()).toBe(0)
    const slider = page.getByRole('slider', { name: 'Do forces hold crowds back?' })
    await slider.focus()
    await page.keyboard.press('Home')
    await page.getByText('12', { exact: true }).first().click()
    await button(page, 'Run').click()
    await page.locator('.mark-changed circle').first().waitFor()
    await button(page, 'Stop').click()
    await page.getByText('What is shown rests on those').waitFor()
    await button(page, 'See what moves').click()
    const outcome = page.locator('#try').getByLabel('Outcome')
    expect((await outcome.boundingBox())?.y).toBeLessThan(400)
    expect(await page.locator('[data-no-end]').allInnerTexts()).toEqual([expect.stringContaining('Forces stop it')])
    expect(await clippedTexts(page)).toEqual([])
    expect(ofTheProduct(problems)).toEqual([])
    await page.context().close()
  })

  it('with texts a third longer, on a phone and on a laptop', async () => {
    for (const [width, height] of [
      [390, 844],
      [1366, 768],
    ]) {
      const { page } = await openPage(browser, { viewport: { width, height } })
      await withReports(page, true)
      await page.goto(`${site.url}?lang=long#/s/osh-2010/model`)
      await page.locator('.mdl').waitFor()
      for (const id of ['about', 'try', 'rules', 'fit', 'limits', 'policies']) {
        await page.locator(`#${id}`).evaluate((part) => part.scrollIntoView())
        await shoot(page, `model-long-${id}-${width}`)
        expect([id, width, await clippedTexts(page)]).toEqual([id, width, []])
      }
      await page.context().close()
    }
  })

  it('prints every fold open, and no buttons', async () => {
    const { page } = await openPage(browser)
    await withReports(page, true)
    await page.goto(`${site.url}#/s/osh-2010/model`)
    await page.locator('.mdl').waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('.mdl details:not([open])').count()).toBe(0)
    expect(await page.locator('.mdl .button:visible').count()).toBe(0)
    await page.context().close()
  })
})
