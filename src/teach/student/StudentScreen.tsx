import { type ReactNode, useEffect, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { createFormat, formatDate } from '../../ui/format'
import { classSeat } from '../../ui/i18n/en/classSeat'
import { addTexts } from '../../ui/i18n/late'
import { Announcer } from '../../ui/parts/Announcer'
import { useLanguage } from '../../ui/useFormat'
import type { HttpFault } from '../link/http'
import type { Link } from '../link/link'
import { useLink } from '../link/useLink'
import type { Around } from './around'
import { Brief } from './Brief'
import { Debrief, Exit, Over } from './Debrief'
import { Ended } from './Ended'
import { LateForecast } from './LateForecast'
import { LeaveDialog } from './LeaveDialog'
import { LessonClock, LinkWords, usePhaseWords } from './LessonClock'
import { Lobby } from './Lobby'
import { Notices } from './Notices'
import { TeamPanel } from './panel/TeamPanel'
import type { StudentParts } from './parts'
import { RoleFirst } from './RoleFirst'
import { useLive } from './useLive'
import { useNews } from './useNews'
import { usePlaceChange } from './usePlaceChange'
import { type RoleSheetOwed, useAsk, useDraftFrames, useKeptPass, usePass } from './useStudent'
import { Watch } from './Watch'
import './student.css'
import '../../ui/i18n/playTexts'

addTexts('classSeat', classSeat)

export interface StudentScreenProps {
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  readonly session: string
  readonly parts: StudentParts
  /** Rejects, or gives null, when it can't be had; the app says why. */
  readonly fetchScenario: (id: string) => Promise<Scenario | null>
  /** Opens a world's run in the product's own debrief, on what `view` names. Resolves with why not, or null. */
  readonly onOpenRun: (session: string, world: number, token: string, view?: string) => Promise<HttpFault | null>
  readonly onLeave: () => void
  /** To the page on which one joins, with the lesson's code where it is known. */
  readonly onJoin: (code: string | null) => void
  /** What stands here until the lesson has come. */
  readonly loading: ReactNode
}

/** A student's lesson, from the lobby to the exit ticket. */
export function StudentScreen(props: StudentScreenProps) {
  const { base, session, loading } = props
  const { pass, isKept } = usePass(session)
  const link = useLink(base, pass?.token ?? null, 'member')
  const roleSheet = useKeptPass(pass, link)
  if (pass === undefined) return loading
  if (pass === null) return <Ended why="noPass" />
  if (link?.ended) return <Ended why={link.ended} code={pass.code ?? null} />
  if (!link?.view) return loading
  return (
    <Lesson {...props} link={link} token={pass.token} code={pass.code ?? null} roleSheet={roleSheet} isKept={isKept} />
  )
}

interface LessonProps extends StudentScreenProps {
  readonly link: Link<'member'>
  readonly token: string
  /** Code by which this browser joined, where it is known. */
  readonly code: string | null
  readonly roleSheet: RoleSheetOwed
  readonly isKept: boolean
}

function Lesson({
  base,
  session,
  parts,
  fetchScenario,
  onOpenRun,
  onLeave,
  onJoin,
  link,
  token,
  code,
  roleSheet,
  isKept,
  loading,
}: LessonProps) {
  const language = useLanguage()
  const phaseWords = usePhaseWords()
  const view = link.view as NonNullable<typeof link.view>
  const { lesson, me, team, seat } = view
  const [scenario, setScenario] = useState<Scenario | null>(null)
  const [isLeaving, setLeaving] = useState(false)
  useEffect(() => {
    let isGone = false
    fetchScenario(lesson.scenario).then(
      (found) => isGone || setScenario(found),
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [fetchScenario, lesson.scenario])
  const ask = useAsk(link)
  const onDraft = useDraftFrames(link)
  const news = useNews(team, session)
  const place = usePlaceChange(view)
  const isLost = link.state === 'lost'
  const plan = scenario?.play.plans.find(({ id }) => id === lesson.plan) ?? scenario?.play.plans[0]
  const windows = plan?.windows.length ?? 0
  const live = useLive(view, isLost, windows)
  if (!scenario) return loading

  const { waiting, at } = link
  const draftKey = `class.${session}.${team?.key.world ?? 0}.${team?.key.seat ?? ''}`
  const isFirst = lesson.phase.name === 'window' && lesson.phase.window === 0
  const seatName = scenario.play.seats.find(({ id }) => id === team?.key.seat)?.name ?? ''
  const { clock } = scenario.play
  const hour = lesson.phase.name === 'window' ? plan?.windows[lesson.phase.window]?.hour : undefined
  const when = hour === undefined ? null : `${createFormat(language, clock).dateTime(hour)} ${clock.zoneLabel}`
  const notices = (
    <Notices {...{ view, isLost, waiting, isKept, seatName, windows, when, ...place }}>
      {roleSheet.isOwed && lesson.phase.name === 'window' && team && (
        <RoleFirst
          {...{ scenario, seat: team.key.seat, plan: lesson.plan }}
          RoleSheet={parts.RoleSheet}
          onRead={roleSheet.onRead}
        />
      )}
      {isFirst && team && <LateForecast {...{ scenario, team, draftKey, ask }} Forecast={parts.Forecast} />}
    </Notices>
  )
  const panel = team && (
    <TeamPanel session={session} scenario={scenario} team={team} isMuted={me.muted} news={news} ask={ask} />
  )
  const around: Around = { view, at, isLost, waiting, windows, notices, panel, news: news.total }
  // That the seat was left may be told before the command is answered.
  const other = () => void ask({ type: 'leave' }).then((why) => (why === null || link.ended === 'left') && onJoin(code))
  const openRun = (world: number) => onOpenRun(session, world, token)
  const openTicket = (world: number) => onOpenRun(session, world, token, 'step=ticket')
  const { Play } = parts
  const phase = lesson.phase.name
  const page = () => {
    switch (phase) {
      case 'lobby':
        return <Lobby {...{ around, scenario, parts, ask }} onOther={other} />
      case 'brief':
        return team ? (
          <Brief {...{ around, scenario, parts, ask, team, draftKey }} />
        ) : (
          <Watch {...{ around, scenario, parts, ask }} />
        )
      case 'window':
        return team && seat ? (
          <Play
            key={draftKey}
            {...{ scenario, base, lesson, team, ask, onDraft, draftKey, notice: notices, panel }}
            view={seat}
            stopsAt={view.stopsAt}
            seed={view.seed}
            nick={me.nick}
            isMuted={me.muted}
            news={news.total}
            onLeave={() => setLeaving(true)}
            onRole={roleSheet.onRead}
            state={
              <p className="stu-state">
                <span className="stu-head-line">
                  <span>{phaseWords(lesson, windows)}</span>
                  <LessonClock lesson={lesson} at={at} />
                </span>
                <LinkWords isLost={isLost} waiting={waiting} />
              </p>
            }
          />
        ) : (
          <Watch {...{ around, scenario, parts, ask }} />
        )
      case 'debrief':
        return <Debrief around={around} scenario={scenario} onOpen={openRun} />
      case 'exit':
        return <Exit around={around} onOpen={openTicket} />
      case 'ended':
        return <Over around={around} onOpen={openRun} date={formatDate(language, lesson.deleteOn)} />
    }
  }
  return (
    <>
      {page()}
      <LeaveDialog
        isMuted={view.me.muted}
        isOpen={isLeaving}
        onStay={() => setLeaving(false)}
        onGo={onLeave}
        onForGood={() => void ask({ type: 'leave' })}
      />
      <Announcer message={live.text} at={live.count} />
    </>
  )
}
