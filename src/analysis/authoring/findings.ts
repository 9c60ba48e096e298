import { Problems } from '../../scenario/problem'
import type { Problem, Scenario } from '../../scenario/scenario'
import type { Plan } from '../../scenario/schema/play'
import type { DeepRun } from './deepCheck'
import type { Pairing } from './pairing'
import type { DeepSetup } from './setup'

/** Windows one after another with nothing to decide that are worth telling, and the share of runs that has them. */
const longIdle = 3
const oftenIdle = 0.5
/** A run is stuck when nobody can decide anything in this last share of play. */
const stuckShare = 0.4
/** Fewer runs than this can't say that a figure never varies. */
const fewRuns = 10

/** What some runs, and pairs of runs, tell of a scenario, each with the place that it is about. */
export function findings(
  scenario: Scenario,
  runs: readonly DeepRun[],
  pairing: Pairing,
  setup: DeepSetup,
): readonly Problem[] {
  const problems = new Problems()
  const broken = runs.find(({ failure }) => failure !== null)?.failure
  if (broken) {
    problems.tell('run-fails', 'scenario.json', [], { ...broken, message: broken.message.slice(0, 300) })
    return problems.list
  }
  tellConditions(scenario, runs, setup.conditions ?? scenario.conditions.length, problems)
  tellDecisions(scenario, runs, pairing, setup.pairs, problems)
  tellStuck(scenario, runs, problems)
  tellIdle(scenario, runs, problems)
  tellOutcomes(scenario, runs, problems)
  return problems.list
}

/** Conditions beyond those of the first file stand in the second; a scenario has them in one list. */
function tellConditions(scenario: Scenario, runs: readonly DeepRun[], first: number, problems: Problems): void {
  scenario.conditions.forEach(({ id }, i) => {
    const values = { id, runs: runs.length }
    const file = i < first ? 'conditions.json' : 'report-conditions.json'
    const path = ['conditions', i < first ? i : i - first]
    if (!runs.some(({ held }) => held.has(id))) problems.tell('never-held', file, path, values)
    else if (!runs.some(({ failed }) => failed.has(id))) problems.tell('always-held', file, path, values)
  })
}

function tellDecisions(
  scenario: Scenario,
  runs: readonly DeepRun[],
  pairing: Pairing,
  pairs: number,
  problems: Problems,
): void {
  for (const actor of scenario.actors) {
    const isSeat = scenario.play.seats.some((seat) => seat.actor === actor.id)
    const file = `actors/${actor.id}.json`
    actor.options.forEach(({ id, phase }, i) => {
      if (!isSeat || phase !== 'play') return
      if (!runs.some(({ offered }) => offered.has(id))) {
        problems.tell('never-on-offer', file, ['options', i], { id, runs: runs.length })
      } else if (pairing.alike.includes(id)) {
        problems.tell('decision-changes-nothing', file, ['options', i], { id, pairs })
      }
    })
  }
}

function tellStuck(scenario: Scenario, runs: readonly DeepRun[], problems: Problems): void {
  const end = scenario.play.clock.ticks
  const stuck = runs.filter(({ lastOffer }) => end - 1 - lastOffer > end * stuckShare)
  if (stuck.length === 0) return
  const hour = Math.min(...stuck.map(({ lastOffer }) => lastOffer)) + 1
  problems.tell('run-stuck', 'play.json', ['clock', 'ticks'], { stuck: stuck.length, runs: runs.length, hour, end })
}

function tellIdle(scenario: Scenario, runs: readonly DeepRun[], problems: Problems): void {
  scenario.play.seats.forEach(({ id }, i) => {
    for (const plan of scenario.play.plans) {
      const least = Math.min(longIdle, plan.windows.length)
      const spells = runs.map(({ idle }) => longestSpell(plan, idle.get(id) ?? new Set()))
      const long = spells.filter((hours) => hours.length >= least)
      if (long.length < runs.length * oftenIdle || long.length === 0) continue
      const shortest = long.reduce((a, b) => (b.length < a.length ? b : a))
      const span = { windows: shortest.length, from: shortest[0], to: shortest[shortest.length - 1] }
      const values = { idle: long.length, runs: runs.length, plan: plan.id, ...span }
      problems.tell('seat-idle', 'play.json', ['seats', i], values)
    }
  })
}

/** Hours of the longest row of windows of a plan at which there was nothing to decide. */
function longestSpell(plan: Plan, idle: ReadonlySet<number>): readonly number[] {
  let longest: number[] = []
  let now: number[] = []
  for (const { hour } of plan.windows) {
    now = idle.has(hour) ? [...now, hour] : []
    if (now.length > longest.length) longest = now
  }
  return longest
}

function tellOutcomes(scenario: Scenario, runs: readonly DeepRun[], problems: Problems): void {
  if (runs.length < fewRuns) return
  scenario.record.outcomes.forEach(({ id, model }, i) => {
    if (!model) return
    const value = runs[0].outcomes[id]
    if (!runs.every(({ outcomes }) => outcomes[id] === value)) return
    problems.tell('outcome-flat', 'record.json', ['outcomes', i, 'model'], { id, value, runs: runs.length })
  })
}
