import { setTimeout as wait } from 'node:timers/promises'
import { figure, median, quantile } from './figures.mjs'
import { beginAt, hourOf, inWindow, keepPassing, stopPassing } from './journey.mjs'
import { frameCosts, mainThreadSeconds, openPage, processSeconds, settled, unitInPage } from './page.mjs'

/** Most CPU milliseconds of a frame under fourfold throttling, and frames of a map on which nothing moves. */
const budgets = { frame: 6, idleFrames: 0 }
const throttling = 4
const idleSeconds = 10
/** Steps of the hand while the map is dragged, and hours that pass at each speed. */
const steps = 120
const hours = { plain: 24, fast: 60 }
/** A machine that is busy with other work ends a measurement here, with what it has. Milliseconds. */
const longest = 60_000

/** What the map costs: at rest, while it is dragged, while hours pass. `game` is what is played, by an observer. */
export async function measureMap(browser, site, scenario, game) {
  const { page, session, close } = await openPage(browser)
  await beginAt(page, site.url, scenario, { ...game, observed: true })
  await inWindow(page)
  await settled(page, browser)
  const idle = await idleCost(browser, page, session)

  const plain = await unitInPage(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttling })
  const slowed = (await unitInPage(page)) / plain
  const dragged = await moving(page, session, () => drag(page))
  const from = await hourOf(page)
  await keepPassing(page)
  const passing = await moving(page, session, () => hoursPass(page, hours.plain))
  const between = await hourOf(page)
  await page.locator('.hours .segment').last().click()
  const faster = await moving(page, session, () => hoursPass(page, hours.fast))
  const to = await hourOf(page)
  await stopPassing(page)
  await close()
  return [
    ...idle,
    figure('throttling', 'throttling of the page as the baseline feels it', slowed, 'times'),
    ...frames('drag', 'the map is dragged', dragged),
    ...frames('passing', `hours ${from} to ${between} pass, 4 a second`, passing),
    perHour('passing', passing, between - from),
    ...frames('passing-fast', `hours ${between} to ${to} pass, 12 a second`, faster),
    perHour('passing-fast', faster, to - between),
  ]
}

async function idleCost(browser, page, session) {
  const count = () => page.evaluate(() => ({ frames: window.bench.drawnBy.length, asked: window.bench.asked }))
  const before = { ...(await count()), cpu: await processSeconds(browser), thread: await mainThreadSeconds(session) }
  await wait(idleSeconds * 1000)
  const after = { thread: await mainThreadSeconds(session), cpu: await processSeconds(browser), ...(await count()) }
  const perCent = (seconds) => (100 * seconds) / idleSeconds
  return [
    figure(
      'idle-frames',
      `frames of the map in ${idleSeconds} s while nothing moves`,
      after.frames - before.frames,
      'frames',
      {
        budget: budgets.idleFrames,
        note: `the page asked for ${after.asked - before.asked} animation frames`,
      },
    ),
    figure('idle-thread', 'main thread while nothing moves', perCent(after.thread - before.thread), '% of a core'),
    figure(
      'idle-page',
      'all pages and workers while nothing moves',
      perCent(after.cpu.pages - before.cpu.pages),
      '% of a core',
      {
        note: `the process that draws ${perCent(after.cpu.graphics - before.cpu.graphics).toFixed(1)}; both with the bench's own questions`,
      },
    ),
  ]
}

/** Counts and times the map's frames while `act` goes on. */
async function moving(page, session, act) {
  const drawCalls = () => page.evaluate(() => window.bench.draws)
  const [draws, thread, began] = [await drawCalls(), await mainThreadSeconds(session), performance.now()]
  let seconds = 0
  let threadMs = 0
  const costs = await frameCosts(page, session, async () => {
    await act()
    seconds = (performance.now() - began) / 1000
    threadMs = ((await mainThreadSeconds(session)) - thread) * 1000
  })
  if (costs.length === 0) throw new Error('the map drew no frame although something moved')
  return { costs, seconds, threadMs, draws: ((await drawCalls()) - draws) / costs.length }
}

function frames(id, when, { costs, seconds, threadMs, draws }) {
  const high = quantile(costs, 0.95)
  return [
    figure(`${id}-frame`, `a frame of the map while ${when}, median`, median(costs), 'ms CPU', {
      budget: budgets.frame,
      note: `${costs.length} frames in ${seconds.toFixed(0)} s, 95th percentile ${high.toFixed(1)} ms, ${draws.toFixed(0)} draw calls a frame`,
    }),
    figure(
      `${id}-thread`,
      'all of the page’s main thread meanwhile, by these frames',
      threadMs / costs.length,
      'ms CPU',
      {
        note: 'panels, charts and input included',
      },
    ),
  ]
}

/** The better figure of the two where frames are few: frames that are put together make each of them dearer. */
const perHour = (id, { threadMs }, passed) =>
  figure(`${id}-hour`, 'the same by the hours that passed', threadMs / passed, 'ms CPU')

/** Drags the map to and fro with the mouse, each step answered before the next. */
async function drag(page) {
  const box = await page.locator('.map-pane canvas').boundingBox()
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const until = performance.now() + longest
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= steps && performance.now() < until; step++) {
    await page.mouse.move(x + 180 * Math.sin(step / 20), y + 90 * Math.sin(step / 33))
    await wait(12)
  }
  await page.mouse.up()
}

/** Waits until so many hours have passed, the run is over or it has taken too long. */
async function hoursPass(page, count) {
  const goal = (await hourOf(page)) + count
  const until = performance.now() + longest
  while (performance.now() < until && (await hourOf(page)) < goal) await wait(250)
}
