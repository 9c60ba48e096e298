import type { Draft, Edit } from '../../scenario/draft/draft'
import { filesOf } from '../../scenario/draft/files'
import type { Repair } from '../../scenario/package/repair'
import { zipPackage } from '../../scenario/package/zip'
import { markAside } from './aside'
import { doEdits, editsBetween, type History, leaveField, type Moved, redo, type Step, undo } from './history'
import { createHold, type Hold, heard, type Line, patience } from './hold'
import { bringHome, putAside } from './home'
import { newId } from './newId'
import { createSaver, type SaveState } from './saver'
import type { DraftEntry, KeptDraft, Shelf } from './shelf'
import type { StorageFault } from './tables'
import { filesOfVersion } from './versionFiles'
import type { Version, VersionReason } from './versions'

/** Who edits: this window; another one; another one that took it from this one; nobody, as it was deleted elsewhere. */
export type Holder = 'me' | 'other' | 'taken' | 'gone'

/** How a draft stands. A new object after every change. */
export interface Standing {
  readonly draft: Draft
  readonly history: History
  readonly save: SaveState
  readonly holder: Holder
  /** Changes whenever versions may have changed. */
  readonly versions: number
}

/** What hears of the edits as they are done: the checker, say. */
export type EditListener = (edits: readonly Edit[], draft: Draft) => void

/** What of a replacement is kept as a version: what stood here before, and the file as it came. */
export interface Replaced {
  readonly before: boolean
  readonly original: boolean
}

/** A draft that is open for editing. */
export interface DraftSession {
  readonly entry: DraftEntry
  standing(): Standing
  subscribe(listener: () => void): () => void
  onEdits(listener: EditListener): () => void
  /** Does edits as one step; `field` names the field that is typed in. Nothing happens while another window edits. */
  edit(edits: readonly Edit[], field?: string): void
  /** The field was left: typing in it again is a new step. */
  leaveField(): void
  undo(): void
  redo(): void
  /** Saves what is not saved yet. */
  flush(): Promise<void>
  /** Takes the editing over from the window that has it, with everything that was done there. */
  takeOver(): Promise<void>
  versions(): Promise<readonly Version[]>
  keepVersion(reason: VersionReason, name?: string): Promise<void>
  /** The .zip of a version; null when its bytes are gone. */
  bytesOf(version: Version): Promise<Uint8Array | null>
  dropVersion(version: Version): Promise<void>
  /**
   * Goes back to a version, as one step; what stands now is kept as a version first, where there is room. Gives what was mended
   * in it; null when its bytes are gone.
   */
  restore(version: Version): Promise<readonly Repair[] | null>
  /**
   * Puts other files in place of these, as one step; what stands now is kept as a version first, and `original`, the bytes
   * that the files were made from, as another, where there is room.
   */
  replace(files: Draft, original?: Uint8Array): Promise<Replaced>
  /** Keeps what the browser would not save as long as the page lives, so that it can be left. Nothing where all is saved. */
  setAside(): Promise<void>
  close(): Promise<void>
}

export interface SessionSetup {
  readonly shelf: Shelf
  /** Why nothing is kept; null where drafts are kept. */
  readonly why: StorageFault | null
  /** Holds, as long as the page lives, what the shelf has no room for. */
  readonly spare?: Shelf
  readonly line: Line
  readonly now?: () => number
  readonly hold?: Hold
}

/** Working time after which a version is kept by itself, in milliseconds. */
const versionEvery = 20 * 60_000

/**
 * Opens a draft; null where there is none of this name. One that was set aside is brought home first, or opened as it is where
 * that can't be.
 */
export async function openDraft(id: string, setup: SessionSetup): Promise<DraftSession | null> {
  const { shelf, spare, line } = setup
  const hold = setup.hold ?? createHold(id, line)
  const isMine = !shelf.kept || (await hold.take())
  const isAside = spare !== undefined && spare !== shelf && (await spare.open(id)) !== null
  const why = isAside ? await bringHome({ shelf, spare }, id, isMine) : null
  if (isAside && why !== null) {
    hold.release()
    return openDraft(id, { ...setup, shelf: spare, why })
  }
  const epoch = isMine ? await shelf.takeOver(id) : 0
  const kept = await shelf.open(id)
  if (!kept || epoch === null) {
    hold.release()
    return null
  }
  if (isMine) line.tell({ say: 'mine', draft: id, epoch })
  if (isMine && isAside) line.tell({ say: 'saved', draft: id })
  return sessionOf(kept, { ...setup, now: setup.now ?? Date.now, hold }, isMine ? epoch : null)
}

