import type { Obstacle } from '../labels/place'
import { alongCurve, bandWidth, headLength, paintStream, streamCurve } from '../symbols/stream'
import { DEPTH, type DrawnStream, type Settled, type Workshop } from './mark'
import type { StreamObject } from './objects'

/** A stream starts at the rim of the symbol it comes from and ends at that of the one it goes to. */
export function settleStream(
  stream: StreamObject,
  around: readonly Settled[],
  shop: Workshop,
): { settled: Settled; drawn: DrawnStream } {
  const { plane, scale, palette, theme } = shop
  const anchor = plane.toKm(stream)
  const goal = plane.toKm({ lon: stream.toLon, lat: stream.toLat })
  const at = { x: anchor.x * scale, y: anchor.y * scale }
  const to = { x: (goal.x - anchor.x) * scale, y: (goal.y - anchor.y) * scale }
  const rim = (x: number, y: number) => {
    const host = around.find((s) => Math.hypot(s.at.x - x, s.at.y - y) < 6)
    return host ? Math.max(host.reachX, host.reachY) - 1 : 0
  }
  const look = { low: stream.low, high: stream.high, age: stream.age }
  const curve = streamCurve({ x: 0, y: 0 }, to, { from: rim(at.x, at.y), to: rim(at.x + to.x, at.y + to.y) + 2 })
  const chosen = shop.selected === stream.id
  const half = Math.max(bandWidth(stream.high), headLength(look)) + 10
  const xs = [curve.from.x, curve.bend.x, curve.to.x]
  const ys = [curve.from.y, curve.bend.y, curve.to.y]
  const left = Math.min(...xs) - half
  const top = Math.min(...ys) - half

  const width = Math.max(bandWidth(stream.high), 8)
  const length = Math.hypot(to.x, to.y)
  const steps = Math.max(2, Math.ceil(length / 10))
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const p = alongCurve(curve, i / steps)
    return { x: at.x + p.x, y: at.y + p.y }
  })
  const obstacles: Obstacle[] = points.map((p) => ({ kind: 'disc', ...p, radius: width / 2 + 3 }))
  const end = points[points.length - 1]
  const middle = points[Math.floor(points.length / 2)]
  const reach = width / 2 + 5
  const settled: Settled = {
    object: stream,
    at,
    reachX: reach,
    reachY: reach,
    marks: [
      {
        id: stream.id,
        look: `stream ${theme} ${JSON.stringify(look)} ${JSON.stringify(curve)} ${chosen}`,
        ...anchor,
        left,
        top,
        width: Math.max(...xs) + half - left,
        height: Math.max(...ys) + half - top,
        depth: DEPTH.stream,
        zooms: true,
        paint: (ctx) => paintStream(ctx, look, curve, chosen, palette),
      },
    ],
    obstacles,
    target: { id: stream.id, points, radius: width / 2 + 3, boxes: [], depth: DEPTH.stream },
    prefers: to.x < 0 ? 'W' : 'E',
    spots: [
      { ...end, reachX: headLength(look) * 0.6, reachY: headLength(look) * 0.6 },
      { ...middle, reachX: reach, reachY: reach },
    ],
  }
  const drawn = { id: stream.id, ...anchor, curve, figures: `${stream.low} ${stream.high}` }
  return { settled, drawn }
}
