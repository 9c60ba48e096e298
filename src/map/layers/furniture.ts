import type Phaser from 'phaser'
import { makePageCanvas } from '../bake/canvas'
import type { Box } from '../labels/place'
import { type Measure, paintBlock, textBlock } from '../labels/text'
import type { Palette } from '../palette'
import { scaleSteps } from '../scaleBar'
import { addTexture } from './host'
import type { DeviceView } from './view'

/** What stays in place while the map moves: scale bar and credit. */
export interface Furniture {
  /** Boxes taken, in device pixels of the window. */
  draw(view: DeviceView, look: FurnitureLook): readonly Box[]
  destroy(): void
}
export interface FurnitureLook {
  readonly palette: Palette
  readonly unit: number
  readonly measure: Measure
  readonly kilometres: string
  readonly credit: string
  readonly fonts: number
  /** A narrow window has a short bar at the bottom, clear of what lies over the map's top. */
  readonly compact: boolean
}

interface Made {
  readonly scale: number
  readonly look: FurnitureLook
  readonly bar: Phaser.GameObjects.Image
  readonly note: Phaser.GameObjects.Image
}
const isSame = (a: FurnitureLook, b: FurnitureLook): boolean =>
  (Object.keys(b) as (keyof FurnitureLook)[]).every((name) => Object.is(a[name], b[name]))

/** Distance from the window's edge, map pixels. */
const EDGE = 20

export function createFurniture(scene: Phaser.Scene): Furniture {
  const parts = new Map<string, { look: string; image: Phaser.GameObjects.Image }>()

  const put = (
    id: string,
    look: string,
    size: { width: number; height: number },
    unit: number,
    paint: (ctx: CanvasRenderingContext2D) => void,
  ): Phaser.GameObjects.Image => {
    const before = parts.get(id)
    if (before?.look === look) return before.image
    remove(id)
    const { canvas, ctx } = makePageCanvas(Math.ceil(size.width * unit), Math.ceil(size.height * unit))
    ctx.setTransform(unit, 0, 0, unit, 0, 0)
    paint(ctx)
    const image = scene.add.image(0, 0, addTexture(scene, canvas)).setOrigin(0).setDepth(100)
    parts.set(id, { look, image })
    return image
  }
  const remove = (id: string) => {
    const part = parts.get(id)
    if (!part) return
    parts.delete(id)
    const { key } = part.image.texture
    part.image.destroy()
    scene.textures.remove(key)
  }

  const paintAll = (scale: number, look: FurnitureLook): Made => {
    const { palette, unit, measure, compact } = look
    const perKm = scale / unit
    const { km, length } = scaleSteps(perKm, compact ? 84 : 144)
    const text = `${km.toLocaleString('en')} ${look.kilometres}`
    const label = textBlock([{ text, face: 'small', colour: palette.label }], measure)
    const zero = textBlock([{ text: '0', face: 'small', colour: palette.label }], measure)
    const pad = 4
    const width = length + label.width / 2 + pad * 3
    const bar = put(
      'scale',
      `${palette.label} ${unit} ${Math.round(length * 10)} ${text} ${look.fonts}`,
      { width, height: 32 },
      unit,
      (ctx) => {
        ctx.translate(pad, pad)
        for (const [thick, colour] of [
          [4.4, palette.halo],
          [1.4, palette.label],
        ] as const) {
          ctx.strokeStyle = colour
          ctx.lineWidth = thick
          ctx.lineCap = 'square'
          ctx.beginPath()
          ctx.moveTo(1, 1)
          ctx.lineTo(1, 6)
          ctx.lineTo(1 + length, 6)
          ctx.lineTo(1 + length, 1)
          ctx.moveTo(1 + length / 2, 3)
          ctx.lineTo(1 + length / 2, 6)
          ctx.stroke()
        }
        ctx.translate(0, 10)
        paintBlock(ctx, zero, 'left', palette.halo, measure)
        ctx.translate(1 + length + label.width / 4 - label.width, 0)
        paintBlock(ctx, label, 'left', palette.halo, measure)
      },
    )
    const credit = textBlock([{ text: look.credit, face: 'small', colour: palette.label2 }], measure)
    const note = put(
      'credit',
      `${palette.label2} ${unit} ${look.credit} ${look.fonts}`,
      { width: credit.width + pad * 2, height: credit.height + pad },
      unit,
      (ctx) => {
        ctx.translate(pad, 1)
        paintBlock(ctx, credit, 'left', palette.halo, measure)
      },
    )
    return { scale, look, bar, note }
  }

  let made: Made | null = null
  return {
    draw: (view, look) => {
      // Most frames only move the map: to word and measure the bar anew would be a tenth of them.
      if (!made || made.scale !== view.scale || !isSame(made.look, look)) made = paintAll(view.scale, look)
      const { bar, note } = made
      const { unit, compact } = look
      note.setPosition(view.width - note.width - Math.round(4 * unit), view.height - note.height - Math.round(1 * unit))
      const edge = Math.round(EDGE * unit)
      if (compact) bar.setPosition(Math.round(10 * unit), view.height - bar.height - note.height - Math.round(2 * unit))
      else bar.setPosition(view.width - bar.width - edge, edge - Math.round(6 * unit))
      return [bar, note].map(({ x, y, width: w, height: h }) => ({ left: x, top: y, right: x + w, bottom: y + h }))
    },
    destroy: () => {
      for (const id of [...parts.keys()]) remove(id)
    },
  }
}
