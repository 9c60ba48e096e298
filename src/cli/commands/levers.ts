import { runLevers } from '../../analysis/levers'
import { readArguments } from '../arguments'
import { type Output, table } from '../output'
import { engineOf } from '../scenarioFolder'

/**
 * `levers`: each change against the record's run at the same seeds, with the values that the scenario sets or, with
 * `--structure`, under its draws. Non-zero when one does not do what is stated.
 */
export function levers(rest: readonly string[], output: Output): number {
  const { target, options } = readArguments(rest, ['runs', 'seed', 'structure', 'json'], 'a scenario')
  const engine = engineOf(target)
  const { runs, seed } = options
  const results = runLevers(engine, { runs, seed, structure: options.structure ?? null })
  const held = results.every((one) => one.holds)
  if (options.json) {
    output.out(JSON.stringify({ scenario: engine.scenario.manifest.id, runs, seed, ok: held, levers: results }))
    return held ? 0 : 1
  }
  output.out(
    `${results.length} levers, ${runs} paired runs each, seed ${seed}, ${options.structure ? `draws of ${options.structure}` : 'values that the scenario sets'}. A regression test of the model, never validation.\n`,
  )
  const rows = results.map((one) => [
    one.id,
    one.outcome,
    one.expected,
    one.median.base,
    one.median.changed,
    one.difference,
    one.margin,
    `${one.pairs.lower}/${one.pairs.same}/${one.pairs.higher}`,
    one.holds ? 'holds' : 'DOES NOT HOLD',
  ])
  const head = ['lever', 'outcome', 'stated', 'median', 'changed', 'difference', 'margin', 'lower/same/higher', '']
  output.out(table(head, rows))
  return held ? 0 : 1
}
