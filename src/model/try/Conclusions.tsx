import { type PairedResult, pairedResult } from '../../analysis/verdict'
import type { Scenario } from '../../scenario/scenario'
import type { Lever } from '../../scenario/schema/play'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { formatDifference, formatFigure } from '../number'
import type { TrialStore } from './store'
import { VerdictMark } from './VerdictMark'

/** Levers that claim a direction: placebos are a check of the model, no conclusion that anybody would draw. */
export const conclusionsOf = ({ levers }: Scenario): readonly Lever[] => levers.filter(({ sign }) => sign !== 'same')

/** Each conclusion under each account, with the change and before it. */
export function Conclusions({ scenario, store }: { scenario: Scenario; store: TrialStore | null }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const levers = conclusionsOf(scenario)
  const { structures } = scenario.model
  const accounts = structures.length > 0 ? structures : [{ id: null, label: t('title') }]
  const changed = store !== null && Object.keys(store.setup.parameters).length > 0
  const labelOf = (id: string): string => scenario.record.outcomes.find((one) => one.id === id)?.label ?? id
  const result = (account: string | null, lever: Lever, variant: 'base' | 'changed'): PairedResult | null =>
    store &&
    pairedResult(
      lever,
      store.values(account, variant, null, lever.outcome),
      store.values(account, variant, lever.id, lever.outcome),
    )
  return (
    <table className="mdl-table mdl-conclusions">
      <caption className="sr-only">{t('conclusion.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('conclusion.column')}</th>
          {accounts.map(({ id, label }) => (
            <th key={id ?? 'one'} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levers.map((lever) => (
          <tr key={lever.id} data-lever={lever.id}>
            <th scope="row">
              {lever.label}
              <span className="mdl-claim note">
                {t(`conclusion.${lever.sign}`, {
                  outcome: labelOf(lever.outcome),
                  margin: formatFigure(language, lever.margin),
                })}
              </span>
              <details className="mdl-why">
                <summary>
                  {t('conclusion.why')}
                  <span className="sr-only">: {lever.label}</span>
                </summary>
                <p className="note">{lever.why}</p>
              </details>
            </th>
            {accounts.map(({ id, label }) => (
              <td key={id ?? 'one'} data-account={label}>
                <Cell
                  now={result(id, lever, changed ? 'changed' : 'base')}
                  before={changed ? result(id, lever, 'base') : null}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ now, before }: { now: PairedResult | null; before: PairedResult | null }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  if (!now) return <i className="note">{t('conclusion.waiting')}</i>
  const difference = (value: number): string => formatDifference(language, value)
  return (
    <div className="mdl-cell" data-verdict={now.verdict}>
      <p className="mdl-verdict">
        <VerdictMark verdict={now.verdict} />
        <b>{t(`conclusion.verdict.${now.verdict}`)}</b>
      </p>
      <p className="note mdl-cell-figures">
        {t('conclusion.middle', { difference: difference(now.difference) })}{' '}
        {now.interval &&
          t('conclusion.between', { low: difference(now.interval[0]), high: difference(now.interval[1]) })}
        {now.verdict === 'open' && ` ${t('conclusion.pairs', { count: now.pairs })}`}
      </p>
      {before && (
        <p className="note">
          {t(
            before.verdict === 'falls' && now.verdict !== 'falls'
              ? 'conclusion.before.fell'
              : `conclusion.before.${before.verdict}`,
          )}
        </p>
      )}
    </div>
  )
}
