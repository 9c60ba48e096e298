import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { z } from 'zod'
import type { Pending } from './outbox'

const pass = z.object({
  session: z.string().min(1).max(80),
  role: z.enum(['teacher', 'member', 'projector']),
  token: z.string().min(1).max(200),
  title: z.string().max(200),
  /** Wall clock at which it was last used, in milliseconds since 1970. */
  when: z.number(),
  /** Address that stands in the QR code of this class, where one was chosen. */
  address: z.string().max(300).optional(),
  /** Code by which a student joined, so that nobody is asked for it again. */
  code: z.string().max(20).optional(),
  /** Whether this browser was shown a role sheet: see `teach/student/roleSheet.ts`. What can't be read costs nobody the seat. */
  roleSheet: z.enum(['unseen', 'owed', 'done']).optional().catch(undefined),
})

/** A seat, or a teacher's place, in a class session: what lets this browser in again after a refresh or a week. */
export type KeptPass = z.infer<typeof pass>

/** Where this browser keeps them: in IndexedDB or, where there is none, as long as the page lives. */
export interface Passes {
  /** Whether they outlast the page. */
  readonly kept: boolean
  /** Newest first. */
  list(): Promise<readonly KeptPass[]>
  get(session: string, role: KeptPass['role']): Promise<KeptPass | null>
  put(kept: KeptPass): Promise<void>
  remove(session: string, role: KeptPass['role']): Promise<void>
  /** Commands that were not yet acknowledged under a token. */
  pending(token: string): Promise<readonly unknown[]>
  keepPending(token: string, command: Pending): Promise<void>
  dropPending(id: string): Promise<void>
}

interface Tables extends DBSchema {
  passes: { key: string; value: KeptPass & { readonly key: string } }
  outbox: { key: string; value: Pending & { readonly token: string; readonly number: number } }
}

const keyOf = (session: string, role: string): string => `${role}/${session}`
let opening: Promise<Passes> | null = null

/** The passes of this browser. Never rejects. */
export function openPasses(): Promise<Passes> {
  opening ??= open()
  return opening
}

async function open(): Promise<Passes> {
  try {
    const db = await openDB<Tables>('without-hindsight-class', 1, {
      upgrade: (tables) => {
        tables.createObjectStore('passes', { keyPath: 'key' })
        tables.createObjectStore('outbox', { keyPath: 'id' })
      },
    })
    // Some private windows open a database and refuse it only when it is used.
    await db.count('passes')
    return inBrowser(db)
  } catch {
    return inMemory()
  }
}

function sound(entries: readonly unknown[]): KeptPass[] {
  return entries.flatMap((entry) => pass.safeParse(entry).data ?? []).sort((a, b) => b.when - a.when)
}

function inBrowser(db: IDBPDatabase<Tables>): Passes {
  let number = Date.now()
  return {
    kept: true,
    list: async () => sound(await db.getAll('passes')),
    get: async (session, role) => sound([await db.get('passes', keyOf(session, role))])[0] ?? null,
    put: async (kept) => {
      await db.put('passes', { ...kept, key: keyOf(kept.session, kept.role) })
    },
    remove: (session, role) => db.delete('passes', keyOf(session, role)),
    pending: async (token) => {
      const all = await db.getAll('outbox')
      return all.filter((one) => one.token === token).sort((a, b) => a.number - b.number)
    },
    keepPending: async (token, command) => {
      number += 1
      await db.put('outbox', { ...command, token, number })
    },
    dropPending: (id) => db.delete('outbox', id),
  }
}

function inMemory(): Passes {
  const passes = new Map<string, KeptPass>()
  return {
    kept: false,
    list: async () => sound([...passes.values()]),
    get: async (session, role) => passes.get(keyOf(session, role)) ?? null,
    put: async (kept) => {
      passes.set(keyOf(kept.session, kept.role), kept)
    },
    remove: async (session, role) => {
      passes.delete(keyOf(session, role))
    },
    pending: async () => [],
    keepPending: async () => undefined,
    dropPending: async () => undefined,
  }
}
