import { useTranslation } from 'react-i18next'
import type { ProjectorView } from '../../classroom/views'
import type { Scenario } from '../../scenario/scenario'
import { letterOf } from '../parts'
import { StatusMark } from '../StatusMark'

/** What each seat is doing, as marks with words: no team, no name, no text of a student. */
export function ProjectorBoard({ scenario, view }: { scenario: Scenario; view: ProjectorView }) {
  const { t } = useTranslation(['teachProjector', 'teach', 'common'])
  const { lesson, teams } = view
  const worlds = [...Array(lesson.worlds).keys()]
  return (
    <table className="tcp-board">
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
              const status = teams.find(({ key }) => key.world === world && key.seat === seat.id)?.status ?? 'empty'
              return (
                <td key={world}>
                  <span className="tcp-status">
                    <StatusMark status={status} />
                    <span className={worlds.length > 4 ? 'sr-only' : undefined}>{t(`teach:status.${status}`)}</span>
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
