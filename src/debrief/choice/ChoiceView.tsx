import { useEffect, useMemo, useState } from 'react'
import type { RunRecord } from '../../record/runRecord'
import type { RunTree } from '../../record/tree'
import type { Scenario } from '../../scenario/scenario'
import type { Debrief } from '../../session/debrief'
import { choice as choiceTexts } from '../../ui/i18n/en/choice'
import { compare as compareTexts } from '../../ui/i18n/en/compare'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { useFormat } from '../../ui/useFormat'
import { useSummary } from '../lookBack/useAsked'
import { choiceView, placeOf } from './address'
import { ChoiceOf } from './ChoiceOf'
import { type ChoiceMoment, keyOf, momentAt, momentsOf } from './moments'
import { DecisionChoice } from './SetUp'
import { useChoices } from './useChoices'
import './choice.css'

addTexts('choice', choiceTexts)
addTexts('compare', compareTexts)

export interface ChoiceViewProps {
  readonly scenario: Scenario
  readonly record: RunRecord
  readonly debrief: Debrief
  readonly tree: RunTree
  /** Which decision, as `choiceView` writes it. */
  readonly view: string
  readonly onView: (view: string) => void
  readonly onFault: (error: unknown) => void
}

/**
 * One decision of a run played on under its options: draws first, then summaries, then how much of the spread comes from the
 * choice, from chance, and from doubt about the model. Part of a page; `ChoiceScreen` is the page.
 */
export function ChoiceView({ scenario, record, debrief, tree, view, onView, onFault }: ChoiceViewProps) {
  const { t } = useTranslation('choice')
  const format = useFormat(scenario.play.clock)
  const place = placeOf(view)
  const line = tree.branches.some(({ id }) => id === place.line) ? (place.line ?? null) : null
  const summary = useSummary(debrief, line, onFault)
  const choices = useChoices(debrief)
  useEffect(() => debrief.prepareChoices(), [debrief])
  const [outcome, setOutcome] = useState<string | null>(null)
  const [account, setAccount] = useState<string | null>(null)
  const own = record.observed ? null : record.seat
  const moments = useMemo(
    () => summary && momentsOf(scenario, record, tree, line, summary, own),
    [scenario, record, tree, line, summary, own],
  )
  const moment = moments && momentAt(moments, place)
  const go = ({ hour, option, seat }: ChoiceMoment): void => onView(choiceView({ line, hour, option, seat }))
  if (!summary || !moments) {
    return (
      <p className="cho-empty" role="status">
        {t('loading')}
      </p>
    )
  }
  // A run of other rules can't be gone on with; branches of it can.
  const isOld = debrief.opened.from === 'events' && line === null
  if (!moment || isOld) return <p className="cho-empty">{t(isOld ? 'nothing.events' : 'nothing.decisions')}</p>
  return (
    <ChoiceOf
      key={`${line ?? ''} ${keyOf(moment)}`}
      scenario={scenario}
      seed={record.seed}
      debrief={debrief}
      line={line}
      summary={summary}
      moment={moment}
      choices={choices}
      outcome={outcome}
      onOutcome={setOutcome}
      account={account}
      onAccount={setAccount}
      format={format}
      onFault={onFault}
    >
      <DecisionChoice
        scenario={scenario}
        tree={tree}
        line={line}
        moments={moments}
        moment={moment}
        own={own}
        format={format}
        onLine={(next) => onView(choiceView({ line: next }))}
        onMoment={go}
      />
    </ChoiceOf>
  )
}
