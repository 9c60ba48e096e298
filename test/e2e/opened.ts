import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launch, type Site, serve } from './browser'

/**
 * The browser and the site of a file of tests that draw no map: there from the first test to the last. Whoever imports them
 * has them started and ended.
 */
export let browser: Browser
export let site: Site

beforeAll(async () => {
  browser = await launch({ webgl: false })
  site = await serve()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
