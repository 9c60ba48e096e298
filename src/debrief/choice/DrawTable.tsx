import type { OutcomeComparison } from '../../analysis/compare'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { rangeWords } from '../outcomes/words'
import type { OptionLane } from './lanes'

/** The rows as a table: every pair that is shown, the run itself, and the record. */
export function DrawTable(props: {
  readonly lanes: readonly OptionLane[]
  /** Pairs shown, from the first. */
  readonly shown: number
  readonly row: OutcomeComparison
  readonly format: Format
}) {
  const { lanes, shown, row, format } = props
  const { t } = useTranslation('choice')
  const pairs = Math.min(shown, ...lanes.map(({ values }) => values.length))
  return (
    <details className="cho-table">
      <summary>{t('table.title')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="cho-table-box" tabIndex={0} aria-label={t('table.title')}>
        <table>
          <caption className="sr-only">{t('table.caption', { outcome: row.outcome.label })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.draw')}</th>
              {lanes.map(({ key, letter, name }) => (
                <th key={key} scope="col">
                  {letter} {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: pairs }, (_, pair) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: draws are in their order
              <tr key={pair}>
                <th scope="row">{format.number(pair + 1)}</th>
                {lanes.map(({ key, values }) => (
                  <td key={key}>{format.number(values[pair])}</td>
                ))}
              </tr>
            ))}
            {row.run !== null && (
              <tr>
                <th scope="row">{t('key.run')}</th>
                <td>{format.number(row.run)}</td>
                {lanes.slice(1).map(({ key }) => (
                  <td key={key} />
                ))}
              </tr>
            )}
            <tr>
              <th scope="row">{t('chart.record')}</th>
              <td colSpan={lanes.length}>
                {row.main === null ? '' : format.number(row.main)}{' '}
                {row.range ? `(${rangeWords(row.range[0], row.range[1], format)})` : `(${t('chart.noRange')})`}
              </td>
            </tr>
          </tbody>
        </table>
      </section>
    </details>
  )
}
