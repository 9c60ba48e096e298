import { letGo } from '../decide/admit'
import { isOver, windowBefore } from '../decide/lesson'
import type { TeamKey } from '../events'
import { limits } from '../limits'
import { isTeam, type Lesson, type Line, type Member, membersOf, type Proposal, type Team } from '../state'
import type { ProjectorView, TeacherLine, TeacherView, TeamCard } from '../views'
import { lessonView, publicStatusOf, type Shown, statusOf } from './parts'

export function teacherView(shown: Shown): TeacherView {
  const { lesson, presence, worlds } = shown
  const here = (id: string): boolean => presence.isHere(id)
  return {
    lesson: lessonView(shown),
    teams: lesson.teams.flat().map((team) => teamCard(shown, team)),
    observers: membersOf(lesson, null).map((one) => ({
      member: one.id,
      nick: one.nick,
      here: here(one.id),
      ...heldElsewhere(lesson, one),
    })),
    letGo: letGo(lesson)
      .map(({ id, nick, team, goneAt }) => ({ member: id, nick, team, at: goneAt ?? 0 }))
      .reverse()
      .sort((a, b) => b.at - a.at),
    planned: lesson.planned,
    sent: lesson.sent,
    talks: lesson.talks.map(({ id, world, seats, lines }) => ({
      id,
      world,
      seats,
      lines: lines.slice(-limits.shownLines).map((line) => teacherLine(lesson, line)),
    })),
    reports: [...lesson.lines.values()].flatMap((line) =>
      line.reportedBy === null
        ? []
        : [
            {
              line: teacherLine(lesson, line),
              where: line.where,
              by: lesson.members.get(line.reportedBy)?.nick ?? '',
            },
          ],
    ),
    handedIn: [...lesson.handedIn.values()].map(({ member, team, world, at, work }) => ({
      member,
      nick: member === null ? null : (lesson.members.get(member)?.nick ?? ''),
      team,
      world,
      at,
      work,
    })),
    hours: worlds.map(({ hour }) => hour),
    back: lesson.runsGiven ? null : windowBefore(lesson),
    savedAt: lesson.savedAt,
  }
}

function teamCard(shown: Shown, team: Team): TeamCard {
  const { lesson, presence } = shown
  const members = membersOf(lesson, team.key)
  const active = members.flatMap(({ id }) => presence.lastActive(id) ?? [])
  const lost = members.flatMap(({ id }) => (presence.isHere(id) ? [] : (presence.lostAt(id) ?? [])))
  const nobody = members.length > 0 && members.every(({ id }) => !presence.isHere(id))
  const drafts = members.flatMap(({ id }) => presence.draft(id) ?? [])
  const isPlay = lesson.phase.name === 'brief' || lesson.phase.name === 'window'
  return {
    key: team.key,
    name: team.name,
    status: statusOf(shown, team),
    members: members.map((one) => ({
      member: one.id,
      nick: one.nick,
      here: presence.isHere(one.id),
      muted: one.muted,
      ...heldElsewhere(lesson, one),
    })),
    given: team.given,
    proposal: favourite(team.proposals)?.order ?? null,
    draft: drafts.sort((a, b) => b.words - a.words)[0] ?? null,
    reasons: team.reasons,
    unread: isPlay ? shown.seatView(team.key.world, team.key.seat).reports.filter(({ read }) => !read).length : 0,
    lastActive: active.length > 0 ? Math.max(...active) : null,
    lostAt: nobody && lost.length > 0 ? Math.max(...lost) : null,
    forecast: team.forecast !== null,
    ...(isOver(lesson) ? { played: wasPlayed(lesson, team.key) } : {}),
  }
}

/** Whether somebody held this seat in play, who may be elsewhere by now. */
const wasPlayed = ({ members }: Lesson, key: TeamKey): boolean =>
  [...members.values()].some(({ held }) => held !== null && isTeam(held, key))

/** What tells the teacher with which team's work somebody's stands: in play it is the team that they have. */
function heldElsewhere(lesson: Lesson, { held, team }: Member): { readonly held?: TeamKey } {
  return isOver(lesson) && held && !(team && isTeam(held, team)) ? { held } : {}
}

/** The proposal most agree to; of those the last that was made. */
function favourite(proposals: readonly Proposal[]): Proposal | null {
  return proposals.reduce<Proposal | null>((best, one) => (best && best.agree.size > one.agree.size ? best : one), null)
}

function teacherLine(lesson: Lesson, line: Line): TeacherLine {
  const { id, at, seat, member, text, hidden, reportedBy } = line
  const nick = lesson.members.get(member)?.nick ?? ''
  return { id, at, seat, member, nick, text, hidden, reported: reportedBy !== null }
}

export function projectorView(shown: Shown): ProjectorView {
  const { lesson, worlds } = shown
  return {
    lesson: lessonView(shown),
    students: [...lesson.members.values()].filter(({ gone }) => gone === null).length,
    teams: lesson.teams.flat().map((team) => ({
      key: team.key,
      status: publicStatusOf(shown, team),
      forecast: team.forecast !== null,
    })),
    hours: worlds.map(({ hour }) => hour),
  }
}
