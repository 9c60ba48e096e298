import { type Asked, type Measured, measure } from './measure'
import type { RoadSource } from './source'

export type MeasureRequest = { readonly source: RoadSource } | { readonly id: number; readonly asked: readonly Asked[] }
export interface MeasureAnswer {
  readonly id: number
  readonly measured: readonly Measured[]
}

/** Measures links in a worker: joining the roads of a large map takes a second or more. */
export interface Measurer {
  /** In the order of what was asked. Straight where there is no worker. */
  measure(asked: readonly Asked[]): Promise<readonly Measured[]>
  close(): void
}

export function createMeasurer(source: RoadSource): Measurer {
  let worker: Worker | null = null
  let hasFailed = typeof Worker === 'undefined'
  let next = 0
  const waiting = new Map<number, { asked: readonly Asked[]; done(measured: readonly Measured[]): void }>()
  const straight = (asked: readonly Asked[]) => asked.map(({ from, to, kind }) => measure(from, to, kind, null))
  const start = (): Worker => {
    const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    made.addEventListener('message', ({ data }: MessageEvent<MeasureAnswer>) => {
      waiting.get(data.id)?.done(data.measured)
      waiting.delete(data.id)
    })
    made.addEventListener('error', (event) => {
      event.preventDefault()
      hasFailed = true
      settle()
    })
    made.postMessage({ source } satisfies MeasureRequest)
    return made
  }
  /** What still waits gets a straight line. */
  const settle = () => {
    for (const { asked, done } of waiting.values()) done(straight(asked))
    waiting.clear()
  }
  return {
    measure(asked) {
      if (hasFailed) return Promise.resolve(straight(asked))
      worker ??= start()
      const id = next
      next += 1
      const answer = new Promise<readonly Measured[]>((done) => waiting.set(id, { asked, done }))
      worker.postMessage({ id, asked: asked.map(plain) } satisfies MeasureRequest)
      return answer
    },
    close() {
      worker?.terminate()
      worker = null
      settle()
    },
  }
}

/** What crosses to the worker, without the rest of a place. */
const plain = ({ from, to, kind }: Asked): Asked => ({
  from: { lon: from.lon, lat: from.lat },
  to: { lon: to.lon, lat: to.lat },
  kind,
})
