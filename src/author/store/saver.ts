import { type StorageFault, storageFault } from './tables'

/** What an author is told about keeping. `memory`: nothing is kept in this browser, whatever is done. */
export type SaveState =
  | { readonly is: 'saved' | 'saving' }
  | { readonly is: 'unsaved' | 'memory'; readonly why: StorageFault }

export interface Saver {
  /** Says that there is something to save; it is saved within `delay` milliseconds. */
  changed(): void
  /** Saves at once what is not saved. Resolves when that is done, or has failed. */
  flush(): Promise<void>
  /** Saves no more. */
  stop(): void
}

/** The most time from an edit to its saving, in milliseconds; writing itself takes some tens. */
const delay = 500

/**
 * Saves what has changed: soon after the first edit of a burst, one save at a time, and one more where something changed
 * meanwhile. `save` rejects where the browser refuses; the next edit, or a flush, tries again.
 */
export function createSaver(save: () => Promise<void>, onState: (state: SaveState) => void): Saver {
  let timer: ReturnType<typeof setTimeout> | null = null
  let isWanted = false
  let hasFailed = false
  let isStopped = false
  let running: Promise<void> | null = null

  async function drain(): Promise<void> {
    while (isWanted && !isStopped && !hasFailed) {
      isWanted = false
      try {
        await save()
        if (!isWanted) onState({ is: 'saved' })
      } catch (error) {
        isWanted = true
        hasFailed = true
        onState({ is: 'unsaved', why: storageFault(error) })
        return
      }
    }
  }
  const start = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    running ??= drain().finally(() => {
      running = null
    })
    return running
  }
  return {
    changed() {
      isWanted = true
      hasFailed = false
      onState({ is: 'saving' })
      if (timer === null && running === null) timer = setTimeout(() => void start(), delay)
    },
    async flush() {
      if (running) await running
      hasFailed = false
      if (isWanted) await start()
    },
    stop() {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
