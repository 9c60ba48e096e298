import { useTranslation } from 'react-i18next'
import type { RecordSource } from '../../scenario/schema/record'
import { formatDate } from '../format'
import { useLanguage } from '../useFormat'

/** Sources by id, as a reader cites them. Unknown ids are shown as they are, never dropped. */
export function SourceList({ ids, sources }: { ids: readonly string[]; sources: ReadonlyMap<string, RecordSource> }) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  if (ids.length === 0) return null
  return (
    <ul className="sources">
      {ids.map((id) => {
        const source = sources.get(id)
        return (
          <li key={id}>
            {source
              ? `${source.publisher || source.citation}: ${source.title}, ${source.date ? formatDate(language, source.date) : t('sourceUndated')}`
              : id}
          </li>
        )
      })}
    </ul>
  )
}
