import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { Caveat } from '../Caveat'
import { isAsStated, pairsOf } from '../facts'
import { formatDifference, formatFigure } from '../number'
import { ResultMark } from './marks'

/** What levers did in the report, under every account: counterfactuals are never shown under one alone. */
export function LeverReport({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const reports = scenario.validation?.structures ?? []
  const levers = reports[0]?.levers ?? []
  if (levers.length === 0) return null
  const labelOf = (id: string): string => scenario.model.structures.find((one) => one.id === id)?.label ?? id
  const outcomeOf = (id: string): string => scenario.record.outcomes.find((one) => one.id === id)?.label ?? id
  return (
    <>
      <h3>{t('fit.levers.title')}</h3>
      <p className="mdl-lead">{t('fit.levers.lead', { runs: formatFigure(language, pairsOf(levers[0])) })}</p>
      <table className="mdl-table mdl-conclusions mdl-levers">
        <caption className="sr-only">{t('fit.levers.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('conclusion.column')}</th>
            {reports.map(({ structure }) => (
              <th key={structure} scope="col">
                {labelOf(structure)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levers.map(({ lever, label, outcome }) => {
            const claim = scenario.levers.find(({ id }) => id === lever)
            return (
              <tr key={lever} data-tested={lever}>
                <th scope="row">
                  {label}
                  {claim && (
                    <span className="mdl-claim note">
                      {t(`conclusion.${claim.sign}`, {
                        outcome: outcomeOf(outcome),
                        margin: formatFigure(language, claim.margin),
                      })}
                    </span>
                  )}
                </th>
                {reports.map(({ structure, levers: own }) => {
                  const told = own.find((one) => one.lever === lever)
                  return (
                    <td key={structure} data-account={labelOf(structure)}>
                      {told && (
                        <>
                          {claim && <Held holds={isAsStated(told, claim)} />}
                          <span className="note mdl-claim">
                            {t('fit.levers.difference', { difference: formatDifference(language, told.difference) })}:{' '}
                            {t('fit.levers.pairs', { lower: told.lower, same: told.same, higher: told.higher })}
                          </span>
                        </>
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
      <Caveat />
    </>
  )
}

function Held({ holds }: { holds: boolean }) {
  const { t } = useTranslation('model')
  return (
    <span className="mdl-result">
      <svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        <ResultMark x={7} y={7} result={holds ? 'narrow' : 'missed'} />
      </svg>
      <span>{t(holds ? 'fit.levers.holds' : 'fit.levers.fails')}</span>
    </span>
  )
}
