import { teamPlays } from '../../classroom/teamPlays'
import type { HandedInView, LessonView, TeacherView, TeamCard, TeamStatus } from '../../classroom/views'
import type { Scenario } from '../../scenario/scenario'
import type { TeachT } from '../faultWords'
import { workByTeam } from '../grading/workByTeam'
import { clockText } from '../link/clock'
import { isAfter, isTeam } from '../parts'
import { optionName, orderWords } from './words'

/** How far a decision is that a card names. */
export type Stage = 'ordered' | 'proposed' | 'draft'

/** How far the decision is that `currentWords` names; null where it names none. */
export function stageOf({ given, status, proposal, draft }: TeamCard, { phase }: LessonView): Stage | null {
  if (phase.name !== 'window') return null
  if (given.length > 0) return 'ordered'
  if (status === 'submitted') return null
  if (proposal) return 'proposed'
  return draft?.option ? 'draft' : null
}

/** What a team decided or is about to: orders of this window, else the favoured proposal, else what is being written on. */
export function currentWords(t: TeachT, scenario: Scenario, card: TeamCard, lesson: LessonView): string {
  const { phase, mode } = lesson
  if (isAfter(phase)) return afterWords(t, card, lesson)
  if (phase.name !== 'window') {
    return mode === 'teams' ? membersWords(t, card) : t(card.status === 'policy' ? 'card.policyActs' : 'card.room')
  }
  switch (stageOf(card, lesson)) {
    case 'ordered':
      return card.given.map((order) => orderWords(t, scenario, order)).join('; ')
    case 'proposed':
      return card.proposal ? orderWords(t, scenario, card.proposal) : ''
    case 'draft':
      return optionName(scenario, card.draft?.option ?? '')
    default:
      if (card.status === 'submitted') return t('card.noOrder')
      if (card.status === 'policy') return t('card.policyActs')
      return t(mode === 'one-device' ? 'card.room' : 'card.nothing')
  }
}

const nicks = ({ members }: TeamCard): string => members.map(({ nick }) => nick).join(', ')

const membersWords = (t: TeachT, card: TeamCard): string => (card.members.length > 0 ? nicks(card) : t('card.nobody'))

function afterWords(t: TeachT, card: TeamCard, { mode }: LessonView): string {
  if (mode === 'one-device') return t(card.status === 'policy' ? 'card.policyDid' : 'card.roomDid')
  return card.members.length > 0 ? nicks(card) : t('card.nobodySat')
}

/** How many of some students have handed in. */
export function handedInBy(
  handedIn: readonly HandedInView[],
  students: readonly { readonly member: string }[],
): number {
  return students.filter(({ member }) => handedIn.some((one) => one.member === member)).length
}

/** What of the class a card's words rest on. */
type CardView = Pick<TeacherView, 'lesson' | 'handedIn' | 'teams' | 'observers'>

/** The last line of a card after play. */
function afterNote(t: TeachT, { key, members, status, played }: TeamCard, view: CardView): string {
  const { phase, mode } = view.lesson
  if (mode === 'one-device') return ''
  if (members.length === 0 && !played) return t('card.policyDecided')
  const count = members.length
  const here = members.filter((one) => one.here).length
  // Those who held this seat in play, wherever they are now: so their work is graded.
  const work = workByTeam(view).groups.find(({ card }) => isTeam(card.key, key))
  const done = work?.done.length ?? 0
  const authors = done + (work?.open.length ?? 0)
  return [
    ...(status === 'policy' && count > 0 ? [t('card.policyDecided')] : []),
    ...(phase.name === 'ended' || here === count || status === 'policy' ? [] : [t('card.away', { here, count })]),
    ...(authors > 0 && (done > 0 || phase.name !== 'debrief') ? [t('card.handedIn', { done, count: authors })] : []),
  ].join(' · ')
}

