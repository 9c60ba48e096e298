import { memo } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components/Disclosure'
import { useTranslation } from 'react-i18next'
import type { RecordSource } from '../../scenario/schema/record'
import type { SeatView } from '../../session/api'
import type { Words } from '../../ui/mapWords'
import { Icon } from '../../ui/parts/Icon'
import { DecisionCard } from './DecisionCard'
import { type Choice, sortDecisions } from './decisionModel'
import { OrderList } from './OrderList'
import { WaitCard } from './WaitCard'

export interface DecisionsProps {
  readonly decisions: SeatView['decisions']
  readonly taken: SeatView['taken']
  readonly standing: SeatView['standing']
  readonly words: Words
  readonly sources: ReadonlyMap<string, RecordSource>
  readonly heading: string
  readonly hint: string
  /** False while hours pass, after the end, and for an observer. */
  readonly canDecide: boolean
  readonly observed: boolean
  readonly choice: Choice | null
  readonly reason: string
  readonly standUntil: string
  readonly onChoose: (choice: Choice | null) => void
  readonly onReason: (reason: string) => void
  readonly onWithdraw: (option: string) => void
}

/** Decisions of this window, waiting among them, and what was decided so far. */
export const Decisions = memo(function Decisions(props: DecisionsProps) {
  const {
    decisions,
    taken,
    standing,
    words,
    sources,
    heading,
    hint,
    canDecide,
    observed,
    choice,
    reason,
    onChoose,
    onReason,
  } = props
  const { t } = useTranslation(['play', 'common'])
  const { offered, closed } = sortDecisions(decisions)
  const card = (option: string) => ({
    words,
    sources,
    isChosen: choice?.kind === 'option' && choice.option === option,
    reason,
    standUntil: props.standUntil,
    onChoose: () => onChoose({ kind: 'option', option }),
    onClear: () => onChoose(null),
    onReason,
  })
  return (
    <section className="decisions" aria-labelledby="decisions-title">
      <div className="panel-head panel-head-decide">
        <h2 id="decisions-title" tabIndex={-1}>
          {heading}
        </h2>
        <p className="note">{hint}</p>
      </div>
      <div className="panel-scroll">
        {observed && <p className="note panel-empty">{t('decide.observe')}</p>}
        {canDecide && (
          <fieldset>
            <legend className="sr-only">{t('decide.offered')}</legend>
            <ul className="card-list">
              {offered.map((decision) => (
                <DecisionCard key={decision.option} decision={decision} {...card(decision.option)} />
              ))}
              <WaitCard
                isChosen={choice?.kind === 'wait'}
                reason={reason}
                onChoose={() => onChoose({ kind: 'wait' })}
                onClear={() => onChoose(null)}
                onReason={onReason}
              />
            </ul>
            {closed.length > 0 && (
              <Disclosure className="fold">
                <Heading level={3} className="fold-heading">
                  <Button slot="trigger" className="fold-button">
                    <Icon name="chevron" />
                    {t('decide.unavailable', { count: closed.length })}
                  </Button>
                </Heading>
                <DisclosurePanel>
                  <ul className="card-list">
                    {closed.map((decision) => (
                      <DecisionCard key={decision.option} decision={decision} {...card(decision.option)} />
                    ))}
                  </ul>
                </DisclosurePanel>
              </Disclosure>
            )}
          </fieldset>
        )}
        <OrderList
          taken={taken}
          standing={standing}
          words={words}
          canWithdraw={canDecide}
          onWithdraw={props.onWithdraw}
        />
      </div>
    </section>
  )
})
