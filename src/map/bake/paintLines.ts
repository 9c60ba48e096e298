import type { Shape } from '../assets/decode'
import type { Palette } from '../palette'
import type { Context2D } from '../symbols/context'
import { trace } from './ground'
import type { Pick, PieceSpec } from './piece'

/** CSS pixels per km at which the widths below are right; closer views draw wider. */
const PLAIN_SCALE = 7.1

/** How many times closer than that a piece is. */
function closenessOf(spec: PieceSpec): number {
  return spec.scale / spec.unit / PLAIN_SCALE
}
/** Whether minor roads and ditches are drawn. */
export function showsDetail(spec: PieceSpec): boolean {
  return closenessOf(spec) >= 1.7
}

interface Stroke {
  readonly colour: string
  readonly width: number
  readonly alpha?: number
  readonly dash?: readonly number[]
  readonly cap?: CanvasLineCap
}

/** Waters, roads, railways and borders of one piece. */
export function paintLines(ctx: Context2D, spec: PieceSpec, palette: Palette, pick: Pick): void {
  const { scale, left, top, unit } = spec
  const closeness = closenessOf(spec)
  /** Growth of widths: gentle, so that a close view is neither thin nor a mass of asphalt. */
  const grow = Math.max(0.72, Math.min(2.1, closeness ** 0.42))
  const detail = showsDetail(spec)

  const stroke = (shapes: readonly Shape[], { colour, width, alpha = 1, dash = [], cap = 'round' }: Stroke) => {
    if (shapes.length === 0) return
    ctx.beginPath()
    for (const shape of shapes) trace(ctx, shape, scale, left, top)
    ctx.globalAlpha = alpha
    ctx.strokeStyle = colour
    ctx.lineWidth = width * unit
    ctx.lineCap = cap
    ctx.lineJoin = 'round'
    ctx.setLineDash(dash.map((length) => length * unit))
    ctx.stroke()
    ctx.setLineDash([])
    ctx.globalAlpha = 1
  }
  const water = (layer: string, width: number, alpha = 1) =>
    stroke(pick(layer, 4), { colour: palette.waterLine, width: width * grow, alpha })

  stroke(pick('graticule', 2), { colour: palette.oblast, width: 0.6, alpha: 0.55, cap: 'butt' })
  if (detail) water('ditch', 0.5, 0.6)
  water('canal', 0.6, 0.7)
  water('stream', 0.6, 0.8)
  water('river', 0.9)
  water('river1', 1.8)
  const lakes = pick('lake', 2)
  ctx.beginPath()
  for (const lake of lakes) trace(ctx, lake, scale, left, top)
  ctx.fillStyle = palette.water
  ctx.fill('evenodd')
  stroke(lakes, { colour: palette.waterLine, width: 0.6 * grow })

  if (detail) stroke(pick('tertiary', 4), { colour: palette.roadMinor, width: 0.8 * grow })
  const secondary = pick('secondary', 6)
  if (closeness > 2.6) {
    stroke(secondary, { colour: palette.roadCase, width: 1.9 * grow })
    stroke(secondary, { colour: palette.road, width: 1.1 * grow })
  } else stroke(secondary, { colour: palette.roadMinor, width: 0.9 * grow })
  const primary = pick('primary', 8)
  const trunk = pick('trunk', 8)
  stroke(primary, { colour: palette.roadCase, width: 2.4 * grow })
  stroke(trunk, { colour: palette.roadCase, width: 3.4 * grow })
  stroke(primary, { colour: palette.road, width: 1.2 * grow })
  stroke(trunk, { colour: palette.road, width: 2 * grow })
  stroke(pick('rail', 4), { colour: palette.rail, width: 1, dash: [5, 2.5], cap: 'butt' })

  stroke(pick('oblast', 4), { colour: palette.oblast, width: 1, dash: [1.5, 3.5], cap: 'butt' })
  const border = pick('border', 10)
  stroke(border, { colour: palette.borderBand, width: 7, alpha: 0.28 })
  stroke(border, { colour: palette.border, width: 1.5, dash: [9, 2.5, 2, 2.5], cap: 'butt' })
}
