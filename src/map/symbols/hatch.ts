import type { Context2D } from './context'

/** Diagonal lines inside the path that `outline` draws. `rising` lines mean reported, falling lines unknown. */
export function hatch(
  ctx: Context2D,
  outline: () => void,
  box: { left: number; top: number; width: number; height: number },
  lines: { spacing: number; width: number; colour: string; rising: boolean; alpha?: number },
): void {
  ctx.save()
  ctx.beginPath()
  outline()
  ctx.clip()
  ctx.beginPath()
  // `spacing` is measured across the lines; along the x axis they stand the square root of two farther apart.
  const step = lines.spacing * Math.SQRT2
  const { left, top, width, height } = box
  for (let x = left - height - ((((left - height) % step) + step) % step); x < left + width; x += step) {
    ctx.moveTo(x, lines.rising ? top + height : top)
    ctx.lineTo(x + height, lines.rising ? top : top + height)
  }
  ctx.strokeStyle = lines.colour
  ctx.lineWidth = lines.width
  ctx.globalAlpha = lines.alpha ?? 1
  ctx.stroke()
  ctx.restore()
}

/** A circle as a path, ready for `hatch`. */
export function circle(ctx: Context2D, radius: number): void {
  ctx.moveTo(radius, 0)
  ctx.arc(0, 0, radius, 0, Math.PI * 2)
}
