import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../map/launch'

/** The map by itself in a real browser: it draws when asked, and only then. */
let bench: Bench
const WINDOW = { width: 932, height: 620 }

beforeAll(async () => {
  bench = await openBench()
}, 120_000)
afterAll(async () => bench?.close())

/** Opens the page and waits until the map is drawn and still. `complaints` gathers what the console says. */
async function openMap(query = '', touch = false): Promise<{ page: Page; complaints: string[] }> {
  const context = await bench.browser.newContext({ viewport: WINDOW, hasTouch: touch })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(bench.address(query))
  await page.waitForFunction(() => window.told?.ready, null, { timeout: 90_000 })
  await still(page)
  return { page, complaints }
}

/** Resolves when 40 animation frames of the page have passed without one of the map. */
async function still(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let drawn = window.stage.framesDrawn()
        let quiet = 0
        const look = () => {
          const now = window.stage.framesDrawn()
          quiet = now === drawn ? quiet + 1 : 0
          drawn = now
          if (quiet >= 40) resolve()
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )
}
const frames = (page: Page) => page.evaluate(() => window.stage.framesDrawn())
const told = (page: Page) => page.evaluate(() => window.told)

/** Frames the map draws while the page shows so many of its own. */
function framesDuring(page: Page, pageFrames: number): Promise<number> {
  return page.evaluate(
    (count) =>
      new Promise<number>((resolve) => {
        const before = window.stage.framesDrawn()
        let left = count
        const look = () => {
          if (left-- > 0) requestAnimationFrame(look)
          else resolve(window.stage.framesDrawn() - before)
        }
        requestAnimationFrame(look)
      }),
    pageFrames,
  )
}

/** Where a place lies in the window: the plane of the map, 111.2 km to a degree, cos 40.6. */
async function whereIs(page: Page, lon: number, lat: number): Promise<{ x: number; y: number }> {
  const view = await told(page)
  const kmPerLon = 111.2 * Math.cos((40.6 * Math.PI) / 180)
  return {
    x: WINDOW.width / 2 + (lon - view.lon) * kmPerLon * view.perKm,
    y: WINDOW.height / 2 - (lat - view.lat) * 111.2 * view.perKm,
  }
}
const OSH = { lon: 72.8, lat: 40.53 }

describe.each([
  ['WebGL', ''],
  ['Canvas', 'canvas=1'],
])('the map drawn with %s', (_name, query) => {
  it('draws nothing while nothing moves, and draws when it is panned or zoomed', async () => {
    const { page, complaints } = await openMap(`?${query}`)
    expect(await framesDuring(page, 90)).toBe(0)

    const before = await frames(page)
    await page.mouse.move(500, 300)
    await page.mouse.down()
    await page.mouse.move(420, 340, { steps: 4 })
    await page.mouse.up()
    await still(page)
    expect(await frames(page)).toBeGreaterThan(before)
    expect(await framesDuring(page, 60)).toBe(0)

    const perKm = (await told(page)).perKm
    await page.mouse.wheel(0, -300)
    await page.waitForFunction((was) => window.told.perKm > was * 1.2, perKm)
    await still(page)
    expect(await framesDuring(page, 60)).toBe(0)
    expect((await told(page)).faults).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  }, 180_000)
})

describe('a map drawn from a scenario', () => {
  it.each(['tutorial', 'none'])(
    'is there with all its places, asks for no file, and idle draws no frame (%s)',
    async (drawn) => {
      const asked: string[] = []
      const context = await bench.browser.newContext({ viewport: WINDOW })
      const page = await context.newPage()
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(bench.address(`?drawn=${drawn}`))
      await page.waitForFunction(() => window.told?.ready, null, { timeout: 90_000 })
      await still(page)
      expect((await told(page)).faults).toEqual([])
      expect(asked.filter((address) => address.includes('/assets/map/'))).toEqual([])
      expect(await framesDuring(page, 90)).toBe(0)
      const before = await frames(page)
      await page.evaluate(() => window.stage.zoomBy(1.5))
      await still(page)
      expect(await frames(page)).toBeGreaterThan(before)
      expect(await framesDuring(page, 60)).toBe(0)
      await page.context().close()
    },
  )
})

