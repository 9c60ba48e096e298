import { useContext } from 'react'
import type { RecordSource } from '../../scenario/schema/record'
import { formatDate } from '../format'
import { useTranslation } from '../i18n/translation'
import { DayOfReader, isWrittenBefore } from '../sources'
import { useLanguage } from '../useFormat'

/** Publishers of later sources that are named before the rest is counted. */
const mostNamed = 3

/**
 * Sources by id, as a reader cites them. Unknown ids are shown as they are, never dropped. In play, of sources that were written
 * later only the publishers are told.
 */
export function SourceList({ ids, sources }: { ids: readonly string[]; sources: ReadonlyMap<string, RecordSource> }) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const day = useContext(DayOfReader)
  if (ids.length === 0) return null
  const isLater = (id: string): boolean => {
    const source = sources.get(id)
    return day !== null && day !== 'any' && source !== undefined && !isWrittenBefore(source, day)
  }
  const later = ids.filter(isLater)
  const publishers = [...new Set(later.flatMap((id) => sources.get(id)?.publisher || []))]
  const named = publishers.slice(0, mostNamed).join('; ')
  const rest = publishers.length - mostNamed
  return (
    <ul className="sources">
      {ids
        .filter((id) => !isLater(id))
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
      {later.length > 0 && (
        <li>
          {t('sourcesLater', {
            count: later.length,
            who: rest > 0 ? t('sourcesLaterMore', { named, count: rest }) : named,
          })}
        </li>
      )}
    </ul>
  )
}
