import { type Draft, type DraftFile, valueAt } from '../draft/draft'
import { isObject } from '../shape/empty'
import { type LossCode, steps } from './steps'

/** The format that this version of the product writes. */
export const currentFormat = steps[steps.length - 1].to
export const oldestFormat = steps[0].from

/** The format that a package says it has; null where it says none that is a number. */
export function formatOf(draft: Draft): number | null {
  const format = valueAt(draft, 'scenario.json', ['format'])
  return typeof format === 'number' && Number.isInteger(format) ? format : null
}

/**
 * Brings a package of an older format to the present one. A package of this or of a later format, and one that says
 * none, comes back as it is. Never throws, whatever is in it.
 */
export function migrateUp(draft: Draft): Draft {
  let now = draft
  for (const step of steps) if (formatOf(now) === step.from) now = withFormat(step.up(now), step.to)
  return now
}

/** What an older format can't say and an export in it therefore leaves out, by file and path. */
export interface Loss {
  readonly code: LossCode
  readonly file: string
}

export interface Lowered {
  readonly draft: Draft
  readonly losses: readonly Loss[]
}

/** The package in an older format, with what that format can't say. Null where there is no such format below its own. */
export function migrateDown(draft: Draft, to: number): Lowered | null {
  let now: Lowered = { draft, losses: [] }
  for (const step of [...steps].reverse()) {
    if (step.from < to || formatOf(now.draft) !== step.to) continue
    const { draft: lower, losses } = step.down(now.draft)
    now = { draft: withFormat(lower, step.from), losses: [...now.losses, ...losses] }
  }
  return formatOf(now.draft) === to ? now : null
}

function withFormat(draft: Draft, format: number): Draft {
  const manifest: DraftFile | undefined = draft['scenario.json']
  if (manifest?.kind !== 'data' || !isObject(manifest.value)) return draft
  return { ...draft, 'scenario.json': { kind: 'data', value: { ...manifest.value, format } } }
}
