import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../scenario/scenario'
import type { DecisionMoment, LineSummary } from '../../session/debriefApi'
import type { Format } from '../../ui/format'
import { Button } from '../../ui/parts/Button'
import type { Replay } from './useReplay'

/** Every decision of the run in order, of all seats; each leads to the moment before it was taken. */
export function DecisionList(props: { scenario: Scenario; summary: LineSummary; replay: Replay; format: Format }) {
  const { scenario, summary, replay, format } = props
  const { t } = useTranslation('replay')
  const labels = new Map(scenario.actors.flatMap(({ options }) => options.map(({ id, label }) => [id, label] as const)))
  const actors = new Map(scenario.actors.map(({ id, name }) => [id, name]))
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
                {format.dayTime(one.hour)} · {actors.get(one.actor) ?? one.actor} · {t(`decisions.by.${one.by}`)}
              </span>
              <strong>{labels.get(one.option) ?? one.option}</strong>
              <span className="note">{fate(one)}</span>
              {one.by !== 'policy' && (
                <span className="rpl-reason">
                  {one.reason ? t('decisions.reason', { reason: one.reason }) : t('decisions.noReason')}
                </span>
              )}
            </p>
            {one.before && (
              <Button
                size="small"
                aria-label={`${t('decisions.show')}: ${labels.get(one.option) ?? one.option}`}
                onPress={() => one.before && replay.go(one.before)}
              >
                {t('decisions.show')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
