import { teamPlays } from '../../classroom/teamPlays'
import type { LessonView, ProjectorView } from '../../classroom/views'
import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { letterOf } from '../parts'
import { StatusMark } from '../StatusMark'
import { seatNow } from '../seatNow'

/** Up to so many worlds have a word beside each mark. */
const mostNamed = 4

type OfTeam = ProjectorView['teams'][number]

/** Whether a team is done with what is asked now, or not yet. */
function doneOf({ status, forecast }: OfTeam, lesson: LessonView) {
  const word = seatNow(status, lesson)
  if (word === 'notYet' && lesson.phase.name === 'brief' && forecast)
    return { mark: 'submitted', word: 'forecast' } as const
  return { mark: word === 'policy' || word === 'empty' || word === 'submitted' ? word : 'thinking', word } as const
}

/** What each seat is doing, as marks with words: no team, no name, no text of a student. Seats that nobody plays are one line. */
export function ProjectorBoard({ scenario, view }: { scenario: Scenario; view: ProjectorView }) {
  const { t } = useTranslation('teachProjector')
  const { lesson, teams } = view
  const played = teams.filter(({ status }) => teamPlays(status))
  const all = [...Array(lesson.worlds).keys()]
  const sat = all.filter((world) => played.some(({ key }) => key.world === world))
  const worlds = sat.length > 0 ? sat : all
  const { seats } = scenario.play
  const isPlayed = (seat: string) => played.length === 0 || played.some(({ key }) => key.seat === seat)
  const others = seats.filter(({ id }) => !isPlayed(id)).map(({ name }) => name)
  const areMany = worlds.length > mostNamed
  return (
    <div className="tcp-board-frame">
      <table className="tcp-board" data-few={worlds.length < 3 || undefined} data-many={areMany || undefined}>
        <caption className="sr-only">{t('statuses')}</caption>
        <thead className={lesson.worlds === 1 ? 'sr-only' : undefined}>
          <tr>
            <td />
            {worlds.map((world) => (
              <th key={world} scope="col">
                {areMany ? letterOf(world) : t('worlds', { letter: letterOf(world) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seats
            .filter(({ id }) => isPlayed(id))
            .map((seat) => (
              <tr key={seat.id}>
                <th scope="row">{seat.name}</th>
                {worlds.map((world) => {
                  const team = teams.find(({ key }) => key.world === world && key.seat === seat.id)
                  const one = doneOf(team ?? { key: { world, seat: seat.id }, status: 'empty' }, lesson)
                  return (
                    <td key={world}>
                      <Status {...one} isBare={areMany} />
                    </td>
                  )
                })}
              </tr>
            ))}
        </tbody>
      </table>
      {areMany && (
        // Columns are too narrow for words: what the marks mean stands below.
        <p className="tcp-key" aria-hidden="true">
          <Status mark="submitted" word={lesson.phase.name === 'brief' ? 'forecast' : 'submitted'} />
          <Status mark="thinking" word={lesson.clock.held ? 'reading' : 'notYet'} />
          <Status mark="policy" word="policy" />
        </p>
      )}
      {others.length > 0 && <p className="tcp-label">{t('byPolicy', { seats: others.join(', ') })}</p>}
    </div>
  )
}

type StatusProps = ReturnType<typeof doneOf> & { readonly isBare?: boolean }

function Status({ mark, word, isBare = false }: StatusProps) {
  const { t } = useTranslation('teachProjector')
  return (
    <span className={`tcp-status tcp-status-${mark}`}>
      <StatusMark status={mark} />
      <span className={isBare ? 'sr-only' : undefined}>{t(`status.${word}`)}</span>
    </span>
  )
}
