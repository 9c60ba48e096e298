import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { browserFlags, findBrowser } from '../browser.mjs'
import { mixIntegers, unitRounds } from './baseline.mjs'

/** At most so long for anything that the page is waited for: slow machines that do other work need it. */
export const patience = 180_000

/** The browser of the tests, drawing in software, so that the figures do not hang on a graphics card. */
export function launch() {
  return chromium.launch({
    executablePath: findBrowser(),
    args: browserFlags(),
  })
}

/**
 * A fresh page with an empty store that keeps count of what it draws and of its workers, in `window.bench`; with a
 * session of the browser's own protocol for CPU times.
 */
export async function openPage(browser, { motion = true } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: motion ? 'no-preference' : 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.addInitScript(keepCount)
  const session = await context.newCDPSession(page)
  // Thread time: what the main thread computes, whatever else the machine does meanwhile.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, session, close: () => context.close() }
}

/**
 * Runs in the page before its own scripts: keeps the numbers of the animation frames in which the map drew, counts draw
 * calls, and times workers.
 */
function keepCount() {
  const bench = { asked: 0, draws: 0, drawnBy: [], workers: [] }
  let calls = 0
  for (const Kind of [window.WebGLRenderingContext, window.WebGL2RenderingContext]) {
    for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'clear']) {
      const plain = Kind?.prototype[name]
      if (!plain) continue
      Kind.prototype[name] = function counted(...args) {
        calls++
        if (name !== 'clear') bench.draws++
        return plain.apply(this, args)
      }
    }
  }
  const plainRequest = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (callback) => {
    bench.asked++
    const id = plainRequest((now) => {
      const before = calls
      callback(now)
      if (calls > before) bench.drawnBy.push(id)
    })
    return id
  }
  const Plain = window.Worker
  window.Worker = class extends Plain {
    constructor(address, options) {
      super(address, options)
      this.kept = { address: String(address), from: performance.now(), to: null }
      bench.workers.push(this.kept)
    }
    terminate() {
      this.kept.to ??= performance.now()
      super.terminate()
    }
  }
  window.bench = bench
}

/** CPU seconds of the page's main thread so far. */
export async function mainThreadSeconds(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((metric) => metric.name === 'TaskDuration').value
}

/** CPU seconds so far of all processes of the browser that draw or run pages. */
export async function processSeconds(browser) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sum = (kind) =>
    processInfo.filter((one) => one.type.toLowerCase() === kind).reduce((total, one) => total + one.cpuTime, 0)
  return { pages: sum('renderer'), graphics: sum('gpu') }
}

/** Milliseconds that one unit of the baseline takes in the page, fastest of a few. */
export async function unitInPage(page) {
  const times = []
  for (let i = 0; i < 5; i++) {
    times.push(
      await page.evaluate(`(() => {
        const mix = ${mixIntegers.toString()}
        const from = performance.now()
        window.benchSum = mix(${unitRounds})
        return performance.now() - from
      })()`),
    )
  }
  return Math.min(...times)
}

/**
 * Waits until nothing is on its way, the map has drawn no frame for four seconds and the process that draws is at rest:
 * software drawing may lag far behind the page. Says so when a busy machine does not come to rest.
 */
export async function settled(page, browser) {
  await page.waitForLoadState('networkidle')
  const seen = async () => ({
    frames: await page.evaluate(() => window.bench.drawnBy.length),
    drawn: (await processSeconds(browser)).graphics,
  })
  let before = await seen()
  for (let i = 0; i < 30; i++) {
    await wait(4000)
    const now = await seen()
    if (now.frames === before.frames && now.drawn - before.drawn < 0.2) return
    before = now
  }
  console.error('The page did not come to rest within two minutes: the figures at rest are not at rest.')
}

/** CPU milliseconds of each frame of the map while `act` goes on, as the browser's own trace has them. */
export async function frameCosts(page, session, act) {
  const first = await page.evaluate(() => window.bench.drawnBy.length)
  const events = []
  const keep = ({ value }) => events.push(...value.filter((event) => event.name === 'FireAnimationFrame'))
  session.on('Tracing.dataCollected', keep)
  await session.send('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' })
  await act()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', keep)
  const drawnBy = new Set(await page.evaluate((from) => window.bench.drawnBy.slice(from), first))
  // `tdur` is time of the thread, in microseconds: waiting, and what other programs compute, is not in it.
  return events.filter((event) => drawnBy.has(event.args.data.id)).map((event) => (event.tdur ?? Number.NaN) / 1000)
}
