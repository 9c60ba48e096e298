import { memo, useMemo } from 'react'
import type { RecordSource } from '../../scenario/schema/record'
import type { ArrivedReport } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import type { Words } from '../../ui/mapWords'
import { Cable } from './Cable'

export interface CablesProps {
  readonly reports: readonly ArrivedReport[]
  readonly words: Words
  readonly sources: ReadonlyMap<string, RecordSource>
  readonly placeNames: ReadonlyMap<string, string>
  readonly open: string | null
  readonly onOpen: (report: string | null) => void
  readonly onPlace: (place: string) => void
}

/** Reports of one day, newest first. */
function byDay(reports: readonly ArrivedReport[], words: Words) {
  const days: { readonly day: string; readonly reports: ArrivedReport[] }[] = []
  for (const report of reports) {
    const day = words.format.day(report.arrived)
    const last = days[days.length - 1]
    if (last?.day === day) last.reports.push(report)
    else days.push({ day, reports: [report] })
  }
  return days
}

/** The inbox: what reached this seat, from whom, at what hour, and how far it can be relied on. */
export const Cables = memo(function Cables(props: CablesProps) {
  const { reports, words, sources, placeNames, open, onOpen, onPlace } = props
  const { t } = useTranslation(['play', 'common'])
  const days = useMemo(() => byDay(reports, words), [reports, words])
  const unread = reports.filter((report) => !report.read).length
  return (
    <section className="cables" aria-labelledby="cables-title">
      <div className="panel-head">
        <h2 id="cables-title">{t('cables.title')}</h2>
        <p className="note">
          {unread > 0 ? t('cables.unread', { count: unread }) : t('cables.allRead')} · {t('cables.assumedNote')}
        </p>
      </div>
      <div className="panel-scroll">
        {reports.length === 0 && <p className="note panel-empty">{t('cables.none')}</p>}
        {days.map(({ day, reports: ofDay }, index) => (
          <div key={day}>
            <h3 className={index === 0 ? 'sr-only' : 'cable-day'}>{day}</h3>
            <ul className="cable-list">
              {ofDay.map((report) => (
                <Cable
                  key={report.id}
                  report={report}
                  words={words}
                  sources={sources}
                  placeNames={placeNames}
                  isOpen={open === report.id}
                  onOpen={onOpen}
                  onPlace={onPlace}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
})
