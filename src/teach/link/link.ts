import type { Socket } from 'socket.io-client'
import type { MemberCommand, TeacherCommand } from '../../classroom/commands'
import type { TeamKey } from '../../classroom/events'
import type { Ack, EndedFrame, LookAck } from '../../classroom/frames'
import type { ProjectorView, StudentView, TeacherView } from '../../classroom/views'
import { newId } from './ids'
import type { Passes } from './passes'

/** Who looks in, what it gets to see, and what it can ask. */
export interface Views {
  readonly teacher: TeacherView
  readonly member: StudentView
  readonly projector: ProjectorView
}
export interface Commands {
  readonly teacher: TeacherCommand
  readonly member: MemberCommand
  readonly projector: never
}
export type Role = keyof Views

/** `lost` also before the first connection. `ended`: nothing more will come; see `ended`. */
export type LinkState = 'connected' | 'lost' | 'ended'

/** Why nothing more will come. `refused`: the server does not know this token, so the session may be gone. */
export type EndedWhy = EndedFrame['why'] | 'refused'

/** Whether a token that opens nothing now may open a seat later: there is no room, or the lobby is locked. */
export const opensLater = (why: EndedWhy | null): boolean => why === 'full' || why === 'locked'

export interface PresenceFrame {
  /** What is being written on and how many words it has so far, never the text. */
  readonly draft: { readonly option: string | null; readonly words: number } | null
}

/** The browser's side of one connection to the classroom. Its properties change; `onView` tells when. */
export interface Link<R extends Role> {
  readonly state: LinkState
  /** Null before the first one came. Kept while the connection is lost. */
  readonly view: Views[R] | null
  /** This browser's clock when `view` came, in milliseconds since 1970: what `leftOn` needs. */
  readonly at: number
  readonly ended: EndedWhy | null
  /** Commands that the server has not acknowledged yet. */
  readonly waiting: number
  /** Whether a command of this type is among them. */
  waits(type: Commands[R]['type']): boolean
  /** Hears of every change of view, state and waiting commands. Gives what stops it. */
  onView(listener: () => void): () => void
  /** Sends a command until the server answers, over lost connections too. Rejects never. */
  command(command: Commands[R]): Promise<Ack>
  presence(frame: PresenceFrame): void
  /** What one seat sees now; for the teacher. */
  look(team: TeamKey): Promise<LookAck>
  close(): void
}

export interface LinkSetup<R extends Role> {
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  readonly token: string
  readonly role: R
  /** Where a student's unacknowledged commands outlast the page. Left out: they last as long as the link. */
  readonly passes?: Pick<Passes, 'pending' | 'keepPending' | 'dropPending'>
  /** Transports in the order in which they are tried; for tests. */
  readonly transports?: readonly ('websocket' | 'polling')[]
}

/** Opens the connection. Resolves once its code is there, connected or not; what comes next is told by `onView`. */
export async function openLink<R extends Role>(setup: LinkSetup<R>): Promise<Link<R>> {
  const [{ connect }, { Wire }] = await Promise.all([import('./socket'), import('./wire')])
  const wire = new Wire<R>(setup, newId)
  await wire.takeKept()
  wire.attach(connect(setup) as Socket)
  return wire
}
