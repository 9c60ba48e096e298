import { useTranslation } from 'react-i18next'
import { mechanisms } from '../../scenario/mechanisms'
import type { Scenario } from '../../scenario/scenario'
import { formatDate } from '../../ui/format'
import { useLanguage } from '../../ui/useFormat'
import { playedStructure, reportOf } from '../facts'
import { formatFigure } from '../number'

/** What the model is and is not, how its values came about, and its rival accounts. */
export function About({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const { model, validation, draws } = scenario
  const { structures } = model
  const played = playedStructure(scenario)
  const report = reportOf(scenario, played?.id ?? null)
  const fitted = draws?.structures.find(({ structure }) => structure === played?.id)?.parameters.length ?? 0
  const facts: readonly (readonly [string, number])[] = [
    [t('about.rules'), mechanisms.length],
    [t('about.numbers'), model.parameters.length],
    [t('about.assumed'), model.parameters.filter(({ assumption }) => assumption).length],
    ...(fitted > 0 ? [[t('about.fitted'), fitted] as const] : []),
    ...(report ? [[t('about.informed'), report.parameters.filter(({ informed }) => informed).length] as const] : []),
    [t('about.accounts'), structures.length],
  ]
  return (
    <section className="mdl-section" id="about" aria-labelledby="about-title" tabIndex={-1}>
      <h1 id="about-title">{t('about.title')}</h1>
      <div className="mdl-about">
        <div className="mdl-about-text">
          <p>{t('about.is')}</p>
          <p>{t('about.isNot')}</p>
          <p>{t('about.luck')}</p>
        </div>
        <div className="mdl-status" data-status={model.status}>
          <h2>{t(`about.statusTitle.${model.status}`)}</h2>
          <p>{model.statusText}</p>
          <p className="note">
            {validation
              ? t('about.made', {
                  date: formatDate(language, validation.made.date),
                  runs: formatFigure(language, validation.made.runs),
                })
              : t('about.notTested')}
          </p>
          <dl className="mdl-facts">
            {facts.map(([words, count]) => (
              <div key={words}>
                <dt>{words}</dt>
                <dd>{formatFigure(language, count)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      {structures.length > 0 && (
        <>
          <h2>{t(structures.length === 4 ? 'accounts.title' : 'accounts.titleMany')}</h2>
          <p className="mdl-lead">{t('accounts.lead')}</p>
          <ol className="mdl-accounts">
            {structures.map(({ id, label, text }, index) => {
              const told = reportOf(scenario, id)
              return (
                <li key={id}>
                  <h3>
                    {label}
                    {index === 0 && <span className="tag">{t('accounts.played')}</span>}
                  </h3>
                  <p>{text}</p>
                  <p className="note">
                    {told ? (
                      <>
                        {t('accounts.fitted', { inside: told.fitted.inside90, of: told.fitted.of })}
                        <br />
                        {t('accounts.heldOut', { inside: told.heldOut.inside90, of: told.heldOut.of })}
                      </>
                    ) : (
                      t('accounts.untested')
                    )}
                  </p>
                </li>
              )
            })}
          </ol>
        </>
      )}
    </section>
  )
}
