import { useId, useMemo, useState } from 'react'
import { limits } from '../../classroom/limits'
import type { Scenario } from '../../scenario/scenario'
import { formatDate } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import './injectSources.css'

type Source = Scenario['record']['sources'][number]

export interface InjectSourcesProps {
  readonly sources: readonly Source[]
  /** Ids of those that are named, in the order of their titles. */
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** What an inject rests on: sources of the case, by their titles; none of them makes it invented. */
export function InjectSources({ sources, chosen, onChange }: InjectSourcesProps) {
  const { t } = useTranslation('teach')
  const language = useLanguage()
  const help = useId()
  const [sought, setSought] = useState('')
  const sorted = useMemo(() => {
    const { compare } = new Intl.Collator(language, { ignorePunctuation: true, numeric: true })
    return [...sources]
      .sort((a, b) => compare(a.title, b.title) || compare(a.publisher, b.publisher))
      .map(({ id, title, publisher, date }) => ({
        id,
        title,
        from: [publisher, ...(date ? [formatDate(language, date)] : [])].join(', '),
      }))
  }, [sources, language])
  const words = sought.toLocaleLowerCase(language).split(/\s+/u).filter(Boolean)
  const found = sorted.filter(({ id, title, from }) => {
    const text = `${title} ${from}`.toLocaleLowerCase(language)
    return chosen.includes(id) || words.every((word) => text.includes(word))
  })
  const isFull = chosen.length >= limits.injectSources
  return (
    <fieldset className="tch-field tch-choice">
      <legend>{t('inject.source')}</legend>
      <p id={help} className="note" role="status">
        {chosen.length === 0 ? t('inject.sourceNone') : t('inject.sourceCount', { count: chosen.length })}{' '}
        {isFull && t('inject.sourceFull')}
      </p>
      <input
        type="search"
        aria-label={t('inject.sourceFind')}
        placeholder={t('inject.sourceFind')}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
        // Enter looks for something here; it does not send the form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <div className="tch-sources">
        {found.map(({ id, title, from }) => (
          <label key={id} className="tch-check">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={isFull && !chosen.includes(id)}
              onChange={({ target }) =>
                onChange(
                  sorted.map((one) => one.id).filter((one) => (one === id ? target.checked : chosen.includes(one))),
                )
              }
            />
            <span>
              {title} <span className="note">{from}</span>
            </span>
          </label>
        ))}
        {found.length === 0 && <p className="note">{t('inject.sourceNotFound')}</p>}
      </div>
    </fieldset>
  )
}
