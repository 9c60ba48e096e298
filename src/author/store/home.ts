import { filesOf } from '../../scenario/draft/files'
import { zipPackage } from '../../scenario/package/zip'
import { markAside } from './aside'
import type { KeptDraft, Shelf } from './shelf'
import type { StorageFault } from './tables'
import type { Version } from './versions'

/** Where drafts are kept, and what holds those that there was no room for. */
export interface Shelves {
  readonly shelf: Shelf
  readonly spare: Shelf
}

/**
 * Brings a draft that was set aside back to where drafts are kept, with its way back and its versions. Where another window
 * saved the same draft meanwhile, the later one is the draft, and the earlier one a version of it. `isMine` says whether this
 * window holds the draft: without that, what is kept is left alone. Gives null where nothing is aside any more, or why the
 * draft stays as it is. Never rejects.
 */
export async function bringHome(
  { shelf, spare }: Shelves,
  id: string,
  isMine: boolean,
): Promise<Extract<StorageFault, 'full' | 'held'> | null> {
  const aside = shelf.kept ? await spare.open(id) : null
  if (!aside) return null
  try {
    const kept = await shelf.open(id)
    const elsewhere = kept && isOfAnother(kept, aside) ? kept : null
    if (elsewhere && elsewhere.entry.changedAt > aside.entry.changedAt) {
      await moveVersions(spare, shelf, id)
      await keepUnsaved(shelf, aside)
    } else {
      if (!isMine) return 'held'
      if (elsewhere) await keepUnsaved(shelf, elsewhere)
      if (!kept) await shelf.make(aside.entry, aside.files)
      if (!(await putInPlace(shelf, aside, kept))) return 'held'
      await moveVersions(spare, shelf, id)
    }
    await spare.remove(id)
    markAside(id, false)
    return null
  } catch {
    return 'full'
  }
}

/** Holds a draft with its way back in the memory of this page. */
export async function putAside(spare: Shelf, { entry, files, history }: KeptDraft): Promise<void> {
  const { id, epoch, step, changedAt } = entry
  await spare.remove(id)
  await spare.make(entry, files)
  const putSteps = [...history.past, ...history.future]
  await spare.write({ id, epoch, put: {}, drop: [], putSteps, dropSteps: [], step, at: changedAt })
}

/**
 * Takes a draft with its versions out of where drafts are kept, which makes room there, and holds it in the memory of this page. One
 * that is aside already stays as it is, and gets those versions; what another window saved since, also meanwhile, is one of them, and so
 * is each version that it keeps meanwhile.
 */
export async function moveAside({ shelf, spare }: Shelves, id: string): Promise<void> {
  const aside = await spare.open(id)
  const move = async (kept: KeptDraft): Promise<boolean> => {
    const { changedAt } = kept.entry
    if (!aside) await putAside(spare, { ...kept, entry: { ...kept.entry, keptAt: changedAt } })
    else if (isOfAnother(kept, aside)) await keepUnsaved(spare, kept)
    const moved = new Set((await moveVersions(shelf, spare, id)).map((version) => version.id))
    const isMoved = (versions: readonly Version[]) => versions.every((version) => moved.has(version.id))
    return shelf.remove(id, (now, versions) => now.changedAt === changedAt && isMoved(versions))
  }
  try {
    for (let kept = await shelf.open(id); kept && !(await move(kept)); ) kept = await shelf.open(id)
  } catch (error) {
    if (!aside) await spare.remove(id)
    throw error
  }
}

/** Whether what is kept was written by another window since. What was deleted there is nobody's. */
function isOfAnother(kept: KeptDraft, aside: KeptDraft): boolean {
  const { changedAt, deletedAt } = kept.entry
  return deletedAt === null && changedAt !== aside.entry.keptAt && changedAt !== aside.entry.changedAt
}

async function putInPlace(shelf: Shelf, aside: KeptDraft, kept: KeptDraft | null): Promise<boolean> {
  const { id, step, changedAt, name, deletedAt } = aside.entry
  const steps = ({ history }: KeptDraft) => [...history.past, ...history.future]
  const epoch = await shelf.takeOver(id)
  const written = await shelf.write({
    id,
    epoch: epoch ?? 0,
    put: aside.files,
    drop: Object.keys(kept?.files ?? {}).filter((file) => !Object.hasOwn(aside.files, file)),
    putSteps: steps(aside),
    dropSteps: kept ? steps(kept).flatMap(({ n }) => (steps(aside).some((one) => one.n === n) ? [] : [n])) : [],
    step,
    at: changedAt,
    over: { name, deletedAt },
  })
  return written === 'written'
}

/** Gives those that were there. */
async function moveVersions(from: Shelf, to: Shelf, id: string): Promise<readonly Version[]> {
  const versions = await from.versions(id)
  for (const version of versions) {
    const bytes = await from.bytesOf(version)
    if (bytes) await to.keep(version, bytes)
  }
  return versions
}

/** Under a name that the same save has again: where what follows is refused, another try keeps no second one. */
async function keepUnsaved(shelf: Shelf, { entry, files }: KeptDraft): Promise<void> {
  const bytes = zipPackage(filesOf(files))
  const { id, epoch, changedAt: at } = entry
  const version = `version-other-${epoch}-${at}`
  await shelf.keep({ id: version, draft: id, reason: 'other-tab', name: '', at, bytes: bytes.length }, bytes)
}
