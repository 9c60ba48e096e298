import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../scenario/scenario'
import { useLanguage } from '../../ui/useFormat'
import { formatDifference, formatFigure } from '../number'

/** What levers did in the report, under every account: counterfactuals are never shown under one alone. */
export function LeverReport({ scenario, runs }: { scenario: Scenario; runs: number }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const reports = scenario.validation?.structures ?? []
  const levers = reports[0]?.levers ?? []
  const labelOf = (id: string): string => scenario.model.structures.find((one) => one.id === id)?.label ?? id
  return (
    <>
      <h3>{t('fit.levers.title')}</h3>
      <p className="mdl-lead">{t('fit.levers.lead', { runs: formatFigure(language, runs) })}</p>
      <table className="mdl-table mdl-conclusions">
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
          {levers.map(({ lever, label }) => (
            <tr key={lever}>
              <th scope="row">{label}</th>
              {reports.map(({ structure, levers: own }) => {
                const told = own.find((one) => one.lever === lever)
                return (
                  <td key={structure} data-account={labelOf(structure)}>
                    {told && (
                      <span className="note">
                        {t('fit.levers.cell', {
                          difference: formatDifference(language, told.difference),
                          lower: told.lower,
                          same: told.same,
                          higher: told.higher,
                        })}
                      </span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
