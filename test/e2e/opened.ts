import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launch, type Site, serve } from './browser'

/** Browser and site of the file of tests that runs: files of one worker share this module and run one after another. */
export let browser: Browser
export let site: Site

/** Has a browser without WebGL and the built site there from the first test of the calling file to its last. */
export function openForFile(): void {
  beforeAll(async () => {
    browser = await launch({ webgl: false })
    site = await serve()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })
}
