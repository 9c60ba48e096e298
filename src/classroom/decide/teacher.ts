import type { TeacherCommand } from '../commands'
import type { TeamKey } from '../events'
import { limits } from '../limits'
import type { Decided } from '../room'
import { isTeam, type Member, teamOf } from '../state'
import { type Asked, accept, type BareEvent, refuse } from './asked'
import { handIn } from './handIn'
import { planInject, sendInject } from './injects'
import { closing, halted, handsAfter, isOver, nextPhase, phaseEvent, windowBefore } from './lesson'
import { rename, seated } from './member'
import { seatsOf, spread } from './seating'

const day = 86_400_000

/** Whether somebody can be spoken of: who is of the session, and to be removed also who was let go and may come back. */
const isMeant = (member: Member | null, type: TeacherCommand['type']): boolean =>
  member !== null && (member.gone === null || (type === 'kick' && member.gone === 'let-go'))

/** What the teacher asks. */
export function decideTeacher(asked: Asked, command: TeacherCommand): Decided {
  const { lesson, asking } = asked
  const member = 'member' in command ? (lesson.members.get(command.member) ?? null) : null
  if ('member' in command && !isMeant(member, command.type)) return refuse('unknown-member')
  const team = 'team' in command && command.team ? teamOf(lesson, command.team) : null
  if ('team' in command && command.team && !team) return refuse('unknown-team')
  switch (command.type) {
    case 'lock-lobby':
      return accept(asked, { type: 'lobby-locked', locked: command.locked })
    case 'rename-member':
      return member ? rename(asked, member, command.nick, true) : refuse('unknown-member')
    case 'kick': {
      const gone = { member: command.member, to: null }
      return accept(asked, { type: 'kicked', member: command.member }, ...handsAfter(lesson, gone))
    }
    case 'move':
      return move(asked, command.member, command.team)
    case 'mute':
      return accept(asked, { type: 'muted', member: command.member, muted: command.muted })
    case 'add-world':
      if (lesson.phase.name !== 'lobby') return refuse('wrong-phase')
      if (lesson.teams.length >= limits.worlds) return refuse('worlds-full')
      return accept(asked, { type: 'world-added', seed: asking.chance(0xffff_ffff) })
    case 'assign':
      return assign(asked, command.least ?? 1)
    case 'give-seat':
      return giveSeat(asked, command)
    case 'next':
      if (command.after !== undefined && command.after !== lesson.phase.name) return refuse('wrong-phase')
      return next(asked)
    case 'pause':
      if (lesson.phase.name === 'lobby' || lesson.phase.name === 'ended') return refuse('wrong-phase')
      return lesson.pausedAt === null ? accept(asked, { type: 'paused' }) : refuse('paused')
    case 'resume':
      return resume(asked)
    case 'extend':
      return extend(asked, command.minutes)
    case 'close-window':
      if (lesson.phase.name !== 'window') return refuse('wrong-phase')
      return (command.window ?? lesson.phase.window) === lesson.phase.window ? next(asked) : refuse('wrong-phase')
    case 'step-back':
      return stepBack(asked, command.window)
    case 'to-debrief':
      return toDebrief(asked)
    case 'plan-inject':
      return planInject(asked, command.inject)
    case 'drop-inject':
      return lesson.planned.some(({ id }) => id === command.inject)
        ? accept(asked, { type: 'inject-dropped', inject: command.inject })
        : refuse('unknown-inject')
    case 'send-inject':
      return sendInject(asked, command.inject)
    case 'hide-line':
      return lesson.lines.has(command.line)
        ? accept(asked, { type: 'line-hidden', line: command.line, hidden: command.hidden })
        : refuse('unknown-line')
    case 'settle-report':
      return lesson.lines.get(command.line)?.reportedBy
        ? accept(asked, { type: 'report-settled', line: command.line })
        : refuse('unknown-line')
    case 'nudge':
      return accept(asked, { type: 'nudged', team: command.team })
    case 'delete-on':
      return isDate(command.date, asking.now)
        ? accept(asked, { type: 'delete-on', date: command.date })
        : refuse('bad-date')
    case 'vote':
      return vote(asked, command)
    case 'hand-in':
      // Students hand in their own.
      return lesson.head.mode === 'one-device' ? handIn(asked, null, command) : refuse('not-yours')
    default: {
      const never: never = command
      return never
    }
  }
}

/** Whether a day can be the last on which a session is kept: from today to a year ahead. */
export function isDate(date: string, now: number): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
  return isReal && time >= now - day && time <= now + limits.mostDays * day
}

