import { decodeShape, type Shape } from '../assets/decode'
import type { BaseFile } from '../assets/files'
import type { DrawnMap } from '../drawn/drawnMap'
import { createPlane, type Plane } from '../projection'
import type { Context2D } from '../symbols/context'

/** Everything the base map is drawn from: shapes by layer in km, and the relief as a grey picture over the frame. */
export interface Ground {
  readonly plane: Plane
  readonly shapes: Readonly<Record<string, readonly Shape[]>>
  readonly relief: ImageBitmap | null
  /** Whether what is not land is water. */
  readonly sea: boolean
}

/** Where the base map comes from: a folder of built files (its absolute address, ending in a slash), or plain data. */
export type MapSource = { readonly folder: string } | { readonly drawn: DrawnMap }

/** The ground of either kind. Rejects where a folder's files can't be had. */
export async function groundOf(source: MapSource): Promise<Ground> {
  if ('folder' in source) return loadGround(source.folder)
  const { frame, shapes, sea } = source.drawn
  return { plane: createPlane(frame), shapes, sea, relief: null }
}

/** Adds the layers of the closer view; without them, when they can't be had, the ground stays as it is. */
export async function withDetail(source: MapSource, ground: Ground): Promise<Ground> {
  if ('drawn' in source) return ground
  const detail = await fetchJson<BaseFile>(`${source.folder}detail.json`).catch(() => null)
  return detail ? { ...ground, shapes: { ...ground.shapes, ...decodeLayers(detail, ground.plane) } } : ground
}

/** Fetches and decodes the base map. Relief that can't be had is left out; missing shapes are an error. */
async function loadGround(assets: string): Promise<Ground> {
  const [base, relief] = await Promise.all([
    fetchJson<BaseFile>(`${assets}base.json`),
    fetchPicture(`${assets}relief.webp`).catch(() => null),
  ])
  const plane = createPlane(base.frame)
  return { plane, shapes: decodeLayers(base, plane), relief, sea: false }
}

function decodeLayers(base: BaseFile, plane: Plane): Ground['shapes'] {
  return Object.fromEntries(
    Object.entries(base.layers).map(([name, list]) => [name, list.map((text) => decodeShape(text, base.frame, plane))]),
  )
}

export async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return (await answer.json()) as T
}
async function fetchPicture(address: string): Promise<ImageBitmap> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return createImageBitmap(await answer.blob())
}

/** Adds the shape to the current path, in device pixels of a piece whose corner lies at `left`, `top`. */
export function trace(ctx: Context2D, shape: Shape, scale: number, left: number, top: number): void {
  for (const path of shape.paths) {
    ctx.moveTo(path[0] * scale - left, path[1] * scale - top)
    for (let i = 2; i < path.length; i += 2) ctx.lineTo(path[i] * scale - left, path[i + 1] * scale - top)
  }
}
