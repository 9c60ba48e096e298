import { type ConditionRun, type ConditionSetup, conditionSteps } from '../analysis/authoring/conditionRun'
import { parseCondition } from '../scenario/conditions/parse'
import type { Draft, DraftFile } from '../scenario/draft/draft'
import { createCheckCache } from '../scenario/draftCheck'
import type { Problem } from '../scenario/scenario'
import { createEngine } from '../sim/engine'
import type { Engine } from '../sim/index'
import { checkForPlay } from './draftScenario'
import { mailbox } from './mailbox'

/** What a test of a condition comes to. */
export type ConditionAnswer =
  | { readonly is: 'run'; readonly run: ConditionRun }
  /** Problems that stand in the way of playing the draft. */
  | { readonly is: 'blocked'; readonly problems: readonly Problem[] }
  /** The condition itself can't be read. */
  | { readonly is: 'unreadable' }

/** What the worker that tests conditions answers. It keeps the draft, so that only what has changed crosses over to it. */
export interface ConditionHost {
  /**
   * Takes files that have changed, null for those that are gone, plays one run and reads the condition at every hour.
   * Null when it was cancelled, or asked for something else meanwhile.
   */
  test(
    changed: Readonly<Record<string, DraftFile | null>>,
    when: string,
    setup: ConditionSetup,
  ): Promise<ConditionAnswer | null>
  cancel(): void
}

/** Milliseconds of playing between two looks at the mailbox: short enough for a cancel to be felt at once. */
const slice = 40

export function createConditionHost(now: () => number = () => performance.now()): ConditionHost {
  const cache = createCheckCache()
  let draft: Draft = {}
  let playable: { readonly draft: Draft; readonly engine: Engine } | null = null
  let latest = 0

  /** The engine of the draft as it stands, or what keeps it from having one. */
  function engineOf(): Engine | readonly Problem[] {
    if (playable?.draft === draft) return playable.engine
    const { problems, scenario } = checkForPlay(draft, cache)
    if (!scenario) return problems.filter(({ severity }) => severity === 'blocks')
    const engine = createEngine(scenario)
    playable = { draft, engine }
    return engine
  }

  return {
    async test(changed, when, setup) {
      const own = ++latest
      if (Object.keys(changed).length > 0) {
        const files = Object.entries({ ...draft, ...changed })
        draft = Object.fromEntries(files.filter((entry): entry is [string, DraftFile] => entry[1] !== null))
      }
      const parsed = parseCondition(when)
      if (!parsed.ok) return { is: 'unreadable' }
      const engine = engineOf()
      if (!('start' in engine)) return { is: 'blocked', problems: engine }
      const steps = conditionSteps(engine, parsed.expression, setup)
      for (let since = now(); ; ) {
        const step = steps.next()
        if (step.done) return { is: 'run', run: step.value }
        if (now() - since < slice) continue
        await mailbox()
        if (own !== latest) return null
        since = now()
      }
    },
    cancel() {
      latest++
    },
  }
}
