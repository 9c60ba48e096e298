import type { IndicatorReading } from '../../../session/api'
import { ageWords, joined, rangeWords } from '../../../ui/mapWords'
import type { TakenReport } from '../data'
import { usePage } from './page'

/** Cables that stand open; earlier ones are folded. */
const shown = 6

/** What the seat had been told by an hour: its indicators, then its cables, newest first. */
export function Told({ hour, indicators }: { hour: number; indicators: readonly IndicatorReading[] }) {
  const { data, t, mapWords } = usePage()
  const words = mapWords.told
  const arrived = data.reports.filter((one) => one.arrived <= hour)
  return (
    <>
      <h3>{t('figures')}</h3>
      <dl className="th-figures">
        {data.indicators.map(({ id, label }) => {
          const reading = indicators.find((one) => one.id === id)
          return (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                {!reading || reading.low === null || reading.high === null ? (
                  <span className="th-unknown">{t('unknown')}</span>
                ) : (
                  <>
                    {reading.percent
                      ? t('common:percent', { value: rangeWords(words, reading.low * 100, reading.high * 100) })
                      : rangeWords(words, reading.low, reading.high)}{' '}
                    <span className="th-note">
                      {joined(reading.observed !== null && ageWords(words, hour, reading.observed), reading.from)}
                    </span>
                  </>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      <h3>{t('cables')}</h3>
      {arrived.length === 0 && <p className="th-note">{t('noCables')}</p>}
      <ul className="th-list">
        {arrived.slice(0, shown).map((one) => (
          <Cable key={one.id} report={one} />
        ))}
      </ul>
      {arrived.length > shown && (
        <details>
          <summary>{t('olderCables', { count: arrived.length - shown })}</summary>
          <ul className="th-list">
            {arrived.slice(shown).map((one) => (
              <Cable key={one.id} report={one} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const tags = ['invented', 'reconstructed', 'assumption', 'figureOfRun'] as const

function Cable({ report }: { report: TakenReport }) {
  const { data, format, t } = usePage()
  const sources = report.sources.map((id) => {
    const source = data.file.sources.find((one) => one.id === id)
    return source ? `${source.publisher || source.citation}: ${source.title}` : id
  })
  return (
    <li>
      <span className="th-note">
        {t('from', { when: `${report.hourAssumed ? '≈' : ''}${format.dayTime(report.arrived)}`, from: report.from })} ·{' '}
        {t(`common:reliability.${report.reliability}`)}
      </span>
      <b>{report.title}</b>
      {tags.map(
        (tag) =>
          report[tag] && (
            <span key={tag} className={`th-tag th-tag-${tag}`}>
              {t(tag)}
            </span>
          ),
      )}
      <span className="th-block">{report.text}</span>
      {sources.length > 0 && <span className="th-note th-block">{sources.join('; ')}</span>}
    </li>
  )
}
