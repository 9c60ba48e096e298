import { figure, median } from './figures.mjs'
import { openPage, processSeconds, unitInPage } from './page.mjs'

/** Most seconds of 200 re-runs in a browser. */
const budget = 2
const repeats = 3

/**
 * The re-runs of a finished run, as the comparison starts them: from the start of their worker until it has handed over
 * its result. `file` is the run as a file, opened on the first page as a reader would.
 */
export async function measureReruns(browser, site, file) {
  const { page, close } = await openPage(browser, { motion: false })
  await page.goto(site.url)
  await page.locator('input[type="file"]').setInputFiles({
    name: 'bench.run.json.gz',
    mimeType: 'application/gzip',
    buffer: Buffer.from(file),
  })
  await page.locator('.end-card').waitFor()
  await page.locator('.map-pane[data-status="ready"]').waitFor()
  const unit = await unitInPage(page)
  await page.locator('.end-card .button-quiet').click()
  const times = []
  for (let i = 0; i < repeats; i++) {
    if (i > 0) await page.reload()
    const before = await processSeconds(browser)
    const seconds = await finished(page)
    const after = await processSeconds(browser)
    times.push({ seconds, cpu: after.pages - before.pages })
  }
  const runs = await page.locator('.compare progress').count()
  if (runs > 0) throw new Error('the re-runs have not ended')
  await close()
  const seconds = median(times.map((time) => time.seconds))
  return [
    figure('reruns', '200 re-runs in a worker of the browser, by the clock', seconds, 's', {
      budget,
      note: `${times.map((time) => time.seconds.toFixed(1)).join(', ')} s; loading the worker and handing over included`,
    }),
    figure('reruns-ratio', 'the same, in units of the baseline on the page', (seconds * 1000) / unit, 'units', {
      note: `one unit took ${unit.toFixed(0)} ms there`,
    }),
    figure(
      'reruns-cpu',
      'the same, CPU of the page’s processes from opening the comparison',
      median(times.map((time) => time.cpu)),
      's CPU',
      {
        note: 'drawing the comparison included',
      },
    ),
  ]
}

/** Seconds that the worker of re-runs lived. */
async function finished(page) {
  const handle = await page.waitForFunction(
    () => {
      const worker = window.bench?.workers.find((one) => /rerunWorker/.test(one.address))
      return worker?.to ? (worker.to - worker.from) / 1000 : null
    },
    null,
    { polling: 100 },
  )
  return handle.jsonValue()
}
