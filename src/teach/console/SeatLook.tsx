import { lazy, Suspense, useState } from 'react'
import type { TeamKey } from '../../classroom/events'
import type { SeatView } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { SourceList } from '../../ui/parts/SourceList'
import { Tag } from '../../ui/parts/Tag'
import { useConsole } from './context'
import { useLook } from './useLook'

const SeatMap = lazy(async () => ({ default: (await import('./SeatMap')).SeatMap }))

/** What a seat sees now: its reports, decisions and, on demand, its map. */
export function SeatLook({ team }: { team: TeamKey }) {
  const { t } = useTranslation('teach')
  const { format } = useConsole()
  const { view, fault, isLooking, again } = useLook(team)
  const [withMap, setWithMap] = useState(false)
  return (
    <section className="tch-look" aria-busy={isLooking}>
      <div className="tch-row">
        <h3>{t('seat.see')}</h3>
        <Button size="small" onPress={again}>
          {t(isLooking ? 'seat.looking' : 'seat.seeAgain')}
        </Button>
        {view && !withMap && (
          <Button size="small" onPress={() => setWithMap(true)}>
            {t('openMap')}
          </Button>
        )}
      </div>
      {fault && <p className="foot-warning">{t('seat.lookFailed', { why: fault })}</p>}
      {view && (
        <>
          <p className="note">{t('seat.sees', { when: format.dateTime(view.hour) })}</p>
          {withMap && (
            <Suspense>
              <SeatMap view={view} />
            </Suspense>
          )}
          <Reports view={view} />
          <DecisionsSeen view={view} />
        </>
      )}
    </section>
  )
}

function Reports({ view }: { view: SeatView }) {
  const { t } = useTranslation('teach')
  const { format, scenario } = useConsole()
  const sources = new Map(scenario.record.sources.map((source) => [source.id, source]))
  return (
    <details className="tch-details" open>
      <summary>
        {t('seat.reports')} ({view.reports.length})
      </summary>
      {view.reports.length === 0 && <p className="note">{t('seat.reportsNone')}</p>}
      <ul>
        {view.reports.map((report) => (
          <li key={report.id} className="tch-order">
            <p className="note">
              {format.dayTime(report.arrived)} · {report.from}
              {!report.read && <strong> · {t('seat.unread')}</strong>}
            </p>
            <strong>{report.title}</strong>
            {report.invented && <Tag kind="invented" />}
            {report.reconstructed && <Tag kind="reconstructed" />}
            <p>{report.text}</p>
            <SourceList ids={report.sources} sources={sources} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function DecisionsSeen({ view }: { view: SeatView }) {
  const { t } = useTranslation('teach')
  const { format } = useConsole()
  const open = view.decisions.filter(({ status }) => status === 'available')
  return (
    <>
      <details className="tch-details">
        <summary>
          {t('seat.decisions')} ({open.length})
        </summary>
        <ul>
          {open.map(({ option, label, text }) => (
            <li key={option} className="tch-order">
              <strong>{label}</strong>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </details>
      <details className="tch-details">
        <summary>
          {t('seat.taken')} ({view.taken.length})
        </summary>
        <ul>
          {view.taken.map(({ hour, option, label }) => (
            <li key={`${hour}-${option}`} className="tch-order">
              {t('seat.takenLine', { when: format.dayTime(hour), what: label })}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
