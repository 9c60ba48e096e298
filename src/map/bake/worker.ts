import { type BakeAnswer, type BakeRequest, createPainter } from './baker'

/** Base map painter in a worker: loads the files once, answers each request with a picture. */
let paint: ReturnType<typeof createPainter> | null = null

const answer = (message: BakeAnswer, transfer: Transferable[] = []) => self.postMessage(message, { transfer })

self.onmessage = async ({ data }: MessageEvent<BakeRequest>) => {
  if (data.kind === 'load') {
    paint = createPainter(data.source)
    return
  }
  try {
    if (!paint) throw new Error('Asked before the map was loaded')
    const canvas = await paint(data.spec)
    if (!(canvas instanceof OffscreenCanvas)) throw new Error('No offscreen drawing surface')
    const picture = canvas.transferToImageBitmap()
    answer({ id: data.id, picture }, [picture])
  } catch (fault) {
    answer({ id: data.id, fault: String(fault) })
  }
}
