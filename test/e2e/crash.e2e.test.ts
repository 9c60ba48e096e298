import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { browserFlags, findBrowser } from '../../tools/browser.mjs'
import { serve } from './browser'
import { patient } from './playing'

const title = '[id="f:scenario.json:title"]'

/** A browser with a store that outlasts it. */
async function opened(folder: string): Promise<{ context: BrowserContext; page: Page }> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no browser')
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: browserFlags({ webgl: false }),
  })
  const page = context.pages()[0] ?? (await context.newPage())
  patient(page)
  return { context, page }
}

/** Ends the whole browser as a crash or the end of the power would, without a word to its pages. */
async function crash(context: BrowserContext, page: Page): Promise<void> {
  const gone = new Promise<void>((resolve) => context.once('close', () => resolve()))
  const session = await context.newCDPSession(page)
  await session.send('Browser.crash').catch(() => undefined)
  await gone
}

it('a browser that dies while somebody types has kept all but what was typed last, with the way back', async () => {
  const site = await serve()
  const folder = await mkdtemp(join(tmpdir(), 'draft-'))
  try {
    const first = await opened(folder)
    await first.page.goto(`${site.url}#/author`)
    await first.page.getByRole('button', { name: 'Blank scenario' }).click()
    await first.page.locator(title).fill('Typed before')
    await first.page.locator('.save-state[data-save="saved"]').waitFor()
    const address = first.page.url()
    // Long words: the saver writes while they are typed, not only once they are.
    await first.page.locator(title).press('End')
    await first.page.keyboard.type(' and typed on, letter by letter, for a good while', { delay: 40 })
    await crash(first.context, first.page)

    const second = await opened(folder)
    await second.page.goto(address)
    await second.page.locator(title).waitFor()
    const kept = await second.page.locator(title).inputValue()
    expect('Typed before and typed on, letter by letter, for a good while'.startsWith(kept)).toBe(true)
    // Forty milliseconds a letter, half a second until a burst is saved: of some fifty letters most are there.
    expect(kept.length).toBeGreaterThan('Typed before'.length)
    await second.page.keyboard.press('Control+Z')
    await second.page.waitForFunction(
      ([selector, before]) => document.querySelector<HTMLInputElement>(selector)?.value !== before,
      [title, kept] as const,
    )
    await second.context.close()
  } finally {
    await site.close()
    await rm(folder, { recursive: true, force: true })
  }
})
