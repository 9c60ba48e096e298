import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Markdown } from '../../ui/markdown/Markdown'
import { useLanguage } from '../../ui/useFormat'
import { Evidence } from '../outcomes/Evidence'
import { rangeWords, valueWords } from '../outcomes/words'
import type { ComparisonReport } from '../report'
import { textOf } from './Texts'

/**
 * What the record holds and the model does not compute: findings and figures, with sources and disputes. A scenario's
 * text `findings` comes first: what inquiries held on the responsibility of the state, and who rejects it (rule C10).
 */
export function NotComputed({ report, format }: { report: ComparisonReport; format: Format }) {
  const { t } = useTranslation(['compare', 'common'])
  const text = textOf(report.scenario, useLanguage(), 'findings')
  const isWords = (value: unknown): boolean => typeof value === 'string' || Array.isArray(value)
  const groups = [
    { key: 'findings', rows: report.notComputed.filter(({ outcome }) => isWords(outcome.value)) },
    { key: 'figures', rows: report.notComputed.filter(({ outcome }) => !isWords(outcome.value)) },
  ] as const
  return (
    <section className="cmp-reading" id="not-computed" aria-labelledby="not-computed-title" tabIndex={-1}>
      <h2 id="not-computed-title">{t('notComputed.title')}</h2>
      <p className="cmp-lead">{t('notComputed.lead')}</p>
      {text && <Markdown text={text} headingLevel={3} sources={report.sources} />}
      <div className="cmp-findings">
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ key, rows }) => (
            <div key={key}>
              <h3>{t(`notComputed.${key}`)}</h3>
              <ul>
                {rows.map((row) => (
                  <li key={row.id}>
                    <p className="cmp-finding">
                      <b>{row.outcome.label}</b>
                      <span>
                        {valueWords(row.outcome.value, format, t)}
                        {isWords(row.outcome.value) ? '' : ` ${row.outcome.unit}`}
                        {row.range && ` (${rangeWords(row.range[0], row.range[1], format)})`}
                      </span>
                    </p>
                    <details className="cmp-details">
                      <summary>
                        {row.outcome.disputedBy.length > 0
                          ? t('notComputed.sourcesAndDisputes', { count: row.outcome.disputedBy.length })
                          : t('common:sources')}
                        <span className="sr-only">: {row.outcome.label}</span>
                      </summary>
                      <Evidence row={row} sources={report.sources} format={format} withFigures={false} />
                    </details>
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </div>
    </section>
  )
}
