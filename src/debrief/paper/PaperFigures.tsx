import type { DebriefFile } from '../../record/debriefSchema'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Caveat } from '../Caveat'
import { OutcomeChart } from '../outcomes/OutcomeChart'
import { rangeWords, valueWords } from '../outcomes/words'
import type { ReportedOutcome } from '../report'
import { WriteLines } from './parts'

/** Forecast beside what came, and the outcomes as marks: this run's ring, the record's bracket. */
export function PaperFigures(props: {
  file: DebriefFile
  rows: readonly ReportedOutcome[]
  drawn: readonly ReportedOutcome[]
  withLines: boolean
  format: Format
}) {
  const { file, rows, drawn, withLines, format } = props
  const { t } = useTranslation(['paper', 'compare', 'common'])
  const { t: tCompare } = useTranslation(['compare', 'common'])
  const run = (row: ReportedOutcome | undefined): string =>
    row === undefined || row.run === null ? t('unknown') : format.number(row.run)
  const recorded = (row: ReportedOutcome): string =>
    row.range ? rangeWords(row.range[0], row.range[1], format) : valueWords(row.outcome.value, format, tCompare)
  return (
    <>
      {(file.forecasts.length > 0 || withLines) && (
        <section>
          <h3>{t('forecast.title')}</h3>
          {file.forecasts.length === 0 ? (
            <WriteLines label={t('forecast.none')} count={2} />
          ) : (
            <table className="ppr-table ppr-forecast">
              <thead>
                <tr>
                  <th scope="col">{t('forecast.question')}</th>
                  <th scope="col">{t('forecast.forecast')}</th>
                  <th scope="col">{t('forecast.run')}</th>
                  <th scope="col">{t('forecast.record')}</th>
                </tr>
              </thead>
              <tbody>
                {file.forecasts.map(({ outcome, label, question, low, best, high }) => {
                  const row = rows.find(({ id }) => id === outcome)
                  return (
                    <tr key={outcome}>
                      <th scope="row">{question || label}</th>
                      <td data-label={t('forecast.forecast')}>
                        {t('forecast.figures', {
                          best: format.number(best),
                          low: format.number(low),
                          high: format.number(high),
                        })}
                      </td>
                      <td data-label={t('forecast.run')}>{run(row)}</td>
                      <td data-label={t('forecast.record')}>{row ? recorded(row) : t('unknown')}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          )}
        </section>
      )}
      <section>
        <h3>{t('outcomes.title')}</h3>
        <p className="note">{t('outcomes.key')}</p>
        <ul className="ppr-outcomes">
          {drawn.map((row) => (
            <li key={row.id}>
              <p className="ppr-outcome-name">
                <b>{row.outcome.label}</b> <span className="note">{row.outcome.unit}</span>
              </p>
              <OutcomeChart row={row} draws={null} format={format} share={0.48} />
              <p className="ppr-outcome-words">
                {t('forecast.run')} <b>{run(row)}</b> · {t('forecast.record')} <b>{recorded(row)}</b>
                {!row.range && ` (${t('noRange')})`}
              </p>
            </li>
          ))}
        </ul>
        <Caveat />
      </section>
    </>
  )
}
