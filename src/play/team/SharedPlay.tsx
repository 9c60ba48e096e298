import { type ReactNode, useMemo } from 'react'
import type { LessonView, TeamView } from '../../classroom/views'
import type { Scenario } from '../../scenario/scenario'
import type { SeatView } from '../../session/api'
import { classPlay } from '../../ui/i18n/en/classPlay'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import type { Words } from '../../ui/mapWords'
import { useFormat } from '../../ui/useFormat'
import { useStable } from '../../ui/useStable'
import { PlayDesk } from '../screen/PlayDesk'
import type { SaveState, SharedSeat } from '../screen/screenTypes'
import { Proposals } from './Proposals'
import { SharedMenu } from './SharedMenu'
import { isReady, othersHere } from './teamOrders'
import { type AskClass, useClassTurn } from './useClassTurn'
import { useGiving } from './useGiving'
import { type DraftNow, useTeamDecide } from './useTeamDecide'
import '../../ui/i18n/playTexts'

addTexts('classPlay', classPlay)

/** Decisions that a seat is offered at once in a class. */
const offeredAtOnce = 6

export interface SharedPlayProps {
  readonly scenario: Scenario
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  readonly lesson: LessonView
  readonly team: TeamView
  readonly view: SeatView
  readonly stopsAt: number | null
  readonly seed: number | null
  readonly nick: string
  /** Whether the teacher lets this member write nothing for now. */
  readonly isMuted: boolean
  /** Name under which what is written outlasts a refresh. */
  readonly draftKey: string
  readonly ask: AskClass
  readonly onDraft: (draft: DraftNow) => void
  readonly onLeave: () => void
  /** The role sheet was opened from the menu. */
  readonly onRole: () => void
  /** What is around the seat and not the screen's own: the lesson's clock, what everybody must see, the team's panel. */
  readonly state: ReactNode
  readonly notice: ReactNode
  readonly panel: ReactNode
  /** Lines of the panel that were not seen yet. */
  readonly news: number
}

const saved: SaveState = { status: 'saved', at: null }
const nothing = () => undefined

/** The play screen of a seat that a team plays together, fed by the views that the classroom sends. */
export function SharedPlay(props: SharedPlayProps) {
  const { scenario, base, lesson, team, view, stopsAt, seed, nick, ask } = props
  const { t } = useTranslation(['play', 'common'])
  const { t: tClass } = useTranslation('classPlay')
  const format = useFormat(scenario.play.clock)
  const words = useMemo((): Words => ({ t, format }), [t, format])
  const windows = (scenario.play.plans.find(({ id }) => id === lesson.plan) ?? scenario.play.plans[0]).windows.length
  const giving = useGiving(team, othersHere(team) === 0, ask)
  const now = useMemo(
    () => ({ lesson, team, view, stopsAt, seed, windows }),
    [lesson, team, view, stopsAt, seed, windows],
  )
  const turn = useClassTurn(now, ask, giving.isBusy)
  const decide = useTeamDecide({
    turn,
    words,
    lesson,
    team,
    giving,
    draftKey: props.draftKey,
    onDraft: props.onDraft,
    isMuted: props.isMuted,
  })
  const leave = useStable(props.onLeave)
  const roleOpened = useStable(props.onRole)
  const { state, notice, panel, news } = props
  const shared: SharedSeat = {
    team: tClass('team', { team: team.name }),
    state,
    notice,
    panel,
    news,
    opens: team.members.length > 1,
    offered: offeredAtOnce,
    isHeld: lesson.clock.held,
    waiting: decide.canAct ? team.proposals.filter((one) => !one.iAgree || isReady(one)).length : 0,
    proposals: (
      <Proposals
        team={team}
        view={turn.game.view}
        giving={giving}
        canAct={decide.canAct && !lesson.clock.paused}
        isChoosing={decide.choice !== null}
      />
    ),
  }
  return (
    <PlayDesk
      scenario={scenario}
      turn={turn}
      decide={decide}
      words={words}
      base={base}
      save={saved}
      menu={({ sound, onRole }) => {
        const openRole = () => {
          onRole()
          roleOpened()
        }
        return <SharedMenu nick={nick} sound={sound} onRole={openRole} onLeave={leave} />
      }}
      onDebrief={nothing}
      onCompare={nothing}
      shared={shared}
    />
  )
}
