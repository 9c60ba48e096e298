import type { ChoiceResult, ChoiceRun, ChoiceSetup } from '../analysis/choice'
import { choiceSize, choiceSteps, gatherChoice } from '../analysis/choice'
import type { RunRecord } from '../record/runRecord'
import { type RunTree, treeOf } from '../record/tree'
import type { Scenario } from '../scenario/scenario'
import { createEngine } from '../sim/engine'
import type { Engine } from '../sim/index'
import type { LineId } from './debriefApi'
import { createLines, type Lines } from './lines'
import { mailbox } from './mailbox'

/** What the worker of choices answers. It plays one choice at a time: one that is asked for meanwhile ends it. */
export interface ChoiceHost {
  /** The run whose choices are asked for: one that was opened before, and so was checked. */
  begin(scenario: Scenario, record: RunRecord): void
  /**
   * Plays a choice of a line and hands on what it comes to so far, and how many runs that is; null when it was cancelled.
   * Throws a RangeError for what `choiceSteps` refuses.
   */
  choose(
    tree: RunTree,
    line: LineId,
    setup: ChoiceSetup,
    onResult: (result: ChoiceResult, done: number, of: number) => void,
  ): Promise<ChoiceResult | null>
  cancelChoice(): void
}

/** Milliseconds of work between two looks at the mailbox: results are drawn as they come, and leave time for playing. */
const slice = 150

export function createChoiceHost(): ChoiceHost {
  let current: { readonly engine: Engine; readonly lines: Lines } | null = null
  /** Number of the choice that may go on. */
  let latest = 0
  return {
    begin(scenario, record) {
      const engine = createEngine(scenario)
      const lines = createLines(engine, record)
      // Played once now: the first choice of the run as it was played has it ready.
      lines.of(treeOf(record), null)
      current = { engine, lines }
    },

    async choose(tree, line, setup, onResult) {
      if (!current) throw new Error('no run was opened')
      const { engine, lines } = current
      const own = ++latest
      const runs: ChoiceRun[] = []
      const size = choiceSize(setup)
      // The first pair is handed on at once: a reader waits for it.
      let since = Number.NEGATIVE_INFINITY
      for (const run of choiceSteps(engine, lines.of(tree, line).playback, setup)) {
        runs.push(run)
        if (runs.length < setup.options.length || performance.now() - since < slice) continue
        onResult(gatherChoice(engine.scenario, setup, runs), runs.length, size)
        await mailbox()
        if (own !== latest) return null
        since = performance.now()
      }
      return gatherChoice(engine.scenario, setup, runs)
    },

    cancelChoice() {
      latest++
    },
  }
}
