import type { Camera, Viewport } from '../camera'

/** The part of the map in the window, in whole device pixels, so that what lies still is sharp. */
export interface DeviceView {
  /** Device pixels per km. */
  readonly scale: number
  /** Device pixels from the map's north-west corner to the window's top left corner. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export function deviceView(camera: Camera, view: Viewport, pixelRatio: number): DeviceView {
  const scale = camera.scale * pixelRatio
  const width = Math.round(view.width * pixelRatio)
  const height = Math.round(view.height * pixelRatio)
  return {
    scale,
    left: Math.round(camera.x * scale - width / 2),
    top: Math.round(camera.y * scale - height / 2),
    width,
    height,
  }
}

export function isSameView(a: DeviceView, b: DeviceView): boolean {
  return a.scale === b.scale && a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height
}
