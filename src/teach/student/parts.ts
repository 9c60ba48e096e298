import type { ComponentType, ReactNode } from 'react'
import type { MemberCommand } from '../../classroom/commands'
import type { LessonView, TeamView } from '../../classroom/views'
import type { Scenario } from '../../scenario/scenario'
import type { Forecast, SeatView } from '../../session/api'
import type { PresenceFrame } from '../link/link'

/** Asks the classroom for something. Resolves with null once it is done, or with the words of why it was not. */
export type Ask = (command: MemberCommand) => Promise<string | null>

/** Parts of the play screens that a student's pages show, put in by the app: screens don't import one another. */
export interface StudentParts {
  readonly Play: ComponentType<{
    readonly scenario: Scenario
    readonly base: string
    readonly lesson: LessonView
    readonly team: TeamView
    readonly view: SeatView
    readonly stopsAt: number | null
    readonly seed: number | null
    readonly nick: string
    readonly isMuted: boolean
    readonly draftKey: string
    readonly ask: Ask
    readonly onDraft: (draft: PresenceFrame['draft']) => void
    readonly onLeave: () => void
    /** The role sheet was opened from the menu. */
    readonly onRole: () => void
    readonly state: ReactNode
    readonly notice: ReactNode
    readonly panel: ReactNode
    readonly news: number
  }>
  readonly RoleSheet: ComponentType<{
    readonly scenario: Scenario
    readonly seat: string
    readonly plan: string
    readonly observed: boolean
    readonly watches?: boolean
  }>
  readonly Forecast: ComponentType<{
    readonly scenario: Scenario
    readonly draftKey: string
    readonly lockWords: string
    readonly isLocking: boolean
    readonly problem: string | null
    readonly onLocked: (forecast: readonly Forecast[]) => void
  }>
}

/** What every page of a student's lesson is given. */
export interface StudentPageProps {
  readonly scenario: Scenario
  readonly parts: StudentParts
  readonly ask: Ask
  /** Leaves the team to choose anew how to take part. */
  readonly onOther: () => void
}
