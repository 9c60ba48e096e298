import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'vitest'
import { root } from '../boundaries/sources'
import { loadReal } from '../realScenario'
import { sensitivityFor, validationFor } from '../model/fixture'
import { launch, openPage, serve } from './browser'
const reported = process.env.REPORT === '1'
const [w, h] = (process.env.SIZE ?? '1366x768').split('x').map(Number)
it('shots', async () => {
  const browser = await launch({ webgl: false })
  const site = await serve()
  const { page, problems } = await openPage(browser, { viewport: { width: w, height: h }, colorScheme: process.env.DARK ? 'dark' : 'light' })
  const bare = loadReal('osh-2010', (files) => { for (const n of ['draws.json','validation.json','sensitivity.json']) delete files[n] })
  await page.route('**/scenarios/osh-2010.json', async (route) => {
    const pack = JSON.parse(readFileSync(join(root, 'dist/scenarios/osh-2010.json'), 'utf8'))
    if (reported) { pack.files['validation.json'] = JSON.stringify(validationFor(bare)); pack.files['sensitivity.json'] = JSON.stringify(sensitivityFor(bare)) }
    await route.fulfill({ json: pack })
  })
  const name = `${w}${process.env.DARK ? 'd' : ''}${reported ? 'r' : ''}`
  await page.goto(`${site.url}#/s/osh-2010/model`)
  await page.locator('.mdl').waitFor()
  await page.waitForTimeout(500)
  await page.screenshot({ path: `/tmp/mdl/${name}-0.png` })
  if (process.env.RUN) {
    const s = page.locator('[data-parameter=endByAgreements] input')
    await s.focus(); await page.keyboard.press('Home')
    await page.locator('#try').evaluate((e) => e.scrollIntoView())
    await page.getByRole('radio', { name: '12', exact: true }).locator('..').click({ force: true }).catch(() => {})
    await page.locator('.mdl-run .button-act').click()
    await page.waitForTimeout(2500)
    await page.screenshot({ path: `/tmp/mdl/${name}-run.png` })
    await page.getByText(/^Done: /).waitFor({ timeout: 200000 })
  }
  await page.screenshot({ path: `/tmp/mdl/${name}-full.png`, fullPage: true })
  for (const id of ['try', 'rules', 'fit', 'limits', 'policies']) {
    await page.locator(`#${id}`).evaluate((e) => e.scrollIntoView())
    await page.waitForTimeout(150)
    await page.screenshot({ path: `/tmp/mdl/${name}-${id}.png` })
  }
  console.log(problems)
  await browser.close(); await site.close()
})
