import { type Asked, measure, type Roads } from './measure'
import type { MeasureAnswer, MeasureRequest } from './measurer'
import { loadRoads } from './source'

/** Joins the roads of a map once, and measures along them. Without them lengths are straight. */
let roads: Promise<Roads | null> = Promise.resolve(null)

self.addEventListener('message', async ({ data }: MessageEvent<MeasureRequest>) => {
  if ('source' in data) {
    roads = loadRoads(data.source).catch(() => null)
    return
  }
  const known = await roads
  const answer: MeasureAnswer = {
    id: data.id,
    measured: data.asked.map(({ from, to, kind }: Asked) => measure(from, to, kind, known)),
  }
  self.postMessage(answer)
})
