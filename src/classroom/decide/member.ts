import type { Command } from '../../sim/index'
import type { MemberCommand } from '../commands'
import type { Order, TeamKey } from '../events'
import { limits } from '../limits'
import { tidyName } from '../names'
import type { Decided } from '../room'
import { type Line, type Member, membersOf, type Proposal, type Team, talkOf, teamOf } from '../state'
import { type Asked, accept, refuse } from './asked'
import { handIn } from './handIn'
import { handsAfter, isOver } from './lesson'

/** What a student asks: about themselves, or for their team. */
export function decideMember(asked: Asked, member: Member, command: MemberCommand): Decided {
  const { lesson } = asked
  if (command.type === 'rename') {
    if (member.muted) return refuse('muted')
    return member.isNamed ? refuse('not-yours') : rename(asked, member, command.nick)
  }
  if (command.type === 'leave') {
    // By joining again they would be somebody new, who is not muted. To close the page is always possible.
    if (member.muted) return refuse('muted')
    return accept(asked, { type: 'left', member: member.id }, ...handsAfter(lesson, { member: member.id, to: null }))
  }
  if (lesson.phase.name === 'ended') return refuse('wrong-phase')
  // Who only observes looks back on a run as well.
  if (command.type === 'hand-in') return handIn(asked, member, command)
  const team = member.team && teamOf(lesson, member.team)
  if (!team) return refuse('no-seat')
  switch (command.type) {
    case 'forecast':
      return lockForecast(asked, member, team, command.forecast)
    case 'say':
      return say(asked, member, team, command.text)
    case 'open-talk':
      return openTalk(asked, member, team, command.seats)
    case 'talk-say':
      return talkSay(asked, member, team, command.talk, command.text)
    case 'report-line':
      return reportLine(asked, member, team, command.line)
    case 'read':
      return read(asked, member, team, command.report)
    case 'propose':
    case 'withdraw':
    case 'agree':
    case 'give':
    case 'submit':
      return decideInWindow(asked, member, team, command)
    default: {
      const never: never = command
      return never
    }
  }
}

/** Whether somebody is of the session, or will be once their browser connects. */
const isExpected = ({ gone }: Member): boolean => gone === null || gone === 'let-go'

export function rename({ lesson, ...asked }: Asked, member: Member, wished: string, byTeacher = false): Decided {
  const nick = tidyName(wished, limits.name)
  if (nick === null) return refuse('bad-name')
  const taken = [...lesson.members.values()].some(
    (one) => one.id !== member.id && isExpected(one) && one.nick.toLowerCase() === nick.toLowerCase(),
  )
  return taken
    ? refuse('bad-name')
    : accept(asked, { type: 'renamed', member: member.id, nick, ...(byTeacher ? { byTeacher } : {}) })
}

function lockForecast(
  asked: Asked,
  member: Member,
  team: Team,
  forecast: Extract<MemberCommand, { type: 'forecast' }>['forecast'],
): Decided {
  const { phase } = asked.lesson
  const isEarly = phase.name === 'lobby' || phase.name === 'brief' || (phase.name === 'window' && phase.window === 0)
  if (!isEarly) return refuse('wrong-phase')
  if (team.forecast) return refuse('already-submitted')
  const questions = asked.scenario.play.forecast
  const known = forecast.filter(({ outcome }) => questions.some((question) => question.outcome === outcome))
  const isWhole =
    known.length === questions.length &&
    new Set(known.map(({ outcome }) => outcome)).size === questions.length &&
    known.every(({ low, best, high }) => low <= best && best <= high)
  if (!isWhole) return refuse('empty-text')
  return accept(asked, { type: 'forecast-locked', team: team.key, member: member.id, forecast: known })
}

type InWindow = Extract<MemberCommand, { type: 'propose' | 'withdraw' | 'agree' | 'give' | 'submit' }>

