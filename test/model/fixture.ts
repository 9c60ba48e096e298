import type { ParameterName } from '../../src/scenario/parameters'
import type { Scenario } from '../../src/scenario/scenario'
import type { Draws, Target } from '../../src/scenario/schema/fit'
import type {
  ReportFigure,
  ReportPart,
  ReportStructure,
  Sensitivity,
  Validation,
} from '../../src/scenario/schema/report'

/** Reports in the form of real ones, with hits, misses and gaps of each kind. Invented: for tests and for looking. */

const made = { date: '2026-11-20', rules: '1', seed: 1, runs: 500 }

/** Numbers between 0 and 1 that look drawn and are always the same. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

function figureOf(target: Target, miss: 'none' | 'low' | 'high' | 'wide', random: () => number): ReportFigure {
  const time = /^(violence|disorder|peak)/.test(target.figure)
  const unit = Math.max(time ? 4 : Math.abs(target.value) * 0.08, 1)
  const shift = miss === 'low' ? -5 : miss === 'high' ? 5 : (random() - 0.5) * 2
  const spread = miss === 'wide' ? 6 : 1 + random()
  const at = (units: number): number => Math.max(0, Math.round(target.value + (shift + units * spread) * unit))
  const [p5, p25, median, p75, p95] = [at(-1.6), at(-0.7), at(0), at(0.7), at(1.6)]
  const reaches = (from: number, to: number): boolean => from <= target.high && to >= target.low
  return {
    id: target.id,
    label: target.label,
    hour: target.hour ?? null,
    time,
    value: target.value,
    low: target.low,
    high: target.high,
    p5,
    p25,
    median,
    p75,
    p95,
    inside50: reaches(p25, p75),
    inside90: reaches(p5, p95),
    width: p95 - p5,
    allowed: Math.max(3 * (target.high - target.low), Math.abs(target.value) / 3),
  }
}

function partOf(targets: readonly Target[], random: () => number, worse: number): ReportPart {
  const kinds = ['low', 'high', 'wide'] as const
  const figures = targets.map((target, index) =>
    figureOf(target, index % 5 === 2 || random() < worse ? kinds[index % 3] : 'none', random),
  )
  const widths = figures.map(({ width, allowed }) => width / Math.max(1, allowed))
  return {
    inside50: figures.filter(({ inside50 }) => inside50).length,
    inside90: figures.filter(({ inside90 }) => inside90).length,
    met: figures.filter(({ inside90, width, allowed }) => inside90 && width <= allowed).length,
    of: figures.length,
    meanWidth: widths.reduce((sum, one) => sum + one, 0) / widths.length,
    figures,
  }
}

/** `validation.json` for a scenario with targets and rival accounts. */
export function validationFor(scenario: Scenario): Validation {
  const structures = scenario.model.structures.map(({ id, hold }, at): ReportStructure => {
    const random = numbers(7 + at)
    const targets = (scenario.fit?.targets ?? []).filter((target) => target.series && target.hour !== undefined)
    const series = targets.filter((target) => target.series === targets[0].series)
    const points = series.map((target, index) => ({
      hour: target.hour ?? 0,
      value: target.value,
      median: target.value * (0.9 + 0.2 * random()),
      persistence: series[Math.max(0, index - 1)].value,
      line: index > 1 ? 2 * series[index - 1].value - series[index - 2].value : target.value,
    }))
    return {
      structure: id,
      fitted: partOf(scenario.fit?.targets ?? [], random, at * 0.15),
      heldOut: partOf(scenario.heldOut?.targets ?? [], random, 0.2 + at * 0.15),
      ard: 0.31 + at * 0.1,
      mase: { persistence: 0.74 + at * 0.2, line: null },
      crpsSkill: at === 0 ? 0.28 : null,
      peakErrorDays: 0.6 + at,
      why: {
        'mase.line': 'No series that was held out has eight figures or more.',
        ...(at === 0 ? {} : { crpsSkill: 'There are fewer than eight figures.' }),
      },
      informedFrom: 0.3 + at * 0.05,
      series:
        points.length > 0
          ? [
              {
                id: series[0].series ?? 'announced-deaths',
                set: 'fitted',
                of: points.length,
                persistence: 0.74,
                line: null,
                crpsSkill: 0.28,
                points,
              },
            ]
          : [],
      parameters: (scenario.fit?.parameters ?? []).map((name, index) => {
        const { low, high } = scenario.model.parameters.find((one) => one.id === name) ?? { low: 0, high: 1 }
        const informed = index % 3 !== 1
        const half = (informed ? 0.12 : 0.42) * (high - low)
        const median = low + (high - low) * (0.35 + 0.3 * random())
        return {
          name,
          low,
          high,
          p5: Math.max(low, median - half),
          median,
          p95: Math.min(high, median + half),
          contraction: informed ? 0.7 : 0.05,
          informed,
          recovered: at === 0 ? 0.9 : null,
        }
      }),
      levers: scenario.levers.map(({ id: lever, label, outcome, sign, margin }) => {
        const fallen = 'endByForces' in hold && lever.startsWith('forces')
        const difference = sign === 'same' || fallen ? 0 : (sign === 'lower' ? -1 : 1) * margin * 1.8
        return {
          lever,
          label,
          outcome,
          base: 450,
          changed: 450 + difference,
          difference,
          lower: difference < 0 ? 470 : 0,
          same: difference === 0 ? 500 : 0,
          higher: difference > 0 ? 470 : 0,
        }
      }),
    }
  })
  const actors = scenario.actors.filter(({ options }) => options.some(({ documented }) => documented))
  const choices = actors.flatMap((actor, at) => {
    const random = numbers(40 + at)
    return actor.options
      .filter(({ documented, phase }) => documented && phase === 'play')
      .map(({ id, point }, index) => ({
        actor: actor.id,
        point: point ?? 'none',
        option: index % 4 === 3 ? null : id,
        notTaken: index % 4 === 3 ? [id] : [],
        probability: random(),
      }))
  })
  return {
    made,
    structures,
    policies: {
      temperature: 0.8,
      choices,
      logScore: { policy: -0.62, alwaysAct: -0.91, uniform: -1.1 },
      byActor: actors.map(({ id }) => ({
        actor: id,
        choices: choices.filter(({ actor }) => actor === id).length,
        policy: -0.6,
        alwaysAct: -0.9,
        uniform: -1.1,
      })),
    },
    recovery: { sets: 20, inside90: 0.87 },
  }
}

