import type { Plan } from '../../scenario/schema/play'
import { isIn, needed } from '../decide/member'
import { limits } from '../limits'
import { type Lesson, type Line, type Member, membersOf, type Team, teamOf } from '../state'
import { teamPlays } from '../teamPlays'
import type { LineView, StudentView, TeamView } from '../views'
import { lessonView, publicStatusOf, type Shown } from './parts'

/** Parts of the lesson in which a seat is looked out of. */
const isPlay = ({ phase: { name } }: Lesson): boolean => name === 'brief' || name === 'window'

export function studentView(shown: Shown, member: Member, plan: Plan, end: number): StudentView {
  const { lesson, worlds } = shown
  const team = member.team && teamOf(lesson, member.team)
  const isOver = lesson.phase.name === 'debrief' || lesson.phase.name === 'exit' || lesson.phase.name === 'ended'
  const { phase } = lesson
  const following = phase.name === 'window' ? phase.window + 1 : phase.name === 'brief' ? 0 : plan.windows.length
  const seen = team && (isPlay(lesson) || isOver) ? team : null
  return {
    lesson: lessonView(shown),
    me: { member: member.id, nick: member.nick, muted: member.muted, ...handedInBy(lesson, member) },
    team: team ? teamView(shown, team, member) : null,
    seat: seen ? shown.seatView(seen.key.world, seen.key.seat) : null,
    stopsAt: seen ? (plan.windows[following]?.hour ?? end) : null,
    ...(isOver ? { held: heldBy(lesson, member), seated: seatedWorlds(lesson) } : {}),
    ...(team
      ? {}
      : { teams: lesson.teams.flat().map((one) => ({ key: one.key, status: publicStatusOf(shown, one) })) }),
    // The seed says how luck falls: nobody in play may know it.
    seed: team && lesson.runsGiven && worlds[team.key.world].over ? (lesson.seeds[team.key.world] ?? null) : null,
  }
}

function handedInBy({ handedIn }: Lesson, { id }: Member): Pick<StudentView['me'], 'handedIn'> {
  const own = handedIn.get(id)
  return own ? { handedIn: { at: own.at, world: own.world, work: own.work } } : {}
}

function heldBy(lesson: Lesson, { id, held }: Member): NonNullable<StudentView['held']> | null {
  const team = held && teamOf(lesson, held)
  return team && { key: team.key, forecast: team.forecast, expected: team.expectedBy.has(id) }
}

/** Worlds that somebody sat in during play, or whose team locked a forecast. */
function seatedWorlds({ teams, members }: Lesson): number[] {
  const sat = new Set([...members.values()].flatMap(({ held }) => (held ? [held.world] : [])))
  return teams.flatMap((world, index) =>
    sat.has(index) || world.some(({ forecast }) => forecast !== null) ? [index] : [],
  )
}

function teamView(shown: Shown, team: Team, me: Member): TeamView {
  const { lesson, presence } = shown
  const members = membersOf(lesson, team.key)
  const nick = (id: string): string => lesson.members.get(id)?.nick ?? ''
  const must = needed({ lesson, asking: { presence } }, team, me.id)
  return {
    key: team.key,
    name: team.name,
    members: members.map(({ id, nick: name }) => ({ nick: name, here: presence.isHere(id), me: id === me.id })),
    by: team.by,
    submitted: team.submitted,
    waited: team.given.some(({ type }) => type === 'wait'),
    forecast: team.forecast,
    proposals: team.proposals.map(({ id, member, order, agree }) => ({
      id,
      nick: nick(member),
      mine: member === me.id,
      order,
      agree: [...agree].map(nick),
      iAgree: agree.has(me.id),
      needed: must,
    })),
    lines: team.lines.slice(-limits.shownLines).map((line) => lineView(lesson, line, me)),
    talks: lesson.talks
      .filter((talk) => isIn(team.key, talk))
      .map(({ id, seats, lines }) => ({
        id,
        seats,
        lines: lines.slice(-limits.shownLines).map((line) => lineView(lesson, line, me)),
      })),
    others: lesson.teams[team.key.world].flatMap(({ key }) => (key.seat === team.key.seat ? [] : [key.seat])),
    empty: lesson.teams[team.key.world].flatMap((one) => (teamPlays(publicStatusOf(shown, one)) ? [] : [one.key.seat])),
    nudges: team.nudges,
  }
}

function lineView(lesson: Lesson, line: Line, me: Member): LineView {
  return {
    id: line.id,
    at: line.at,
    seat: line.seat,
    nick: lesson.members.get(line.member)?.nick ?? '',
    text: line.hidden ? null : line.text,
    mine: line.member === me.id,
    // Only whoever reported it is told: the line's author is not to learn who did.
    reported: line.reportedBy === me.id,
  }
}
