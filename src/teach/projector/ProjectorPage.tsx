import { useTranslation } from 'react-i18next'
import type { ProjectorView } from '../../classroom/views'
import type { Scenario } from '../../scenario/scenario'
import { teach } from '../../ui/i18n/en/teach'
import { teachProjector } from '../../ui/i18n/en/teachProjector'
import { addTexts } from '../../ui/i18n/late'
import '../../ui/i18n/playTexts'
import { useTitle } from '../../ui/parts/Page'
import { useFormat } from '../../ui/useFormat'
import { codeWords, joinLink, plainAddress, useJoinAddress } from '../joinAddress'
import { useLink } from '../link/useLink'
import { QrCode } from '../QrCode'
import { usePass } from '../usePass'
import { useScenario } from '../useScenario'
import { ProjectorBoard } from './ProjectorBoard'
import { ProjectorClock } from './ProjectorClock'
import './projector.css'

addTexts('teach', teach)
addTexts('teachProjector', teachProjector)

export interface ProjectorPageProps {
  readonly base: string
  readonly session: string
  readonly loadScenario: (id: string) => Promise<Scenario | null>
}

/** The projector's window: what the whole room may see, readable from the back. */
export function ProjectorPage({ base, session, loadScenario }: ProjectorPageProps) {
  const { t } = useTranslation(['teachProjector', 'teach', 'common'])
  const pass = usePass(session, 'projector')
  const link = useLink(base, pass?.token ?? null, 'projector')
  const view = link?.view ?? null
  const scenario = useScenario(view?.lesson.scenario ?? null, loadScenario)
  useTitle(`${t('title')} · ${t('common:product')}`)
  const ended = pass === null ? 'none' : link?.ended
  if (ended) {
    return (
      <main className="tcp tcp-plain">
        <h1>{t(`teach:ended.${ended}`)}</h1>
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
  const plan = scenario.play.plans.find(({ id }) => id === lesson.plan) ?? scenario.play.plans[0]
  const playing = teams.filter(({ status }) => status !== 'policy' && status !== 'empty')
  const clock = <ProjectorClock clock={lesson.clock} at={at} />
  switch (phase.name) {
    case 'lobby':
      return mode === 'one-device' ? (
        <section className="tcp-word">
          <h1>{scenario.manifest.title}</h1>
          <p>{scenario.manifest.subtitle}</p>
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
            <p>{t(lesson.clock.paused ? 'paused' : 'brief')}</p>
          </div>
          <ProjectorBoard scenario={scenario} view={view} />
        </section>
      )
    case 'window':
      return (
        <section className="tcp-phase">
          <div>
            <h1>{t('window', { n: phase.window + 1, total: plan.windows.length })}</h1>
            <p className="tcp-when">{format.dayTime(plan.windows[phase.window]?.hour ?? 0)}</p>
            {clock}
            <p>{t(lesson.clock.paused ? 'paused' : 'windowText')}</p>
            {mode === 'teams' && (
              <p>
                {t('submitted', {
                  count: playing.length,
                  done: playing.filter(({ status }) => status === 'submitted').length,
                })}
              </p>
            )}
          </div>
          <ProjectorBoard scenario={scenario} view={view} />
        </section>
      )
    case 'debrief':
      return (
        <section className="tcp-phase">
          <div>
            <h1>{t('debrief')}</h1>
            {clock}
          </div>
          <LookAt isOneWorld={lesson.worlds === 1} />
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

function Lobby({ base, session, view }: { base: string; session: string; view: ProjectorView }) {
  const { t } = useTranslation('teachProjector')
  const { address } = useJoinAddress(base, session)
  const { code, locked } = view.lesson
  const link = code === null || locked ? null : joinLink(address, code)
  return (
    <section className="tcp-lobby">
      <div>
        {link === null || code === null ? (
          <h1>{t('noCode')}</h1>
        ) : (
          <>
            <h1 className="tcp-label">{t('join')}</h1>
            <p className="tcp-address">{plainAddress(address)}</p>
            <p className="tcp-label">{t('code')}</p>
            <p className="tcp-code">{codeWords(code)}</p>
          </>
        )}
        <p className="tcp-joined" role="status">
          {view.students === 0 ? t('nobody') : t('joined', { count: view.students })}
        </p>
      </div>
      {link !== null && <QrCode text={link} label={link} />}
      <p className="tcp-content">{t('content')}</p>
    </section>
  )
}

const looks = ['cool', 'memory', 'happened', 'spread', 'record', 'trial'] as const

function LookAt({ isOneWorld }: { isOneWorld: boolean }) {
  const { t } = useTranslation('teachProjector')
  return (
    <div className="tcp-look">
      <h2>{t('debriefText')}</h2>
      <ol>
        {looks
          .filter((one) => one !== 'spread' || !isOneWorld)
          .map((one) => (
            <li key={one}>{t(`look.${one}`)}</li>
          ))}
      </ol>
    </div>
  )
}
