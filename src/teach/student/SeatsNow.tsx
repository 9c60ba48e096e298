import type { StudentView } from '../../classroom/views'
import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { letterOf } from '../parts'

/** Where each seat stands, world by world, in words: what the projector shows. */
export function SeatsNow({ scenario, teams }: { scenario: Scenario; teams: NonNullable<StudentView['teams']> }) {
  const { t } = useTranslation('classSeat')
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
                <li key={key.seat} data-status={status}>
                  <span>{scenario.play.seats.find(({ id }) => id === key.seat)?.name ?? key.seat}</span>
                  <span className="note">{t(`watch.status.${status}`)}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