function decideInWindow(asked: Asked, member: Member, team: Team, command: InWindow): Decided {
  const { lesson } = asked
  if (lesson.phase.name !== 'window') return refuse('wrong-phase')
  const meant = 'window' in command ? command.window : undefined
  if (meant !== undefined && meant !== lesson.phase.window) return refuse('wrong-phase')
  if (lesson.pausedAt !== null) return refuse('paused')
  if (team.by === 'policy') return refuse('run-by-policy')
  if (command.type === 'submit') {
    return command.done === team.submitted
      ? refuse('already-submitted')
      : accept(asked, { type: 'submitted', team: team.key, member: member.id, done: command.done })
  }
  if (team.submitted) return refuse('already-submitted')
  if (command.type === 'propose') return propose(asked, member, team, seated(command.order, team.key.seat))
  const proposal = team.proposals.find(({ id }) => id === command.proposal)
  if (!proposal) return refuse('unknown-proposal')
  if (command.type === 'withdraw') {
    if (proposal.member !== member.id) return refuse('not-yours')
    return accept(asked, { type: 'proposal-withdrawn', team: team.key, id: proposal.id })
  }
  if (command.type === 'agree') {
    const { agrees } = command
    return accept(asked, { type: 'agreed', team: team.key, id: proposal.id, member: member.id, agrees })
  }
  return give(asked, member, team, proposal)
}

/** An order of the engine, for a seat. */
export function seated(order: Extract<MemberCommand, { type: 'propose' }>['order'], seat: string): Order {
  return { ...order, seat } as Order
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, one) => sum + one, 0)

/** Whether a team chose to wait in this window: once is enough, and no second time says more. */
const hasWaited = ({ given }: Team): boolean => given.some(({ type }) => type === 'wait')

function propose(asked: Asked, member: Member, team: Team, order: Order): Decided {
  // A reason is read by others as a line is.
  if (member.muted && 'reason' in order) return refuse('muted')
  if (total(team.proposed) >= limits.proposals) return refuse('full')
  const isAlone = membersOf(asked.lesson, team.key).length === 1
  if (!isAlone && (team.proposed.get(member.id) ?? 0) >= limits.ownProposals) return refuse('full')
  if ('reason' in order && order.reason.trim().length === 0) return refuse('empty-text')
  if (order.type === 'wait' && hasWaited(team)) return refuse('already-submitted')
  const reply = asked.worlds[team.key.world].decide(order)
  if (!reply.ok) return refuse('refused', reply.refusal)
  const id = `p-${asked.lesson.made + 1}`
  return accept(asked, { type: 'proposed', team: team.key, id, member: member.id, order })
}

/** How many of a team must agree before an order is given: more than half of those who are there. */
export function needed(
  { lesson, asking }: { readonly lesson: Asked['lesson']; readonly asking: Pick<Asked['asking'], 'presence'> },
  team: Team,
  giver?: string,
): number {
  const here = membersOf(lesson, team.key).filter(({ id }) => id === giver || asking.presence.isHere(id))
  return Math.floor(here.length / 2) + 1
}

function give(asked: Asked, member: Member, team: Team, proposal: Proposal): Decided {
  const { presence } = asked.asking
  const agree = [...proposal.agree].filter((id) => id !== member.id && presence.isHere(id)).length + 1
  if (agree < needed(asked, team, member.id)) return refuse('needs-agreement')
  if (proposal.order.type === 'wait' && hasWaited(team)) return refuse('already-submitted')
  const world = asked.worlds[team.key.world]
  if (world.given >= limits.orders) return refuse('full')
  const reply = world.decide(proposal.order)
  if (!reply.ok) return refuse('refused', reply.refusal)
  return accept(asked, {
    type: 'ordered',
    team: team.key,
    member: member.id,
    hour: world.hour,
    command: proposal.order,
    proposal: proposal.id,
  })
}

