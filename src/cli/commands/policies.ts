import { type PolicyStudy, policyStudy, usualSeeds } from '../../analysis/policies/index'
import type { Scores } from '../../analysis/policies/leaveOneOut'
import { waitsWhenAlwaysActing } from '../../analysis/policies/score'
import { readArguments } from '../arguments'
import { type Output, table } from '../output'
import { engineOf, Failure } from '../scenarioFolder'

/** `policies`: how a policy that weighs its interests does at the documented choices, beside acting always and chance. */
export function policies(rest: readonly string[], output: Output): number {
  const { target, options } = readArguments(rest, ['runs', 'seed', 'json'], 'a scenario', usualSeeds)
  const engine = engineOf(target)
  const { runs, seed } = options
  const study = policyStudy(engine, { seed, seeds: runs })
  if (!study) throw new Failure('no documented choice of this scenario can be scored')
  if (options.json) output.out(JSON.stringify({ scenario: engine.scenario.manifest.id, seed, runs, ...study }))
  else output.out(textOf(study, runs, seed))
  return 0
}

function textOf(study: PolicyStudy, runs: number, seed: number): string {
  const { byActor, choices, elsewhere, logScore, neverOnTable, set, temperature } = study
  const percent = (share: number): string => `${Math.round(share * 100)} %`
  const choiceRows = choices.map((one) => [
    one.actor,
    one.point,
    one.option ?? `wait (not ${one.notTaken.join(', ')})`,
    `${one.from}-${one.to}`,
    one.seen,
    one.alternatives,
    percent(one.probability),
    percent(one.uniform),
  ])
  const scoreRows = [
    ...byActor.map((one) => [one.actor, one.choices, one.temperature, one.policy, one.alwaysAct, one.uniform]),
    ['all', choices.length, null, logScore.policy, logScore.alwaysAct, logScore.uniform],
  ]
  const never = neverOnTable.map(({ option, notTaken }) => option ?? notTaken.join(', '))
  return [
    `${choices.length} documented choices, ${runs} runs that follow the record, seed ${seed}. Probability of what was done.\n`,
    table(['actor', 'point', 'documented', 'hours', 'seen', 'of', 'policy', 'uniform'], choiceRows),
    never.length > 0 ? `\nNever on the table, and so not scored: ${never.join('; ')}.` : '',
    '\nMean log score a choice, the temperature fitted on the other actors alone; 0 is perfect.\n',
    table(['actor', 'choices', 'temperature', 'policy', 'always act', 'uniform'], scoreRows),
    `\nAlways acting leaves ${waitsWhenAlwaysActing} to waiting. With other chances it scores ${study.alwaysActBy
      .map(({ waits, score }) => `${round(score)} (${waits})`)
      .join(', ')}.`,
    `Temperature fitted on all choices: ${round(temperature)} (range ${set.low} to ${set.high}; the scenario sets ${set.value}); score on the same choices ${round(study.inSample)}.`,
    `Where the record is silent (${elsewhere.looks} looks at points on the table) the policy acts with a mean chance of ${percent(elsewhere.acts)} a look.`,
    elsewhere.ifWaiting === null
      ? ''
      : `Were silence read as waiting, a look would score ${scores(elsewhere.ifWaiting)}.`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}

const scores = ({ policy, alwaysAct, uniform }: Scores): string =>
  `${round(policy)} by the policy, ${round(alwaysAct)} by always acting, ${round(uniform)} by chance`

const round = (value: number): number => Math.round(value * 100) / 100