/** Who a team is, and how many of it are there where not all are. */
export function teamWords(t: TeachT, { name, members }: TeamCard, { phase }: LessonView): string {
  if (members.length === 0) return phase.name === 'lobby' ? '' : t('card.noStudents')
  const here = members.filter((one) => one.here).length
  const isPlay = !isAfter(phase)
  const students =
    isPlay && here > 0 && here < members.length
      ? t('card.here', { here, count: members.length })
      : t('students', { count: members.length })
  return t('card.team', { name, students })
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length

const wait = (at: number | null, now: number): string | null => (at === null ? null : clockText(Math.max(0, now - at)))

/** The last line of a card: how far the writing is, or since when nothing came. `now`: by the server's clock; `isOpen`: within the card. */
export function noteWords(t: TeachT, card: TeamCard, view: CardView, now: number, isOpen = false): string {
  const { phase, mode } = view.lesson
  if (isAfter(phase)) return afterNote(t, card, view)
  if (phase.name === 'brief' && mode === 'teams' && teamPlays(card.status)) {
    if (card.forecast) return card.status === 'disconnected' ? t('card.forecast') : ''
    return t('card.noForecast')
  }
  if (phase.name !== 'window' && (card.status === 'thinking' || card.status === 'submitted')) return ''
  if (phase.name === 'lobby' && mode === 'teams') return t('card.ifNobody')
  if (isSilenced(card)) return t('card.muted')
  switch (card.status) {
    case 'policy':
      return t(mode === 'one-device' ? 'card.handedRoom' : 'card.handed')
    case 'disconnected': {
      const time = wait(card.lostAt, now)
      return time === null ? t('card.noInputYet') : t('card.lost', { time })
    }
    case 'idle': {
      const time = wait(card.lastActive, now)
      return time === null ? t('card.noInputYet') : t('card.noInput', { time })
    }
    case 'empty':
      return t('card.handed')
    case 'submitted':
    case 'thinking': {
      const { draft, reasons } = card
      if (card.status === 'thinking' && draft && draft.words > 0) return t('card.draft', { count: draft.words })
      const proposed = card.proposal && 'reason' in card.proposal ? wordsIn(card.proposal.reason) : 0
      if (card.status === 'thinking' && reasons.count === 0 && proposed > 0) {
        return t('card.proposed', { count: proposed })
      }
      if (reasons.count === 0 && mode === 'one-device') return isOpen ? '' : t('card.roomNext')
      if (reasons.count === 0) return t('card.noReason')
      return t('card.written', {
        reasons: t('card.reasons', { count: reasons.count }),
        words: t('card.words', { count: reasons.words }),
      })
    }
    default: {
      const never: never = card.status
      return never
    }
  }
}

/** Whether nobody of a team who is there may write a reason, and nothing is proposed that could be given. */
function isSilenced({ status, members, proposal }: TeamCard): boolean {
  if (status !== 'thinking' && status !== 'idle') return false
  const here = members.filter((one) => one.here)
  return here.length > 0 && here.every(({ muted }) => muted) && proposal === null
}

/**
 * What a team's card says it is doing. In the lobby a seat is free or nobody thinks yet, after play nobody does any more; in the brief it is whether a
 * forecast is locked, and on one device whether the room gave an order.
 */
export function doingOf({ status, forecast, given, members }: TeamCard, { phase, mode }: LessonView): Doing {
  if (isAfter(phase)) return 'over'
  if (phase.name === 'lobby' && mode === 'teams' && members.length === 0) return 'free'
  if (status !== 'thinking' && status !== 'idle') return status
  if (phase.name === 'lobby') return 'waiting'
  if (phase.name === 'brief' && mode === 'teams') return forecast ? 'forecast' : 'reading'
  return mode === 'one-device' && given.length > 0 ? 'ordered' : status
}

export type Doing = TeamStatus | 'waiting' | 'free' | 'over' | 'reading' | 'forecast' | 'ordered'

/** The mark that stands for it. */
export const markOf = (doing: Doing): TeamStatus | 'over' => {
  if (doing === 'waiting' || doing === 'free') return 'empty'
  if (doing === 'reading') return 'thinking'
  return doing === 'forecast' || doing === 'ordered' ? 'submitted' : doing
}
