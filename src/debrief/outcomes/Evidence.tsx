import type { RecordSource } from '../../scenario/schema/record'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { SourceList } from '../../ui/parts/SourceList'
import type { ReportedOutcome } from '../report'
import { figuresBeside, outcomeWords, valueWords } from './words'

/** What an outcome of the record rests on: who says it, who says otherwise, who disputes it. All with sources. */
export function Evidence(props: {
  row: ReportedOutcome
  sources: ReadonlyMap<string, RecordSource>
  format: Format
  /** Whether the figures are said in sentences too. */
  withFigures: boolean
}) {
  const { row, sources, format, withFigures } = props
  const { t } = useTranslation(['compare', 'common'])
  const { outcome } = row
  const others = figuresBeside(outcome)
  return (
    <div className="cmp-evidence">
      {withFigures && <p className="cmp-twin">{outcomeWords(row, format, t).join(' ')}</p>}
      {outcome.note && <p className="note">{outcome.note}</p>}
      <div className="cmp-evidence-parts">
        <div>
          <h4>{t('evidence.says', { value: valueWords(outcome.value, format, t), unit: unitOf(outcome.unit) })}</h4>
          <p className="note">{t(`confidence.${outcome.confidence}`)}</p>
          <SourceList ids={outcome.sources} sources={sources} />
          <h4>{t('evidence.disputed')}</h4>
          {outcome.disputedBy.length === 0 && <p className="note">{t('evidence.noDispute')}</p>}
          <ul className="cmp-rivals">
            {outcome.disputedBy.map((dispute) => (
              <li key={dispute.who}>
                <p>
                  <b>{dispute.who}:</b> {dispute.says}
                </p>
                <SourceList ids={dispute.sources} sources={sources} />
              </li>
            ))}
          </ul>
        </div>
        {others.length > 0 && (
          <div>
            <h4>{t('evidence.others')}</h4>
            <ul className="cmp-rivals">
              {others.map((other) => (
                <li key={`${other.what}:${JSON.stringify(other.value)}`}>
                  <p>
                    <b>{valueWords(other.value, format, t)}</b> {other.what}
                  </p>
                  <SourceList ids={other.sources} sources={sources} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  )
}

/** Units that say nothing to a reader are left out. */
export function unitOf(unit: string): string {
  return unit === 'text' || unit === 'list' || unit === 'date' ? '' : unit
}
