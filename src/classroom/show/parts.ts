import type { ArrivedReport, SeatView } from '../../sim/index'
import { limits } from '../limits'
import type { Asking } from '../room'
import { type Lesson, membersOf, type Team } from '../state'
import type { ClockView, LessonView, PublicStatus, TeamStatus } from '../views'
import type { WorldRun } from '../worldRun'

export interface Shown {
  readonly session: string
  readonly lesson: Lesson
  readonly worlds: readonly WorldRun[]
  /** What a seat sees of its world, the injects that reached it among its reports; kept until the world changes. */
  seatView(world: number, seat: string): SeatView
  readonly now: number
  readonly presence: Asking['presence']
}

export function clockOf({ until, pausedAt, held }: Lesson, now: number): ClockView {
  const paused = pausedAt !== null
  return {
    until: paused ? null : until,
    left: paused && until !== null ? Math.max(0, until - pausedAt) : null,
    paused,
    held,
    now,
  }
}

export function lessonView({ session, lesson, now }: Pick<Shown, 'session' | 'lesson' | 'now'>): LessonView {
  const { head } = lesson
  return {
    session,
    title: head.title,
    scenario: head.scenario,
    plan: head.plan,
    mode: head.mode,
    phase: lesson.phase,
    clock: clockOf(lesson, now),
    worlds: lesson.teams.length,
    locked: lesson.locked,
    code: null,
    deleteOn: lesson.deleteOn,
  }
}

/**
 * What a team is doing, from what its members last did. Idle: a window has been open for two minutes, in which none of those who
 * are there did anything.
 */
export function statusOf(
  { lesson, presence, now }: Pick<Shown, 'lesson' | 'presence' | 'now'>,
  team: Team,
): TeamStatus {
  const members = membersOf(lesson, team.key)
  if (team.by === 'policy') return 'policy'
  if (lesson.head.mode === 'one-device') return team.submitted ? 'submitted' : 'thinking'
  if (members.length === 0) return 'empty'
  if (team.submitted) return 'submitted'
  const here = members.filter(({ id }) => presence.isHere(id))
  if (here.length === 0) return 'disconnected'
  if (lesson.phase.name !== 'window' || lesson.pausedAt !== null) return 'thinking'
  const last = Math.max(lesson.since, ...here.map(({ id }) => presence.lastActive(id) ?? 0))
  return now - last >= limits.idleAfter ? 'idle' : 'thinking'
}

/** The same as far as the room may know it. */
export function publicStatusOf(shown: Pick<Shown, 'lesson' | 'presence' | 'now'>, team: Team): PublicStatus {
  const status = statusOf(shown, team)
  return status === 'idle' || status === 'disconnected' ? 'thinking' : status
}

/** A seat's view with the injects that reached it, newest first. */
export function withInjects(view: SeatView, lesson: Lesson, team: Team): SeatView {
  const { world, seat } = team.key
  const reports = lesson.sent.flatMap(({ inject, worlds, hour }): ArrivedReport[] =>
    worlds.includes(world) && inject.seats.includes(seat) && hour <= view.hour
      ? [
          {
            id: inject.id,
            arrived: hour,
            from: inject.from,
            title: inject.title,
            text: inject.text,
            reliability: 2,
            urgency: 'important',
            sources: inject.sources,
            places: inject.places,
            reconstructed: false,
            invented: inject.sources.length === 0,
            assumption: false,
            hourAssumed: false,
            figureOfRun: false,
            read: team.injectsRead.has(inject.id),
          },
        ]
      : [],
  )
  if (reports.length === 0) return view
  return { ...view, reports: [...reports.reverse(), ...view.reports].sort((a, b) => b.arrived - a.arrived) }
}
