import { find, longestLabel, type RunTree } from '../../record/tree'
import type { WhatIf } from '../../record/whatIf'
import { namesOf, type ScenarioNames } from '../../scenario/names'
import type { Scenario } from '../../scenario/scenario'
import type { LineId } from '../../session/debriefApi'
import type { Format } from '../../ui/format'
import type { Translate } from '../../ui/i18n/translation'

export type WhatIfT = Translate<'whatIf'>

/** Names of what a scenario has, and formats of its hours: what words about a branch are made of. */
export interface Naming extends ScenarioNames {
  readonly t: WhatIfT
  readonly format: Format
}

export function namingOf(scenario: Scenario, t: WhatIfT, format: Format): Naming {
  return { t, format, ...namesOf(scenario) }
}

/** Name of a line: the reader's, or that of the run itself. */
export function lineName(t: WhatIfT, tree: RunTree, line: LineId, isObserved: boolean): string {
  const branch = line === null ? undefined : find(tree, line)
  return branch ? branch.label : t(isObserved ? 'observed' : 'played')
}

/** The name that a branch is given at first: what it does otherwise. */
export function firstName(naming: Naming, { taken, instead, at, seat, hand, policy }: WhatIf): string {
  const { t, format, option } = naming
  const what = taken ? option(taken.option) : ''
  const when = format.dayTime(taken?.before.hour ?? at.hour)
  const label = (): string => {
    switch (instead.what) {
      case 'option':
        return taken
          ? t('label.instead', { other: option(instead.option), what })
          : t('label.also', { other: option(instead.option), when })
      case 'hour':
        return t('label.moved', { what, when: format.dayTime(instead.hour) })
      case 'none':
        return t('label.without', { what })
      case 'same':
        return hand === null
          ? t('label.policy', { when, policy: t(`policy.${policy}`) })
          : t('label.byHand', { who: naming.seat(hand ?? seat), when })
      default: {
        const never: never = instead
        return never
      }
    }
  }
  return label().slice(0, longestLabel)
}
