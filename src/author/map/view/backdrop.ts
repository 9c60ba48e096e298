import { createBaker } from '../../../map/bake/baker'
import type { MapSource } from '../../../map/bake/ground'
import type { PieceSpec } from '../../../map/bake/piece'
import type { Camera, Viewport } from '../../../map/camera'
import { PALETTES } from '../../../map/palette'

/** The base map under the editor's marks, in the look of the play screen. */
export interface Backdrop {
  /** Draws what is baked at once, stretched where it must be, and bakes what is missing. */
  show(camera: Camera, view: Viewport, theme: 'light' | 'dark'): void
  destroy(): void
}

/** Baked around the window on each side, CSS pixels, so that a map that is dragged has something to show. */
const margin = 96

interface Piece {
  readonly spec: PieceSpec
  readonly picture: CanvasImageSource
}

export function createBackdrop(canvas: HTMLCanvasElement, source: MapSource, onFault: () => void): Backdrop {
  const baker = createBaker(source)
  const context = canvas.getContext('2d')
  let piece: Piece | null = null
  let wanted: PieceSpec | null = null
  let isBaking = false
  let isGone = false

  const draw = () => {
    if (!context || !wanted) return
    const { theme, scale, left, top, unit } = wanted
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.fillStyle = PALETTES[theme].land
    context.fillRect(0, 0, canvas.width, canvas.height)
    if (!piece) return
    const { spec, picture } = piece
    const ratio = scale / spec.scale
    const inset = margin * unit
    const x = spec.left * ratio - left - inset
    const y = spec.top * ratio - top - inset
    context.drawImage(picture, x, y, spec.width * ratio, spec.height * ratio)
  }
  const bake = () => {
    if (isBaking || isGone || !wanted || (piece && isSame(piece.spec, wanted))) return
    const spec = wanted
    isBaking = true
    baker.bake(spec).then(
      (picture) => {
        isBaking = false
        if (isGone) return
        if (piece && piece.picture instanceof ImageBitmap) piece.picture.close()
        piece = { spec, picture }
        draw()
        bake()
      },
      () => {
        isBaking = false
        if (!isGone) onFault()
      },
    )
  }
  return {
    show(camera, view, theme) {
      const unit = Math.min(2, window.devicePixelRatio || 1)
      const width = Math.max(1, Math.round(view.width * unit))
      const height = Math.max(1, Math.round(view.height * unit))
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
      const scale = camera.scale * unit
      wanted = {
        theme,
        home: null,
        scale,
        unit,
        left: Math.round(camera.x * scale - width / 2 - margin * unit),
        top: Math.round(camera.y * scale - height / 2 - margin * unit),
        width: width + 2 * margin * unit,
        height: height + 2 * margin * unit,
      }
      draw()
      bake()
    },
    destroy() {
      isGone = true
      if (piece?.picture instanceof ImageBitmap) piece.picture.close()
      baker.destroy()
    },
  }
}

const isSame = (a: PieceSpec, b: PieceSpec): boolean =>
  (Object.keys(a) as (keyof PieceSpec)[]).every((name) => a[name] === b[name])
