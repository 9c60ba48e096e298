import type { LessonView, PublicStatus, StudentView } from '../../classroom/views'
import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { letterOf } from '../parts'
import { seatNow } from '../seatNow'

export interface SeatsNowProps {
  readonly scenario: Scenario
  readonly lesson: LessonView
  readonly teams: NonNullable<StudentView['teams']>
}

/** Where each seat stands, world by world, in words: what the projector shows. */
export function SeatsNow({ scenario, lesson, teams }: SeatsNowProps) {
  const { t } = useTranslation('classSeat')
  const wordOf = (status: PublicStatus) => {
    const word = seatNow(status, lesson)
    // Until the first window opens the teams read their role sheets.
    return word === 'notYet' && lesson.phase.name === 'brief' ? 'reading' : word
  }
  const worlds = [...new Set(teams.map(({ key }) => key.world))].sort((a, b) => a - b)
  return (
    <div className="stu-worlds">
      {worlds.map((world) => (
        <div key={world}>
          {worlds.length > 1 && <h3>{t('watch.world', { world: letterOf(world) })}</h3>}
          <ul className="stu-statuses">
            {teams
              .filter(({ key }) => key.world === world)
              .map(({ key, status }) => (
                <li key={key.seat}>
                  <span>{scenario.play.seats.find(({ id }) => id === key.seat)?.name ?? key.seat}</span>
                  <span className="note">{t(`watch.status.${wordOf(status)}`)}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
