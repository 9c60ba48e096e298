import type { Palette } from '../palette'
import type { Point } from '../projection'
import type { Context2D } from './context'

export interface StreamLook {
  readonly low: number
  readonly high: number
  /** Hours since the report. */
  readonly age: number
}
/** Start, control point and end of the band, in CSS pixels from the stream's anchor. */
export interface Curve {
  readonly from: Point
  readonly bend: Point
  readonly to: Point
}

/** Width of a band in CSS pixels: 1.7 times the thousands of people to the power 0.65; 10,000 are 10 px. */
export function bandWidth(people: number): number {
  return Math.max(2.5, Math.min(28, 2 + 1.8 * (people / 1000) ** 0.65))
}
export function headLength(look: StreamLook): number {
  return Math.max(12, Math.min(26, bandWidth(look.high) * 1.3))
}

/**
 * A gentle bow from `from` to `to`, always to the left of the way, so that there and back are two bands. Starts
 * `clear.from` and ends `clear.to` pixels from the points, at the rims of the symbols there.
 */
export function streamCurve(from: Point, to: Point, clear: { from: number; to: number }): Curve {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const bow = Math.min(46, length * 0.13)
  const bend = {
    x: (from.x + to.x) / 2 + ((to.y - from.y) / length) * bow,
    y: (from.y + to.y) / 2 - ((to.x - from.x) / length) * bow,
  }
  const cut = Math.min(1, (length * 0.8) / (clear.from + clear.to + 1))
  return { from: toward(from, bend, clear.from * cut), bend, to: toward(to, bend, clear.to * cut) }
}
function toward(a: Point, b: Point, distance: number): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  return { x: a.x + ((b.x - a.x) / length) * distance, y: a.y + ((b.y - a.y) / length) * distance }
}

/** Point and direction (radians) at share `t` of the curve. */
export function alongCurve(curve: Curve, t: number): Point & { readonly angle: number } {
  const s = 1 - t
  const { from, bend, to } = curve
  return {
    x: s * s * from.x + 2 * s * t * bend.x + t * t * to.x,
    y: s * s * from.y + 2 * s * t * bend.y + t * t * to.y,
    angle: Math.atan2(s * (bend.y - from.y) + t * (to.y - bend.y), s * (bend.x - from.x) + t * (to.x - bend.x)),
  }
}

/** People on the move: inner band the low estimate, outer band the high one, a head in the direction of the way. */
export function paintStream(ctx: Context2D, look: StreamLook, curve: Curve, chosen: boolean, palette: Palette): void {
  const inner = bandWidth(look.low)
  const outer = Math.max(inner, bandWidth(look.high))
  const head = headLength(look)
  const end = alongCurve(curve, 1)
  const neck = { x: end.x - Math.cos(end.angle) * head * 0.85, y: end.y - Math.sin(end.angle) * head * 0.85 }
  const band = (width: number, colour: string, alpha: number) => {
    ctx.beginPath()
    ctx.moveTo(curve.from.x, curve.from.y)
    ctx.quadraticCurveTo(curve.bend.x, curve.bend.y, neck.x, neck.y)
    ctx.strokeStyle = colour
    ctx.lineWidth = width
    ctx.globalAlpha = alpha
    ctx.stroke()
    ctx.globalAlpha = 1
  }
  const tip = (grow: number) => {
    const side = Math.max(7, outer * 0.8) + grow
    const cos = Math.cos(end.angle)
    const sin = Math.sin(end.angle)
    const at = (along: number, across: number) =>
      [end.x + cos * along - sin * across, end.y + sin * along + cos * across] as const
    ctx.beginPath()
    ctx.moveTo(...at(grow * 1.4, 0))
    ctx.lineTo(...at(-head - grow, side))
    ctx.lineTo(...at(-head - grow, -side))
    ctx.closePath()
  }
  ctx.save()
  ctx.lineCap = 'butt'
  ctx.lineJoin = 'round'
  if (chosen) {
    band(outer + 9, palette.ink, 1)
    tip(5.5)
    ctx.fillStyle = palette.ink
    ctx.fill()
  }
  band(outer + 4, palette.halo, 0.9)
  tip(2.2)
  ctx.fillStyle = palette.halo
  ctx.fill()
  // An old report pales, never to less than half; its age is also in words.
  const fresh = Math.max(0.5, 1 - look.age / 48)
  band(outer, palette.reported, 0.34)
  band(inner, palette.reported, fresh)
  tip(0)
  ctx.fillStyle = palette.reported
  ctx.globalAlpha = fresh
  ctx.fill()
  ctx.restore()
}

/** A small mark that runs along a band for a moment after a change. Drawn pointing right, about the origin. */
export function paintDrift(ctx: Context2D, palette: Palette): void {
  ctx.save()
  ctx.strokeStyle = palette.halo
  ctx.lineWidth = 1.6
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.beginPath()
  ctx.moveTo(-1.8, -2.6)
  ctx.lineTo(1.4, 0)
  ctx.lineTo(-1.8, 2.6)
  ctx.stroke()
  ctx.restore()
}

/** The way of a force on the move: dots to its destination, an open head at the end. */
export function paintWay(ctx: Context2D, to: Point, own: boolean, palette: Palette): void {
  const length = Math.hypot(to.x, to.y) || 1
  const [ux, uy] = [to.x / length, to.y / length]
  const colour = own ? palette.own : palette.reported
  ctx.save()
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  for (const [width, ink] of [
    [4.6, palette.halo],
    [1.8, colour],
  ] as const) {
    ctx.strokeStyle = ink
    ctx.lineWidth = width
    ctx.setLineDash([0.1, 5])
    ctx.beginPath()
    ctx.moveTo(ux * 13, uy * 13)
    ctx.lineTo(to.x - ux * 4, to.y - uy * 4)
    ctx.stroke()
    ctx.setLineDash([])
    ctx.beginPath()
    ctx.moveTo(to.x - ux * 6 - uy * 4.5, to.y - uy * 6 + ux * 4.5)
    ctx.lineTo(to.x, to.y)
    ctx.lineTo(to.x - ux * 6 + uy * 4.5, to.y - uy * 6 - ux * 4.5)
    ctx.stroke()
  }
  ctx.restore()
}
