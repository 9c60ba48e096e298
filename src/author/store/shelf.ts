import type { Draft, DraftFile } from '../../scenario/draft/draft'
import type { Repair } from '../../scenario/package/repair'
import { type History, noHistory, type Step } from './history'
import type { Table, Tables } from './tables'
import { type Version, versionsToDrop } from './versions'

/** A draft without its files, as the workspace lists it. Times are wall clock, in milliseconds since 1970. */
export interface DraftEntry {
  readonly id: string
  readonly name: string
  /** The scenario it was made from, by its title; null for a blank one. */
  readonly base: string | null
  readonly madeAt: number
  readonly changedAt: number
  /** When it was deleted; it can be taken back until the workspace is left, and comes back where another window writes on. */
  readonly deletedAt: number | null
  /** Grows with each window that takes over the editing: older ones may write no more. */
  readonly epoch: number
  /** Number of the last step that is done; steps after it are undone. */
  readonly step: number
  /** What was mended when it was opened from a file. */
  readonly repairs: readonly Repair[]
  /** Of one that is set aside: `changedAt` of what was kept under this name then. Another one since is another window's. */
  readonly keptAt?: number
}

export interface KeptDraft {
  readonly entry: DraftEntry
  readonly files: Draft
  readonly history: History
}

/** What has changed since the last write. */
export interface DraftChange {
  readonly id: string
  readonly epoch: number
  readonly put: Draft
  readonly drop: readonly string[]
  readonly putSteps: readonly Step[]
  readonly dropSteps: readonly number[]
  readonly step: number
  readonly at: number
  /** What else becomes of the entry. */
  readonly over?: EntryChange
}

export type EntryChange = Partial<Pick<DraftEntry, 'name' | 'deletedAt'>>

/** `lost`: another window edits this draft now. `gone`: it was deleted. Nothing is written then. */
export type Written = 'written' | 'lost' | 'gone'

/** Drafts and their versions, wherever they are kept. Rejects when the browser refuses. */
export interface Shelf {
  readonly kept: boolean
  /** Newest first, deleted ones too. */
  list(): Promise<readonly DraftEntry[]>
  make(entry: DraftEntry, files: Draft): Promise<void>
  open(id: string): Promise<KeptDraft | null>
  write(change: DraftChange): Promise<Written>
  /** Takes over the editing: gives the new epoch; null where the draft is gone. */
  takeOver(id: string): Promise<number | null>
  change(id: string, over: EntryChange): Promise<void>
  /** Takes a draft away for good, with its versions; with `only` where both are still so as this asks. Gives whether it is gone. */
  remove(id: string, only?: (entry: DraftEntry, versions: readonly Version[]) => boolean): Promise<boolean>
  /** Newest first. */
  versions(id: string): Promise<readonly Version[]>
  bytesOf(version: Version): Promise<Uint8Array | null>
  /** Keeps a version, and drops old ones that were kept of themselves where there are too many. */
  keep(version: Version, bytes: Uint8Array): Promise<void>
  dropVersion(version: Version): Promise<void>
}

interface KeptFile {
  readonly file: string
  readonly content: DraftFile
}

export function createShelf(tables: Tables): Shelf {
  const dropVersions = async (table: (name: 'versions' | 'bytes') => Table, draft: string, ids: readonly string[]) => {
    for (const id of ids) {
      await table('versions').remove([draft, id])
      await table('bytes').remove([draft, id])
    }
  }
  return {
    kept: tables.kept,
    async list() {
      const found = await tables.run('read', ['drafts'], (table) => table('drafts').all())
      return found
        .flatMap((one) => entryOf(one) ?? [])
        .sort((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1))
    },
    make: (entry, files) =>
      tables.run('write', ['drafts', 'files'], async (table) => {
        for (const [file, content] of Object.entries(files))
          await table('files').put([entry.id, file], { file, content })
        await table('drafts').put([entry.id], entry)
      }),
    open: (id) =>
      tables.run('read', ['drafts', 'files', 'steps'], async (table) => {
        const entry = entryOf(await table('drafts').get([id]))
        if (!entry) return null
        const files = (await table('files').all(id)) as readonly KeptFile[]
        const steps = (await table('steps').all(id)) as readonly Step[]
        return {
          entry,
          files: Object.fromEntries(files.map(({ file, content }) => [file, content])),
          history: historyOf(steps, entry.step),
        }
      }),
    write: ({ id, epoch, put, drop, putSteps, dropSteps, step, at, over }) =>
      tables.run('write', ['drafts', 'files', 'steps'], async (table): Promise<Written> => {
        const entry = entryOf(await table('drafts').get([id]))
        if (!entry) return 'gone'
        if (entry.epoch !== epoch) return 'lost'
        for (const [file, content] of Object.entries(put)) await table('files').put([id, file], { file, content })
        for (const file of drop) await table('files').remove([id, file])
        for (const one of putSteps) await table('steps').put([id, one.n], one)
        for (const n of dropSteps) await table('steps').remove([id, n])
        await table('drafts').put([id], { ...entry, deletedAt: null, ...over, step, changedAt: at })
        return 'written'
      }),
    takeOver: (id) =>
      tables.run('write', ['drafts'], async (table) => {
        const entry = entryOf(await table('drafts').get([id]))
        if (!entry) return null
        const epoch = entry.epoch + 1
        await table('drafts').put([id], { ...entry, epoch })
        return epoch
      }),
    change: (id, over) =>
      tables.run('write', ['drafts'], async (table) => {
        const entry = entryOf(await table('drafts').get([id]))
        if (entry) await table('drafts').put([id], { ...entry, ...over })
      }),
    remove: (id, only) =>
      tables.run('write', ['drafts', 'files', 'steps', 'versions', 'bytes'], async (table) => {
        const entry = entryOf(await table('drafts').get([id]))
        // Another window may have written on meanwhile, or kept a version.
        const versions = only ? ((await table('versions').all(id)) as readonly Version[]) : []
        if (entry && only && !only(entry, versions)) return false
        await table('drafts').remove([id])
        for (const name of ['files', 'steps', 'versions', 'bytes'] as const) await table(name).clear(id)
        return true
      }),
    async versions(id) {
      const found = await tables.run('read', ['versions'], (table) => table('versions').all(id))
      return [...(found as readonly Version[])].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
    },
    async bytesOf({ draft, id }) {
      const found = await tables.run('read', ['bytes'], (table) => table('bytes').get([draft, id]))
      return found instanceof Uint8Array ? found : null
    },
    keep: (version, bytes) =>
      tables.run('write', ['versions', 'bytes'], async (table) => {
        const { draft, id } = version
        await table('bytes').put([draft, id], bytes)
        await table('versions').put([draft, id], version)
        await dropVersions(table, draft, versionsToDrop((await table('versions').all(draft)) as readonly Version[]))
      }),
    dropVersion: ({ draft, id }) =>
      tables.run('write', ['versions', 'bytes'], (table) => dropVersions(table, draft, [id])),
  }
}

function historyOf(steps: readonly Step[], last: number): History {
  const past = steps.filter(({ n }) => n <= last)
  return steps.length === 0 ? noHistory : { past, future: steps.filter(({ n }) => n > last).reverse(), field: null }
}

/** An entry as it was kept; null for what is none. */
function entryOf(value: unknown): DraftEntry | null {
  if (typeof value !== 'object' || value === null) return null
  const entry = value as Partial<DraftEntry>
  const isSound = typeof entry.id === 'string' && typeof entry.name === 'string' && typeof entry.epoch === 'number'
  return isSound && typeof entry.changedAt === 'number' ? (value as DraftEntry) : null
}
