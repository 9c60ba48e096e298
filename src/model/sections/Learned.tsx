import type { Scenario } from '../../scenario/scenario'
import type { ReportStructure } from '../../scenario/schema/report'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { parameterFacts } from '../facts'
import { formatFigure, formatRough } from '../number'
import { Strip } from './Strip'

/** What the fit of an account learned: numbers that the record narrowed, those it says nothing about, and a trial of the fit. */
export function Learned({ scenario, report }: { scenario: Scenario; report: ReportStructure }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const { parameters, informedFrom } = report
  const recovery = scenario.validation?.recovery ?? null
  if (parameters.length === 0) return null
  const facts = parameterFacts(scenario, report.structure)
  const informed = parameters.filter((one) => one.informed).length
  const percent = (share: number): string => formatFigure(language, Math.round(share * 100))
  const hasFound = recovery !== null && parameters.some(({ recovered }) => recovered !== null)
  return (
    <>
      <h3>{t('fit.learned.title')}</h3>
      <p className="mdl-lead">{t('fit.learned.lead')}</p>
      <p className="mdl-part">
        <b>{t('fit.learned.count', { of: parameters.length, informed, silent: parameters.length - informed })}</b>{' '}
        {t('fit.learned.outside', { count: scenario.model.parameters.length - parameters.length })}{' '}
        {informedFrom !== null && t('fit.learned.from', { share: percent(informedFrom) })}
      </p>
      {recovery && <p>{t('fit.recovery', { count: recovery.sets, share: percent(recovery.inside90) })}</p>}
      <details className="mdl-why">
        <summary>
          {t('fit.learned.all')} ({parameters.length})
        </summary>
        <table className="mdl-table mdl-parameters mdl-learned">
          <thead>
            <tr>
              <th scope="col">{t('parameter.name')}</th>
              <th scope="col">{t('fit.learned.after')}</th>
              <th scope="col">{t('parameter.range')}</th>
              <th scope="col">{t('fit.learned.narrowed')}</th>
              {hasFound && <th scope="col">{t('fit.learned.found')}</th>}
            </tr>
          </thead>
          <tbody>
            {parameters.map(({ name, median, p5, p95, informed: isInformed, contraction, recovered }) => {
              const known = facts.get(name)
              return (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                    <span>{known?.parameter.text}</span>
                  </th>
                  <td>
                    {t('parameter.fitted', {
                      median: formatRough(language, median),
                      low: formatRough(language, p5),
                      high: formatRough(language, p95),
                    })}
                  </td>
                  <td>{known && <Strip facts={known} />}</td>
                  <td data-column={t('fit.learned.narrowed')}>
                    {t('fit.learned.percent', { share: percent(contraction) })}
                    {!isInformed && <span className="mdl-uninformed">{t('parameter.notInformed')}</span>}
                  </td>
                  {hasFound && (
                    <td data-column={t('fit.learned.found')}>
                      {recovery && recovered !== null && (
                        <span className="note">
                          {t('fit.learned.foundIn', {
                            count: Math.round(recovered * recovery.sets),
                            sets: recovery.sets,
                          })}
                        </span>
                      )}
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </details>
    </>
  )
}
