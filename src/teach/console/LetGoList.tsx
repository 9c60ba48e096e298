import { useId } from 'react'
import { limits } from '../../classroom/limits'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { whenWords } from '../handIn/when'
import { letterOf } from '../parts'
import { useConsole } from './context'

/** Who joined and never connected, so that the seat was given free; nothing where there is nobody, or nobody can come back. */
export function LetGoList() {
  const { t } = useTranslation('teach')
  const { view, seatName } = useConsole()
  const language = useLanguage()
  const title = useId()
  const { letGo, lesson } = view
  if (letGo.length === 0 || lesson.phase.name === 'ended') return null
  return (
    <section aria-labelledby={title} className="tch-let-go">
      <h3 id={title}>{t('people.letGo.title')}</h3>
      <p className="note">
        {t('people.letGo.help', { count: limits.seatHeld / 60_000 })} {lesson.locked && t('people.letGo.locked')}
      </p>
      <ul className="tch-named">
        {letGo.map(({ member, nick, team, at }) => (
          <li key={member}>
            <strong>{nick}</strong>{' '}
            <span className="note">
              {t('people.letGo.since', {
                seat: team
                  ? t('people.seatIn', { seat: seatName(team.seat), letter: letterOf(team.world) })
                  : t('people.observer'),
                time: whenWords(language, at),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
