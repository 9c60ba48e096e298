import { writeFileSync } from 'node:fs'
import { createFigures } from '../../analysis/figures'
import { massViolence } from '../../analysis/violence'
import { watchRun } from '../../analysis/watch'
import { createLog, endOfRun, hashHours } from '../../record/log'
import { writeRecord } from '../../record/write'
import { localTime } from '../../scenario/clock'
import type { SimEvent } from '../../sim/index'
import { readArguments } from '../arguments'
import { type Output, table } from '../output'
import { engineOf } from '../scenarioFolder'

/** `run`: one run in which the policy decides for every seat. */
export function run(rest: readonly string[], output: Output): number {
  const { target, options } = readArguments(rest, ['seed', 'policy', 'out', 'json'], 'a scenario')
  const engine = engineOf(target)
  const { scenario } = engine
  const setup = { seed: options.seed, policy: options.policy, played: [] }
  const state = engine.start(setup)
  const log = createLog(scenario, { ...setup, seat: null, plan: null, forecast: [] })
  const hours = hashHours(scenario, { plan: null })
  const end = endOfRun(scenario)
  const figures = createFigures(scenario)
  const watch = watchRun(scenario, figures)
  for (;;) {
    watch.observe(state)
    if (hours.has(state.hour)) log.hash(state.hour, engine.hash(state))
    if (state.hour >= end) break
    log.passed(engine.advance(state, setup))
  }
  const record = log.record(end)
  if (options.out !== undefined) writeFileSync(options.out, writeRecord(record).bytes)

  const outcomes = watch.outcomes(state)
  const byPlace = figures.byPlace(state)
  const decisions = decisionsOf(log.events)
  const notAvailable = log.events.flatMap((event) =>
    event.type === 'decision-not-available'
      ? [{ hour: event.hour, actor: event.actor, option: event.option, condition: event.condition }]
      : [],
  )
  if (options.json) {
    const violence = massViolence(scenario.play.clock, state)
    output.out(
      JSON.stringify({
        scenario: record.scenario,
        scenarioVersion: record.scenarioVersion,
        scenarioHash: record.scenarioHash,
        rulesVersion: record.rulesVersion,
        seed: options.seed,
        policy: options.policy,
        hours: end,
        hash: record.hashes[record.hashes.length - 1].hash,
        outcomes,
        byPlace: keyed(figures.places, byPlace),
        byProvince: keyed(figures.provinces, figures.byProvince(byPlace)),
        massViolence: violence ? { from: violence.from, to: violence.to, days: violence.days } : null,
        decisions,
        notAvailable,
        out: options.out ?? null,
      }),
    )
    return 0
  }
  const when = (hour: number): string => {
    const time = localTime(scenario.play.clock, hour)
    return `${time.date} ${time.time}`
  }
  const told = scenario.record.outcomes.flatMap((outcome) => {
    if (!(outcome.id in outcomes)) return []
    const range = outcome.range ? `${outcome.range[0]} to ${outcome.range[1]}` : ''
    const value = typeof outcome.value === 'number' ? outcome.value : null
    return [[outcome.id, outcomes[outcome.id], value, range, outcome.unit]]
  })
  output.out(
    `${scenario.manifest.title} (${record.scenario} ${record.scenarioVersion}), seed ${options.seed}, policy ${options.policy}`,
  )
  output.out(`\nThis run beside the record. One run of a model, never what would have happened.\n`)
  output.out(table(['outcome', 'this run', 'record', 'range', 'unit'], told))
  output.out('\nDecisions\n')
  output.out(
    table(
      ['hour', 'local time', 'actor', 'option'],
      decisions.map((one) => [one.hour, when(one.hour), one.actor, one.option]),
    ),
  )
  for (const one of notAvailable) output.out(`not available at hour ${one.hour}: ${one.option} (${one.condition})`)
  output.out(`\nState at the end: ${record.hashes[record.hashes.length - 1].hash}`)
  if (options.out !== undefined) output.out(`Written to ${options.out}`)
  return 0
}

function decisionsOf(
  events: readonly SimEvent[],
): { hour: number; actor: string; option: string; inForceAt: number }[] {
  return events.flatMap((event) =>
    event.type === 'decision-taken'
      ? [{ hour: event.hour, actor: event.actor, option: event.option, inForceAt: event.inForceAt }]
      : [],
  )
}

function keyed<T>(ids: readonly string[], list: readonly T[]): Record<string, T> {
  return Object.fromEntries(ids.map((id, index) => [id, list[index]]))
}
