import type { Part, Parts } from '../../analysis/parts'
import type { ChoiceResult } from '../../session/debriefApi'

/** Upper ends of the shares that go by one name. */
const names = [
  [0.02, 'nothing'],
  [0.075, 'twentieth'],
  [0.15, 'tenth'],
  [0.225, 'fifth'],
  [0.29, 'quarter'],
  [0.365, 'third'],
  [0.45, 'twoFifths'],
  [0.55, 'half'],
  [0.635, 'threeFifths'],
  [0.71, 'twoThirds'],
  [0.775, 'threeQuarters'],
  [0.85, 'fourFifths'],
  [0.95, 'nineTenths'],
] as const

export type ShareName = (typeof names)[number][1] | 'all'

/** A share, 0 to 1, as people say it. */
export function shareName(share: number): ShareName {
  return names.find(([end]) => share < end)?.[1] ?? 'all'
}

/** Upper ends of overlaps that go by one name. */
const overlaps = [
  [0.1, 'none'],
  [0.35, 'little'],
  [0.65, 'half'],
  [0.85, 'most'],
] as const

export type OverlapName = (typeof overlaps)[number][1] | 'all'

export function overlapName(overlap: number): OverlapName {
  return overlaps.find(([end]) => overlap < end)?.[1] ?? 'all'
}

/** Whether a part can't be told from none: it is within two standard errors of nothing. */
export function mayBeNothing({ share, error }: Part): boolean {
  return error !== null && share - 2 * error <= 0
}

/** What can be said of the parts of one outcome, and why nothing can. */
export type PartsState = { readonly is: 'known'; readonly parts: Parts } | { readonly is: 'few' | 'same' }

/** `same`: every run of every option gives one figure; `few`: there are not enough runs yet to tell luck from doubt. */
export function partsState(result: ChoiceResult, outcome: string, isOver: boolean): PartsState {
  const parts = result.parts[outcome] ?? null
  if (parts) return { is: 'known', parts }
  const values = result.options.flatMap(({ outcomes }) => outcomes[outcome]?.values ?? [])
  const isSame = values.length > 1 && values.every((value) => value === values[0])
  return { is: isSame && isOver ? 'same' : 'few' }
}
