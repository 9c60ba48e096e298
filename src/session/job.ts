import { proxy } from 'comlink'

/** Work under way in a worker that hands on what it comes to so far. */
export interface Job<R, Part = R> {
  /** Hears what there is so far, and how many runs of how many that took; the latest at once when there is some. */
  onProgress(listener: Listener<Part>): void
  readonly result: Promise<R | 'cancelled'>
  cancel(): void
}

type Listener<Part> = (part: Part, done: number, of: number) => void

/**
 * Starts a job. `play` asks the worker once it is ready, and gives null when it was cancelled before or meanwhile; `broken`
 * rejects when the worker breaks down; `stop` tells the worker to leave off.
 */
export function startJob<R, Part = R>(
  play: (hear: Listener<Part>, isOver: () => boolean) => Promise<R | null>,
  broken: Promise<never>,
  stop: () => void,
): Job<R, Part> {
  const listeners: Listener<Part>[] = []
  let last: Parameters<Listener<Part>> | null = null
  let over = false
  const hear: Listener<Part> = (...heard) => {
    if (over) return
    last = heard
    for (const listener of listeners) listener(...heard)
  }
  let leave: () => void = () => {}
  const left = new Promise<'cancelled'>((resolve) => {
    leave = () => resolve('cancelled')
  })
  const played = play(proxy(hear), () => over)
  const result = Promise.race([left, broken, played.then((value) => value ?? 'cancelled')]).finally(() => {
    over = true
  })
  return {
    onProgress(listener) {
      listeners.push(listener)
      if (last) listener(...last)
    },
    result,
    cancel() {
      if (over) return
      over = true
      stop()
      leave()
    },
  }
}
