/**
 * What a condition may read about a run. Every number is a double: no integer type reaches a condition, so that no
 * comparison or sum can mix the two. Absent keys are allowed; see `compile.ts` for what they mean.
 */
export interface Facts {
  /** Hours since the start of the clock. */
  readonly hour: number
  /** `actor.region` (or `actor`, for a chart without regions) -> name of the present state. */
  readonly chart: Readonly<Record<string, string>>
  /** Option id -> hours since it was ordered. Absent when it never was. */
  readonly taken: Readonly<Record<string, number>>
  /** Option id -> hours since it came into force. Absent when it never did. */
  readonly inforce: Readonly<Record<string, number>>
  /** Side of the border -> regime: shut, wounded, vulnerable or open. */
  readonly border: Readonly<Record<string, string>>
  /** Place or area -> 0 calm, 1 tense, 2 disorder, 3 fighting; for an area the highest of its places. */
  readonly danger: Readonly<Record<string, number>>
  /** Place or area -> incidents of the last 24 hours. */
  readonly incidents: Readonly<Record<string, number>>
  /** Deaths announced so far. */
  readonly announced: number
  /** Injured announced so far. */
  readonly injured: number
  /** All who reached camps across the border so far. */
  readonly crossed: number
  /** People in camps across the border now. */
  readonly abroad: number
  /** People waiting at crossings now. */
  readonly waiting: number
  /** People displaced inside the country now. */
  readonly displaced: number
  /** People who have come back so far. */
  readonly returned: number
  /** Places free in camps. */
  readonly camp_free: number
  /** Place or area -> local agreement, 0 to 1; for an area the mean of its places. */
  readonly agreement: Readonly<Record<string, number>>
  /** Place or area -> effective strength of forces, in people. */
  readonly forces: Readonly<Record<string, number>>
  /** Place or area -> barricades, 0 to 1. */
  readonly barricades: Readonly<Record<string, number>>
  /** Audience -> trust, 0 to 1. */
  readonly trust: Readonly<Record<string, number>>
  /** State of the vote: scheduled, postponed or held. */
  readonly vote: string
}

export type FactName = keyof Facts

/** What the keys of a map fact name: checked against the scenario, so that a misspelt key is found before play. */
export type KeySpace = 'region' | 'option' | 'side' | 'area' | 'audience'

export type FactType =
  | { readonly is: 'double' | 'string' }
  | { readonly is: 'map'; readonly keys: KeySpace; readonly values: 'double' | 'string' }

const number: FactType = { is: 'double' }
const byArea: FactType = { is: 'map', keys: 'area', values: 'double' }
const byOption: FactType = { is: 'map', keys: 'option', values: 'double' }

/** The declared facts with their types; the type checker of conditions knows these names and no other. */
export const factTypes: Readonly<Record<FactName, FactType>> = {
  hour: number,
  chart: { is: 'map', keys: 'region', values: 'string' },
  taken: byOption,
  inforce: byOption,
  border: { is: 'map', keys: 'side', values: 'string' },
  danger: byArea,
  incidents: byArea,
  announced: number,
  injured: number,
  crossed: number,
  abroad: number,
  waiting: number,
  displaced: number,
  returned: number,
  camp_free: number,
  agreement: byArea,
  forces: byArea,
  barricades: byArea,
  trust: { is: 'map', keys: 'audience', values: 'double' },
  vote: { is: 'string' },
}

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(factTypes, name)
}
