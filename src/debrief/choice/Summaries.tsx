import { countPairs, overlapOf } from '../../analysis/pairs'
import { fiveQuantiles } from '../../analysis/quantiles'
import type { ChoiceResult } from '../../session/debriefApi'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { rangeWords } from '../outcomes/words'
import type { OptionLane } from './lanes'
import { overlapName } from './shares'

/** What the runs come to: median and intervals of each option, how the pairs ended, how far the spreads overlap. */
export function Summaries(props: {
  readonly lanes: readonly OptionLane[]
  /** The run's own figure. */
  readonly run: number | null
  readonly result: ChoiceResult
  readonly isOver: boolean
  readonly outcome: string
  readonly format: Format
}) {
  const { lanes, run, result, isOver, format } = props
  const { t } = useTranslation('choice')
  const first = lanes[0]
  if (first.values.length === 0) return null
  const hasMissed = lanes.some(({ missed }) => missed > 0)
  return (
    <section className="cho-summaries" aria-labelledby="cho-summary">
      <h2 id="cho-summary">{t('summary.title')}</h2>
      <p className="note">
        {t('summary.over', { count: result.runs })}
        {isOver ? '' : ' …'}
      </p>
      <table className="cho-summary-table">
        <thead>
          <tr>
            <th scope="col">{t('summary.option')}</th>
            <th scope="col">{t('summary.median')}</th>
            <th scope="col">{t('summary.half')}</th>
            <th scope="col">{t('summary.ninety')}</th>
            {hasMissed && <th scope="col">{t('summary.missed')}</th>}
          </tr>
        </thead>
        <tbody>
          {lanes.map(({ key, letter, name, values, missed }) => {
            const { p5, p25, median, p75, p95 } = fiveQuantiles(values)
            return (
              <tr key={key}>
                <th scope="row">
                  <span className="cho-named">
                    <b className="cho-letter">{letter}</b> {name}
                  </span>
                </th>
                <td data-name={t('summary.median')}>{format.number(median)}</td>
                <td data-name={t('summary.half')}>{rangeWords(p25, p75, format)}</td>
                <td data-name={t('summary.ninety')}>{rangeWords(p5, p95, format)}</td>
                {hasMissed && <td data-name={t('summary.missed')}>{oneDecimal(missed)}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="note">{t('summary.notReruns')}</p>
      {isOutside(run, first.values) && <p className="note">{t('summary.outside')}</p>}
      {hasMissed && <p className="note">{t('summary.missedHelp')}</p>}
      <ul className="cho-pairs">
        {lanes.slice(1).map(({ key, letter, values }) => {
          const { little, ...counts } = countPairs(first.values, values)
          return (
            <li key={key}>
              {t('summary.pair', {
                first: first.letter,
                other: letter,
                pairs: format.number(counts.pairs),
                lower: format.number(counts.lower),
                higher: format.number(counts.higher),
                within: format.number(counts.within),
                little: little > 0 ? t('summary.within', { little: format.number(little) }) : t('summary.exactly'),
              })}{' '}
              {t(`summary.overlap.${overlapName(overlapOf(first.values, values))}`)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Whether a figure lies outside nine in ten of the runs. */
function isOutside(run: number | null, values: readonly number[]): boolean {
  if (run === null) return false
  const { p5, p95 } = fiveQuantiles(values)
  return run < p5 || run > p95
}

/** With one decimal where it is not whole; figures of decisions are small. */
function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10)
}
