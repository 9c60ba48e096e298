import { teamPlays } from '../../classroom/teamPlays'
import type { ProjectorView } from '../../classroom/views'
import type { Scenario } from '../../scenario/scenario'
import { teach } from '../../ui/i18n/en/teach'
import { teachProjector } from '../../ui/i18n/en/teachProjector'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import '../../ui/i18n/playTexts'
import { useTitle } from '../../ui/parts/Page'
import { useFormat } from '../../ui/useFormat'
import { isLastMinute, leftOn, useNow } from '../link/clock'
import { isAfter } from '../parts'
import { type ShownChoices, useShown } from '../shownToRoom'
import { useScenario } from '../useScenario'
import { ProjectorBoard } from './ProjectorBoard'
import { ProjectorClock } from './ProjectorClock'
import { CodeInPlay, Lobby } from './ProjectorCode'
import { OutcomeShown, SeatShown } from './ProjectorWorlds'
import { useProjectorPass } from './useProjectorPass'
import './projector.css'

addTexts('teach', teach)
addTexts('teachProjector', teachProjector)

export interface ProjectorPageProps {
  readonly base: string
  readonly session: string
  /** What lets this browser in, where a link brought it; `onTaken`: it is kept, and need not stand in the address any more. */
  readonly given: string | null
  readonly onTaken: () => void
  readonly loadScenario: (id: string) => Promise<Scenario | null>
}

/** The projector's window: what the whole room may see, readable from the back. */
export function ProjectorPage({ base, session, given, onTaken, loadScenario }: ProjectorPageProps) {
  const { t } = useTranslation(['teachProjector', 'teach', 'common'])
  const { pass, link } = useProjectorPass({ base, session, given, onTaken })
  const view = link?.view ?? null
  const scenario = useScenario(view?.lesson.scenario ?? null, loadScenario)
  useTitle(`${t('title')} · ${t('common:product')}`)
  const ended = pass === null ? 'none' : link?.ended
  if (ended) {
    return (
      <main className="tcp tcp-plain">
        <h1>{t(ended === 'none' || ended === 'refused' ? `endedWhy.${ended}` : `teach:ended.${ended}`)}</h1>
      </main>
    )
  }
  if (!link || !view || !scenario) {
    return (
      <main className="loading" aria-busy="true">
        <p>{t('common:loading')}</p>
      </main>
    )
  }
  return (
    <div className="tcp">
      <header className="tcp-head">
        <p className="tcp-case">{scenario.manifest.title}</p>
        <CodeInPlay base={base} session={session} view={view} />
        <p>{view.lesson.title}</p>
      </header>
      {link.state === 'lost' && (
        <p className="tcp-lost" role="status">
          {t('lost')}
        </p>
      )}
      <main className="tcp-main">
        <Now base={base} session={session} scenario={scenario} view={view} at={link.at} />
      </main>
    </div>
  )
}

interface NowProps {
  readonly base: string
  readonly session: string
  readonly scenario: Scenario
  readonly view: ProjectorView
  /** This browser's clock when `view` came. */
  readonly at: number
}

