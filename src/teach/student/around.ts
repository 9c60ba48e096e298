import type { ReactNode } from 'react'
import type { StudentView } from '../../classroom/views'

/** What stands around every page of a student's lesson. */
export interface Around {
  readonly view: StudentView
  /** This browser's clock when the view came. */
  readonly at: number
  readonly isLost: boolean
  readonly waiting: number
  /** Windows of the lesson's plan. */
  readonly windows: number
  readonly notices: ReactNode
  /** The team's panel; null without a team. */
  readonly panel: ReactNode
  /** Lines in the panel that were not seen yet. */
  readonly news: number
}
