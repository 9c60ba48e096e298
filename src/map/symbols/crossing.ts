import type { Palette } from '../palette'
import type { Context2D } from './context'
import { circle, hatch } from './hatch'

export type Regime = 'shut' | 'wounded' | 'vulnerable' | 'open'
export interface CrossingLook {
  /** The seat's own side is the left post, the other side the right one; null when it isn't known. */
  readonly own: Regime | null
  readonly other: Regime | null
}
export const CROSSING_RADIUS = 9.5

/**
 * A white disc with two posts. Open: a post with a gap to pass through. Partly open (some may pass): a bar reaches
 * into the gap. Shut: the post is one closed line. A side that isn't known is a question mark, both together one.
 */
export function paintCrossing(ctx: Context2D, look: CrossingLook, palette: Palette): void {
  ctx.save()
  ctx.beginPath()
  circle(ctx, CROSSING_RADIUS + 1.6)
  ctx.fillStyle = palette.halo
  ctx.fill()
  ctx.beginPath()
  circle(ctx, CROSSING_RADIUS)
  ctx.fillStyle = palette.surface
  ctx.fill()
  ctx.strokeStyle = palette.ink
  ctx.lineWidth = 1.6
  ctx.stroke()
  ctx.lineCap = 'butt'
  if (look.own === null && look.other === null) paintQuestion(ctx, 0, 13, palette)
  else {
    paintSide(ctx, look.own, -1, palette)
    paintSide(ctx, look.other, 1, palette)
  }
  ctx.restore()
}

/** One side: `to` is -1 for the left post, 1 for the right one. */
function paintSide(ctx: Context2D, regime: Regime | null, to: -1 | 1, palette: Palette): void {
  const x = to * 3.7
  if (regime === null) {
    paintQuestion(ctx, to * 3.4, 9.5, palette)
    return
  }
  ctx.strokeStyle = palette.ink
  ctx.beginPath()
  if (regime === 'shut') {
    ctx.lineWidth = 2.6
    ctx.moveTo(x, -5.6)
    ctx.lineTo(x, 5.6)
  } else if (regime === 'open') {
    ctx.lineWidth = 2
    ctx.moveTo(x, -5.6)
    ctx.lineTo(x, -2.4)
    ctx.moveTo(x, 2.4)
    ctx.lineTo(x, 5.6)
  } else {
    ctx.lineWidth = 1.8
    ctx.moveTo(x, -5.2)
    ctx.lineTo(x, 5.2)
    ctx.moveTo(x, 0)
    ctx.lineTo(x - to * 3.2, 0)
  }
  ctx.stroke()
}

function paintQuestion(ctx: Context2D, x: number, size: number, palette: Palette): void {
  ctx.font = `700 ${size}px "Source Sans 3", "Noto Sans", system-ui, sans-serif`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'alphabetic'
  ctx.fillStyle = palette.ink
  ctx.fillText('?', x, size * 0.34)
}

/** People waiting at a crossing. */
export type QueueLook = { readonly low: number; readonly high: number } | 'uncounted'
export const QUEUE_HEIGHT = 12

/**
 * Length of a queue's bar in CSS pixels: 0.36 times the square root of the count, so that 1,000 people and 100,000
 * fit the same map; an uncounted queue has one fixed length and a hatch.
 */
export function queueLength(count: number): number {
  return Math.max(6, Math.min(120, 0.36 * Math.sqrt(count)))
}
export const UNCOUNTED_LENGTH = 58

export function queueReach(look: QueueLook): number {
  return look === 'uncounted' ? UNCOUNTED_LENGTH : queueLength(look.high)
}

/** The bar starts at x = 0 and runs in direction `to`; solid to the low count, pale to the high one. */
export function paintQueue(ctx: Context2D, look: QueueLook, to: -1 | 1, palette: Palette): void {
  const bar = (length: number) => ctx.rect(to > 0 ? 0 : -length, -QUEUE_HEIGHT / 2, length, QUEUE_HEIGHT)
  const reach = queueReach(look)
  ctx.save()
  ctx.beginPath()
  ctx.rect(to > 0 ? -2 : -reach - 2, -QUEUE_HEIGHT / 2 - 2, reach + 4, QUEUE_HEIGHT + 4)
  ctx.fillStyle = palette.halo
  ctx.globalAlpha = 0.85
  ctx.fill()
  ctx.globalAlpha = 1
  if (look === 'uncounted') {
    const box = { left: to > 0 ? 0 : -reach, top: -QUEUE_HEIGHT / 2, width: reach, height: QUEUE_HEIGHT }
    hatch(ctx, () => bar(reach), box, { spacing: 5, width: 1.1, colour: palette.unknown, rising: false, alpha: 0.8 })
    ctx.beginPath()
    bar(reach)
    ctx.strokeStyle = palette.unknown
    ctx.lineWidth = 1.1
    ctx.setLineDash([3, 3])
    ctx.stroke()
  } else {
    ctx.fillStyle = palette.reported
    ctx.globalAlpha = 0.3
    ctx.beginPath()
    bar(reach)
    ctx.fill()
    ctx.globalAlpha = 1
    ctx.beginPath()
    bar(queueLength(look.low))
    ctx.fill()
  }
  ctx.restore()
}
