import type Phaser from 'phaser'
import type { Mark } from '../compose/mark'
import type { Picture, Pictures } from './pictures'
import { type DeviceView, isSameView } from './view'

/**
 * Symbols and labels: each painted once into a texture when it first comes into view, then only moved. A few are
 * painted a frame; until its turn comes a changed mark is shown as it was.
 */
export interface MarkLayer {
  /** `unit`: device pixels per map pixel. `scale`: device pixels per km at which the marks were composed. */
  set(marks: readonly Mark[], unit: number, scale: number): void
  /**
   * True while marks in view wait to be painted: another frame is needed. In a `busy` frame only marks that have no former
   * look are painted.
   */
  move(view: DeviceView, busy: boolean): boolean
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
  /** Whether it is where the present view has it. */
  placed: boolean
}
/**
 * Painting stops for this frame after so many milliseconds; one mark is painted in any case. Less for a mark whose former
 * look is still shown: hours that pass change many at once, and a frame later is soon enough.
 */
const PAINTING = { missing: 3, changed: 1 }
/** Most images kept for reuse. */
const SPARE = 24
/** The painted form of a look. */
interface Painted {
  readonly picture: Picture
  /** Device pixels from the anchor to the picture's corner. */
  readonly left: number
  readonly top: number
  users: number
}

export function createMarkLayer(scene: Phaser.Scene, pictures: Pictures): MarkLayer {
  let shown = new Map<string, Shown>()
  const paintedLooks = new Map<string, Painted>()
  let unit = 1
  /** The view that marks were placed for. */
  let seen: DeviceView | null = null
  /** Images out of use, hidden: to make one costs more than to draw it. */
  const spare: Phaser.GameObjects.Image[] = []

  const release = (entry: Shown | null) => {
    if (!entry) return
    release(entry.former)
    entry.former = null
    if (!entry.image) return
    if (spare.length < SPARE) spare.push(entry.image.setVisible(false))
    else entry.image.destroy()
    entry.image = null
    const made = paintedLooks.get(entry.look)
    if (!made) return
    made.users--
    if (made.users > 0) return
    paintedLooks.delete(entry.look)
    pictures.giveBack(made.picture)
  }
  const paintedForm = ({ mark, look }: Shown): Painted => {
    const ready = paintedLooks.get(look)
    if (ready) return ready
    const left = Math.floor(mark.left * unit)
    const top = Math.floor(mark.top * unit)
    const width = Math.max(1, Math.ceil((mark.left + mark.width) * unit) - left)
    const height = Math.max(1, Math.ceil((mark.top + mark.height) * unit) - top)
    const picture = pictures.paint(width, height, (ctx) => {
      ctx.setTransform(unit, 0, 0, unit, -left, -top)
      mark.paint(ctx)
    })
    const made = { picture, left, top, users: 0 }
    paintedLooks.set(look, made)
    return made
  }
  const imageOf = (entry: Shown, made: Painted): Phaser.GameObjects.Image => {
    if (entry.image) return entry.image
    made.users++
    const { key } = made.picture
    entry.image = (spare.pop()?.setTexture(key) ?? scene.add.image(0, 0, key).setOrigin(0)).setDepth(
      10 + entry.mark.depth,
    )
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
    const made = paintedForm(entry)
    const x = Math.round(mark.x * view.scale) - view.left
    const y = Math.round(mark.y * view.scale) - view.top
    imageOf(entry, made)
      .setVisible(true)
      .setScale(ratio)
      .setPosition(Math.round(x + made.left * ratio), Math.round(y + made.top * ratio))
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
        shown.set(mark.id, { mark, look, scale, image: keep ? old.image : null, former, placed: false })
        if (keep || former === old) before.delete(mark.id)
        else if (old && former) old.former = null
      }
      for (const old of before.values()) release(old)
    },
    move: (view, busy) => {
      let spent = 0
      let waiting = false
      const isStill = seen !== null && isSameView(seen, view)
      seen = view
      for (const entry of shown.values()) {
        if (isStill && entry.placed) continue
        entry.placed = true
        if (!inView(entry, view)) {
          entry.image?.setVisible(false)
          entry.former?.image?.setVisible(false)
          continue
        }
        if (entry.image || paintedLooks.has(entry.look)) put(entry, view)
        else if (entry.former ? busy || spent > PAINTING.changed : spent > PAINTING.missing) {
          waiting = true
          entry.placed = false
          if (entry.former) put(entry.former, view)
          continue
        } else {
          const begun = performance.now()
          put(entry, view)
          spent += performance.now() - begun
        }
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
