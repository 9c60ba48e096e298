import type { ConditionNames } from '../../scenario/check/conditions'
import { noGaps } from '../../scenario/check/package'
import type { KeySpace } from '../../scenario/conditions/facts'
import type { Draft } from '../../scenario/draft/draft'
import { allStates, type ChartState } from '../chart/readChart'
import { actorOf, chartOf } from '../chart/refer'
import { actorFiles } from '../editor/parts'
import { type Name, namesIn } from '../forms/names'

/** What conditions of a draft may name, for the check and for its completion. */
export interface DraftNames {
  readonly known: ConditionNames
  /** Keys of each kind with their words. */
  readonly keys: Readonly<Record<KeySpace, readonly Name[]>>
  /** States of a region with their words, by `actor.region`. */
  readonly states: ReadonlyMap<string, readonly Name[]>
}

const kept = new WeakMap<Draft, DraftNames>()

/** Reads the names of a draft as far as it can be read. The same draft is read once. */
export function namesOfConditions(draft: Draft): DraftNames {
  const known = kept.get(draft)
  if (known) return known
  const made = read(draft)
  kept.set(draft, made)
  return made
}

function read(draft: Draft): DraftNames {
  const regions = actorFiles(draft).flatMap(({ file, name }) => regionsOf(draft, file, name))
  const states = new Map(regions.map((region) => [region.id, region.states]))
  const keys = {
    region: regions,
    option: namesIn(draft, 'option', '', []),
    side: namesIn(draft, 'side', '', []),
    area: unique(namesIn(draft, 'area', '', [])),
    audience: namesIn(draft, 'audience', '', []),
  }
  const ids = (names: readonly Name[]): ReadonlySet<string> => new Set(names.map(({ id }) => id))
  return {
    known: {
      gaps: noGaps,
      options: ids(keys.option),
      sides: ids(keys.side),
      areas: ids(keys.area),
      audiences: ids(keys.audience),
      regions: new Map(regions.map((region) => [region.id, ids(region.states)])),
    },
    keys,
    states,
  }
}

const unique = (names: readonly Name[]): readonly Name[] => [...new Map(names.map((name) => [name.id, name])).values()]

interface Region extends Name {
  readonly states: readonly Name[]
}

/** What of a chart a condition can ask for: whatever holds states and is in one of them at a time. */
function regionsOf(draft: Draft, file: string, actorName: string): readonly Region[] {
  const { top } = chartOf(draft, file)
  const actor = actorOf(draft, file)
  const region = (state: ChartState): Region => ({
    id: [actor, ...state.path].join('.'),
    label: state.path.length === 0 ? actorName : `${actorName} – ${state.label}`,
    states: state.states.map(({ name, label }) => ({ id: name, label })),
  })
  return [top, ...allStates(top)].filter(({ states, type }) => states.length > 0 && type !== 'parallel').map(region)
}