/** `draws.json` for a scenario: close about the values set by hand, each account with what it does not hold. */
export function drawsFor({ model, fit }: Scenario): Draws {
  return {
    made: { date: '2026-11-20', rules: '1', seed: 1, population: 8, generations: 1, runs: 8 },
    structures: model.structures.map(({ id, hold }, at) => {
      const random = numbers(20 + at)
      const moved = model.parameters.filter(
        (one) => fit?.parameters.includes(one.id as ParameterName) && !Object.hasOwn(hold, one.id),
      )
      const near = ({ value, low, high }: (typeof moved)[number]): number =>
        Math.min(high, Math.max(low, value * (0.95 + 0.1 * random())))
      return {
        structure: id,
        parameters: moved.map((one) => one.id as ParameterName),
        tolerance: 1,
        chance: 0.2,
        draws: Array.from({ length: 8 }, () => ({ weight: 0.125, values: moved.map(near) })),
      }
    }),
  }
}

/** `sensitivity.json` for a scenario. */
export function sensitivityFor(scenario: Scenario): Sensitivity {
  const outcomes = scenario.record.outcomes.filter(({ model }) => model).map(({ id }) => id)
  const names = [...(scenario.fit?.parameters ?? []), 'luck']
  return {
    made,
    outcomes: outcomes.slice(0, 3),
    morris: outcomes.slice(0, 3).flatMap((outcome, at) => {
      const random = numbers(90 + at)
      return scenario.model.parameters.map(({ id: parameter }) => ({
        parameter,
        outcome,
        muStar: random() * 120,
        sigma: 20,
      }))
    }),
    sobol: outcomes.slice(0, 2).flatMap((outcome, at) => {
      const random = numbers(60 + at)
      return names.map((parameter) => {
        const total = random() ** 4 * 0.6
        return {
          parameter,
          outcome,
          first: total * 0.7,
          firstLow: total * 0.5,
          firstHigh: total * 0.9,
          total,
          totalLow: total * 0.8,
          totalHigh: total * 1.2,
        }
      })
    }),
    runs: { morris: 1340, sobol: 8704 },
  }
}
