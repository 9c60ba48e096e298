import type { Draft } from '../../scenario/draft/draft'
import type { History } from './history'

/** What windows on the same draft tell one another. */
export type Told =
  /** Who edits this draft? Answered by whoever does. */
  | { readonly say: 'who'; readonly draft: string }
  | { readonly say: 'here'; readonly draft: string }
  /** Let me edit it. Answered with `given` once all is saved; `unsaved` holds what could not be. */
  | { readonly say: 'hand-over'; readonly draft: string }
  | {
      readonly say: 'given'
      readonly draft: string
      readonly unsaved: { readonly files: Draft; readonly history: History } | null
    }
  /** I edit it now, under this epoch: whoever has an older one no longer does. */
  | { readonly say: 'mine'; readonly draft: string; readonly epoch: number }
  /** What is kept has changed. */
  | { readonly say: 'saved'; readonly draft: string }

/** The line between the windows of this browser. */
export interface Line {
  tell(words: Told): void
  /** Gives a function that ends the hearing. */
  hear(listener: (words: Told) => void): () => void
}

export function openLine(): Line {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, hear: () => () => undefined }
  const channel = new BroadcastChannel('without-hindsight-drafts')
  return {
    tell: (words) => channel.postMessage(words),
    hear(listener) {
      const hear = (event: MessageEvent<Told>) => listener(event.data)
      channel.addEventListener('message', hear)
      return () => channel.removeEventListener('message', hear)
    },
  }
}

/** The right to edit one draft, which one window has at a time. */
export interface Hold {
  /** Takes it if nobody has it. */
  take(): Promise<boolean>
  /** Takes it from whoever has it: for a window that no longer answers. */
  seize(): Promise<void>
  release(): void
}

/** How long another window may take to answer, in milliseconds. */
export const patience = 1200

/**
 * The hold on a draft: a lock of the browser where there are locks. Plain HTTP has none: there a window asks the others,
 * and takes the silence for nobody. Should two windows take it at once, the epoch of the kept draft tells who was later.
 */
export function createHold(draft: string, line: Line): Hold {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks
  return locks ? lockHold(locks, `without-hindsight-draft-${draft}`) : askedHold(draft, line)
}

function lockHold(locks: LockManager, name: string): Hold {
  let release: () => void = () => undefined
  const request = (options: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      const taken = locks.request(name, options, (lock) => {
        resolve(lock !== null)
        return lock === null
          ? undefined
          : new Promise<void>((free) => {
              release = free
            })
      })
      // Another window seized it: that window says so itself.
      taken.catch(() => resolve(false))
    })
  return {
    take: () => request({ ifAvailable: true }),
    seize: async () => {
      await request({ steal: true })
    },
    release: () => release(),
  }
}

function askedHold(draft: string, line: Line): Hold {
  return {
    take: () => heard(line, { say: 'who', draft }, 'here', patience / 3).then((answer) => answer === null),
    seize: async () => undefined,
    release: () => undefined,
  }
}

/** Tells something and waits for an answer of a kind about the same draft; null where none comes in time. */
export function heard<Say extends Told['say']>(
  line: Line,
  words: Told,
  answer: Say,
  milliseconds: number,
): Promise<Extract<Told, { say: Say }> | null> {
  return new Promise((resolve) => {
    const end = (found: Extract<Told, { say: Say }> | null) => {
      clearTimeout(timer)
      unhear()
      resolve(found)
    }
    const timer = setTimeout(() => end(null), milliseconds)
    const unhear = line.hear((said) => {
      if (said.draft === words.draft && said.say === answer) end(said as Extract<Told, { say: Say }>)
    })
    line.tell(words)
  })
}
