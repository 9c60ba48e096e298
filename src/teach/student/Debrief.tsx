import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { whenWords } from '../handIn/when'
import { heldIn } from '../heldIn'
import type { Around } from './around'
import { ForecastShown } from './ForecastShown'
import { Runs, type RunsProps } from './Runs'
import { StudentPage } from './StudentPage'

export interface DebriefProps {
  readonly around: Around
  readonly scenario: Scenario
  readonly onOpen: RunsProps['onOpen']
}

/** The lesson's debrief: what the team expected, before anything is revealed, and the way into the run. */
export function Debrief({ around, scenario, onOpen }: DebriefProps) {
  const { t } = useTranslation('classSeat')
  const { lesson, seated } = around.view
  const held = heldIn(around.view)
  return (
    <StudentPage around={around}>
      <div className="stu-locked">
        <h1>{t('debrief.title')}</h1>
        <p className="lead">{t(held ? 'debrief.text' : 'debrief.textWatch')}</p>
        {held && <Expected held={held} scenario={scenario} />}
        <Runs
          worlds={lesson.worlds}
          seated={seated}
          own={heldIn(around.view)?.key.world ?? null}
          go={t('debrief.open')}
          onOpen={onOpen}
        />
      </div>
    </StudentPage>
  )
}

/** What the team of the seat of play expected, as theirs to those alone who were of it then. */
export function Expected({
  held: { forecast, expected },
  scenario,
}: {
  readonly held: NonNullable<Around['view']['held']>
  readonly scenario: Scenario
}) {
  const { t } = useTranslation('classSeat')
  return (
    <section>
      <h2>{t(forecast && expected === false ? 'debrief.forecastBefore' : 'debrief.forecast')}</h2>
      {forecast ? (
        <ForecastShown scenario={scenario} forecast={forecast} />
      ) : (
        <p className="note">{t('debrief.noForecast')}</p>
      )}
    </section>
  )
}

/** One claim, one piece of evidence, one doubt: written in the last step of the run's own debrief. */
export function Exit({ around, onOpen }: Omit<DebriefProps, 'scenario'>) {
  const { t } = useTranslation('classSeat')
  const { lesson, seated } = around.view
  return (
    <StudentPage around={around}>
      <div className="stu-locked">
        <h1>{t('exit.title')}</h1>
        <p className="lead">{t('exit.text')}</p>
        <p>{t('exit.hand')}</p>
        <HandedIn around={around} />
        <Runs
          worlds={lesson.worlds}
          seated={seated}
          own={heldIn(around.view)?.key.world ?? null}
          go={t('exit.open')}
          onOpen={onOpen}
        />
        <p className="note">{t('debrief.takeHome')}</p>
      </div>
    </StudentPage>
  )
}

/** Whether the teacher has this student's ticket. */
function HandedIn({ around }: Pick<DebriefProps, 'around'>) {
  const { t } = useTranslation('classSeat')
  const language = useLanguage()
  const { lesson, me } = around.view
  const { handedIn } = me
  const unseen = lesson.phase.name === 'ended' ? 'handIn.unseenOver' : 'handIn.unseen'
  return (
    <p className={handedIn ? 'stu-handed' : undefined}>
      {handedIn ? t('handIn.seen', { time: whenWords(language, handedIn.at) }) : t(unseen)}
    </p>
  )
}

/** After the lesson: the run can still be opened, until the lesson is deleted. */
export function Over({ around, onOpen, date }: Omit<DebriefProps, 'scenario'> & { readonly date: string }) {
  const { t } = useTranslation('classSeat')
  const { lesson, seated } = around.view
  return (
    <StudentPage around={around} withPanel={false}>
      <div className="stu-locked">
        <h1>{t('ended.over.title')}</h1>
        <p className="lead">{t('ended.over.text', { date })}</p>
        <HandedIn around={around} />
        <Runs
          worlds={lesson.worlds}
          seated={seated}
          own={heldIn(around.view)?.key.world ?? null}
          go={t('debrief.open')}
          onOpen={onOpen}
        />
        <p className="note">{t('ended.over.home')}</p>
      </div>
    </StudentPage>
  )
}
