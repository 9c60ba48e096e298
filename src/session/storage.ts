import { type DBSchema, openDB } from 'idb'
import type { RunRecord } from '../record/runRecord'

/** A run kept in this browser. */
export interface SavedRun {
  readonly id: string
  readonly record: RunRecord
  /** Wall clock of the last save, in milliseconds since 1970. */
  readonly savedAt: number
  /** The seat whose desk an observer had turned to; null in a played run. Not of the record: it changes nothing. */
  readonly desk: string | null
}

/** Runs kept in this browser. Writing rejects when the browser refuses (no room, say); what is read was checked. */
export interface RunStore {
  /** False when the browser keeps nothing (a private window, say): runs last as long as the page. */
  readonly kept: boolean
  /** Newest first. Entries that are no sound run are left out, and left where they are. */
  list(): Promise<readonly SavedRun[]>
  load(id: string): Promise<SavedRun | null>
  save(id: string, record: RunRecord, desk?: string | null): Promise<void>
  remove(id: string): Promise<void>
}

/** The bare keeping of entries, whatever they are. */
interface Shelf {
  all(): Promise<readonly unknown[]>
  get(id: string): Promise<unknown>
  put(entry: SavedRun): Promise<void>
  remove(id: string): Promise<void>
}

interface Tables extends DBSchema {
  runs: { key: string; value: SavedRun }
}

const database = 'without-hindsight'

/** Opens the store of runs: in IndexedDB or, where there is none, in memory. Never rejects. */
export async function openRunStore(): Promise<RunStore> {
  try {
    const db = await openDB<Tables>(database, 1, {
      upgrade: (tables) => {
        tables.createObjectStore('runs', { keyPath: 'id' })
      },
    })
    // Some private windows open a database and refuse it only when it is used.
    await db.count('runs')
    const shelf: Shelf = {
      all: () => db.getAll('runs'),
      get: (id) => db.get('runs', id),
      put: async (entry) => {
        await db.put('runs', entry)
      },
      remove: (id) => db.delete('runs', id),
    }
    return createRunStore(shelf, true)
  } catch {
    return createRunStore(createMemoryShelf(), false)
  }
}

/** A store over a shelf: checks everything that is taken from it. */
export function createRunStore(shelf: Shelf, kept: boolean, now: () => number = Date.now): RunStore {
  return {
    kept,
    async list() {
      const runs = (await Promise.all((await shelf.all()).map(soundRun))).filter((run) => run !== null)
      return runs.sort((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1))
    },
    load: async (id) => soundRun(await shelf.get(id)),
    save: (id, record, desk = null) => shelf.put({ id, record, savedAt: now(), desk }),
    remove: (id) => shelf.remove(id),
  }
}

/** Keeps entries as long as the page lives. */
export function createMemoryShelf(): Shelf {
  const entries = new Map<string, SavedRun>()
  return {
    all: async () => [...entries.values()],
    get: async (id) => entries.get(id),
    put: async (entry) => {
      entries.set(entry.id, structuredClone(entry))
    },
    remove: async (id) => {
      entries.delete(id)
    },
  }
}

/** What checks a run comes with the first one: a browser that keeps none never fetches it. */
async function soundRun(entry: unknown): Promise<SavedRun | null> {
  if (typeof entry !== 'object' || entry === null) return null
  if (!('id' in entry && 'record' in entry && 'savedAt' in entry)) return null
  const { id, savedAt } = entry
  if (typeof id !== 'string' || typeof savedAt !== 'number') return null
  const [{ checkRecord }, { id: seatId }] = await Promise.all([
    import('../record/parse'),
    import('../scenario/schema/common'),
  ])
  const checked = checkRecord(entry.record)
  // Runs kept before desks were have none; what is no name is none either.
  const desk = seatId.safeParse('desk' in entry ? entry.desk : null)
  return checked.ok ? { id, savedAt, record: checked.record, desk: desk.success ? desk.data : null } : null
}