describe('the map in use', () => {
  it('follows the hand, and never shows its edge', async () => {
    const { page } = await openMap()
    const before = await told(page)
    await page.mouse.move(466, 310)
    await page.mouse.down()
    await page.mouse.move(566, 310, { steps: 5 })
    await page.mouse.up()
    await still(page)
    const after = await told(page)
    const kmPerLon = 111.2 * Math.cos((40.6 * Math.PI) / 180)
    expect((before.lon - after.lon) * kmPerLon * after.perKm).toBeCloseTo(100, 0)
    for (let i = 0; i < 40; i++) await page.evaluate(() => window.stage.panBy(-400, -400))
    await still(page)
    const edge = await told(page)
    expect(edge.lon - WINDOW.width / 2 / edge.perKm / kmPerLon).toBeGreaterThanOrEqual(70.9 - 1e-6)
    expect(edge.lat + WINDOW.height / 2 / edge.perKm / 111.2).toBeLessThanOrEqual(41.45 + 1e-6)
    await page.context().close()
  }, 120_000)

  it('is moved by keys while it has the focus', async () => {
    const { page } = await openMap()
    await page.locator('#map').focus()
    const start = await told(page)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowUp')
    await still(page)
    const moved = await told(page)
    expect(moved.lon).toBeGreaterThan(start.lon)
    expect(moved.lat).toBeGreaterThan(start.lat)
    await page.keyboard.press('+')
    await still(page)
    expect((await told(page)).perKm).toBeCloseTo(moved.perKm * Math.SQRT2, 4)
    await page.keyboard.press('c')
    await still(page)
    expect((await told(page)).perKm).toBeGreaterThan(15)
    await page.keyboard.press('0')
    await still(page)
    const home = await told(page)
    expect([home.lon, home.lat, home.perKm]).toEqual([start.lon, start.lat, start.perKm])
    await page.context().close()
  }, 120_000)

  it('tells what was clicked or tapped', async () => {
    const { page } = await openMap('', true)
    const osh = await whereIs(page, OSH.lon, OSH.lat)
    await page.mouse.click(osh.x, osh.y)
    await still(page)
    // Just outside a town's symbol: a finger still finds it.
    const nookat = await whereIs(page, 72.618, 40.266)
    await page.touchscreen.tap(nookat.x - 18, nookat.y + 2)
    await still(page)
    await page.mouse.click(20, 480)
    expect((await told(page)).selected).toEqual(['osh', 'nookat', null])
    await page.context().close()
  }, 120_000)

  it('lets a changed stream drift for a moment, then is still; with reduced motion it does not', async () => {
    for (const [query, least, most] of [
      ['?motion=1', 20, 400],
      // Placed in one frame, painted in the next ones.
      ['', 1, 8],
    ] as const) {
      const { page } = await openMap(query)
      const before = await frames(page)
      const waiting = await page.evaluate(() => {
        // Time by the frame, so that a moment has as many of them on every machine.
        let now = performance.now()
        performance.now = () => now
        const asked: FrameRequestCallback[] = []
        window.requestAnimationFrame = (callback) => asked.push(callback)
        window.changeStream(9000, 20000)
        for (let frame = 0; frame < 300; frame++) {
          now += 1000 / 60
          for (const callback of asked.splice(0)) callback(now)
        }
        return asked.length
      })
      expect(waiting).toBe(0)
      const drawn = (await frames(page)) - before
      expect(drawn).toBeGreaterThanOrEqual(least)
      expect(drawn).toBeLessThanOrEqual(most)
      await page.context().close()
    }
  }, 180_000)

  it('changes theme, country and size, and goes away without a trace', async () => {
    const { page, complaints } = await openMap()
    for (const change of [{ theme: 'dark' as const }, { homeCountry: 'UZ' }, { homeCountry: null }]) {
      await page.evaluate((c) => window.showEvening(c), change)
      await still(page)
    }
    await page.setViewportSize({ width: 390, height: 404 })
    await still(page)
    expect(await page.locator('canvas').evaluate((canvas) => [canvas.clientWidth, canvas.clientHeight])).toEqual([
      390, 404,
    ])
    await page.evaluate(() => window.stage.destroy())
    expect(await page.locator('canvas').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  }, 120_000)
})
