import type { Palette } from '../palette'
import type { Context2D } from './context'
import { hatch } from './hatch'

export interface CampLook {
  readonly low: number | null
  readonly high: number | null
  readonly places: number | null
}
export const CAMP_WIDTH = 24
export const CAMP_TOP = -10
export const CAMP_BOTTOM = 13

/** A tent, and under it how full the camp is said to be: solid to the low figure, pale to the high, hatch unknown. */
export function paintCamp(ctx: Context2D, look: CampLook, palette: Palette): void {
  ctx.save()
  ctx.lineJoin = 'round'
  ctx.lineCap = 'round'
  const tent = () => {
    ctx.beginPath()
    ctx.moveTo(-9, 5)
    ctx.lineTo(0, -8)
    ctx.lineTo(9, 5)
    ctx.closePath()
  }
  tent()
  ctx.strokeStyle = palette.halo
  ctx.lineWidth = 5
  ctx.stroke()
  ctx.fillStyle = palette.surface
  ctx.fill()
  ctx.strokeStyle = palette.ink
  ctx.lineWidth = 1.6
  ctx.stroke()
  ctx.beginPath()
  ctx.moveTo(0, -2)
  ctx.lineTo(2.6, 5)
  ctx.lineTo(-2.6, 5)
  ctx.closePath()
  ctx.fillStyle = palette.ink
  ctx.fill()

  const bar = { left: -CAMP_WIDTH / 2, top: 8, width: CAMP_WIDTH, height: 4.5 }
  const part = (share: number) => ctx.rect(bar.left, bar.top, bar.width * Math.min(1, share), bar.height)
  ctx.beginPath()
  ctx.rect(bar.left - 1.5, bar.top - 1.5, bar.width + 3, bar.height + 3)
  ctx.fillStyle = palette.halo
  ctx.fill()
  const { low, high, places } = look
  if (low === null || high === null || places === null || places <= 0) {
    hatch(ctx, () => part(1), bar, { spacing: 3.6, width: 1, colour: palette.unknown, rising: false, alpha: 0.8 })
    outline(palette.unknown, [2, 2])
  } else {
    ctx.fillStyle = palette.reported
    ctx.globalAlpha = 0.3
    ctx.beginPath()
    part(high / places)
    ctx.fill()
    ctx.globalAlpha = 1
    ctx.beginPath()
    part(low / places)
    ctx.fill()
    outline(palette.reported, [])
  }
  ctx.restore()

  function outline(colour: string, dash: number[]) {
    ctx.beginPath()
    part(1)
    ctx.strokeStyle = colour
    ctx.lineWidth = 1
    ctx.setLineDash(dash)
    ctx.stroke()
    ctx.setLineDash([])
  }
}
