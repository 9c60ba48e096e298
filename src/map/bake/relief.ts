import type { Context2D } from '../symbols/context'
import { type AnyCanvas, makeCanvas } from './canvas'

/** How the grey relief (flat ground 170 of 255) is laid over the land. */
const TONES = {
  light: { blend: 'multiply', opacity: 0.62, brightness: 1.42, contrast: 0.95 },
  dark: { blend: 'soft-light', opacity: 0.8, brightness: 0.74, contrast: 1.9 },
} as const

/** The relief with brightness and contrast of a theme, made once; canvas filters aren't in every browser. */
export function toneRelief(relief: ImageBitmap, theme: 'light' | 'dark'): AnyCanvas {
  const { brightness, contrast } = TONES[theme]
  const table = new Uint8ClampedArray(256)
  for (let i = 0; i < 256; i++) {
    const bright = Math.min(1, (i / 255) * brightness)
    table[i] = ((bright - 0.5) * contrast + 0.5) * 255
  }
  const { canvas, ctx } = makeCanvas(relief.width, relief.height)
  ctx.drawImage(relief, 0, 0)
  const image = ctx.getImageData(0, 0, relief.width, relief.height)
  const { data } = image
  for (let i = 0; i < data.length; i += 4) data[i] = data[i + 1] = data[i + 2] = table[data[i]]
  ctx.putImageData(image, 0, 0)
  return canvas
}

/** Lays the toned relief over a piece of the map. Sizes in device pixels; the relief spans the whole map. */
export function layRelief(
  ctx: Context2D,
  toned: AnyCanvas,
  theme: 'light' | 'dark',
  piece: { left: number; top: number; width: number; height: number; worldWidth: number; worldHeight: number },
): void {
  const perX = toned.width / piece.worldWidth
  const perY = toned.height / piece.worldHeight
  // Only the part in sight, with a margin of two pixels so that smoothing has neighbours.
  const fromX = Math.max(0, Math.floor(piece.left * perX) - 2)
  const fromY = Math.max(0, Math.floor(piece.top * perY) - 2)
  const toX = Math.min(toned.width, Math.ceil((piece.left + piece.width) * perX) + 2)
  const toY = Math.min(toned.height, Math.ceil((piece.top + piece.height) * perY) + 2)
  if (toX <= fromX || toY <= fromY) return
  ctx.save()
  ctx.globalCompositeOperation = TONES[theme].blend
  ctx.globalAlpha = TONES[theme].opacity
  ctx.imageSmoothingEnabled = true
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(
    toned,
    fromX,
    fromY,
    toX - fromX,
    toY - fromY,
    fromX / perX - piece.left,
    fromY / perY - piece.top,
    (toX - fromX) / perX,
    (toY - fromY) / perY,
  )
  ctx.restore()
}
