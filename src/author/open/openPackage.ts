import { blankDraft } from '../../scenario/blank/blank'
import { type Draft, valueAt } from '../../scenario/draft/draft'
import { type Repair, repairPackage } from '../../scenario/package/repair'
import { takeFolder, unzipPackage, zipRaw } from '../../scenario/package/zip'
import type { Chosen } from './readFiles'

export type OpenedPackage =
  | {
      readonly ok: true
      readonly name: string
      readonly files: Draft
      readonly repairs: readonly Repair[]
      /** The file as it came. */
      readonly original: Uint8Array
    }
  | { readonly ok: false; readonly code: 'not-a-zip' | 'too-large' | 'empty' }

/** Opens what somebody chose as a draft, as far as it goes. */
export function openPackage(chosen: Chosen): OpenedPackage {
  if (chosen.kind === 'too-large') return { ok: false, code: 'too-large' }
  const taken = chosen.kind === 'zip' ? unzipPackage(chosen.bytes) : takeFolder(chosen.files, chosen.refused)
  if (!taken.ok) return taken
  if (Object.keys(taken.files).length === 0) {
    return { ok: false, code: taken.refused.some(({ code }) => code === 'too-large') ? 'too-large' : 'empty' }
  }
  const { draft, repairs } = repairPackage(taken, blankDraft())
  const title = valueAt(draft, 'scenario.json', ['title'])
  return {
    ok: true,
    name: typeof title === 'string' && title !== '' ? title : chosen.name,
    files: draft,
    repairs,
    original: chosen.kind === 'zip' ? chosen.bytes : zipRaw(taken.files),
  }
}
