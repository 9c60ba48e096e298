import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../scenario/scenario'
import { Icon } from '../../ui/parts/Icon'
import { useLanguage } from '../../ui/useFormat'
import { choiceWords } from '../choice'
import { formatFigure } from '../number'

/** How often a policy that weighs interests would have chosen what was documented. */
export function Policies({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation(['model', 'mechanisms', 'common'])
  const language = useLanguage()
  const figure = (value: number): string => formatFigure(language, value)
  const policies = scenario.validation?.policies ?? null
  const actorOf = (id: string) => scenario.actors.find((actor) => actor.id === id)
  return (
    <section className="mdl-section" id="policies" aria-labelledby="policies-title" tabIndex={-1}>
      <h2 id="policies-title">{t('policies.title')}</h2>
      {!policies ? (
        <p className="mdl-nothing">{t('policies.none')}</p>
      ) : (
        <>
          <p className="mdl-lead">{t('policies.lead')}</p>
          <p>
            {t('policies.score', {
              policy: figure(policies.logScore.policy),
              alwaysAct: figure(policies.logScore.alwaysAct),
              uniform: figure(policies.logScore.uniform),
            })}
          </p>
          {policies.byActor.map(({ actor, choices, policy, alwaysAct, uniform }) => (
            <details key={actor} className="mdl-rule mdl-policy">
              <summary>
                <Icon name="chevron" />
                <h3>{actorOf(actor)?.name ?? actor}</h3>
                <span className="note">
                  {t('policies.choices')}: {choices} · {t('policies.scores')}: {figure(policy)}, {figure(alwaysAct)},{' '}
                  {figure(uniform)}
                </span>
              </summary>
              <table className="mdl-table">
                <thead>
                  <tr>
                    <th scope="col">{t('policies.choice')}</th>
                    <th scope="col">{t('policies.chance')}</th>
                  </tr>
                </thead>
                <tbody>
                  {policies.choices
                    .filter((choice) => choice.actor === actor)
                    .map(({ point, option, notTaken, probability }) => (
                      <tr key={`${point} ${option} ${notTaken.join()}`}>
                        <th scope="row">{choiceWords(t, actorOf(actor), { option, notTaken })}</th>
                        <td>
                          <span className="mdl-weight">
                            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                              <rect className="ground" x={0} y={2} width={100} height={6} />
                              <rect className="bar" x={0} y={2} width={probability * 100} height={6} />
                            </svg>
                            <span className="note">{figure(Math.round(probability * 100))} %</span>
                          </span>
                        </td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </details>
          ))}
        </>
      )}
    </section>
  )
}
