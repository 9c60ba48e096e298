import type { DeepResult } from '../../analysis/authoring/deepCheck'
import type { DeepSetup } from '../../analysis/authoring/setup'
import type { Draft } from '../../scenario/draft/draft'
import { type DeepJob, startDeepLook } from '../../session/deepLook'
import type { DraftSession } from '../store/session'

/** How a look at many runs stands. A new object after every change. */
export interface LookStanding {
  /** Runs that are done, and how many there will be; null while none is under way. */
  readonly progress: { readonly done: number; readonly of: number } | null
  /** What the last look found, and the draft it looked at. */
  readonly found: { readonly result: DeepResult; readonly draft: Draft } | null
  readonly hasFailed: boolean
}

/** Looks at many runs of an open draft: one look at a time, in a worker. */
export interface Look {
  standing(): LookStanding
  subscribe(listener: () => void): () => void
  start(setup: DeepSetup): void
  cancel(): void
}

type Start = (draft: Draft, setup: DeepSetup) => DeepJob

export function createLook(session: Pick<DraftSession, 'standing'>, start: Start = startDeepLook): Look {
  const listeners = new Set<() => void>()
  let standing: LookStanding = { progress: null, found: null, hasFailed: false }
  let job: DeepJob | null = null
  const show = (over: Partial<LookStanding>): void => {
    standing = { ...standing, ...over }
    for (const listener of listeners) listener()
  }
  const cancel = (): void => {
    job?.cancel()
    job = null
    show({ progress: null })
  }
  return {
    standing: () => standing,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start(setup) {
      cancel()
      const { draft } = session.standing()
      const own = start(draft, setup)
      job = own
      show({ progress: { done: 0, of: setup.runs }, hasFailed: false })
      own.onProgress((_, done, of) => own === job && show({ progress: { done, of } }))
      const end = (over: Partial<LookStanding>): void => {
        if (own !== job) return
        job = null
        show({ progress: null, ...over })
      }
      own.result.then(
        (result) => end(result === 'cancelled' ? { hasFailed: true } : { found: { result, draft } }),
        () => end({ hasFailed: true }),
      )
    },
    cancel,
  }
}
