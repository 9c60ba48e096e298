import type { Format } from '../../ui/format'
import type { LookBackProps } from '../lookBack/lookBack'
import type { Reruns } from '../reruns/useReruns'
import type { Stage } from './board'
import type { Writing } from './useReflection'

/** Re-runs of the decisions of the run, under way beside the page. */
export interface Again {
  readonly reruns: Reruns
  cancel(): void
  again(): void
}

/** What every step is given. */
export interface StepProps {
  readonly look: LookBackProps
  readonly writing: Writing
  readonly stage: Stage
  readonly onStage: (over: Partial<Stage>) => void
  readonly format: Format
  /** Null where the run can't be computed again. */
  readonly again: Again | null
  /** On the projector nothing is written and nobody is named. */
  readonly isBoard: boolean
}
