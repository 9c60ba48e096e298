import type { DebriefFile } from '../../../record/debriefSchema'
import { usePage } from './page'

type GoTo = ((hour: number) => void) | null

/** A decision with its reason and what became of it. */
export function DecisionItem(props: { decision: DebriefFile['decisions'][number]; onHour: GoTo }) {
  const { decision: one, onHour } = props
  const { data, format, t } = usePage()
  return (
    <li>
      <span className="th-note">
        {format.dayTime(one.hour)} · {one.actorName} · {t(`by.${one.by}`)}
      </span>
      <b>{one.label}</b>
      {data.invented.includes(one.option) && <span className="th-tag th-tag-invented">{t('invented')}</span>}
      <span className="th-note th-block">
        {t(`fate.${one.fate}`, { when: format.dayTime(one.inForceAt ?? one.hour) })}
      </span>
      {one.by !== 'policy' && (
        <span className="th-block">{one.reason ? t('reason', { reason: one.reason }) : t('noReason')}</span>
      )}
      {onHour && <HourButton hour={one.hour} onHour={onHour} />}
    </li>
  )
}

export function HourButton({ hour, onHour }: { hour: number; onHour: (hour: number) => void }) {
  const { format, t } = usePage()
  return (
    <button type="button" className="th-go" onClick={() => onHour(hour)}>
      {t('goTo', { when: format.dayTime(hour) })}
    </button>
  )
}

/** Every decision of the run: those of the seat, with its waits and standing orders, then those of the others. */
export function Decisions({ onHour }: { onHour: GoTo }) {
  const { data, format, t } = usePage()
  const { decisions, standingOrders, waits, run } = data.file
  const own = decisions.filter((one) => one.own)
  const others = decisions.filter((one) => !one.own)
  return (
    <section id="decisions" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{t('decisions')}</h2>
      {!run.observed && (
        <>
          <h3>{t('own')}</h3>
          <ul className="th-list th-columns">
            {own.map((one) => (
              <DecisionItem key={`${one.option} ${one.hour}`} decision={one} onHour={onHour} />
            ))}
            {standingOrders.map((one) => (
              <li key={`standing ${one.option} ${one.hour}`}>
                <span className="th-note">{format.dayTime(one.hour)}</span>
                <b>{t('standing', { what: one.label })}</b>
                <span className="th-block">{one.reason ? t('reason', { reason: one.reason }) : t('noReason')}</span>
              </li>
            ))}
            {waits.map((one) => (
              <li key={`wait ${one.hour}`}>
                <span className="th-note">{format.dayTime(one.hour)}</span>
                <b>{t('wait')}</b>
                <span className="th-block">{one.reason ? t('reason', { reason: one.reason }) : t('noReason')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <details open={run.observed}>
        <summary>
          {t('others')} ({others.length})
        </summary>
        <ul className="th-list th-columns">
          {others.map((one) => (
            <DecisionItem key={`${one.option} ${one.hour}`} decision={one} onHour={onHour} />
          ))}
        </ul>
      </details>
    </section>
  )
}
