import { useTranslation } from 'react-i18next'

/** How many lines are new, as a mark beside a word; nothing where there are none. */
export function NewsCount({ count }: { count: number }) {
  const { t } = useTranslation('play')
  if (count === 0) return null
  return (
    <span className="phone-count">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{`, ${t('tabs.news', { count })}`}</span>
    </span>
  )
}