function next(asked: Asked): Decided {
  const { lesson, plan } = asked
  const { phase } = lesson
  if (phase.name === 'window') return accept(asked, ...closing(asked, phase.window, 'teacher'))
  const following = nextPhase(plan, phase)
  return following ? accept(asked, phaseEvent(asked, following)) : refuse('wrong-phase')
}

function resume(asked: Asked): Decided {
  const { until, pausedAt } = asked.lesson
  if (pausedAt === null) return refuse('wrong-phase')
  return accept(asked, { type: 'resumed', until: until === null ? null : until + asked.asking.now - pausedAt })
}

function extend(asked: Asked, minutes: number): Decided {
  const { until, pausedAt } = asked.lesson
  if (until === null) return refuse('wrong-phase')
  const from = pausedAt === null ? Math.max(until, asked.asking.now) : Math.max(until, pausedAt)
  return accept(asked, { type: 'extended', until: from + Math.round(minutes * 60_000) })
}

/** From a window to the one before; from the debrief to the window that was open last, as long as no student has a run. */
function stepBack(asked: Asked, meant: number | undefined): Decided {
  const { lesson } = asked
  const { phase } = lesson
  if (phase.name === 'exit' || phase.name === 'ended') return refuse('wrong-phase')
  const back = windowBefore(lesson)
  if (back === null) return refuse('nothing-before')
  if (meant !== undefined && meant !== back) return refuse('wrong-phase')
  if (lesson.runsGiven) return refuse('runs-given')
  const window = halted(asked, phaseEvent(asked, { name: 'window', window: back }))
  return accept(asked, { type: 'stepped-back', window: back }, window)
}

/** Gives a seat to the policy, or back. */
function giveSeat(asked: Asked, { team: key, by }: Extract<TeacherCommand, { type: 'give-seat' }>): Decided {
  if (isOver(asked.lesson)) return refuse('wrong-phase')
  const team = teamOf(asked.lesson, key)
  if (team?.by === by && team.isLeft === (by === 'policy')) return refuse('already-submitted')
  return accept(asked, { type: 'seat-given', team: key, by, asked: true })
}

function toDebrief(asked: Asked): Decided {
  const { phase } = asked.lesson
  if (phase.name === 'window') {
    return accept(
      asked,
      { type: 'window-closed', window: phase.window, why: 'teacher' },
      phaseEvent(asked, { name: 'debrief' }),
    )
  }
  return phase.name === 'lobby' || phase.name === 'brief'
    ? accept(asked, phaseEvent(asked, { name: 'debrief' }))
    : refuse('wrong-phase')
}

function move(asked: Asked, member: string, team: TeamKey | null): Decided {
  if (team && asked.lesson.head.mode === 'one-device') return refuse('no-seat')
  return accept(asked, { type: 'moved', member, team }, ...handsAfter(asked.lesson, { member, to: team }))
}

function assign(asked: Asked, least: number): Decided {
  const { lesson } = asked
  if (lesson.phase.name !== 'lobby' && lesson.phase.name !== 'brief') return refuse('wrong-phase')
  if (lesson.head.mode === 'one-device') return refuse('no-seat')
  const seats = seatsOf(lesson).filter(({ isLeft }) => !isLeft)
  const players = [...lesson.members.values()].filter(({ gone, team }) => gone === null && team !== null)
  if (seats.length === 0 || players.length === 0) return refuse('no-seat')
  const given = spread(seats, players.length, least)
  const moves = players.map(({ id }, index): BareEvent => ({ type: 'moved', member: id, team: given[index] }))
  const hands = seats.flatMap(({ key }): BareEvent[] => {
    const by = given.some((one) => isTeam(one, key)) ? 'team' : 'policy'
    return teamOf(lesson, key)?.by === by ? [] : [{ type: 'seat-given', team: key, by, asked: false }]
  })
  return accept(asked, ...moves, ...hands)
}

function vote(asked: Asked, command: Extract<TeacherCommand, { type: 'vote' }>): Decided {
  const { lesson, worlds } = asked
  if (lesson.head.mode !== 'one-device' || lesson.phase.name !== 'window') return refuse('wrong-phase')
  if (lesson.pausedAt !== null) return refuse('paused')
  if (teamOf(lesson, command.team)?.by !== 'team') return refuse('run-by-policy')
  if ('reason' in command.order && command.order.reason.trim().length === 0) return refuse('empty-text')
  const world = worlds[command.team.world]
  const order = seated(command.order, command.team.seat)
  const reply = world.decide(order)
  if (!reply.ok) return refuse('refused', reply.refusal)
  return accept(asked, {
    type: 'ordered',
    team: command.team,
    member: null,
    hour: world.hour,
    command: order,
    votes: command.votes,
  })
}
