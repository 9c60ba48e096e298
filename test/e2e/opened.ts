import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launch, type Site, serve } from './browser'

/** The browser, without WebGL, of all files of this worker: they run one after another, each in contexts of its own. */
export let browser: Browser
/** The site of the file that runs. */
export let site: Site

/** Has browser and built site there from the first test of the calling file to its last. `at` says where the site lies. */
export function openForFile(at: Parameters<typeof serve>[0] = {}): void {
  beforeAll(async () => {
    // Ends with the worker, whose pipe it hangs on.
    if (!browser?.isConnected()) browser = await launch({ webgl: false })
    site = await serve(at)
  })
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    await site.close()
  })
}
