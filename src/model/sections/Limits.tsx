import type { Scenario } from '../../scenario/scenario'
import type { RecordSource } from '../../scenario/schema/record'
import { countsDeaths } from '../../ui/counts'
import { useTranslation } from '../../ui/i18n/translation'
import { withoutTitle } from '../../ui/markdown/citations'
import { Markdown } from '../../ui/markdown/Markdown'
import { textOf } from '../../ui/texts'
import { useLanguage } from '../../ui/useFormat'
import { notInformed, type ParameterFacts, playedStructure } from '../facts'

const points = ['communities', 'daily', 'ending', 'branches', 'people'] as const
/** Of a case without deaths. */
const pointsWithoutLosses = ['branches', 'people'] as const

export interface LimitsProps {
  readonly scenario: Scenario
  readonly facts: ReadonlyMap<string, ParameterFacts>
  readonly sources: ReadonlyMap<string, RecordSource>
}

/** What the model cannot know, which numbers the record says nothing about, and what the scenario's authors say it leaves out. */
export function Limits({ scenario, facts, sources }: LimitsProps) {
  const { t } = useTranslation('model')
  const text = withoutTitle(textOf(scenario, useLanguage(), 'model'))
  const names = notInformed(scenario, playedStructure(scenario)?.id ?? null)
  const outside = [...facts.values()].filter((one) => one.outside).length
  return (
    <section className="mdl-section" id="limits" aria-labelledby="limits-title" tabIndex={-1}>
      <h2 id="limits-title">{t('limits.title')}</h2>
      <div className="mdl-two">
        <div>
          <ul className="mdl-points">
            {(countsDeaths(scenario) ? points : pointsWithoutLosses).map((point) => (
              <li key={point}>{t(`limits.points.${point}`)}</li>
            ))}
          </ul>
          <h3>{t('limits.notInformedTitle')}</h3>
          <p>{t(names ? 'limits.notInformed' : 'limits.notInformedNone')}</p>
          {names && (
            <ul className="mdl-names">
              {names.map((name) => (
                <li key={name}>
                  <code>{name}</code> <span className="note">{facts.get(name)?.parameter.text}</span>
                </li>
              ))}
            </ul>
          )}
          {outside > 0 && <p className="mdl-outside">{t('limits.outside', { count: outside })}</p>}
        </div>
        {text && (
          <div>
            <h3>{t('limits.text')}</h3>
            <Markdown text={text} headingLevel={3} sources={sources} />
          </div>
        )}
      </div>
    </section>
  )
}
