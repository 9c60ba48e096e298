import { PALETTES } from './palette'
import { CAMP_BOTTOM, CAMP_TOP, CAMP_WIDTH, type CampLook, paintCamp } from './symbols/camp'
import {
  CROSSING_RADIUS,
  type CrossingLook,
  paintCrossing,
  paintQueue,
  type QueueLook,
  queueReach,
} from './symbols/crossing'
import { type DangerLook, dangerReach, discRadius, paintDanger, paintUnknown } from './symbols/danger'
import { FORCE_HEIGHT, FORCE_WIDTH, type ForceSign, paintForce } from './symbols/force'
import { paintStream, type StreamLook } from './symbols/stream'

/** A symbol as the map draws it, for keys and lists. Needs no Phaser. */
export type Sign =
  | { readonly kind: 'danger'; readonly look: DangerLook }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'crossing'; readonly look: CrossingLook }
  | { readonly kind: 'queue'; readonly look: QueueLook }
  | { readonly kind: 'camp'; readonly look: CampLook }
  | { readonly kind: 'force'; readonly sign: ForceSign; readonly own: boolean }
  | { readonly kind: 'stream'; readonly look: StreamLook }

/**
 * Paints a symbol in the middle of a canvas of `width` by `height` CSS pixels, shrunk when it is larger. Sets the
 * canvas's own size for the screen's pixel ratio.
 */
export function paintSign(
  canvas: HTMLCanvasElement,
  sign: Sign,
  theme: 'light' | 'dark',
  width: number,
  height: number,
): void {
  const ratio = window.devicePixelRatio || 1
  canvas.width = Math.ceil(width * ratio)
  canvas.height = Math.ceil(height * ratio)
  const ctx = canvas.getContext('2d')
  if (!ctx) return
  const half = halfSize(sign)
  const fit = Math.min(1, width / 2 / half.x, height / 2 / half.y)
  ctx.setTransform(ratio * fit, 0, 0, ratio * fit, canvas.width / 2, canvas.height / 2)
  const palette = PALETTES[theme]
  switch (sign.kind) {
    case 'danger':
      paintDanger(ctx, sign.look, discRadius(sign.look.level, 1, 0, 10), palette)
      break
    case 'unknown':
      paintUnknown(ctx, 9, palette)
      break
    case 'crossing':
      paintCrossing(ctx, sign.look, palette)
      break
    case 'queue':
      ctx.translate(-queueReach(sign.look) / 2, 0)
      paintQueue(ctx, sign.look, 1, palette)
      break
    case 'camp':
      ctx.translate(0, -(CAMP_TOP + CAMP_BOTTOM) / 2)
      paintCamp(ctx, sign.look, palette)
      break
    case 'force':
      paintForce(ctx, sign.sign, sign.own, palette)
      break
    case 'stream':
      paintStream(ctx, sign.look, { from: { x: -20, y: 0 }, bend: { x: 0, y: 0 }, to: { x: 20, y: 0 } }, false, palette)
      break
    default: {
      const never: never = sign
      throw new Error(`No sign ${JSON.stringify(never)}`)
    }
  }
}

/** Half the space a symbol needs, halo included. */
function halfSize(sign: Sign): { x: number; y: number } {
  switch (sign.kind) {
    case 'danger': {
      const reach = dangerReach(discRadius(sign.look.level, 1, 0, 10))
      return { x: reach, y: reach }
    }
    case 'unknown':
      return { x: 11, y: 11 }
    case 'crossing':
      return { x: CROSSING_RADIUS + 2, y: CROSSING_RADIUS + 2 }
    case 'queue':
      return { x: queueReach(sign.look) / 2 + 2, y: 9 }
    case 'camp':
      return { x: CAMP_WIDTH / 2 + 2, y: (CAMP_BOTTOM - CAMP_TOP) / 2 + 2 }
    case 'force':
      return { x: FORCE_WIDTH / 2 + 2, y: FORCE_HEIGHT / 2 + 2 }
    case 'stream':
      return { x: 23, y: 13 }
    default: {
      const never: never = sign
      return never
    }
  }
}
