import { figure, median } from './figures.mjs'
import { openPage, processSeconds } from './page.mjs'

/** Most milliseconds by the clock until a run's file is open, and of the main thread from a key to the next frame. */
const budgets = { load: 1000, frame: 200 }
const rounds = 5
const steps = 12

/**
 * The page "What if" of a run with as many branches as one may have, and its file. Loading is told by the
 * clock, from the choice of the file to the frame that shows the page of the run, and by CPU time of the pages and their
 * workers: as the first thing that is done on the site, and again. A key is told by what
 * the main thread did from its press to the end of the frame that shows what it did (the browser's thread time), and by
 * the clock.
 */
export async function measureBranches(browser, site, file) {
  const upload = { name: 'bench.run.json.gz', mimeType: 'application/gzip', buffer: Buffer.from(file) }
  const loads = { first: [], again: [] }
  for (let round = 0; round < rounds; round++) {
    const { page, close } = await openPage(browser, { motion: false })
    await page.addInitScript(keepOpening)
    await page.goto(site.url)
    for (const which of ['first', 'again']) {
      const input = page.locator('input[type="file"]')
      await input.waitFor({ state: 'attached' })
      // What the page before it set going is over.
      await page.waitForTimeout(1000)
      const before = await processSeconds(browser)
      await input.setInputFiles(upload)
      await page.waitForFunction(() => window.benchStood)
      const clock = await page.evaluate(() => window.benchStood)
      loads[which].push({ clock, cpu: ((await processSeconds(browser)).pages - before.pages) * 1000 })
      await page.evaluate(() => {
        window.location.hash = '#/'
      })
    }
    await close()
  }
  const { page, session, close } = await openPage(browser, { motion: false })
  await page.goto(site.url)
  await page.locator('input[type="file"]').setInputFiles(upload)
  await page.locator('.end-card').waitFor()
  await page.goto(page.url().replace(/\/?$/, '/what-if'))
  await page.locator('.wi-decisions li').first().waitFor()
  await page.evaluate(keepTimes)
  const times = await walk(page, session)
  await close()
  return [
    ...['first', 'again'].map((which) =>
      figure(
        `branches-load-${which}`,
        which === 'first'
          ? 'a file with 200 branches as the first thing on the site, until the page of the run stands'
          : 'the same once more, with code and scenario there already',
        median(loads[which].map(({ clock }) => clock)),
        'ms',
        {
          budget: budgets.load,
          note: `${loads[which].map(({ clock }) => clock).join(', ')}; ${Math.round(median(loads[which].map(({ cpu }) => cpu)))} ms CPU; ${file.length} bytes`,
        },
      ),
    ),
    ...Object.entries(times).map(([what, all]) =>
      figure(
        `branches-${what}`,
        `${what}, from the key to the next frame`,
        median(all.map(({ cpu }) => cpu)),
        'ms CPU',
        {
          budget: budgets.frame,
          note: `most ${Math.round(Math.max(...all.map(({ cpu }) => cpu)))}; by the clock ${Math.round(median(all.map(({ clock }) => clock)))}; ${all.length} keys`,
        },
      ),
    ),
  ]
}

/** Goes down the tree, folds and unfolds, and names lines; all by keyboard. Gives the times of each. */
async function walk(page, session) {
  const times = { select: [], fold: [], rename: [] }
  const mainThread = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
  }
  const press = async (what, key) => {
    // What the key before it set going is over.
    await page.locator('.wi-main').waitFor()
    await page.waitForTimeout(500)
    await page.evaluate(() => window.benchTimes.splice(0))
    const before = await mainThread()
    await page.keyboard.press(key)
    await page.waitForFunction(() => window.benchTimes.length > 0)
    times[what].push({
      cpu: (await mainThread()) - before,
      clock: Math.max(...(await page.evaluate(() => window.benchTimes))),
    })
  }
  await page.locator('.wi-row').first().focus()
  for (let step = 0; step < steps; step++) await press('select', 'ArrowDown')
  await page.keyboard.press('Home')
  // A branch on which others hang.
  await page.locator('.wi-row[aria-level="2"]:has(button)').first().click()
  for (let step = 0; step < steps; step++) {
    await press('fold', 'ArrowLeft')
    await press('fold', 'ArrowRight')
  }
  for (let step = 0; step < steps; step++) {
    await page.locator('.wi-row[data-selected]').focus()
    await page.keyboard.press('F2')
    await page.keyboard.type('x')
    await press('rename', 'Enter')
  }
  return times
}

/** Runs in the page: keeps how long it took from the choice of a file to the first frame that shows a run. */
function keepOpening() {
  const chosen = ({ target, timeStamp }) => {
    if (target.type !== 'file') return
    window.benchStood = null
    const look = new MutationObserver(() => {
      if (!document.querySelector('.play')) return
      look.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          window.benchStood = Math.round(performance.now() - timeStamp)
        }
        port2.postMessage(null)
      })
    })
    look.observe(document, { childList: true, subtree: true })
  }
  document.addEventListener('change', chosen, { capture: true })
}

/** Runs in the page: keeps how long each key took, from the press until the frame after it was handed over. */
function keepTimes() {
  window.benchTimes = []
  const told = (event) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => window.benchTimes.push(Math.round(performance.now() - event.timeStamp))
      port2.postMessage(null)
    })
  }
  window.addEventListener('keydown', told, { capture: true })
}
