import type { HandIn } from '../../classroom/commands'
import type { Phase, Work } from '../../classroom/events'
import type { Ack } from '../../classroom/frames'
import { heldIn } from '../heldIn'
import type { Link, LinkState } from '../link/link'

/** This browser's place in the lesson of a run: a student's seat, or the teacher's page that writes for the room. */
export type LessonLink =
  | { readonly role: 'member'; readonly link: Link<'member'> }
  | { readonly role: 'teacher'; readonly link: Link<'teacher'> }

/** `opening`: it is looked for, or connected. `none`: this browser has no place there any more. */
export type LessonHere = LessonLink | 'opening' | 'none'

/** Where work on one run is handed in, and how far that is. */
export interface Desk {
  readonly state: LinkState
  readonly phase: Phase['name']
  /** Null: the room's. */
  readonly nick: string | null
  /** What the teacher has, of whose run it is, and since when (server's milliseconds since 1970). */
  readonly handedIn: { readonly at: number; readonly world: number; readonly work: Work } | null
  /** The world from whose run it is to be handed in, where that is another than this. */
  readonly elsewhere: number | null
  /** Whether something handed in was not acknowledged yet. */
  readonly isWaiting: boolean
  send(command: HandIn): Promise<Ack>
}

/** Null before the lesson's first view has come. */
export function deskOf({ role, link }: LessonLink, world: number): Desk | null {
  const { state } = link
  const isWaiting = link.waits('hand-in')
  if (role === 'teacher') {
    if (!link.view) return null
    const { lesson, handedIn } = link.view
    return {
      state,
      phase: lesson.phase.name,
      nick: null,
      handedIn: handedIn.find((one) => one.member === null && one.world === world) ?? null,
      elsewhere: null,
      isWaiting,
      send: (command) => link.command(command),
    }
  }
  if (!link.view) return null
  const { lesson, me } = link.view
  const own = heldIn(link.view)?.key.world ?? world
  return {
    state,
    phase: lesson.phase.name,
    nick: me.nick,
    handedIn: me.handedIn ?? null,
    // What was handed in from another run can still be changed there.
    elsewhere: own === world || me.handedIn?.world === world ? null : own,
    isWaiting,
    send: (command) => link.command(command),
  }
}
