import { useContext } from 'react'
import type { RecordSource } from '../../scenario/schema/record'
import { formatDate } from '../format'
import { useTranslation } from '../i18n/translation'
import { DayOfReader, isWrittenBefore } from '../sources'
import { useLanguage } from '../useFormat'

/** Publishers of titles that are not told yet which are named before the rest is counted. */
const mostNamed = 3

/**
 * Sources by id, as a reader cites them. Unknown ids are shown as they are, never dropped. In play, of sources that were not
 * surely written before only the publishers are told: a citation may hold the title.
 */
export function SourceList({ ids, sources }: { ids: readonly string[]; sources: ReadonlyMap<string, RecordSource> }) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const day = useContext(DayOfReader)
  if (ids.length === 0) return null
  const isUntold = (id: string): boolean => {
    const source = sources.get(id)
    return day !== null && day !== 'any' && source !== undefined && !isWrittenBefore(source, day)
  }
  const untold = ids.flatMap((id) => (isUntold(id) ? (sources.get(id) ?? []) : []))
  const publishers = [
    ...new Set(
      untold.map(({ publisher, date }) => {
        const who = publisher || t('sourceWithoutName')
        return date ? who : t('sourceUntoldUndated', { who })
      }),
    ),
  ]
  const named = publishers.slice(0, mostNamed).join('; ')
  const rest = publishers.length - mostNamed
  return (
    <ul className="sources">
      {ids
        .filter((id) => !isUntold(id))
        .map((id) => {
          const source = sources.get(id)
          return (
            <li key={id}>
              {source
                ? `${source.publisher || source.citation}: ${source.title}, ${source.date ? formatDate(language, source.date) : t('sourceUndated')}`
                : id}
            </li>
          )
        })}
      {untold.length > 0 && (
        <li>
          {t('sourcesUntold', {
            count: untold.length,
            who: rest > 0 ? t('sourcesUntoldMore', { named, count: rest }) : named,
          })}
        </li>
      )}
    </ul>
  )
}
