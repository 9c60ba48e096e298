import type { Context2D } from '../symbols/context'

export type AnyCanvas = HTMLCanvasElement | OffscreenCanvas

/**
 * What is drawn here becomes a texture, so it is to be drawn by the processor: a canvas kept on the graphics side
 * would have to be read back for each, which costs many times the drawing on weak machines.
 */
const SETTINGS: CanvasRenderingContext2DSettings = { willReadFrequently: true }

/** A canvas that is not on the page; in a worker an offscreen one. Throws where no drawing surface can be had. */
export function makeCanvas(width: number, height: number): { canvas: AnyCanvas; ctx: Context2D } {
  if (typeof document !== 'undefined') return makePageCanvas(width, height)
  const canvas = new OffscreenCanvas(width, height)
  const ctx = canvas.getContext('2d', SETTINGS)
  if (!ctx) throw new Error('No 2D drawing surface')
  return { canvas, ctx }
}

/** The same on the page only, as textures need it. */
export function makePageCanvas(
  width: number,
  height: number,
): { canvas: HTMLCanvasElement; ctx: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const ctx = canvas.getContext('2d', SETTINGS)
  if (!ctx) throw new Error('No 2D drawing surface')
  return { canvas, ctx }
}
