import { Suspense, useCallback, useMemo, useState } from 'react'
import type { TeacherCommand } from '../../classroom/commands'
import type { TeamKey } from '../../classroom/events'
import type { Ack } from '../../classroom/frames'
import type { TeacherView } from '../../classroom/views'
import type { Scenario } from '../../scenario/scenario'
import { useTranslation } from '../../ui/i18n/translation'
import { Announcer } from '../../ui/parts/Announcer'
import { Button } from '../../ui/parts/Button'
import { SkipLink, useArrival, useTitle } from '../../ui/parts/Page'
import { useFormat } from '../../ui/useFormat'
import { ackWords } from '../faultWords'
import type { Link } from '../link/link'
import { Board } from './Board'
import { ClockPanel } from './ClockPanel'
import { ConsoleHeader } from './ConsoleHeader'
import type { ConsolePageProps } from './ConsolePage'
import { ConsoleContext, type ConsoleSetting } from './context'
import { type Asked, Dialogs } from './Dialogs'
import { InjectsPanel } from './InjectsPanel'
import { JoinPanel } from './JoinPanel'
import { LobbyPanel } from './LobbyPanel'
import { NeedsYou } from './NeedsYou'
import { PlanStrip } from './PlanStrip'
import { TalksPanel } from './TalksPanel'
import type { Counted } from './VoteForm'
import { WorkPanel } from './WorkPanel'
import './console.css'
import './panels.css'

export interface ConsoleScreenProps extends ConsolePageProps {
  readonly token: string
  readonly link: Link<'teacher'>
  readonly view: TeacherView
  readonly scenario: Scenario
}

/** One page with every team's state, and everything that a teacher does in a lesson. */
export function ConsoleScreen(props: ConsoleScreenProps) {
  const { base, session, token, link, view, scenario, addresses, onGone } = props
  const { t } = useTranslation(['teach', 'play', 'common'])
  const format = useFormat(scenario.play.clock)
  const [told, setTold] = useState({ message: '', at: 0 })
  const [fault, setFault] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  useTitle(`${t('title', { title: view.lesson.title })} · ${t('common:product')}`)
  useArrival()
  const say = useCallback((message: string) => setTold(({ at }) => ({ message, at: at + 1 })), [])
  const words = useCallback((ack: Ack) => ackWords(t, ack), [t])
  const ask = useCallback(async (command: TeacherCommand) => words(await link.command(command)), [link, words])
  const send = useCallback(
    async (command: TeacherCommand) => {
      const why = await ask(command)
      setFault(why)
      return why === null
    },
    [ask],
  )
  const seatName = useCallback(
    (seat: string) => scenario.play.seats.find(({ id }) => id === seat)?.name ?? seat,
    [scenario],
  )
  const [counted, setCounted] = useState<ReadonlyMap<string, Counted>>(new Map())
  const count = useCallback(
    ({ world, seat }: TeamKey, one: Counted) => setCounted((before) => new Map(before).set(`${world}/${seat}`, one)),
    [],
  )
  const plan = scenario.play.plans.find(({ id }) => id === view.lesson.plan) ?? scenario.play.plans[0]
  const { at } = link
  const setting = useMemo(
    (): ConsoleSetting => ({
      base,
      session,
      token,
      scenario,
      plan,
      view,
      at,
      link,
      format,
      send,
      ask,
      say,
      tell: setFault,
      words,
      seatName,
      counted,
      count,
    }),
    [base, session, token, scenario, plan, view, at, link, format, send, ask, say, words, seatName, counted, count],
  )
  const openTeam = useCallback((team: TeamKey) => setAsked({ what: 'team', team }), [])
  const { name } = view.lesson.phase
  const isOver = name === 'debrief' || name === 'exit' || name === 'ended'
  return (
    <ConsoleContext value={setting}>
      <div className="tch" data-phase={name}>
        <SkipLink />
        <ConsoleHeader projector={addresses.projector} begin={addresses.begin} onAsk={setAsked} />
        {link.state === 'lost' && (
          <p className="tch-lost" role="status">
            {t('lost')} {link.waiting > 0 && t('waiting', { count: link.waiting })}
          </p>
        )}
        <main id="content" className="tch-main" tabIndex={-1}>
          <div className="tch-lead">
            {name === 'lobby' ? <LobbyPanel onAsk={setAsked} /> : <ClockPanel onAsk={setAsked} />}
            {fault && (
              <p className="tch-fault foot-warning" role="alert">
                {t('fault.title')}: {fault}
              </p>
            )}
            {isOver && <WorkPanel onOpen={() => setAsked({ what: 'work' })} />}
            {isOver && (
              <section className="tch-panel">
                <a
                  className={`button button-normal tch-wide ${name === 'debrief' ? 'button-act' : 'button-plain'}`}
                  href={addresses.debrief}
                >
                  {t('debrief.go')}
                </a>
                {name === 'debrief' && <p className="note">{t('debrief.projector')}</p>}
                <Button onPress={() => setAsked({ what: 'keep' })}>{t('menu.keep')}</Button>
              </section>
            )}
            {!isOver && name !== 'lobby' && <NeedsYou onAsk={setAsked} />}
          </div>
          <div className="tch-work">
            <PlanStrip />
            <Board onTeam={openTeam} onMap={(world) => setAsked({ what: 'world', world })} />
          </div>
          <div className="tch-rest">
            {!isOver && <InjectsPanel onOpen={() => setAsked({ what: 'injects' })} />}
            {view.lesson.mode === 'teams' && <TalksPanel onOpen={() => setAsked({ what: 'talks' })} />}
            {name !== 'ended' && view.lesson.mode === 'teams' && (
              <JoinPanel onOpen={() => setAsked({ what: 'join' })} onStudents={() => setAsked({ what: 'students' })} />
            )}
          </div>
        </main>
        <Suspense>
          <Dialogs
            asked={asked}
            onAsk={setAsked}
            onGone={onGone}
            projector={addresses.projector}
            work={addresses.work}
          />
        </Suspense>
        <Announcer message={told.message} at={told.at} />
      </div>
    </ConsoleContext>
  )
}
