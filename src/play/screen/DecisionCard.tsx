import type { RecordSource } from '../../scenario/schema/record'
import type { OfferedDecision } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import type { Words } from '../../ui/mapWords'
import { SourceList } from '../../ui/parts/SourceList'
import { Tag } from '../../ui/parts/Tag'
import { CardShell } from './CardShell'

export interface DecisionCardProps {
  readonly decision: OfferedDecision
  readonly words: Words
  readonly sources: ReadonlyMap<string, RecordSource>
  readonly isChosen: boolean
  readonly reason: string
  readonly reasonNote?: string | null
  readonly standUntil: string
  readonly onChoose: () => void
  readonly onClear: () => void
  readonly onReason: (reason: string) => void
}

/** One option: what it is, what it needs, how long until it bites, who must agree, and why it is not possible now. */
export function DecisionCard(props: DecisionCardProps) {
  const { decision, words, sources, standUntil } = props
  const { t } = useTranslation(['play', 'common'])
  const { bites, agreement, needs, status, why } = decision
  const approx = (value: string) => (bites.assumption ? t('common:approx', { value }) : value)
  const soon =
    bites.hours === 0
      ? t('decide.bitesNow')
      : approx(t('decide.bitesShort', { hours: words.format.number(bites.hours) }))
  const closed = status === 'unavailable'
  return (
    <CardShell
      {...props}
      label={decision.label}
      side={closed ? null : props.isChosen && bites.hours > 0 ? t('decide.bites', { hours: soon }) : soon}
      closed={closed}
      under={closed ? (why ? t(`why.${why.key}`, { words: why.words }) : t('decide.whyPlain')) : null}
      agree={agreement ? t('decide.agreeOf', { who: agreement.parties.map((party) => party.name).join(', ') }) : null}
      reasonLabel={closed ? t('decide.standing') : t('decide.reason')}
      text={decision.text}
      help={closed ? t('decide.standingHelp', { when: standUntil }) : t('decide.reasonHelp')}
    >
      <dl className="card-facts">
        {needs.length > 0 && (
          <>
            <dt>{t('decide.needs')}</dt>
            <dd>
              <ul>
                {needs.map((need) => (
                  <li key={need.text} data-met={need.met}>
                    {need.text} <span className="note">({t(need.met ? 'decide.met' : 'decide.unmet')})</span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{t('decide.time')}</dt>
        <dd>
          {bites.high > bites.low
            ? t('decide.timeText', {
                hours: soon,
                range: t('decide.bitesRange', {
                  low: words.format.number(bites.low),
                  high: words.format.number(bites.high),
                }),
              })
            : soon}{' '}
          {bites.assumption && <Tag kind="assumption" />}
        </dd>
        {agreement && (
          <>
            <dt>{t('decide.agree')}</dt>
            <dd>
              <ul>
                {agreement.parties.map((party) => (
                  <li key={party.name}>
                    {party.name} <span className="note">{party.text}</span>
                  </li>
                ))}
              </ul>
              <span className="note">{t('decide.agreeIn', { count: agreement.hours })}</span>
            </dd>
          </>
        )}
      </dl>
      {(decision.invented || decision.assumption) && (
        <p>
          {decision.invented && <Tag kind="invented" />} {decision.assumption && <Tag kind="assumption" />}
        </p>
      )}
      <SourceList ids={decision.sources} sources={sources} />
    </CardShell>
  )
}
