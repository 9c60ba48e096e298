import { type IDBPDatabase, openDB } from 'idb'

const names = ['drafts', 'files', 'steps', 'versions', 'bytes'] as const
export type TableName = (typeof names)[number]
/** The draft that an entry belongs to, then what tells it from the others of that draft. */
export type Key = readonly [draft: string, ...rest: (string | number)[]]

/** Entries of one kind. Inside `run` only. */
export interface Table {
  get(key: Key): Promise<unknown>
  /** Entries of one draft, in the order of their keys; all where none is named. */
  all(draft?: string): Promise<readonly unknown[]>
  put(key: Key, value: unknown): Promise<void>
  remove(key: Key): Promise<void>
  /** Takes away every entry of a draft. */
  clear(draft: string): Promise<void>
}

/** Where drafts are kept. What a `run` writes is written whole or not at all. */
export interface Tables {
  /** False when the browser keeps nothing: drafts last as long as the page. */
  readonly kept: boolean
  run<T>(
    mode: 'read' | 'write',
    tables: readonly TableName[],
    work: (table: (name: TableName) => Table) => Promise<T>,
  ): Promise<T>
}

/** Why something could not be kept. `held`: another window edits what is kept. `gone`: it was deleted. */
export type StorageFault = 'full' | 'denied' | 'missing' | 'failed' | 'gone' | 'held'

export function storageFault(error: unknown): StorageFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  return name === 'SecurityError' || name === 'NotAllowedError' || name === 'InvalidStateError' ? 'denied' : 'failed'
}

export interface OpenedTables {
  readonly tables: Tables
  /** Why drafts are kept in memory only; null where they are kept. */
  readonly why: StorageFault | null
}

const database = 'without-hindsight-drafts'

/** Opens the tables in IndexedDB or, where there is none or the browser refuses it, in memory. Never rejects. */
export async function openTables(): Promise<OpenedTables> {
  if (typeof indexedDB === 'undefined' || indexedDB === null) return { tables: memoryTables(), why: 'missing' }
  try {
    const db = await openDB(database, 1, {
      upgrade: (made) => {
        for (const name of names) made.createObjectStore(name)
      },
    })
    // Some private windows open a database and refuse it only when it is used.
    await db.count('drafts')
    return { tables: storedTables(db), why: null }
  } catch (error) {
    return { tables: memoryTables(), why: storageFault(error) }
  }
}

function storedTables(db: IDBPDatabase): Tables {
  return {
    kept: true,
    async run(mode, used, work) {
      const transaction = db.transaction([...used], mode === 'read' ? 'readonly' : 'readwrite')
      // Told by the end of this function; an aborted one must not be told twice.
      const done = transaction.done.catch((error: unknown) => Promise.reject(transaction.error ?? error))
      done.catch(() => undefined)
      const range = (draft: string) => IDBKeyRange.bound([draft], [draft, []])
      try {
        const result = await work((name) => {
          const store = transaction.objectStore(name)
          return {
            get: (key) => store.get([...key]),
            all: (draft) => store.getAll(draft === undefined ? undefined : range(draft)),
            put: async (key, value) => {
              await store.put?.(value, [...key])
            },
            remove: async (key) => {
              await store.delete?.([...key])
            },
            clear: async (draft) => {
              await store.delete?.(range(draft))
            },
          }
        })
        await done
        return result
      } catch (error) {
        try {
          transaction.abort()
        } catch {
          // Over already.
        }
        throw transaction.error ?? error
      }
    },
  }
}

/** Keeps entries as long as the page lives, copied in and out as the browser's store does. */
export function memoryTables(kept = false): Tables {
  const stores = new Map<TableName, Map<string, { readonly key: Key; readonly value: unknown }>>()
  const storeOf = (name: TableName) => {
    const store = stores.get(name) ?? new Map<string, { key: Key; value: unknown }>()
    stores.set(name, store)
    return store
  }
  return {
    kept,
    run: (_, __, work) =>
      work((name) => {
        const store = storeOf(name)
        const sorted = () => [...store.values()].sort((a, b) => compareKeys(a.key, b.key))
        return {
          get: async (key) => structuredClone(store.get(JSON.stringify(key))?.value),
          all: async (draft) =>
            sorted()
              .filter(({ key }) => draft === undefined || key[0] === draft)
              .map(({ value }) => structuredClone(value)),
          put: async (key, value) => {
            store.set(JSON.stringify(key), { key, value: structuredClone(value) })
          },
          remove: async (key) => {
            store.delete(JSON.stringify(key))
          },
          clear: async (draft) => {
            for (const { key } of sorted()) if (key[0] === draft) store.delete(JSON.stringify(key))
          },
        }
      }),
  }
}

function compareKeys(a: Key, b: Key): number {
  const differs = a.findIndex((part, index) => part !== b[index])
  if (differs < 0) return a.length - b.length
  const [one, other] = [a[differs], b[differs]]
  return other === undefined ? 1 : one < other ? -1 : 1
}
