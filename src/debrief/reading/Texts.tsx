import type { Scenario } from '../../scenario/scenario'
import type { Option } from '../../scenario/schema/actors'
import type { RecordSource } from '../../scenario/schema/record'
import { useTranslation } from '../../ui/i18n/translation'
import { Markdown } from '../../ui/markdown/Markdown'
import { SourceList } from '../../ui/parts/SourceList'
import { useLanguage } from '../../ui/useFormat'

/** A text of the scenario in the reader's language, or in the scenario's first; null when there is none. */
export function textOf(scenario: Scenario, language: string, name: string): string | null {
  return scenario.texts[language]?.[name] ?? scenario.texts[scenario.manifest.languages[0]]?.[name] ?? null
}

interface TextsProps {
  readonly scenario: Scenario
  readonly sources: ReadonlyMap<string, RecordSource>
}

/** What came after the play: the epilogue, and the decisions that belong to it. Read, not played. */
export function Epilogue({ scenario, sources }: TextsProps) {
  const { t } = useTranslation(['compare', 'common'])
  const text = textOf(scenario, useLanguage(), 'epilogue')
  const actors = scenario.actors
    .map((actor) => ({ actor, options: actor.options.filter((option) => option.phase === 'epilogue') }))
    .filter(({ options }) => options.length > 0)
  if (!text && actors.length === 0) return null
  return (
    <section className="cmp-reading" id="epilogue" aria-labelledby="epilogue-title" tabIndex={-1}>
      <h2 id="epilogue-title">{t('epilogue.title')}</h2>
      <p className="cmp-lead">{t('epilogue.lead')}</p>
      <div className="cmp-two">
        {text && <Markdown text={text} headingLevel={3} sources={sources} />}
        {actors.length > 0 && (
          <div>
            <h3>{t('epilogue.decisions')}</h3>
            {actors.map(({ actor, options }) => (
              <div key={actor.id} className="cmp-later">
                <h4>{actor.name}</h4>
                <ul>
                  {options.map((option) => (
                    <LaterOption key={option.id} option={option} sources={sources} />
                  ))}
                </ul>
              </div>
            ))}
          </div>
        )}
      </div>
    </section>
  )
}

function LaterOption({ option, sources }: { option: Option; sources: ReadonlyMap<string, RecordSource> }) {
  const { t } = useTranslation(['compare', 'common'])
  const { documented } = option
  return (
    <li>
      <p>
        <b>{option.label}</b>
      </p>
      <p>{option.text}</p>
      {documented && (
        <>
          <p className="note">
            {documented.chosen ? t('epilogue.chosen') : t('epilogue.notChosen')} · {documented.when}
          </p>
          <details className="cmp-details">
            <summary>
              {t('common:sources')}
              <span className="sr-only">: {option.label}</span>
            </summary>
            <SourceList ids={documented.sources} sources={sources} />
          </details>
        </>
      )}
    </li>
  )
}

/** Questions for talking it over. */
export function Questions({ scenario, sources }: TextsProps) {
  const { t } = useTranslation('compare')
  const text = textOf(scenario, useLanguage(), 'debrief')
  if (!text) return null
  return (
    <section className="cmp-reading" id="questions" aria-labelledby="questions-title" tabIndex={-1}>
      <h2 id="questions-title">{t('questions.title')}</h2>
      <Markdown text={text} headingLevel={3} sources={sources} />
    </section>
  )
}

/** The case study at hand: among other things the findings on the responsibility of the state (rule C10). */
export function CaseStudy({ scenario, sources }: TextsProps) {
  const { t } = useTranslation('compare')
  const text = textOf(scenario, useLanguage(), 'case-study')
  if (!text) return null
  return (
    <section className="cmp-reading" id="study" aria-labelledby="study-title" tabIndex={-1}>
      <h2 id="study-title">{t('study.title')}</h2>
      <p className="cmp-lead">{t('study.lead')}</p>
      <details className="cmp-details cmp-study">
        <summary>{t('study.open')}</summary>
        <Markdown text={text} headingLevel={3} sources={sources} />
      </details>
    </section>
  )
}
