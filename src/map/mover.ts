import { type Camera, clampCamera, scaleAbout, type Viewport } from './camera'
import { glide, type Motion, zoomMotion } from './motion'
import type { Plane, Point } from './projection'

/** Movements asked by button or key, and single wheel steps. Milliseconds. */
export const GLIDE = 260
export const WHEEL = 140

/** Holds the camera and moves it, at once or gliding, never beyond the map. */
export interface Mover {
  camera(): Camera
  size(): Viewport
  gliding(): boolean
  /** Brings the camera to this moment. */
  advance(now: number): void
  frame(which: 'overview' | 'close'): void
  /** `dx`, `dy`: how far the map follows the hand, CSS pixels. */
  pan(dx: number, dy: number, lasts: number): void
  zoom(factor: number, at: Point | null, lasts: number): void
  goTo(to: Point, scale: number | undefined): void
  resize(size: Viewport): void
  /** Frames anew the view a person hasn't left: its objects have changed. */
  reframe(): void
}

/**
 * @param still whether movements are to be jumps (reduced motion)
 * @param framing the camera of a named view, or null when there is nothing to frame
 * @param changed called when a frame is needed
 */
export function createMover(
  plane: Plane,
  first: Viewport,
  still: () => boolean,
  framing: (which: 'overview' | 'close', size: Viewport) => Camera | null,
  changed: () => void,
): Mover {
  let size = first
  let camera: Camera = { x: plane.widthKm / 2, y: plane.heightKm / 2, scale: 1 }
  let motion: Motion | null = null
  /** The named view to return to when the window changes size, until a person moves the map. */
  let framed: 'overview' | 'close' | null = 'overview'

  const inside = (next: Camera) => clampCamera(next, plane, size)
  /** Where the camera is going, or is. */
  const aim = () => motion?.to ?? camera
  const moveTo = (next: Camera, lasts: number, about: Point | null = null) => {
    const to = inside(next)
    if (still() || lasts === 0) {
      camera = to
      motion = null
    } else {
      const start = performance.now()
      motion = about ? zoomMotion(camera, to, size, about, start, lasts) : glide(camera, to, start, lasts)
    }
    changed()
  }
  const reframe = () => {
    motion = null
    camera = inside((framed ? framing(framed, size) : null) ?? camera)
    changed()
  }

  return {
    camera: () => camera,
    size: () => size,
    gliding: () => motion !== null,
    advance: (now) => {
      if (!motion) return
      camera = inside(motion.at(now))
      if (motion.over(now)) motion = null
    },
    frame: (which) => {
      framed = which
      moveTo(framing(which, size) ?? aim(), GLIDE)
    },
    pan: (dx, dy, lasts) => {
      framed = null
      const from = aim()
      moveTo({ ...from, x: from.x - dx / from.scale, y: from.y - dy / from.scale }, lasts)
    },
    zoom: (factor, at, lasts) => {
      framed = null
      const from = aim()
      const { scale } = inside({ ...from, scale: from.scale * factor })
      const about = at ?? { x: size.width / 2, y: size.height / 2 }
      moveTo(scaleAbout(from, size, about, scale), lasts, about)
    },
    goTo: (to, scale) => {
      framed = null
      moveTo({ ...to, scale: scale ?? aim().scale }, GLIDE)
    },
    resize: (next) => {
      size = next
      if (size.width >= 1 && size.height >= 1) reframe()
    },
    reframe,
  }
}
