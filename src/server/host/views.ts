import type { TeamKey } from '../../classroom/events'
import type { ViewFrame } from '../../classroom/frames'
import type { Presence, Room } from '../../classroom/room'
import type { LessonView } from '../../classroom/views'
import type { Seated, Sent } from './presence'

/** What the server knows of a session beside its log, for the views. */
export interface Signboard {
  readonly session: string
  readonly code: string | null
}

const withoutTime = (view: { readonly lesson: LessonView }): string =>
  JSON.stringify({ ...view, lesson: { ...view.lesson, clock: { ...view.lesson.clock, now: 0 } } })

/** Whether the room is shown the way in: while somebody can come in by it to a seat, or before play. */
function showsCode({ locked, mode, phase: { name } }: LessonView): boolean {
  const isPlay = name === 'brief' || name === 'window'
  return !locked && (name === 'lobby' || (isPlay && mode === 'teams'))
}

/** Texts of views that several connections have: each is made once. */
const texts = new WeakMap<object, string>()
function textOf(seat: unknown): string | undefined {
  if (typeof seat !== 'object' || seat === null) return JSON.stringify(seat)
  const text = texts.get(seat) ?? JSON.stringify(seat)
  texts.set(seat, text)
  return text
}

/**
 * The frame that a connection lacks; null where it has everything. Keeps in `connection.sent` what it then has. `gone` where the
 * member is not (or no longer) of the session.
 */
export function frameFor(
  room: Room,
  connection: Seated,
  asking: { readonly now: number; readonly presence: Presence },
  board: Signboard,
): ViewFrame | 'gone' | null {
  const { sent, role, member } = connection
  const lesson = (view: LessonView, code: string | null): LessonView => ({ ...view, session: board.session, code })
  const news = <V extends { readonly lesson: LessonView }>(view: V): V | null => {
    const text = withoutTime(view)
    if (text === sent.text) return null
    sent.text = text
    return view
  }
  if (role === 'teacher') {
    const found = room.teacher(asking)
    const view = news({ ...found, lesson: lesson(found.lesson, board.code) })
    return view && { role, seq: room.seq, view }
  }
  if (role === 'projector') {
    const found = room.projector(asking)
    const view = news({ ...found, lesson: lesson(found.lesson, showsCode(found.lesson) ? board.code : null) })
    return view && { role, seq: room.seq, view }
  }
  const found = member === null ? null : room.student(member, asking)
  // Whose browser comes late to a seat that was given free is about to hear whether there is room.
  if (!found) return member !== null && room.isLetGo(member) ? null : 'gone'
  const { seat, ...rest } = found
  const whole = { ...rest, lesson: lesson(rest.lesson, null) }
  const sameSeat = sent.seat !== undefined && (sent.seat === seat || textOf(sent.seat) === textOf(seat))
  sent.seat = seat
  const view = news(whole)
  if (!view && sameSeat) return null
  return { role: 'member', seq: room.seq, view: whole, ...(sameSeat ? {} : { seat }) }
}

/** Numbers that tell whether a member's view may have changed: of the lesson, of its world and of its team. */
export function versionsFor(room: Room, place: TeamKey | null): Pick<Sent, 'lesson' | 'world' | 'team'> {
  const { lesson, worlds } = room.versions
  if (place === null) return { lesson, world: -1, team: -1 }
  return { lesson, world: worlds[place.world] ?? -1, team: room.teamVersion(place) }
}
