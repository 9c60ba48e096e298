import { setTimeout as wait } from 'node:timers/promises'
import { figure, median } from './figures.mjs'
import { openPage } from './page.mjs'

/** Most milliseconds from the press to the first dots. */
const budget = 1000
const repeats = 5
/** Milliseconds for which a reader looks at the page before they press. */
const reading = 2000

/**
 * A decision of a finished run played on in the browser: from the press to the first dots on the screen, and to the end of
 * all runs. Pressed as soon as the button is there, and after a reader looked at the page for a moment.
 */
export async function measureChoice(browser, site, file) {
  const { page, close } = await openPage(browser, { motion: false })
  await page.goto(site.url)
  await page.locator('input[type="file"]').setInputFiles({
    name: 'bench.run.json.gz',
    mimeType: 'application/gzip',
    buffer: Buffer.from(file),
  })
  await page.locator('.end-card').waitFor()
  const run = /#\/run\/([^/?]+)/.exec(page.url())[1]
  await page.goto(`${site.url}#/run/${run}/choice`)
  const times = { atOnce: [], after: [], all: [] }
  for (let i = 0; i < repeats; i++) {
    for (const kind of ['atOnce', 'after']) {
      await page.reload()
      await page.locator('.cho-setup .button-act:not([disabled])').waitFor()
      if (kind === 'after') await wait(reading)
      const { first, all } = await page.evaluate(timePress)
      times[kind].push(first)
      times.all.push(all)
    }
  }
  await close()
  const told = (list) => `${list.map((time) => Math.round(time)).join(', ')} ms`
  return [
    figure('choice-first', 'a choice: from the press to the first dots, after two seconds', median(times.after), 'ms', {
      budget,
      note: told(times.after),
    }),
    figure('choice-first-cold', 'the same, pressed as soon as the button is there', median(times.atOnce), 'ms', {
      budget,
      note: told(times.atOnce),
    }),
    figure('choice-all', 'the same, to the end: 100 pairs', median(times.all), 'ms', { note: told(times.all) }),
  ]
}

/** Runs in the page: presses, and waits for the first dots to be drawn and for the last run. */
function timePress() {
  const pressed = performance.now()
  document.querySelector('.cho-setup .button-act').click()
  const drawn = (isThere) =>
    new Promise((resolve) => {
      const look = () => (isThere() ? resolve(performance.now() - pressed) : requestAnimationFrame(look))
      look()
    })
  const first = drawn(() => document.querySelector('.cho-lanes .mark-model circle'))
  const all = first.then(() => drawn(() => !document.querySelector('.cho-progress')))
  return Promise.all([first, all]).then(([toFirst, toAll]) => ({ first: toFirst, all: toAll }))
}