/** What is shown in this part of the lesson. */
function Now({ base, session, scenario, view, at }: NowProps) {
  const { t } = useTranslation(['teachProjector', 'teach', 'common'])
  const format = useFormat(scenario.play.clock)
  const { lesson, teams } = view
  const { phase, mode } = lesson
  const shown = useShown(session)
  const plan = scenario.play.plans.find(({ id }) => id === lesson.plan) ?? scenario.play.plans[0]
  const playing = teams.filter(({ status }) => teamPlays(status))
  const { held, paused } = lesson.clock
  const isLast = isLastMinute(lesson.clock, leftOn(lesson.clock, at, useNow()))
  const windowWords = held ? 'held' : mode === 'one-device' ? 'oneText' : isLast ? 'lastMinute' : 'windowText'
  const clock = <ProjectorClock clock={lesson.clock} at={at} />
  if (isAfter(phase)) {
    if (shown?.what === 'outcome') return <OutcomeShown shown={shown} format={format} />
    if (shown?.what === 'seat') return <SeatShown shown={shown} format={format} />
  }
  switch (phase.name) {
    case 'lobby':
      return mode === 'one-device' ? (
        <section className="tcp-word">
          <h1>{scenario.manifest.title}</h1>
          <p>{scenario.manifest.subtitle}</p>
          <p className="tcp-note">{scenario.manifest.contentNote}</p>
          <p className="tcp-note">{t('oneContent')}</p>
        </section>
      ) : (
        <Lobby base={base} session={session} view={view} />
      )
    case 'brief':
      return (
        <section className="tcp-phase">
          <div>
            <h1>{t('teach:part.brief')}</h1>
            {clock}
            <Told isPaused={lesson.clock.paused} words={t(mode === 'one-device' ? 'oneBrief' : 'brief')} />
            {mode === 'teams' && playing.length > 0 && (
              <p className="tcp-told">
                {t('ready', { count: playing.length, done: playing.filter(({ forecast }) => forecast).length })}
              </p>
            )}
          </div>
          {mode === 'one-device' ? (
            <ToRead title={t('oneExpect')} words={scenario.play.forecast.map(({ question }) => question)} />
          ) : (
            <ProjectorBoard scenario={scenario} view={view} />
          )}
        </section>
      )
    case 'window':
      return (
        <section className="tcp-phase">
          <div>
            <h1>{t('window', { n: phase.window + 1, total: plan.windows.length })}</h1>
            <p className="tcp-when">{format.dayTime(plan.windows[phase.window]?.hour ?? 0)}</p>
            {clock}
            <Told isPaused={paused && !held} words={t(windowWords)} />
            {mode === 'teams' && playing.length > 0 && !held && (
              <p className="tcp-told">
                {t('submitted', {
                  count: playing.length,
                  done: playing.filter(({ status }) => status === 'submitted').length,
                })}
              </p>
            )}
          </div>
          {shown?.what === 'choices' ? (
            <Choices {...shown} />
          ) : mode === 'one-device' && playing.length === 0 ? (
            <ToRead title={t('oneSeats')} words={scenario.play.seats.map(({ name }) => name)} />
          ) : (
            <ProjectorBoard scenario={scenario} view={view} />
          )}
        </section>
      )
    case 'debrief':
      return (
        <section className="tcp-phase">
          <div>
            <h1>{t('debrief')}</h1>
            {clock}
            {lesson.clock.paused && <Told isPaused words="" />}
          </div>
          <LookAt isOneWorld={lesson.worlds === 1} isRoom={mode === 'one-device'} />
        </section>
      )
    case 'exit':
      return (
        <section className="tcp-word">
          <h1>{t('exit')}</h1>
          <p>{t('exitText')}</p>
          {lesson.clock.until !== null || lesson.clock.left !== null ? clock : null}
        </section>
      )
    case 'ended':
      return (
        <section className="tcp-word">
          <h1>{t('ended')}</h1>
          <p>{t('endedText')}</p>
        </section>
      )
    default: {
      const never: never = phase
      return never
    }
  }
}

/** What the room is to do now; in a pause that, in large, and nothing else. */
function Told({ isPaused, words }: { isPaused: boolean; words: string }) {
  const { t } = useTranslation('teachProjector')
  return isPaused ? <p className="tcp-paused">{t('paused')}</p> : <p className="tcp-told">{words}</p>
}

/** On one device: a few lines for the room to look at while nothing is decided yet. */
function ToRead({ title, words }: { title: string; words: readonly string[] }) {
  return (
    <div className="tcp-look">
      <h2>{title}</h2>
      <ul>
        {words.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}

/** On one device: what the room is to read before hands are counted. */
function Choices({ seat, choices }: ShownChoices) {
  const { t } = useTranslation('teachProjector')
  return (
    <div className="tcp-look">
      <p className="tcp-label">{t('oneSeat')}</p>
      <h2 className="tcp-seat">{seat}</h2>
      <p className="tcp-label">{t('choices')}</p>
      <ol>
        {choices.map((choice) => (
          <li key={choice}>{choice}</li>
        ))}
      </ol>
    </div>
  )
}

const looks = ['cool', 'memory', 'happened', 'spread', 'record', 'trial'] as const

function LookAt({ isOneWorld, isRoom }: { isOneWorld: boolean; isRoom: boolean }) {
  const { t } = useTranslation('teachProjector')
  return (
    <div className="tcp-look">
      <h2>{t('debriefText')}</h2>
      <ol>
        {looks
          .filter((one) => one !== 'spread' || !isOneWorld)
          .map((one) => (
            <li key={one}>{t(one === 'memory' && isRoom ? 'look.memoryRoom' : `look.${one}`)}</li>
          ))}
      </ol>
    </div>
  )
}
