import { useMemo } from 'react'
import type { RunRecord } from '../record/runRecord'
import type { Scenario } from '../scenario/scenario'
import { mechanisms as mechanismTexts } from '../ui/i18n/en/mechanisms'
import { model as modelTexts } from '../ui/i18n/en/model'
import { addTexts } from '../ui/i18n/late'
import type { TrialShown } from '../ui/trialShown'
import { parameterFacts, playedStructure } from './facts'
import { TryIt } from './try/TryIt'
import type { StartTrial } from './try/useTrial'
import './model.css'

addTexts('model', modelTexts)
addTexts('mechanisms', mechanismTexts)

/** The part of the model page in which assumptions are changed, to be set into another page. */
export function OnTrial(props: {
  readonly scenario: Scenario
  readonly record: RunRecord | null
  readonly startTrial: StartTrial
  /** Hears what was moved, and what came of the last trial. */
  readonly onShown: (shown: TrialShown) => void
}) {
  const { scenario } = props
  const facts = useMemo(() => parameterFacts(scenario, playedStructure(scenario)?.id ?? null), [scenario])
  return (
    <div className="mdl charted">
      <TryIt {...props} facts={facts} isPart />
    </div>
  )
}
