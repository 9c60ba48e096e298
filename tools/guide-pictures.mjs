// npm run guide-pictures: makes the pictures of docs/authoring.md anew, from the built product.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launch, openPage } from './bench/page.mjs'
import { serveBuilt } from './bench/site.mjs'
import { ensureBuilt, ensureInstalled, root } from './fresh.mjs'
import { requireBrowser } from './programs.mjs'

ensureInstalled()
process.env.BROWSER_PATH = requireBrowser()
ensureBuilt()
const folder = join(root, 'docs/authoring')
mkdirSync(folder, { recursive: true })
const site = await serveBuilt(join(root, 'dist'))
const browser = await launch()
const { page, close } = await openPage(browser, { motion: false })
await page.setViewportSize({ width: 1280, height: 760 })

const part = (name) => page.locator('.part-list button').filter({ hasText: name }).click()
const shoot = async (name) => {
  // What comes late (the drawing of a map, a graph that finds its place) has come once two pictures are alike.
  let before = Buffer.alloc(0)
  for (;;) {
    const now = await page.screenshot()
    if (now.equals(before)) break
    before = now
    await page.waitForTimeout(700)
  }
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`docs/authoring/${name}.png`)
}

await page.goto(`${site.url}#/author`)
await page.getByRole('button', { name: 'Copy High water on the Ellow', exact: true }).waitFor()
await shoot('workspace')
await page.getByRole('button', { name: 'Copy High water on the Ellow', exact: true }).click()
await part('Map and places')
await page.locator('.list-row').nth(2).click()
await shoot('map')
await part('Actors')
await page.locator('.list-row').nth(0).click()
await page.locator('.sections button').filter({ hasText: 'States' }).click()
await shoot('chart')
await part('Reports')
await page.locator('.list-row').nth(3).click()
await shoot('reports')
await page.getByRole('button', { name: 'Try it' }).click()
await page.locator('.trial-form').waitFor()
await shoot('try')
await page.keyboard.press('Escape')
await part('Overview')
await page.locator('[id="f:scenario.json:title"]').fill('')
await part('Map and places')
await page.locator('.list-row').nth(0).click()
await page
  .locator('button')
  .filter({ hasText: /^Remove$/ })
  .click()
await part('Problems and files')
await page.locator('.problem-list[data-fresh] .problem-go').first().waitFor()
await shoot('problems')
await close()
await browser.close()
await site.close()
