import type Phaser from 'phaser'
import { makePageCanvas } from '../bake/canvas'
import type { Mark } from '../compose/mark'
import { addTexture } from './host'
import type { DeviceView } from './view'

/** Symbols and labels: each painted once into a texture when it first comes into view, then only moved. */
export interface MarkLayer {
  /** `unit`: device pixels per map pixel. `scale`: device pixels per km at which the marks were composed. */
  set(marks: readonly Mark[], unit: number, scale: number): void
  move(view: DeviceView): void
  destroy(): void
}

interface Shown {
  readonly mark: Mark
  readonly look: string
  image: Phaser.GameObjects.Image | null
}
interface Picture {
  readonly key: string
  /** Device pixels from the anchor to the picture's corner. */
  readonly left: number
  readonly top: number
  users: number
}

export function createMarkLayer(scene: Phaser.Scene): MarkLayer {
  let shown = new Map<string, Shown>()
  const pictures = new Map<string, Picture>()
  let composed = { unit: 1, scale: 1 }

  const release = (entry: Shown) => {
    if (!entry.image) return
    entry.image.destroy()
    entry.image = null
    const picture = pictures.get(entry.look)
    if (!picture) return
    picture.users--
    if (picture.users > 0) return
    pictures.delete(entry.look)
    scene.textures.remove(picture.key)
  }
  const pictureOf = ({ mark, look }: Shown): Picture => {
    const ready = pictures.get(look)
    if (ready) return ready
    const { unit } = composed
    const left = Math.floor(mark.left * unit)
    const top = Math.floor(mark.top * unit)
    const width = Math.max(1, Math.ceil((mark.left + mark.width) * unit) - left)
    const height = Math.max(1, Math.ceil((mark.top + mark.height) * unit) - top)
    const { canvas, ctx } = makePageCanvas(width, height)
    ctx.setTransform(unit, 0, 0, unit, -left, -top)
    mark.paint(ctx)
    const picture = { key: addTexture(scene, canvas), left, top, users: 0 }
    pictures.set(look, picture)
    return picture
  }
  const imageOf = (entry: Shown, picture: Picture): Phaser.GameObjects.Image => {
    if (entry.image) return entry.image
    picture.users++
    entry.image = scene.add
      .image(0, 0, picture.key)
      .setOrigin(0)
      .setDepth(10 + entry.mark.depth)
    return entry.image
  }

  return {
    set: (marks, unit, scale) => {
      composed = { unit, scale }
      const before = shown
      shown = new Map()
      for (const mark of marks) {
        const look = `${unit} ${mark.look}`
        const old = before.get(mark.id)
        const keep = old && old.look === look
        shown.set(mark.id, { mark, look, image: keep ? old.image : null })
        if (keep) before.delete(mark.id)
      }
      for (const old of before.values()) release(old)
    },
    move: (view) => {
      const stretch = view.scale / composed.scale
      const { unit } = composed
      for (const entry of shown.values()) {
        const { mark } = entry
        const ratio = mark.zooms ? stretch : 1
        const x = Math.round(mark.x * view.scale) - view.left
        const y = Math.round(mark.y * view.scale) - view.top
        const inside =
          x + (mark.left + mark.width) * unit * ratio > 0 &&
          x + mark.left * unit * ratio < view.width &&
          y + (mark.top + mark.height) * unit * ratio > 0 &&
          y + mark.top * unit * ratio < view.height
        if (!inside) {
          entry.image?.setVisible(false)
          continue
        }
        const picture = pictureOf(entry)
        imageOf(entry, picture)
          .setVisible(true)
          .setScale(ratio)
          .setPosition(Math.round(x + picture.left * ratio), Math.round(y + picture.top * ratio))
      }
    },
    destroy: () => {
      for (const entry of shown.values()) release(entry)
      shown.clear()
    },
  }
}
