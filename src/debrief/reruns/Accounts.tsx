import type { Spread } from '../../analysis/types'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Caveat } from '../Caveat'
import { rangeWords } from '../outcomes/words'
import { type ComparisonReport, firstOutcomes } from '../report'

/** Outcomes that the table holds: those that stand first in the comparison. */
const rows = 6

/**
 * The same decisions under each account of how violence ends. The record can't tell these accounts apart, so a result that
 * holds under one only is a result of the account.
 */
export function Accounts({ report, format }: { report: ComparisonReport; format: Format }) {
  const { t } = useTranslation('compare')
  const { accounts } = report
  if (accounts.length === 0) return null
  const first = firstOutcomes(report.computed, rows)
  const outcomes = report.computed.filter((row) => first.has(row.id))
  return (
    <section className="cmp-reading cmp-accounts" id="accounts" aria-labelledby="accounts-title" tabIndex={-1}>
      <h2 id="accounts-title">{t('accounts.title')}</h2>
      <p className="cmp-lead">{t('accounts.lead')}</p>
      <div className="cmp-table-box">
        <table className="cmp-table cmp-account-table">
          <caption className="sr-only">{t('accounts.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('accounts.account')}</th>
              {outcomes.map(({ id, outcome }) => (
                <th key={id} scope="col">
                  {outcome.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ structure, result }, index) => (
              <tr key={structure.id}>
                <th scope="row">
                  {structure.label}
                  {index === 0 && <span className="tag">{t('accounts.played')}</span>}
                  <span className="note cmp-account-text">
                    {structure.text} {result && `(${t('accounts.runs', { count: result.runs })})`}
                  </span>
                </th>
                {outcomes.map(({ id, outcome }) => (
                  <td key={id}>
                    <span className="cmp-account-name" aria-hidden="true">
                      {outcome.label}
                    </span>
                    <AccountFigure spread={result?.outcomes[id] ?? null} format={format} />
                  </td>
                ))}
              </tr>
            ))}
            <tr className="cmp-account-record">
              <th scope="row">{t('column.record')}</th>
              {outcomes.map(({ id, outcome, range, main }) => (
                <td key={id}>
                  <span className="cmp-account-name" aria-hidden="true">
                    {outcome.label}
                  </span>
                  {range ? rangeWords(range[0], range[1], format) : main === null ? t('unknown') : format.number(main)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <p className="note cmp-account-how">{t('accounts.how')}</p>
      <Caveat />
    </section>
  )
}

function AccountFigure({ spread, format }: { spread: Spread | null; format: Format }) {
  const { t } = useTranslation('compare')
  if (!spread) return <span className="cmp-pending">{t('pending')}</span>
  return (
    <span className="cmp-account-figure">
      {format.number(spread.median)} <span className="note">({rangeWords(spread.p5, spread.p95, format)})</span>
    </span>
  )
}
