import type { CheckOptions } from '../scenario/check/check'
import type { Draft } from '../scenario/draft/draft'
import { type CheckCache, checkDraft, createCheckCache, type DraftCheck } from '../scenario/draftCheck'
import { isPublishable } from '../scenario/scenario'
import { engineProblems } from '../sim/check'
import type { FetchedScenario } from './catalogue'

/** Checks a draft as `checkDraft` does, and by what the engine asks of a scenario besides. */
export function checkForPlay(draft: Draft, cache: CheckCache, options?: CheckOptions): DraftCheck {
  const { scenario, problems: found } = checkDraft(draft, cache, options)
  const problems = scenario ? [...found, ...engineProblems(scenario)] : found
  const isBlocked = problems.some(({ severity }) => severity === 'blocks')
  return { problems, scenario: isBlocked ? null : scenario, publishable: isPublishable(problems) }
}

/**
 * A scenario that is being written, as it can be played by its author: under the name of its draft, so that its runs belong to
 * the draft. It may break rules that stand in the way of publishing; what blocks a run is told.
 */
export function draftScenario(id: string, draft: Draft): FetchedScenario {
  const { scenario, problems } = checkForPlay(draft, createCheckCache())
  if (scenario) return { ok: true, scenario: { ...scenario, manifest: { ...scenario.manifest, id } } }
  const blocking = problems.filter(({ severity }) => severity === 'blocks')
  return { ok: false, faults: blocking.map(({ file, path }) => ({ file, path, fault: { code: 'draft-fault' } })) }
}
