import { strFromU8, unzipSync } from 'fflate'
import { blankDraft } from '../../scenario/blank/blank'
import { draftOf } from '../../scenario/draft/files'
import { type Repaired, repairPackage } from '../../scenario/package/repair'
import { unzipPackage } from '../../scenario/package/zip'
import { inflate } from '../../session/inflate'
import type { VersionReason } from './versions'

/**
 * The draft that a version's bytes hold, and what was mended in it: a file as it came may hold anything, and goes through the
 * gate again. Any other version is of this program's own making, and comes back whole. Null where the bytes can't be read.
 */
export async function filesOfVersion(reason: VersionReason, bytes: Uint8Array): Promise<Repaired | null> {
  if (reason === 'as-it-came') {
    const taken = await unzipPackage(bytes, inflate)
    return taken.ok ? repairPackage(taken, blankDraft()) : null
  }
  try {
    const files = Object.entries(unzipSync(bytes)).map(([file, content]) => [file, strFromU8(content)])
    return { draft: draftOf(Object.fromEntries(files)), repairs: [] }
  } catch {
    return null
  }
}
