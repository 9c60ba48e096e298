import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launch, type Site, serve } from './browser'

/** The browser, without WebGL, of all files of this worker: they run one after another, each in contexts of its own. */
export let browser: Browser
/** The site of the file that runs. */
export let site: Site

/** Has the browser there for the tests of the calling file. */
export function browserForFile(): void {
  beforeAll(async () => {
    // Ends with the worker, whose pipe it hangs on.
    if (!browser?.isConnected()) browser = await launch({ webgl: false })
  })
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  })
}

/** Has browser and built site there for the tests of the calling file. `at` says where the site lies. */
export function openForFile(at: Parameters<typeof serve>[0] = {}): void {
  browserForFile()
  beforeAll(async () => {
    site = await serve(at)
  })
  afterAll(() => site.close())
}