function read(asked: Asked, member: Member, team: Team, report: string): Decided {
  const inject = asked.lesson.sent.find(({ inject: { id } }) => id === report)
  if (inject) {
    const isTold = inject.worlds.includes(team.key.world) && inject.inject.seats.includes(team.key.seat)
    if (!isTold) return refuse('unknown-inject')
    if (team.injectsRead.has(report)) return refuse('already-submitted')
    if (isOver(asked.lesson)) return refuse('wrong-phase')
    return accept(asked, { type: 'inject-read', team: team.key, inject: report })
  }
  if (team.by === 'policy') return refuse('run-by-policy')
  const world = asked.worlds[team.key.world]
  // What was read already, or is read after play, leaves the run as it is.
  if (isOver(asked.lesson)) return refuse('wrong-phase')
  if (world.isRead(team.key.seat, report)) return refuse('already-submitted')
  if (world.given >= limits.orders) return refuse('full')
  const command: Command = { type: 'read', seat: team.key.seat, report }
  const reply = world.decide(command)
  if (!reply.ok) return refuse('refused', reply.refusal)
  return accept(asked, { type: 'ordered', team: team.key, member: member.id, hour: world.hour, command })
}

function lineFault(member: Member, lines: readonly Line[], text: string): Decided | null {
  if (member.muted) return refuse('muted')
  if (text.trim().length === 0) return refuse('empty-text')
  return lines.length >= limits.lines ? refuse('full') : null
}

const lineId = ({ lesson }: Asked): string => `l-${lesson.made + 1}`

function say(asked: Asked, member: Member, team: Team, text: string): Decided {
  const fault = lineFault(member, team.lines, text)
  return (
    fault ?? accept(asked, { type: 'said', team: team.key, id: lineId(asked), member: member.id, text: text.trim() })
  )
}

function openTalk(asked: Asked, member: Member, team: Team, seats: readonly string[]): Decided {
  if (member.muted) return refuse('muted')
  const { world, seat } = team.key
  const all = [...new Set([seat, ...seats])].sort()
  if (all.length < 2 || !all.every((one) => teamOf(asked.lesson, { world, seat: one }))) return refuse('unknown-team')
  const mine = asked.lesson.talks.filter((talk) => talk.world === world)
  const same = mine.some((talk) => talk.seats.length === all.length && talk.seats.every((one) => all.includes(one)))
  if (same) return refuse('already-submitted')
  if (mine.length >= limits.talks) return refuse('full')
  const talk = `t-${asked.lesson.made + 1}`
  return accept(asked, { type: 'talk-opened', talk, world, seats: all, by: member.id })
}

/** Whether a seat takes part in a talk. */
export const isIn = (key: TeamKey, talk: { readonly world: number; readonly seats: readonly string[] }): boolean =>
  talk.world === key.world && talk.seats.includes(key.seat)

function talkSay(asked: Asked, member: Member, team: Team, id: string, text: string): Decided {
  const talk = talkOf(asked.lesson, id)
  if (!talk || !isIn(team.key, talk)) return refuse('unknown-talk')
  return (
    lineFault(member, talk.lines, text) ??
    accept(asked, {
      type: 'talk-said',
      talk: id,
      id: lineId(asked),
      seat: team.key.seat,
      member: member.id,
      text: text.trim(),
    })
  )
}

function reportLine(asked: Asked, member: Member, team: Team, id: string): Decided {
  const line = asked.lesson.lines.get(id)
  const talk = line && typeof line.where === 'string' ? talkOf(asked.lesson, line.where) : null
  const own = line && typeof line.where !== 'string' ? line.where : null
  const isSeen = talk ? isIn(team.key, talk) : own?.world === team.key.world && own.seat === team.key.seat
  if (!line || !isSeen) return refuse('unknown-line')
  if (line.reportedBy !== null) return refuse('already-submitted')
  return accept(asked, { type: 'line-reported', line: id, by: member.id })
}
