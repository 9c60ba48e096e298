import type { Scenario } from '../../scenario/scenario'
import { ChartFrame } from '../../ui/charts/ChartFrame'
import { useTranslation } from '../../ui/i18n/translation'
import { Icon } from '../../ui/parts/Icon'
import { useLanguage } from '../../ui/useFormat'
import { useCaveats } from '../Caveat'
import { choiceWords } from '../choice'
import { meanChance } from '../facts'
import { formatFigure } from '../number'

/** How often a policy that weighs interests would have chosen what was documented. */
export function Policies({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation(['model', 'mechanisms', 'common'])
  const language = useLanguage()
  const foot = useCaveats()
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
              count: policies.choices.length,
              policy: figure(meanChance(policies.logScore.policy)),
              alwaysAct: figure(meanChance(policies.logScore.alwaysAct)),
              uniform: figure(meanChance(policies.logScore.uniform)),
            })}
          </p>
          <p className="note">{t('policies.middle')}</p>
          {policies.byActor.map(({ actor, choices, policy, alwaysAct, uniform }) => (
            <details key={actor} className="mdl-rule mdl-policy">
              <summary>
                <Icon name="chevron" />
                <h3>{actorOf(actor)?.name ?? actor}</h3>
                <span className="note">
                  {t('policies.byActor', {
                    count: choices,
                    policy: figure(meanChance(policy)),
                    alwaysAct: figure(meanChance(alwaysAct)),
                    uniform: figure(meanChance(uniform)),
                  })}
                </span>
              </summary>
              <ChartFrame title={`${t('policies.title')}: ${actorOf(actor)?.name ?? actor}`} foot={foot}>
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
              </ChartFrame>
            </details>
          ))}
        </>
      )}
    </section>
  )
}
