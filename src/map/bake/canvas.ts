import type { Context2D } from '../symbols/context'

export type AnyCanvas = HTMLCanvasElement | OffscreenCanvas

/** A canvas that is not on the page; in a worker an offscreen one. Throws where no drawing surface can be had. */
export function makeCanvas(width: number, height: number): { canvas: AnyCanvas; ctx: Context2D } {
  if (typeof document === 'undefined') {
    const canvas = new OffscreenCanvas(width, height)
    const ctx = canvas.getContext('2d')
    if (!ctx) throw new Error('No 2D drawing surface')
    return { canvas, ctx }
  }
  return makePageCanvas(width, height)
}

/** The same on the page only, as textures need it. */
export function makePageCanvas(
  width: number,
  height: number,
): { canvas: HTMLCanvasElement; ctx: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const ctx = canvas.getContext('2d')
  if (!ctx) throw new Error('No 2D drawing surface')
  return { canvas, ctx }
}
