import { PALETTES } from '../palette'
import type { AnyCanvas } from './canvas'
import { makeCanvas } from './canvas'
import { type Ground, groundOf, type MapSource, withDetail } from './ground'
import { showsDetail } from './paintLines'
import { paintPiece } from './paintPiece'
import type { PieceSpec } from './piece'
import { toneRelief } from './relief'

/** Paints pieces of the base map: in a worker where there are workers with drawing surfaces, else on the page. */
export interface Baker {
  /** Resolves to a picture of the piece; rejects when the map's files can't be had. */
  bake(spec: PieceSpec): Promise<CanvasImageSource>
  destroy(): void
}

export type BakeAnswer = { readonly id: number } & ({ readonly picture: ImageBitmap } | { readonly fault: string })
export type BakeRequest =
  | { readonly kind: 'load'; readonly source: MapSource }
  | { readonly kind: 'bake'; readonly id: number; readonly spec: PieceSpec }

/** Painter on the current thread. */
export function createPainter(source: MapSource): (spec: PieceSpec) => Promise<AnyCanvas> {
  const toned = new Map<'light' | 'dark', AnyCanvas>()
  let ground: Promise<Ground> | null = null
  let detailed: Promise<Ground> | null = null
  return async (spec) => {
    ground ??= groundOf(source)
    let loaded = await ground
    if (showsDetail(spec)) {
      detailed ??= withDetail(source, loaded)
      loaded = await detailed
    }
    if (loaded.relief && !toned.has(spec.theme)) toned.set(spec.theme, toneRelief(loaded.relief, spec.theme))
    const { canvas, ctx } = makeCanvas(spec.width, spec.height)
    paintPiece(ctx, spec, loaded, PALETTES[spec.theme], toned.get(spec.theme) ?? null)
    return canvas
  }
}

export function createBaker(source: MapSource): Baker {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') {
    return { bake: createPainter(source), destroy: () => undefined }
  }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { spec: PieceSpec; done(p: CanvasImageSource): void; failed(e: Error): void }>()
  let next = 0
  let fallback: ((spec: PieceSpec) => Promise<AnyCanvas>) | null = null
  const send = (message: BakeRequest) => worker.postMessage(message)
  send({ kind: 'load', source })
  worker.onmessage = ({ data }: MessageEvent<BakeAnswer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('picture' in data) asked?.done(data.picture)
    else asked?.failed(new Error(data.fault))
  }
  // A worker that can't start (an old browser, a strict policy) hands its work to the page.
  worker.onerror = (event) => {
    event.preventDefault()
    fallback ??= createPainter(source)
    for (const asked of waiting.values()) fallback(asked.spec).then(asked.done, asked.failed)
    waiting.clear()
  }
  return {
    bake: (spec) => {
      if (fallback) return fallback(spec)
      const id = next++
      return new Promise((done, failed) => {
        waiting.set(id, { spec, done, failed })
        send({ kind: 'bake', id, spec })
      })
    },
    destroy: () => worker.terminate(),
  }
}
