import { lazy, Suspense } from 'react'
import type { TeamKey } from '../../classroom/events'
import type { TeamCard } from '../../classroom/views'
import { useTranslation } from '../../ui/i18n/translation'
import { AskDialog } from '../../ui/parts/AskDialog'
import { letterOf } from '../parts'
import { handedInBy } from './cardWords'
import { useConsole } from './context'
import { whereWords } from './words'

const InjectsDialog = lazy(async () => ({ default: (await import('./InjectsDialog')).InjectsDialog }))
const JoinDialog = lazy(async () => ({ default: (await import('./JoinDialog')).JoinDialog }))
const KeepDialog = lazy(async () => ({ default: (await import('./KeepDialog')).KeepDialog }))
const ProjectorDialog = lazy(async () => ({ default: (await import('./ProjectorDialog')).ProjectorDialog }))
const SeatDialog = lazy(async () => ({ default: (await import('./SeatDialog')).SeatDialog }))
const StudentsDialog = lazy(async () => ({ default: (await import('./StudentsDialog')).StudentsDialog }))
const TalksDialog = lazy(async () => ({ default: (await import('./TalksDialog')).TalksDialog }))
const WorkDialog = lazy(async () => ({ default: (await import('./WorkDialog')).WorkDialog }))
const WorldDialog = lazy(async () => ({ default: (await import('./WorldDialog')).WorldDialog }))

/** What lies over the page: a question before something that is not easily undone, or one of the class's dialogs. */
export type Asked =
  | { readonly what: 'students' | 'observers' | 'talks' | 'injects' | 'projector' | 'keep' | 'join' | 'work' }
  | { readonly what: 'team'; readonly team: TeamKey }
  | { readonly what: 'world'; readonly world: number }
  | { readonly what: 'back'; readonly window: number }
  | { readonly what: 'close'; readonly teams: readonly TeamCard[]; readonly window: number }
  | { readonly what: 'first'; readonly teams: readonly TeamCard[] }
  | { readonly what: 'to-debrief' | 'end' | 'begin' }

export interface DialogsProps {
  readonly asked: Asked | null
  /** Address of the page on which the class's work is printed. */
  readonly work: string
  readonly onAsk: (asked: Asked | null) => void
  readonly onGone: () => void
  /** Address of the projector's window, from `#` on. */
  readonly projector: string
}

export function Dialogs({ asked, work, onAsk, onGone, projector }: DialogsProps) {
  const close = () => onAsk(null)
  return (
    <>
      <Questions asked={asked} onClose={close} />
      <Suspense>
        {asked?.what === 'team' && <SeatDialog team={asked.team} onClose={close} />}
        {asked?.what === 'world' && <WorldDialog world={asked.world} onClose={close} />}
        {asked?.what === 'students' && <StudentsDialog onClose={close} />}
        {asked?.what === 'observers' && <StudentsDialog onlyObservers onClose={close} />}
        {asked?.what === 'talks' && <TalksDialog onClose={close} />}
        {asked?.what === 'injects' && <InjectsDialog onClose={close} />}
        {asked?.what === 'join' && <JoinDialog onClose={close} />}
        {asked?.what === 'projector' && <ProjectorDialog address={projector} onClose={close} />}
        {asked?.what === 'work' && <WorkDialog address={work} onClose={close} />}
        {asked?.what === 'keep' && <KeepDialog onClose={close} onGone={onGone} />}
      </Suspense>
    </>
  )
}

function Questions({ asked, onClose }: { asked: Asked | null; onClose: () => void }) {
  const { t } = useTranslation('teach')
  const { send, view } = useConsole()
  const shared = { stay: t('ask.stay'), isOpen: true, onStay: onClose }
  const everybody = [...view.teams.flatMap(({ members }) => members), ...view.observers]
  const students = everybody.length
  const done = handedInBy(view.handedIn, everybody)
  switch (asked?.what) {
    case 'back':
      return (
        <AskDialog
          {...shared}
          title={t('ask.back')}
          go={t('ask.backGo')}
          onGo={() => {
            void send({ type: 'step-back', window: asked.window })
            onClose()
          }}
        >
          <p>{t('ask.backText', { n: asked.window + 1 })}</p>
        </AskDialog>
      )
    case 'close':
      return (
        <AskDialog
          {...shared}
          title={t('ask.close')}
          go={t('ask.closeGo')}
          onGo={() => {
            void send({ type: 'close-window', window: asked.window })
            onClose()
          }}
        >
          <p>{t('ask.closeText', { count: asked.teams.length })}</p>
          <TeamNames teams={asked.teams} />
        </AskDialog>
      )
    case 'first':
      return (
        <AskDialog
          {...shared}
          title={t('ask.first')}
          go={t('ask.firstGo')}
          onGo={() => {
            // The clock may have opened it meanwhile: the next step would then be another.
            if (view.lesson.phase.name === 'brief') void send({ type: 'next' })
            onClose()
          }}
        >
          <p>{t('ask.firstText', { count: asked.teams.length })}</p>
          <TeamNames teams={asked.teams} />
        </AskDialog>
      )
    case 'to-debrief':
      return (
        <AskDialog
          {...shared}
          title={t('ask.debrief')}
          go={t('ask.debriefGo')}
          onGo={() => {
            void send({ type: 'to-debrief' })
            onClose()
          }}
        >
          <p>{t('ask.debriefText')}</p>
        </AskDialog>
      )
    case 'end':
      return (
        <AskDialog
          {...shared}
          title={t('ask.end')}
          go={t('ask.endGo')}
          onGo={() => {
            void send({ type: 'next' })
            onClose()
          }}
        >
          <p>
            {t('ask.endText')} {view.lesson.mode === 'teams' && t('ask.endHanded', { count: students, done })}
          </p>
          {view.lesson.mode === 'teams' && done < students && <p>{t('ask.endHomework')}</p>}
        </AskDialog>
      )
    case 'begin':
      return (
        <AskDialog
          {...shared}
          title={t('ask.begin')}
          go={t('ask.beginGo')}
          onGo={() => {
            void send({ type: 'next' })
            onClose()
          }}
        >
          <p>{t('ask.beginText')}</p>
        </AskDialog>
      )
    default:
      return null
  }
}

/** Above so many teams a question names them by world, without their seats. */
const mostWithSeats = 10

/** Who is meant, so that the teacher knows whom to ask first. */
function TeamNames({ teams }: { teams: readonly TeamCard[] }) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { seatName } = useConsole()
  if (teams.length > mostWithSeats) {
    const worlds = [...new Set(teams.map(({ key }) => key.world))]
    return (
      <ul>
        {worlds.map((world) => (
          <li key={world}>
            <span className="note">{t('world', { letter: letterOf(world) })}</span>{' '}
            <strong>
              {teams
                .filter(({ key }) => key.world === world)
                .map(({ name }) => name)
                .join(', ')}
            </strong>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <ul className="tch-named">
      {teams.map(({ key, name }) => (
        <li key={`${key.world}-${key.seat}`}>
          <strong>{name}</strong> <span className="note">{whereWords(t, seatName, key)}</span>
        </li>
      ))}
    </ul>
  )
}
