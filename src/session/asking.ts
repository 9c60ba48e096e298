import type { Spawned } from './client'
import { failure } from './fault'

/** Never resolves; rejects with a `Failure` when a worker can't start or breaks down. */
export function brokenDown(spawned: Spawned): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    spawned.onFault((message) => reject(failure({ code: 'worker' }, '', message)))
  })
  // Whoever waits for an answer hears of it; nobody else need.
  broken.catch(() => {})
  return broken
}

/**
 * Waits for answers of a worker. One that breaks down never answers: what waits for it then, and what is asked after, is
 * rejected with a `Failure`.
 */
export function asking(spawned: Spawned): <A extends Promise<unknown>>(answer: A) => Promise<Awaited<A>> {
  // Not a race against one promise, which would keep every answer as long as the worker lives.
  const waiting = new Set<(error: unknown) => void>()
  const broken = brokenDown(spawned)
  let isBroken = false
  broken.catch((error: unknown) => {
    isBroken = true
    for (const reject of waiting) reject(error)
    waiting.clear()
  })
  return (answer) => {
    if (isBroken) return broken
    return new Promise((resolve, reject) => {
      waiting.add(reject)
      Promise.resolve(answer)
        .then(resolve, reject)
        .finally(() => waiting.delete(reject))
    })
  }
}
