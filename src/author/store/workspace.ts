import type { Draft } from '../../scenario/draft/draft'
import { filesOf } from '../../scenario/draft/files'
import type { Repair } from '../../scenario/package/repair'
import { zipPackage } from '../../scenario/package/zip'
import { newId } from './newId'
import type { DraftEntry, KeptDraft, Shelf } from './shelf'

export interface NewDraft {
  readonly name: string
  readonly base: string | null
  readonly files: Draft
  readonly repairs?: readonly Repair[]
  /** The file as it came, kept as a version: nothing of it is lost by a repair. */
  readonly original?: Uint8Array
}

/** Keeps a new draft; gives its id. Rejects when the browser refuses. */
export async function makeDraft(shelf: Shelf, made: NewDraft, now: number = Date.now()): Promise<string> {
  const id = newId('draft')
  const entry: DraftEntry = {
    id,
    name: made.name,
    base: made.base,
    madeAt: now,
    changedAt: now,
    deletedAt: null,
    epoch: 0,
    step: 0,
    repairs: made.repairs ?? [],
  }
  await shelf.make(entry, made.files)
  const { original } = made
  if (original) {
    const version = {
      id: newId('version'),
      draft: id,
      reason: 'as-it-came',
      name: '',
      at: now,
      bytes: original.length,
    } as const
    // The draft is there; where the browser has no room for the original as well, the draft stays.
    await shelf.keep(version, original).catch(() => undefined)
  }
  return id
}

/** A copy of a kept draft, without its versions. */
export const copyOf = ({ entry, files }: KeptDraft, name: string): NewDraft => ({ name, base: entry.name, files })

/**
 * Drafts that are there, newest first. Those deleted before `since` are taken away for good, but for one that another window has
 * written on meanwhile: it is there again.
 */
export async function listDrafts(shelf: Shelf, since: number): Promise<readonly DraftEntry[]> {
  const isOver = ({ deletedAt }: DraftEntry): boolean => deletedAt !== null && deletedAt < since
  const all = await shelf.list()
  let isBack = false
  for (const entry of all) if (isOver(entry) && !(await shelf.remove(entry.id, isOver))) isBack = true
  return (isBack ? await shelf.list() : all).filter(({ deletedAt }) => deletedAt === null)
}

/** A draft as the file that leaves the browser. */
export function draftFileOf(draft: Draft): { readonly name: string; readonly bytes: Uint8Array } {
  const manifest = draft['scenario.json']
  const value = manifest?.kind === 'data' ? (manifest.value as { id?: unknown; version?: unknown } | null) : null
  const part = (text: unknown): string =>
    typeof text === 'string' ? text.replace(/[^A-Za-z0-9_.-]+/g, '-').slice(0, 60) : ''
  const name = [part(value?.id) || 'scenario', part(value?.version)].filter((text) => text !== '').join('-')
  return { name: `${name}.zip`, bytes: zipPackage(filesOf(draft)) }
}

/** Bytes of a .zip for the browser to keep. */
export const zipOf = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)], { type: 'application/zip' })
