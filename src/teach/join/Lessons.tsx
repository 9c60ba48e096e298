import { formatWallTime } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { useLessons } from './useJoin'

/** Lessons this browser has a seat in: a way back for whoever closed the page. */
export function Lessons() {
  const { t } = useTranslation('classJoin')
  const language = useLanguage()
  const lessons = useLessons()
  if (lessons.length === 0) return null
  return (
    <section className="jn-lessons" aria-labelledby="jn-lessons">
      <h2 id="jn-lessons">{t('again')}</h2>
      <p className="note">{t('againHelp')}</p>
      <ul>
        {lessons.map(({ session, title, when }) => (
          <li key={session}>
            <a href={`#/seat/${session}`}>{t('againGo', { title: title || t('noTitle') })}</a>{' '}
            <span className="note">{t('since', { when: formatWallTime(language, new Date(when), 'day') })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
