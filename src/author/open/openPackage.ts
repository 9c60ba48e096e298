import { blankDraft } from '../../scenario/blank/blank'
import { type Draft, valueAt } from '../../scenario/draft/draft'
import { type Repair, repairPackage } from '../../scenario/package/repair'
import { type Refused, takeFolder, unzipPackage, zipRaw } from '../../scenario/package/zip'
import { inflate } from '../../session/inflate'
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
  | { readonly ok: false; readonly code: 'not-a-zip' | 'empty' | (typeof reasons)[number] }

/** Why nothing may have been taken; of two that befell as many files, the first. */
const reasons = ['too-large', 'locked', 'damaged', 'bad-path'] as const

/** Opens what somebody chose as a draft, as far as it goes. */
export async function openPackage(chosen: Chosen): Promise<OpenedPackage> {
  if (chosen.kind === 'too-large') return { ok: false, code: 'too-large' }
  const taken =
    chosen.kind === 'zip' ? await unzipPackage(chosen.bytes, inflate) : takeFolder(chosen.files, chosen.refused)
  if (!taken.ok) return taken
  if (Object.keys(taken.files).length === 0) return { ok: false, code: whyNothing(taken.refused) }
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

/** What befell most of the files that were refused; `empty` where there were none. */
function whyNothing(refused: readonly Refused[]): 'empty' | (typeof reasons)[number] {
  const counted = reasons.map((why) => ({ why, count: refused.filter(({ code }) => code === why).length }))
  const [most] = counted.sort((a, b) => b.count - a.count)
  return most.count === 0 ? 'empty' : most.why
}