function sessionOf(
  kept: KeptDraft,
  { shelf, why, spare, line, now, hold }: SessionSetup & Required<Pick<SessionSetup, 'now' | 'hold'>>,
  firstEpoch: number | null,
): DraftSession {
  const { id } = kept.entry
  const listeners = new Set<() => void>()
  const editListeners = new Set<EditListener>()
  let epoch = firstEpoch ?? 0
  let saved = {
    files: kept.files,
    steps: [...kept.history.past, ...kept.history.future] as readonly Step[],
    step: kept.entry.step,
    at: kept.entry.changedAt,
  }
  let versionAt = now()
  let standing: Standing = {
    draft: kept.files,
    history: kept.history,
    save: why ? { is: 'memory', why } : { is: 'saved' },
    holder: firstEpoch === null ? 'other' : 'me',
    versions: 0,
  }
  const show = (over: Partial<Standing>): void => {
    standing = { ...standing, ...over }
    for (const listener of listeners) listener()
  }

  async function save(): Promise<void> {
    const { draft, history } = standing
    const steps = [...history.past, ...history.future]
    const step = history.past.at(-1)?.n ?? 0
    const at = now()
    const written = await shelf.write({
      id,
      epoch,
      put: Object.fromEntries(Object.entries(draft).filter(([file, content]) => saved.files[file] !== content)),
      drop: Object.keys(saved.files).filter((file) => !Object.hasOwn(draft, file)),
      putSteps: steps.filter((one) => !saved.steps.includes(one)),
      dropSteps: saved.steps.map(({ n }) => n).filter((n) => !steps.some((one) => one.n === n)),
      step,
      at,
    })
    if (written === 'written') {
      saved = { files: draft, steps, step, at }
      // What was set aside is of this window, which holds all of it, and older now.
      if (spare && spare !== shelf) {
        await spare.remove(id)
        markAside(id, false)
      }
      line.tell({ say: 'saved', draft: id })
    } else await lose(written === 'gone' ? 'gone' : 'taken')
  }
  const saver = createSaver(save, (state) => show({ save: why ? { is: 'memory', why } : state }))
  const isSaved = () => standing.draft === saved.files

  /** Another window edits now. What could not be saved before is kept beside it as a version. */
  async function lose(to: 'taken' | 'gone'): Promise<void> {
    if (standing.holder !== 'me') return
    const unsaved = isSaved() ? null : standing.draft
    show({ holder: to })
    hold.release()
    if (unsaved && to === 'taken') await keep('other-tab', '', unsaved)
  }

  async function setAside(): Promise<void> {
    await saver.flush()
    if (!spare || standing.holder !== 'me' || isSaved()) return
    const { draft, history } = standing
    const step = history.past.at(-1)?.n ?? 0
    const name = (await shelf.open(id).catch(() => null))?.entry.name ?? kept.entry.name
    const entry = { ...kept.entry, name, deletedAt: null, epoch, step, changedAt: now(), keptAt: saved.at }
    await putAside(spare, { entry, files: draft, history })
    markAside(id, true)
  }

  const keep = (reason: VersionReason, name: string, draft: Draft): Promise<void> =>
    keepBytes(reason, name, zipPackage(filesOf(draft)))

  async function keepBytes(reason: VersionReason, name: string, bytes: Uint8Array): Promise<void> {
    await shelf.keep({ id: newId('version'), draft: id, reason, name, at: now(), bytes: bytes.length }, bytes)
    versionAt = now()
    show({ versions: standing.versions + 1 })
  }

  /** A version kept by itself must never stop the work: where the browser refuses, the save state tells it anyway. */
  const quietly = (keeping: Promise<void>): Promise<boolean> =>
    keeping.then(
      () => true,
      () => false,
    )
  const keepQuietly = (reason: VersionReason, draft: Draft): Promise<boolean> => quietly(keep(reason, '', draft))

  function move(moved: Moved | null): void {
    if (!moved || standing.holder !== 'me') return
    if (now() - versionAt > versionEvery) {
      versionAt = now()
      void keepQuietly('work', standing.draft)
    }
    show({ draft: moved.draft, history: moved.history })
    for (const listener of editListeners) listener(moved.edits, moved.draft)
    saver.changed()
  }
  const edit = (edits: readonly Edit[], field: string | null = null): void => {
    if (standing.holder === 'me' && edits.length > 0) move(doEdits(standing.draft, standing.history, edits, field))
  }

  /** Shows what is kept, or what another window handed over. */
  function load(files: Draft, history: History): void {
    const edits = editsBetween(standing.draft, files)
    show({ draft: files, history })
    for (const listener of editListeners) listener(edits, files)
  }
  async function reload(): Promise<void> {
    const again = await shelf.open(id)
    if (!again || standing.holder === 'me') return
    saved = {
      files: again.files,
      steps: [...again.history.past, ...again.history.future],
      step: again.entry.step,
      at: again.entry.changedAt,
    }
    load(again.files, again.history)
  }

  async function giveAway(): Promise<void> {
    await saver.flush()
    if (standing.holder !== 'me') return
    const { draft, history } = standing
    const unsaved = isSaved() ? null : { files: draft, history }
    show({ holder: 'taken' })
    hold.release()
    line.tell({ say: 'given', draft: id, unsaved })
  }

  const unhear = line.hear((said) => {
    if (said.draft !== id) return
    const isMine = standing.holder === 'me' && shelf.kept
    if (said.say === 'who' && isMine) line.tell({ say: 'here', draft: id })
    if (said.say === 'hand-over' && isMine) void giveAway()
    if (said.say === 'mine' && isMine && said.epoch > epoch) void lose('taken').catch(() => undefined)
    if (said.say === 'saved' && !isMine) void reload().catch(() => undefined)
  })

  return {
    entry: kept.entry,
    standing: () => standing,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onEdits(listener) {
      editListeners.add(listener)
      return () => editListeners.delete(listener)
    },
    edit: (edits, field) => edit(edits, field ?? null),
    leaveField: () => {
      const history = leaveField(standing.history)
      if (history !== standing.history) show({ history })
    },
    undo: () => move(undo(standing.draft, standing.history)),
    redo: () => move(redo(standing.draft, standing.history)),
    flush: () => saver.flush(),
    async takeOver() {
      const given = await heard(line, { say: 'hand-over', draft: id }, 'given', patience)
      if (!(given && (await hold.take()))) await hold.seize()
      const next = await shelf.takeOver(id)
      if (next === null) return show({ holder: 'gone' })
      epoch = next
      await reload()
      line.tell({ say: 'mine', draft: id, epoch })
      show({ holder: 'me', save: { is: 'saved' } })
      if (!given?.unsaved) return
      load(given.unsaved.files, given.unsaved.history)
      saver.changed()
    },
    versions: () => shelf.versions(id),
    keepVersion: (reason, name = '') => keep(reason, name, standing.draft),
    bytesOf: (version) => shelf.bytesOf(version),
    async dropVersion(version) {
      await shelf.dropVersion(version)
      show({ versions: standing.versions + 1 })
    },
    async restore(version) {
      const bytes = await shelf.bytesOf(version)
      const found = bytes && (await filesOfVersion(version.reason, bytes))
      if (!found) return null
      await keepQuietly('restore', standing.draft)
      edit(editsBetween(standing.draft, found.draft))
      return found.repairs
    },
    async replace(files, original) {
      const before = await keepQuietly('import', standing.draft)
      const kept = { before, original: original ? await quietly(keepBytes('as-it-came', '', original)) : false }
      edit(editsBetween(standing.draft, files))
      return kept
    },
    setAside,
    async close() {
      await saver.flush()
      await setAside()
      saver.stop()
      unhear()
      hold.release()
    },
  }
}
