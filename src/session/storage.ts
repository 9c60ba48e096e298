import { type DBSchema, openDB } from 'idb'
import { type Additions, withAdditions } from '../record/additions'
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
  /** Keeps how far a run is. What readers added to it stays as it is kept: another window may have written meanwhile. */
  save(id: string, record: RunRecord, desk?: string | null): Promise<void>
  /** Keeps one thing that readers added to a run. All else stays as it is kept; `record` is the run, should it be gone. */
  add(id: string, record: RunRecord, change: Partial<Additions>): Promise<void>
  remove(id: string): Promise<void>
}

/** The bare keeping of entries, whatever they are. */
interface Shelf {
  all(): Promise<readonly unknown[]>
  get(id: string): Promise<unknown>
  /** Puts an entry in place of the one that is there, which `over` is given; nobody else writes in between. */
  change(id: string, over: (entry: unknown) => SavedRun): Promise<void>
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
      change: async (id, over) => {
        const { store, done } = db.transaction('runs', 'readwrite')
        await store.put(over(await store.get(id)))
        await done
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
    async save(id, record, desk = null) {
      const read = isAddedTo(await shelf.get(id)) ? await additionsReader() : null
      await shelf.change(id, (entry) => {
        const kept = read?.(entry)
        return { id, record: kept ? withAdditions(record, kept) : record, savedAt: now(), desk }
      })
    },
    async add(id, record, change) {
      const read = await additionsReader()
      await shelf.change(id, (entry) => {
        const kept = read(entry)
        return { id, record: withAdditions(record, { ...kept, ...change }), savedAt: now(), desk: deskOf(entry) }
      })
    },
    remove: (id) => shelf.remove(id),
  }
}

/** Keeps entries as long as the page lives. */
export function createMemoryShelf(): Shelf {
  const entries = new Map<string, SavedRun>()
  return {
    all: async () => [...entries.values()],
    get: async (id) => entries.get(id),
    change: async (id, over) => {
      entries.set(id, structuredClone(over(entries.get(id))))
    },
    remove: async (id) => {
      entries.delete(id)
    },
  }
}

/** Whether somebody has looked back on a kept run: only then is there anything to read of it. */
function isAddedTo(entry: unknown): boolean {
  const record = recordOf(entry)
  return (
    record !== null &&
    ('notes' in record || 'reflection' in record || !('branches' in record && isEmpty(record.branches)))
  )
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0

function recordOf(entry: unknown): object | null {
  const record = typeof entry === 'object' && entry !== null && 'record' in entry ? entry.record : null
  return typeof record === 'object' ? record : null
}

const deskOf = (entry: unknown): string | null =>
  typeof entry === 'object' && entry !== null && 'desk' in entry && typeof entry.desk === 'string' ? entry.desk : null

/** Reads what was added to a kept run; null where there is none, or none that is sound. */
async function additionsReader(): Promise<(entry: unknown) => Additions | null> {
  const { readAdditions } = await import('../record/parse')
  return (entry) => readAdditions(recordOf(entry))
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
