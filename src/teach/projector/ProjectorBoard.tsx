import { useTranslation } from 'react-i18next'
import type { LessonView, ProjectorView } from '../../classroom/views'
import type { Scenario } from '../../scenario/scenario'
import { letterOf } from '../parts'
import { StatusMark } from '../StatusMark'

type OfTeam = ProjectorView['teams'][number]

/** Whether a team is done with what is asked now, or not yet. */
function doneOf({ status, forecast }: OfTeam, { phase, mode }: LessonView) {
  if (status === 'policy' || status === 'empty') return { mark: status, word: status } as const
  if (mode === 'one-device') return { mark: 'thinking', word: 'room' } as const
  if (phase.name === 'brief' && forecast) return { mark: 'submitted', word: 'forecast' } as const
  if (phase.name === 'window' && status === 'submitted') return { mark: 'submitted', word: 'submitted' } as const
  return { mark: 'thinking', word: 'notYet' } as const
}

/** What each seat is doing, as marks with words: no team, no name, no text of a student. */
export function ProjectorBoard({ scenario, view }: { scenario: Scenario; view: ProjectorView }) {
  const { t } = useTranslation('teachProjector')
  const { lesson, teams } = view
  const worlds = [...Array(lesson.worlds).keys()]
  return (
    <table className="tcp-board" data-few={worlds.length < 3 || undefined}>
      <caption className="sr-only">{t('statuses')}</caption>
      <thead>
        <tr>
          <td />
          {worlds.map((world) => (
            <th key={world} scope="col">
              {worlds.length > 4 ? letterOf(world) : t('worlds', { letter: letterOf(world) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scenario.play.seats.map((seat) => (
          <tr key={seat.id}>
            <th scope="row">{seat.name}</th>
            {worlds.map((world) => {
              const team = teams.find(({ key }) => key.world === world && key.seat === seat.id)
              const { mark, word } = doneOf(team ?? { key: { world, seat: seat.id }, status: 'empty' }, lesson)
              return (
                <td key={world}>
                  <span className="tcp-status">
                    <StatusMark status={mark} />
                    <span className={worlds.length > 4 ? 'sr-only' : undefined}>{t(`status.${word}`)}</span>
                  </span>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
