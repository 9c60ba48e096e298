import { memo, type ReactNode, useRef } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components/Disclosure'
import type { RecordSource } from '../../scenario/schema/record'
import type { SeatView } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import type { Words } from '../../ui/mapWords'
import { Icon } from '../../ui/parts/Icon'
import { DecisionCard } from './DecisionCard'
import { type Choice, sortDecisions } from './decisionModel'
import { OrderList } from './OrderList'
import { ScrollHint } from './ScrollHint'
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
  readonly reasonNote?: string | null
  readonly standUntil: string
  readonly onChoose: (choice: Choice | null) => void
  readonly onReason: (reason: string) => void
  readonly onWithdraw: (option: string) => void
  /** Stands above what is offered. */
  readonly above?: ReactNode
  /** How many are offered at once; the rest lies behind a fold. All where absent. */
  readonly most?: number
  /** Whether it is said how many choices are out of sight. */
  readonly hints?: boolean
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
    most = decisions.length,
  } = props
  const { t } = useTranslation(['play', 'common'])
  const scroll = useRef<HTMLDivElement>(null)
  const { offered, closed } = sortDecisions(decisions)
  const more = offered.slice(most)
  const isChosen = ({ option }: { option: string }) => choice?.kind === 'option' && choice.option === option
  const card = (option: string) => ({
    words,
    sources,
    isChosen: isChosen({ option }),
    reason,
    reasonNote: props.reasonNote,
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
      <div className="panel-scroll" ref={scroll}>
        {props.above}
        {observed && <p className="note panel-empty">{t('decide.observe')}</p>}
        {canDecide && (
          <fieldset>
            <legend className="sr-only">{t('decide.offered')}</legend>
            <ul className="card-list">
              {offered.slice(0, most).map((decision) => (
                <DecisionCard key={decision.option} decision={decision} {...card(decision.option)} />
              ))}
              <WaitCard
                isChosen={choice?.kind === 'wait'}
                reason={reason}
                reasonNote={props.reasonNote}
                onChoose={() => onChoose({ kind: 'wait' })}
                onClear={() => onChoose(null)}
                onReason={onReason}
              />
            </ul>
            {more.length > 0 && (
              <Fold words={t('decide.more', { count: more.length })} isOpen={more.some(isChosen)}>
                {more.map((decision) => (
                  <DecisionCard key={decision.option} decision={decision} {...card(decision.option)} />
                ))}
              </Fold>
            )}
            {closed.length > 0 && (
              <Fold words={t('decide.unavailable', { count: closed.length })}>
                {closed.map((decision) => (
                  <DecisionCard key={decision.option} decision={decision} {...card(decision.option)} />
                ))}
              </Fold>
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
      {props.hints && canDecide && <ScrollHint box={scroll} />}
    </section>
  )
})

/** Cards that are shown on request. */
function Fold({ words, isOpen, children }: { words: string; isOpen?: boolean; children: ReactNode }) {
  return (
    <Disclosure className="fold" defaultExpanded={isOpen}>
      <Heading level={3} className="fold-heading">
        <Button slot="trigger" className="fold-button">
          <Icon name="chevron" />
          {words}
        </Button>
      </Heading>
      <DisclosurePanel>
        <ul className="card-list">{children}</ul>
      </DisclosurePanel>
    </Disclosure>
  )
}
