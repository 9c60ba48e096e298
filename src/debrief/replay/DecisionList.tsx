import { namesOf } from '../../scenario/names'
import type { Scenario } from '../../scenario/scenario'
import type { DecisionMoment, LineSummary } from '../../session/debriefApi'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { choiceView } from '../choice/address'
import type { LookBackProps } from '../lookBack/lookBack'
import type { Replay } from './useReplay'

/** Every decision of the run in order, of all seats; each leads to the moment before it was taken. */
export function DecisionList(props: {
  scenario: Scenario
  summary: LineSummary
  replay: Replay
  format: Format
  onPage: LookBackProps['onPage']
}) {
  const { scenario, summary, replay, format, onPage } = props
  const { t } = useTranslation('replay')
  const names = namesOf(scenario)
  const fate = ({ fate: became, inForceAt }: DecisionMoment): string => {
    if (became === 'agreement-refused') return t('decisions.refused')
    return became === 'in-force' && inForceAt !== null
      ? t('decisions.inForce', { when: format.dayTime(inForceAt) })
      : t('decisions.underWay')
  }
  return (
    <section className="rpl-part" aria-labelledby="rpl-decisions">
      <h2 id="rpl-decisions">{t('decisions.title')}</h2>
      <ol className="rpl-decisions">
        {summary.decisions.map((one) => (
          <li
            key={`${one.option} ${one.hour}`}
            className={one.hour <= replay.moment.hour ? 'rpl-past' : 'rpl-ahead'}
            data-own={one.seats.includes(replay.seat) || undefined}
          >
            <p>
              <span className="note">
                {format.dayTime(one.hour)} · {names.actor(one.actor)} · {t(`decisions.by.${one.by}`)}
              </span>
              <strong>{names.option(one.option)}</strong>
              <span className="note">{fate(one)}</span>
              {one.by !== 'policy' && (
                <span className="rpl-reason">
                  {one.reason ? t('decisions.reason', { reason: one.reason }) : t('decisions.noReason')}
                </span>
              )}
            </p>
            <div className="rpl-ways">
              <Button
                size="small"
                aria-label={`${t('decisions.show')}: ${names.option(one.option)}`}
                onPress={() => replay.go(one.before)}
              >
                {t('decisions.show')}
              </Button>
              {one.seats.length > 0 && (
                <>
                  <Button
                    size="small"
                    aria-label={`${t('decisions.whatIf')} ${names.option(one.option)}`}
                    onPress={() => onPage('what-if', `hour=${one.hour}`)}
                  >
                    {t('decisions.whatIf')}
                  </Button>
                  <Button
                    size="small"
                    aria-label={`${t('decisions.choice')}: ${names.option(one.option)}`}
                    onPress={() => onPage('choice', choiceView({ hour: one.hour, option: one.option }))}
                  >
                    {t('decisions.choice')}
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
