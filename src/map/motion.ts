import { type Camera, fromScreen, type Viewport } from './camera'
import type { Point } from './projection'

/** A movement of the camera under way. Times in milliseconds. */
export interface Motion {
  readonly to: Camera
  at(now: number): Camera
  over(now: number): boolean
}

/** cubic-bezier(.2, 0, 0, 1) near enough: quick off, long and soft at the end. */
function ease(t: number): number {
  return 1 - (1 - t) ** 3
}

/** From one camera to another, scale changing evenly to the eye. */
export function glide(from: Camera, to: Camera, start: number, lasts: number): Motion {
  const share = (now: number) => (lasts <= 0 ? 1 : ease(Math.max(0, Math.min(1, (now - start) / lasts))))
  return {
    to,
    over: (now) => now - start >= lasts,
    at: (now) => {
      const t = share(now)
      if (t >= 1) return to
      return {
        x: from.x + (to.x - from.x) * t,
        y: from.y + (to.y - from.y) * t,
        scale: from.scale * (to.scale / from.scale) ** t,
      }
    },
  }
}

/** A change of scale during which one point of the map stays under the same point of the window. */
export function zoomMotion(from: Camera, to: Camera, view: Viewport, at: Point, start: number, lasts: number): Motion {
  const held = fromScreen(to, view, at)
  const plain = glide(from, to, start, lasts)
  return {
    ...plain,
    at: (now) => {
      const { scale } = plain.at(now)
      if (plain.over(now)) return to
      return { x: held.x - (at.x - view.width / 2) / scale, y: held.y - (at.y - view.height / 2) / scale, scale }
    },
  }
}
