import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { type Filter, isFiltering, others } from './filter'
import { dateWords } from './words'

/** How much is shown, and by which search and filters: on the screen, said aloud when it changes, and on paper. */
export function Shown(props: {
  filter: Filter
  actors: readonly { readonly id: string; readonly name: string }[]
  count: number
  of: number
}) {
  const { filter, actors, count, of } = props
  const { t } = useTranslation('record')
  const language = useLanguage()
  const nameOf = (id: string): string =>
    id === others ? t('find.others') : (actors.find((actor) => actor.id === id)?.name ?? id)
  const { text, kinds, from, to } = filter
  const day = (date: string): string => dateWords(language, date)
  const named: string[] = []
  if (text.trim()) named.push(t('shown.text', { text: text.trim() }))
  if (kinds.length > 0) named.push(t('shown.kinds', { list: kinds.map((kind) => t(`kind.${kind}`)).join(', ') }))
  if (filter.actors.length > 0) named.push(t('shown.actors', { list: filter.actors.map(nameOf).join(', ') }))
  if (filter.contested) named.push(t('shown.contested'))
  if (from && to) named.push(t('shown.between', { from: day(from), to: day(to) }))
  else if (from) named.push(t('shown.from', { day: day(from) }))
  else if (to) named.push(t('shown.to', { day: day(to) }))
  return (
    <div className="rec-shown">
      <p role="status">
        <b>{isFiltering(filter) ? t('shown.some', { number: count, of }) : t('shown.all', { of })}</b>
      </p>
      {named.length > 0 && (
        <ul aria-label={t('shown.label')}>
          {named.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
