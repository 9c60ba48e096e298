import { memo } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { dayId, type Part, partId } from './days'
import { type EntryContext, EntryItem } from './EntryItem'
import { dayWords } from './words'

export interface RecordPartProps {
  readonly part: Part
  readonly context: EntryContext
  /** Unfolded, as what was looked for lies in it. */
  readonly isOpen: boolean
  readonly opensContested: boolean
}

/** A part of the record. The days of the run stand open; what lies before and after them is folded. */
export const RecordPart = memo(function RecordPart({ part, context, isOpen, opensContested }: RecordPartProps) {
  const { t } = useTranslation('record')
  const { phase } = part
  const id = partId(phase)
  const days = <Days part={part} context={context} opensContested={opensContested} />
  if (phase === 'run') {
    return (
      <section className="rec-part" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
        <h2 id={`${id}-title`} className="sr-only">
          {t('part.run')}
        </h2>
        {days}
      </section>
    )
  }
  return (
    <section className="rec-part" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <details className="rec-part-fold" open={isOpen}>
        <summary>
          <h2 id={`${id}-title`}>{t(`part.${phase}`)}</h2>
          <span className="note">
            {t('part.entries', { count: part.count })} · {t(`part.${phase}Text`)}
          </span>
        </summary>
        {days}
      </details>
    </section>
  )
})

function Days({ part, context, opensContested }: Omit<RecordPartProps, 'isOpen'>) {
  const { t } = useTranslation(['record', 'common'])
  const language = useLanguage()
  return part.days.map(({ date, entries }) => {
    const id = dayId(part.phase, date)
    const list = (
      <ol className="rec-entries">
        {entries.map((entry) => (
          <EntryItem key={entry.id} entry={entry} context={context} opensContested={opensContested} />
        ))}
      </ol>
    )
    // Findings are about all days: a heading that names none would say nothing.
    if (part.phase === 'finding') return <div key={id}>{list}</div>
    return (
      <section key={id} className="rec-day" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
        <h3 id={`${id}-title`}>
          {dayWords(language, date, t)}
          <span className="rec-day-count">{t('part.entries', { count: entries.length })}</span>
        </h3>
        {list}
      </section>
    )
  })
}
