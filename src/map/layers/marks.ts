import type Phaser from 'phaser'
import { makePageCanvas } from '../bake/canvas'
import type { Mark } from '../compose/mark'
import { addTexture } from './host'
import type { DeviceView } from './view'

/**
 * Symbols and labels: each painted once into a texture when it first comes into view, then only moved. A few are
 * painted a frame; until its turn comes a changed mark is shown as it was.
 */
export interface MarkLayer {
  /** `unit`: device pixels per map pixel. `scale`: device pixels per km at which the marks were composed. */
  set(marks: readonly Mark[], unit: number, scale: number): void
  /** True while marks in view wait to be painted: another frame is needed. */
  move(view: DeviceView): boolean
  destroy(): void
}

interface Shown {
  readonly mark: Mark
  readonly look: string
  /** Device pixels per km for which it was made. */
  readonly scale: number
  image: Phaser.GameObjects.Image | null
  /** What stands for the mark until it is painted. */
  former: Shown | null
}
/** Painting stops for this frame after so many milliseconds. */
const PAINTING = 5
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
  let unit = 1

  const release = (entry: Shown | null) => {
    if (!entry) return
    release(entry.former)
    entry.former = null
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

  const stretchOf = ({ mark, scale }: Shown, view: DeviceView) => (mark.zooms ? view.scale / scale : 1)
  const inView = (entry: Shown, view: DeviceView): boolean => {
    const { mark } = entry
    const size = unit * stretchOf(entry, view)
    const x = Math.round(mark.x * view.scale) - view.left
    const y = Math.round(mark.y * view.scale) - view.top
    return (
      x + (mark.left + mark.width) * size > 0 &&
      x + mark.left * size < view.width &&
      y + (mark.top + mark.height) * size > 0 &&
      y + mark.top * size < view.height
    )
  }
  const put = (entry: Shown, view: DeviceView) => {
    const { mark } = entry
    const ratio = stretchOf(entry, view)
    const picture = pictureOf(entry)
    const x = Math.round(mark.x * view.scale) - view.left
    const y = Math.round(mark.y * view.scale) - view.top
    imageOf(entry, picture)
      .setVisible(true)
      .setScale(ratio)
      .setPosition(Math.round(x + picture.left * ratio), Math.round(y + picture.top * ratio))
  }
  /** The newest painted form of a mark, if any. */
  const painted = (entry: Shown | undefined): Shown | null => {
    if (!entry) return null
    return entry.image ? entry : painted(entry.former ?? undefined)
  }

  return {
    set: (marks, deviceUnit, scale) => {
      unit = deviceUnit
      const before = shown
      shown = new Map()
      for (const mark of marks) {
        const look = `${unit} ${mark.look}`
        const old = before.get(mark.id)
        const keep = old && old.look === look
        const former = keep ? old.former : (painted(old) ?? null)
        shown.set(mark.id, { mark, look, scale, image: keep ? old.image : null, former })
        if (keep || former === old) before.delete(mark.id)
        else if (old && former) old.former = null
      }
      for (const old of before.values()) release(old)
    },
    move: (view) => {
      const begun = performance.now()
      let waiting = false
      for (const entry of shown.values()) {
        if (!inView(entry, view)) {
          entry.image?.setVisible(false)
          entry.former?.image?.setVisible(false)
          continue
        }
        if (!entry.image && !pictures.has(entry.look) && performance.now() - begun > PAINTING) {
          waiting = true
          if (entry.former) put(entry.former, view)
          continue
        }
        put(entry, view)
        release(entry.former)
        entry.former = null
      }
      return waiting
    },
    destroy: () => {
      for (const entry of shown.values()) release(entry)
      shown.clear()
    },
  }
}
