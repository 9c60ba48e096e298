import type { Scenario } from '../../scenario/scenario'
import type { Outcome } from '../../scenario/schema/record'
import type { State } from '../../sim/index'
import { createFigures } from '../figures'
import { watchRun } from '../watch'

/** Counters stand where decisions put them; the missing hang on one parameter of their own. */
const leftOut: ReadonlySet<string> = new Set<NonNullable<Outcome['model']>['figure']>(['counter', 'missing'])

/** The outcomes of the record that the model computes and that say what a run came to. */
export function mainOutcomes(scenario: Scenario): string[] {
  return scenario.record.outcomes.flatMap(({ id, model }) => (model && !leftOut.has(model.figure) ? [id] : []))
}

/** Prepares the reading of outcomes; call the result once for each run. Values come in the order of the ids. */
export function outcomeReader(
  scenario: Scenario,
  ids: readonly string[],
): () => { observe(state: State): void; values(state: State): number[] } {
  const figures = createFigures(scenario)
  return () => {
    const watch = watchRun(scenario, figures)
    return {
      observe: watch.observe,
      values: (state) => {
        const read = watch.outcomes(state)
        return ids.map((id) => read[id])
      },
    }
  }
}
