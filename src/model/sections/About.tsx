import { mechanisms } from '../../scenario/mechanisms'
import type { Scenario } from '../../scenario/scenario'
import { countsDeaths } from '../../ui/counts'
import { formatDate } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { modelStatus, modelStatusText } from '../../ui/modelStatus'
import { Button } from '../../ui/parts/Button'
import { goToSection } from '../../ui/parts/SectionNav'
import { useLanguage } from '../../ui/useFormat'
import { playedStructure, reportOf } from '../facts'
import { formatFigure } from '../number'

/** What the model is and is not, how its values came about, and its rival accounts. */
export function About({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation('model')
  const { t: tCommon } = useTranslation('common')
  const language = useLanguage()
  const { model, validation, draws } = scenario
  const { structures } = model
  const status = modelStatus(scenario)
  const played = playedStructure(scenario)
  const report = reportOf(scenario, played?.id ?? null)
  const fitted = draws?.structures.find(({ structure }) => structure === played?.id)?.parameters.length ?? 0
  const isFitted = (id: string): boolean => draws?.structures.some(({ structure }) => structure === id) ?? false
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
          <p>{t(countsDeaths(scenario) ? 'about.isNot' : 'about.isNotPlain')}</p>
          <p>{t('about.luck')}</p>
        </div>
        <div className="mdl-status" data-status={status}>
          <h2>{t(`about.statusTitle.${status}`)}</h2>
          <p>{modelStatusText(tCommon, scenario)}</p>
          <p className="note">
            {validation
              ? t('about.made', {
                  date: formatDate(language, validation.made.date),
                  runs: formatFigure(language, validation.made.runs),
                })
              : t('about.notTested')}
          </p>
          {validation && (
            <Button look="plain" size="small" onPress={() => goToSection('fit')}>
              {t('about.toFit')}
            </Button>
          )}
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
                        {t('accounts.fitted', told.fitted)}
                        <br />
                        {t('accounts.heldOut', told.heldOut)}
                      </>
                    ) : (
                      t(isFitted(id) ? 'accounts.fittedOnly' : 'accounts.untested')
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
