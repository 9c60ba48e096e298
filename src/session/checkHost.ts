import { type DeepResult, deepSteps } from '../analysis/authoring/deepCheck'
import type { DeepSetup } from '../analysis/authoring/setup'
import type { CheckOptions } from '../scenario/check/check'
import type { Draft, DraftFile } from '../scenario/draft/draft'
import { createCheckCache } from '../scenario/draftCheck'
import type { Problem, Scenario } from '../scenario/scenario'
import { createEngine } from '../sim/engine'
import { checkForPlay } from './draftScenario'
import { mailbox } from './mailbox'

/** What the worker that checks drafts answers. It keeps the draft, so that only what has changed crosses over to it. */
export interface CheckHost {
  /** Takes files that have changed, null for those that are gone, and checks the whole draft. */
  check(changed: Readonly<Record<string, DraftFile | null>>, options?: CheckOptions): CheckAnswer
  /** Forgets the draft: the next check takes all files of another. */
  forget(): void
  /** Plays the draft as it was last checked. Null when something blocks it, or when it was cancelled. */
  deep(setup: DeepSetup, onProgress: (done: number, of: number) => void): Promise<DeepResult | null>
  cancel(): void
}

export interface CheckAnswer {
  readonly problems: readonly Problem[]
  readonly playable: boolean
  readonly publishable: boolean
}

/** Milliseconds of playing between two looks at the mailbox: short enough for a cancel to be felt at once. */
const slice = 40

/** Checks one draft at a time, and plays it between edits. */
export function createCheckHost(now: () => number = () => performance.now()): CheckHost {
  const cache = createCheckCache()
  let draft: Draft = {}
  let scenario: Scenario | null = null
  let looks = 0
  return {
    check(changed, options) {
      draft = Object.fromEntries(
        Object.entries({ ...draft, ...changed }).filter((entry): entry is [string, DraftFile] => entry[1] !== null),
      )
      const checked = checkForPlay(draft, cache, options)
      scenario = checked.scenario
      return { problems: checked.problems, playable: scenario !== null, publishable: checked.publishable }
    },
    forget() {
      draft = {}
      scenario = null
    },
    async deep(setup, onProgress) {
      if (!scenario) return null
      const look = ++looks
      const steps = deepSteps(createEngine(scenario), { ...setup, conditions: ownConditions(draft) })
      for (let since = now(); ; ) {
        const step = steps.next()
        if (step.done) return step.value
        if (now() - since < slice) continue
        onProgress(step.value.done, step.value.of)
        await mailbox()
        if (look !== looks) return null
        since = now()
      }
    },
    cancel() {
      looks++
    },
  }
}

function ownConditions(draft: Draft): number {
  const file = draft['conditions.json']
  const list = file?.kind === 'data' ? (file.value as { readonly conditions?: unknown }).conditions : null
  return Array.isArray(list) ? list.length : 0
}
