import { useCallback } from 'react'
import type { Debrief } from '../../session/debrief'
import type { ChoiceResult, ChoiceSetup, LineId } from '../../session/debriefApi'
import { type JobRuns, type Jobs, useJobs } from './useJobs'

/** One choice that was asked for. */
export type ChoiceRuns = JobRuns<ChoiceResult>

export interface Choices extends Pick<Jobs<ChoiceResult>, 'of' | 'stop'> {
  start(key: string, line: LineId, setup: ChoiceSetup): void
}

/** Plays choices of a run, one at a time, and keeps what was played as long as the page is open. Leaving it cancels. */
export function useChoices(debrief: Debrief): Choices {
  const { of, start: begin, stop } = useJobs<ChoiceResult>()
  const start = useCallback(
    (key: string, line: LineId, setup: ChoiceSetup) =>
      begin(key, setup.options.length * setup.draws * setup.luck, () => debrief.choose(line, setup)),
    [debrief, begin],
  )
  return { of, start, stop }
}
