import { openBench } from './launch'

/** Takes pictures of the map: node --import tsx is not needed, vite-node neither; run with `npx vite-node`. */
export async function takePictures(folder: string, only?: string): Promise<string[]> {
  const bench = await openBench()
  const said: string[] = []
  const shots: { name: string; query: string; width: number; height: number; ratio?: number; act?: string }[] = [
    { name: 'laptop', query: '', width: 932, height: 620 },
    { name: 'dark', query: '?theme=dark', width: 932, height: 620 },
    { name: 'phone', query: '', width: 390, height: 404, ratio: 2 },
    { name: 'projector', query: '?text=1.5', width: 1310, height: 880 },
    { name: 'close', query: '', width: 932, height: 620, act: 'close' },
    { name: 'closeDark', query: '?theme=dark&select=nariman', width: 932, height: 620, act: 'close' },
    { name: 'canvas', query: '?canvas=1&select=osh', width: 932, height: 620 },
    { name: 'wide', query: '?lang=ru', width: 932, height: 620, act: 'wide' },
    { name: 'other', query: '?home=UZ', width: 932, height: 620, ratio: 2 },
  ]
  try {
    for (const shot of shots) {
      if (only && !only.split(',').includes(shot.name)) continue
      const page = await bench.browser.newPage({
        viewport: { width: shot.width, height: shot.height },
        deviceScaleFactor: shot.ratio ?? 1,
      })
      page.on('console', (m) => said.push(`${shot.name}: ${m.type()} ${m.text()}`))
      page.on('pageerror', (e) => said.push(`${shot.name}: ${e.message}`))
      const begun = performance.now()
      await page.goto(bench.address(shot.query))
      await page
        .waitForFunction(() => window.told?.ready, null, { timeout: 25_000 })
        .catch(() => said.push(`${shot.name}: not ready`))
      said.push(`${shot.name}: ready after ${Math.round(performance.now() - begun)} ms`)
      if (shot.act === 'close') await page.evaluate(() => window.stage.frame('close'))
      if (shot.act === 'wide') await page.evaluate(() => window.stage.zoomBy(0.3))
      await page.waitForTimeout(2500)
      await page.screenshot({ path: `${folder}/${shot.name}.png` })
      said.push(
        `${shot.name}: ${JSON.stringify(await page.evaluate(() => ({ ...window.told, frames: window.stage.framesDrawn() })))}`,
      )
      await page.close()
    }
  } finally {
    await bench.close()
  }
  return said
}
