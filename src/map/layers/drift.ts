import type Phaser from 'phaser'
import { makePageCanvas } from '../bake/canvas'
import { DEPTH, type DrawnStream } from '../compose/mark'
import type { Palette } from '../palette'
import { alongCurve, paintDrift } from '../symbols/stream'
import { addTexture } from './host'
import type { DeviceView } from './view'

/** Small marks that run along a changed stream for a moment, then are gone; never with reduced motion. */
export interface DriftLayer {
  start(streams: readonly DrawnStream[], now: number, palette: Palette, unit: number): void
  /** Moves the marks; false when nothing drifts any more. */
  move(view: DeviceView, now: number): boolean
  stop(): void
}

/** A change drifts for so long, milliseconds, at 30 map pixels a second. */
const LASTS = 1500
const SPEED = 30 / 1000
const SPACING = 22
const FADES = 350
/** Half the picture, map pixels. */
const HALF = 6

export function createDriftLayer(scene: Phaser.Scene): DriftLayer {
  let begun = 0
  let unit = 1
  let scale = 0
  /** The mark's picture, kept from one change to the next. */
  let sign: { readonly look: string; readonly key: string } | null = null
  let runs: { stream: DrawnStream; images: Phaser.GameObjects.Image[]; length: number }[] = []

  const stop = () => {
    for (const run of runs) for (const image of run.images) image.destroy()
    runs = []
  }
  const signOf = (palette: Palette): string => {
    const look = `${palette.halo} ${unit}`
    if (sign?.look === look) return sign.key
    if (sign) scene.textures.remove(sign.key)
    const size = Math.ceil(HALF * 2 * unit)
    const { canvas, ctx } = makePageCanvas(size, size)
    ctx.setTransform(unit, 0, 0, unit, size / 2, size / 2)
    paintDrift(ctx, palette)
    sign = { look, key: addTexture(scene, canvas) }
    return sign.key
  }

  return {
    start: (streams, now, palette, deviceUnit) => {
      stop()
      if (streams.length === 0) return
      begun = now
      unit = deviceUnit
      scale = 0
      const key = signOf(palette)
      runs = streams.map((stream) => {
        const { from, to } = stream.curve
        const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y))
        const count = Math.max(1, Math.min(30, Math.floor(length / SPACING)))
        const image = () =>
          scene.add
            .image(0, 0, key)
            .setOrigin(0.5)
            .setDepth(10 + DEPTH.stream + 1)
        return { stream, length, images: Array.from({ length: count }, image) }
      })
    },
    move: (view, now) => {
      if (runs.length === 0) return false
      // A zoom makes the marks' way another one: better none than a wrong one.
      if (scale === 0) scale = view.scale
      const age = now - begun
      if (age >= LASTS || view.scale !== scale) {
        stop()
        return false
      }
      const fade = Math.min(1, age / 150, (LASTS - age) / FADES)
      for (const { stream, images, length } of runs) {
        const x = Math.round(stream.x * view.scale) - view.left
        const y = Math.round(stream.y * view.scale) - view.top
        for (const [i, image] of images.entries()) {
          const t = ((i + 0.5) / images.length + (age * SPEED) / length) % 1
          const p = alongCurve(stream.curve, t * 0.92)
          image
            .setPosition(x + p.x * unit, y + p.y * unit)
            .setRotation(p.angle)
            .setAlpha(fade)
        }
      }
      return true
    },
    stop,
  }
}
