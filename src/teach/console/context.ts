import { createContext, useContext } from 'react'
import type { TeacherCommand } from '../../classroom/commands'
import type { TeamKey } from '../../classroom/events'
import type { Ack } from '../../classroom/frames'
import type { TeacherView } from '../../classroom/views'
import type { Scenario } from '../../scenario/scenario'
import type { Plan } from '../../scenario/schema/play'
import type { Format } from '../../ui/format'
import type { Link } from '../link/link'
import type { Counted } from './VoteForm'

/** What every part of the console needs: the class as it stands, and how to ask for something. */
export interface ConsoleSetting {
  readonly base: string
  readonly session: string
  readonly token: string
  readonly scenario: Scenario
  readonly plan: Plan
  readonly view: TeacherView
  /** This browser's clock when `view` came. */
  readonly at: number
  readonly link: Link<'teacher'>
  readonly format: Format
  /** Asks for something. What is refused is told on the page; gives whether it was done. */
  readonly send: (command: TeacherCommand) => Promise<boolean>
  /** The same, for a dialog that tells it itself: null where it was done. */
  readonly ask: (command: TeacherCommand) => Promise<string | null>
  /** Says something to those who do not see the page. */
  readonly say: (message: string) => void
  /** Tells on the page what did not work. */
  readonly tell: (fault: string) => void
  readonly words: (ack: Ack) => string | null
  readonly seatName: (seat: string) => string
  /** Hands counted for the last order of a seat on this page, by `world/seat`. */
  readonly counted: ReadonlyMap<string, Counted>
  readonly count: (team: TeamKey, counted: Counted) => void
}

export const ConsoleContext = createContext<ConsoleSetting | null>(null)

export function useConsole(): ConsoleSetting {
  const setting = useContext(ConsoleContext)
  if (!setting) throw new Error('a part of the console stands outside of it')
  return setting
}
