import { useTranslation } from '../../ui/i18n/translation'

/** How many lines are new, or proposals wait, as a mark beside a word; nothing where there are none. */
export function NewsCount({ count, of = 'news' }: { count: number; of?: 'news' | 'proposed' }) {
  const { t } = useTranslation('play')
  if (count === 0) return null
  return (
    <span className="phone-count">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{`, ${t(`tabs.${of}`, { count })}`}</span>
    </span>
  )
}
