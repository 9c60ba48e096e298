import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../boundaries/sources'
import { drawsFor } from '../model/fixture'
import { loadByHand } from '../realScenario'
import { axeFaults } from './accessible'
import { clippedTexts } from './clipped'
import { browser, browserForFile } from './opened'

const scenario = loadByHand()

/** Fewer re-runs than the product makes, for the sake of slow machines. */
const address = 'test/debrief/page/index.html?plan=lesson-90&runs=60'

let server: ViteDevServer
let page: Page
const faults: string[] = []

let letWorkerLoad: () => void = () => {}
const workerMayLoad = new Promise<void>((resolve) => {
  letWorkerLoad = resolve
})

const button = (name: string | RegExp) => page.getByRole('button', { name })

browserForFile()
beforeAll(async () => {
  server = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    server: { port: 0, hmr: false, watch: null },
    logLevel: 'error',
  })
  await server.listen()
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })
  page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }))
  // Fitted, whether or not the scenario is: that shows most. Before a fit it is seen from the model page's test.
  await page.route('**/scenarios/osh-2010.json', async (route) => {
    const pack = (await (await route.fetch()).json()) as { files: Record<string, string> }
    pack.files['draws.json'] = JSON.stringify(drawsFor(scenario))
    await route.fulfill({ json: pack })
  })
  // The re-runs are quick: their worker waits until the test has seen them run.
  await page.route('**/rerunWorker.ts*', async (route) => {
    await workerMayLoad
    await route.continue().catch(() => {})
  })
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}${address}`)
  await page.locator('.compare').waitFor({ timeout: 240_000 })
})

afterAll(async () => {
  await server?.close()
})

describe('the comparison, after a run', () => {
  it('shows progress of the re-runs, stops them and starts them again', async () => {
    await page.getByText('Running the same decisions again').waitFor()
    await button('Stop').click()
    letWorkerLoad()
    await page.getByText('No re-runs are shown').waitFor()
    expect(await page.getByText('not yet').count()).toBeGreaterThan(0)
    await button('Run them').click()
    await button('Show all as dots').waitFor({ timeout: 240_000 })
  })

  it('shows draws one by one before any summary', async () => {
    expect(await page.locator('.cmp-row .mark-model circle:not(.draw):not(.past)').count()).toBe(0)
    await button('Next one').click()
    await page.getByText('Re-run 2 of 50 drawn').waitFor()
    expect(await page.locator('.cmp-row').first().locator('.past').count()).toBe(1)
    expect(await axeFaults(page)).toEqual([])
  })

  it('then shows fifty dots for every outcome, on a laptop and on a phone', async () => {
    await button('Show all as dots').click()
    const dots = (): Promise<number[]> =>
      page.locator('.cmp-row .mark-model').evaluateAll((groups) => groups.map((group) => group.children.length))
    const rows = await page.locator('.cmp-row').count()
    expect(await dots()).toEqual(Array(rows).fill(50))
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await dots()).toEqual(Array(rows).fill(50))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await axeFaults(page)).toEqual([])
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  it('says how many orders were refused', async () => {
    await page.getByText(/per cent of the orders were refused/).waitFor()
  })

  it('carries both labels of rule C18 beside outcomes, tolls and rival accounts, and what the values rest on', async () => {
    for (const section of ['#outcomes', '#tolls', '#accounts']) {
      const text = await page.locator(section).innerText()
      expect(text).toContain('This is what this model says, not what would have happened.')
      expect(text).toContain('Away from the record this model has not been tested.')
    }
    const told = await page.locator('#tolls').innerText()
    expect(told).toContain('draw their values from a fit to the record')
    expect(told).not.toContain('set by hand')
  })

  it('shows the same decisions under every rival account, as they arrive, on a laptop and on a phone', async () => {
    const accounts = page.locator('#accounts')
    const rows = accounts.locator('tbody tr')
    const { structures } = scenario.model
    await accounts.locator('.cmp-pending').first().waitFor({ state: 'detached', timeout: 240_000 })
    await expect.poll(() => accounts.locator('.cmp-pending').count(), { timeout: 240_000 }).toBe(0)
    expect(await rows.count()).toBe(structures.length + 1)
    for (const [index, { label }] of structures.entries()) {
      const row = rows.nth(index)
      expect(await row.innerText()).toContain(label)
      expect(await row.innerText()).toContain('from 60 re-runs')
      expect(await row.locator('.cmp-account-figure').count()).toBe(6)
    }
    expect(await rows.last().innerText()).toContain('414')
    // Accounts are fitted apart, and give different figures for the same decisions.
    const deaths = await accounts.locator('td:nth-of-type(1) .cmp-account-figure').allInnerTexts()
    expect(new Set(deaths).size).toBeGreaterThan(1)
    for (const [width, height] of [
      [390, 844],
      [1366, 768],
    ]) {
      await page.setViewportSize({ width, height })
      await accounts.evaluate((part) => part.scrollIntoView())
      expect(await clippedTexts(page)).toEqual([])
      expect(await axeFaults(page)).toEqual([])
    }
    await page.evaluate(() => window.scrollTo(0, 0))
  })

  it('shows all outcomes and the tolls under any account, by keyboard', async () => {
    const half = (): Promise<string[]> => page.locator('.cmp-figure-model dd').allInnerTexts()
    const curve = (): Promise<string> => page.locator('#tolls svg').first().innerHTML()
    const [played, playedCurve] = [await half(), await curve()]
    expect(played.length).toBeGreaterThan(6)
    const [first, second] = scenario.model.structures
    await page.getByRole('radio', { name: first.label }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('radio', { name: second.label }).isChecked()).toBe(true)
    expect(await half()).not.toEqual(played)
    expect(await curve()).not.toBe(playedCurve)
    await page.keyboard.press('ArrowLeft')
    expect(await half()).toEqual(played)
    expect(await curve()).toBe(playedCurve)
  })

  it('opens the sources of an outcome by keyboard: title, publisher, date, and who disputes it', async () => {
    const row = page.locator('.cmp-row').first()
    const more = row.locator('.cmp-more')
    await more.focus()
    await page.keyboard.press('Enter')
    expect(await more.getAttribute('aria-expanded')).toBe('true')
    const text = await row.locator('.cmp-row-more').innerText()
    expect(text).toContain('Who disputes it')
    expect(text).toContain('National Commission')
    expect(text).toMatch(/Fergana: .+, 2020/)
    await page.keyboard.press('Enter')
  })

  it('shows every outcome of the record: with a figure of the model, or in words', async () => {
    await button(/more outcomes/).click()
    const record = JSON.parse(await readFile(join(root, 'scenarios/osh-2010/record.json'), 'utf8')) as {
      outcomes: { label: string }[]
    }
    const outcomes = record.outcomes.map(({ label }) => label)
    const shown = [
      ...(await page.locator('.cmp-row h3').allInnerTexts()),
      ...(await page.locator('.cmp-finding b').allInnerTexts()),
    ]
    expect([...shown].sort()).toEqual([...outcomes].sort())
    expect(await axeFaults(page)).toEqual([])
  })

  it('never lets announced and actual share a mark', async () => {
    const chart = page.locator('#tolls svg').first()
    expect(await chart.locator('.announced-record .mark-announced').count()).toBeGreaterThan(10)
    expect(await chart.locator('.announced-run .mark-announced').count()).toBeGreaterThan(5)
    expect(await chart.locator('.mark-actual').count()).toBe(1)
    await page.getByText('What is counted, and the same as a table').click()
    expect(await page.locator('#tolls tbody tr').count()).toBeGreaterThan(18)
  })

  it('sets decisions beside the documented ones, as an axis and as a table', async () => {
    const rows = page.locator('.cmp-decision-table tbody tr')
    const own = await rows.count()
    expect(await page.locator('.cmp-axis .mark-run').count()).toBeGreaterThan(0)
    expect(await page.locator('.cmp-axis .diamond').count()).toBeGreaterThan(10)
    expect(await rows.allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/documented interval|in the record only/)]),
    )
    await button('Show all actors').click()
    expect(await rows.count()).toBeGreaterThan(own)
    expect(await axeFaults(page)).toEqual([])
  })

  it('shows the findings, the legal one in its exact words', async () => {
    const text = await page.locator('#not-computed').innerText()
    expect(text).toContain('neither genocide nor war crimes')
    expect(text).toContain('crimes against humanity')
    // Rule C10: what inquiries held on the responsibility of the state stands here, open, and who rejects it.
    expect(text).toContain('failure to protect')
    expect(text).toContain('complicity')
    await page.locator('#study summary').click()
    expect(await page.locator('#study').innerText()).toContain('a case without a role')
  })

  it('is exported as CSV and JSON, with everything shown', async () => {
    for (const [name, ending] of [
      ['Table (CSV)', 'csv'],
      ['Data (JSON)', 'json'],
    ]) {
      const [file] = await Promise.all([page.waitForEvent('download'), button(name).click()])
      expect(file.suggestedFilename()).toBe(`osh-2010-interim_government-7.${ending}`)
      const text = await readFile(await file.path(), 'utf8')
      expect(text).toContain('This is what this model says, not what would have happened.')
      expect(text).toContain('deaths_total')
      expect(text).toContain('legal_finding')
      expect(text).toContain('It burns itself out')
    }
  })

  it('prints every disclosure open', async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('.compare details:not([open])').count()).toBe(0)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await page.locator('.compare details:not([open])').count()).toBeGreaterThan(5)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('reads in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.locator(':root[data-theme="dark"]').waitFor({ state: 'attached' })
    expect(await axeFaults(page)).toEqual([])
    await button('One by one again').click()
    expect(await page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(0)
    await button('Show all as dots').click()
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' })
  })

  it('asks before it is left, and offers a version to take home', async () => {
    await page.reload()
    await page.locator('.compare').waitFor({ timeout: 240_000 })
    await page.getByRole('link', { name: 'Without Hindsight' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.waitFor()
    expect(await dialog.getByRole('button').allInnerTexts()).toEqual(
      expect.arrayContaining(['Print', 'Table (CSV)', 'Data (JSON)', 'Stay', 'Leave']),
    )
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await page.locator('body').getAttribute('data-left')).toBeNull()
    await button('Leave').click()
    await dialog.getByRole('button', { name: 'Leave' }).click()
    expect(await page.locator('body').getAttribute('data-left')).toBe('true')
  })

  it('had no error in the console', () => {
    expect(faults).toEqual([])
  })
})
