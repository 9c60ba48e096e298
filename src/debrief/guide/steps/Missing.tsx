import { useMemo } from 'react'
import type { RecordSource } from '../../../scenario/schema/record'
import { useTranslation } from '../../../ui/i18n/translation'
import { splitCitations, withoutTitle } from '../../../ui/markdown/citations'
import { Markdown } from '../../../ui/markdown/Markdown'
import { sourcesById } from '../../../ui/sources'
import { useLanguage } from '../../../ui/useFormat'
import { textOf } from '../../reading/Texts'
import { Answer } from '../Answer'
import type { StepProps } from '../stepProps'
import { answerOf } from '../useReflection'

/** Step 8: where testimony can be read, in silence; whose view the seats and the rules leave out. */
export function Missing({ look, writing, isBoard }: StepProps) {
  const { t } = useTranslation('guide')
  const { scenario } = look
  const sources = useMemo(() => sourcesById(scenario), [scenario])
  const language = useLanguage()
  const text = textOf(scenario, language, 'missing')
  const rules = textOf(scenario, language, 'model')
  const cited = useMemo(() => citedIn(text ?? '', sources), [text, sources])
  const questions = ['account', 'leftOut'] as const
  if (isBoard) {
    return (
      <ul className="gd-questions">
        {questions.map((id) => (
          <li key={id}>{t(`questions.${id}`)}</li>
        ))}
      </ul>
    )
  }
  return (
    <>
      <p className="gd-lead">{t('steps.missing.lead')}</p>
      {text ? (
        <Markdown text={withoutTitle(text)} headingLevel={2} sources={sources} />
      ) : (
        <p>{t('steps.missing.none')}</p>
      )}
      {cited.length > 0 && (
        <section className="gd-part" aria-labelledby="gd-where">
          <h3 id="gd-where">{t('steps.missing.where')}</h3>
          <ul className="gd-list gd-cited">
            {cited.map(({ id, publisher, title, citation }) => (
              <li key={id}>
                <span>
                  {publisher}: {title}
                </span>
                <span className="note">{citation}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {rules && (
        <details className="gd-findings">
          <summary>{t('steps.missing.rules')}</summary>
          <Markdown text={rules} headingLevel={3} sources={sources} />
        </details>
      )}
      {questions.map((id) => (
        <Answer
          key={id}
          question={t(`questions.${id}`)}
          text={answerOf(writing.reflection, id)}
          onText={(words) => writing.answer(id, words)}
        />
      ))}
    </>
  )
}

/** Sources that a text cites, each once, in the order in which they come. */
function citedIn(text: string, sources: ReadonlyMap<string, RecordSource>): RecordSource[] {
  const ids = splitCitations(text, (id) => sources.has(id)).flatMap((piece) => ('cites' in piece ? piece.cites : []))
  return [...new Set(ids)].flatMap((id) => sources.get(id) ?? [])
}
