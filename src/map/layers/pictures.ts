import type Phaser from 'phaser'
import { makePageCanvas } from '../bake/canvas'

/** A canvas and the texture made from it. */
export interface Picture {
  readonly key: string
  /** Size asked for, rounded up so that pictures of about a size can stand in for one another. */
  readonly width: number
  readonly height: number
}
/**
 * Textures painted by hand. Those given back are painted again for others: to make a drawing surface and a texture
 * costs several times the painting of a label.
 */
export interface Pictures {
  /** A picture of at least this size in device pixels, painted by `paint` on an empty, untransformed surface. */
  paint(width: number, height: number, paint: (ctx: CanvasRenderingContext2D) => void): Picture
  giveBack(picture: Picture): void
}

const WIDTH_STEP = 48
const HEIGHT_STEP = 16
/** Pictures kept for reuse; 32 tiles of the base map are 32 MiB. */
const KEPT = 32

/** Pictures up to this height, device pixels, are of a few lines: a little longer than needed is no harm. */
const LINES = 160
const isNear = (one: Picture, width: number, height: number): boolean =>
  one.height === height && one.width > width && one.width <= width + 2 * WIDTH_STEP

let made = 0

export function createPictures(scene: Phaser.Scene): Pictures {
  const free: Painted[] = []
  const inUse = new Map<string, Painted>()
  return {
    paint: (wide, high, paint) => {
      const width = Math.ceil(wide / WIDTH_STEP) * WIDTH_STEP
      const height = Math.ceil(high / HEIGHT_STEP) * HEIGHT_STEP
      const exact = free.findIndex((one) => one.width === width && one.height === height)
      const at = exact >= 0 || height > LINES ? exact : free.findIndex((one) => isNear(one, width, height))
      const [old] = at < 0 ? [] : free.splice(at, 1)
      const picture = old ?? { key: `picture ${made++}`, width, height, ...makePageCanvas(width, height) }
      const { ctx, canvas, key } = picture
      ctx.save()
      if (old) ctx.clearRect(0, 0, old.width, old.height)
      paint(ctx)
      ctx.restore()
      if (old) scene.textures.get(key).source[0].update()
      else scene.textures.create(key, canvas, width, height)?.add('__BASE', 0, 0, 0, width, height)
      inUse.set(key, picture)
      return picture
    },
    giveBack: ({ key }) => {
      const picture = inUse.get(key)
      if (!picture) return
      inUse.delete(key)
      free.push(picture)
      if (free.length > KEPT) scene.textures.remove(free.splice(0, 1)[0].key)
    },
  }
}

interface Painted extends Picture {
  readonly canvas: HTMLCanvasElement
  readonly ctx: CanvasRenderingContext2D
}
