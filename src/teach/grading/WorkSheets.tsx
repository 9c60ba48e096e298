import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { whenWords } from '../handIn/when'
import type { ClassWork, StudentWork, TeamWork } from './classWork'
import { type TeamDeed, teamDeedList } from './teamDeeds'
import { WorkTexts } from './WorkTexts'

/** A sheet for each team, and one for those without. */
export function WorkSheets({ work, format }: { readonly work: ClassWork; readonly format: Format }) {
  const { t } = useTranslation('classWork')
  const { teams, others } = work
  return (
    <>
      {teams.map((team) => (
        <article key={`${team.world} ${team.seat}`} className="tcg-sheet">
          <SheetHead
            work={work}
            title={t('team', { seat: team.seatName, letter: team.world })}
            team={team.team}
            students={team.students}
          />
          <Forecast team={team} format={format} />
          {team.decisions === null ? (
            <section>
              <h3>{t('decisions')}</h3>
              <p className="foot-warning">{t('unread')}</p>
            </section>
          ) : (
            <Decisions deeds={teamDeedList(team)} format={format} />
          )}
          <Students students={team.students} letter={team.world} />
        </article>
      ))}
      {others.length > 0 && (
        <article className="tcg-sheet">
          <SheetHead
            work={work}
            title={t(work.class.mode === 'one-device' ? 'room' : 'others')}
            team={null}
            students={others.filter(({ nick }) => nick !== null)}
          />
          <Students students={others} letter={null} />
        </article>
      )}
      {teams.length + others.length === 0 && <p>{t('none')}</p>}
    </>
  )
}

function SheetHead(props: {
  readonly work: ClassWork
  readonly title: string
  readonly team: string | null
  readonly students: readonly StudentWork[]
}) {
  const { work, title, team, students } = props
  const { t } = useTranslation('classWork')
  return (
    <header className="tcg-head">
      <p className="note">
        {work.scenario.title} · {work.class.title}
        {work.class.planName && ` · ${work.class.planName}`}
      </p>
      <h2>
        {title}
        {team && ` · ${t('teamOf', { team })}`}
      </h2>
      {students.length > 0 && <p>{t('students', { nicks: nicksOf(students) })}</p>}
      <p className="note">{work.read[0]}</p>
    </header>
  )
}

const nicksOf = (students: readonly StudentWork[]): string => students.flatMap(({ nick }) => nick ?? []).join(', ')

function Forecast({ team, format }: { readonly team: TeamWork; readonly format: Format }) {
  const { t } = useTranslation('classWork')
  return (
    <section>
      <h3>{t('forecast')}</h3>
      {team.forecasts.length === 0 ? (
        <p className="note">{t('noForecast')}</p>
      ) : (
        <table className="tcg-table tcg-figures">
          <thead>
            <tr>
              <th scope="col">{t('question')}</th>
              <th scope="col">{t('low')}</th>
              <th scope="col">{t('best')}</th>
              <th scope="col">{t('high')}</th>
            </tr>
          </thead>
          <tbody>
            {team.forecasts.map(({ outcome, question, label, low, best, high }) => (
              <tr key={outcome}>
                <th scope="row">{question || label}</th>
                {[low, best, high].map((figure, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: three columns
                  <td key={index}>{format.number(figure)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Decisions({ deeds, format }: { readonly deeds: readonly TeamDeed[]; readonly format: Format }) {
  const { t } = useTranslation('classWork')
  const what = ({ kind, label }: TeamDeed): string =>
    kind === 'wait' ? t('waited') : kind === 'standing' ? t('standing', { what: label }) : label
  const why = ({ by, reason }: TeamDeed): string => {
    if (by === 'policy') return t('byPolicy')
    if (reason.trim() !== '') return reason
    return t(by === 'standing' ? 'byStanding' : 'noReason')
  }
  return (
    <section>
      <h3>{t('decisions')}</h3>
      {deeds.length === 0 ? (
        <p className="note">{t('noDecisions')}</p>
      ) : (
        <table className="tcg-table tcg-deeds">
          <thead>
            <tr>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('why')}</th>
            </tr>
          </thead>
          <tbody>
            {deeds.map((deed, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one seat may do the same twice in one hour
              <tr key={index}>
                <td>{format.dayTime(deed.hour)}</td>
                <td>{what(deed)}</td>
                <td className={deed.reason.trim() === '' ? 'note' : undefined}>{why(deed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** What each handed in; those who did not are named in one line. `letter`: of the world whose run goes without saying. */
function Students({ students, letter }: { readonly students: readonly StudentWork[]; readonly letter: string | null }) {
  const { t } = useTranslation('classWork')
  const language = useLanguage()
  const without = students.filter(({ handedIn }) => handedIn === null)
  return (
    <>
      {students.map(({ nick, handedIn, world, ticket, trial }, index) =>
        handedIn === null || !ticket ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have had one nickname
          <section key={index} className="tcg-student">
            <h3>
              {nick ?? t('room')}{' '}
              <span className="note">
                {[
                  t('at', { time: whenWords(language, Date.parse(handedIn)) }),
                  ...(world && world !== letter ? [t('about', { letter: world })] : []),
                ].join(', ')}
              </span>
            </h3>
            <WorkTexts ticket={ticket} trial={trial} parameterText={trial?.parameterText ?? null} />
          </section>
        ),
      )}
      {without.length > 0 && <p className="note">{t('notPaper', { nicks: nicksOf(without) })}</p>}
    </>
  )
}
