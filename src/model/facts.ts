import { ascending, quantileOfSorted } from '../analysis/quantiles'
import type { ParameterName } from '../scenario/parameters'
import type { Scenario } from '../scenario/scenario'
import type { Lever, Parameter, Structure } from '../scenario/schema/play'
import type { ReportFigure, ReportPart, ReportStructure } from '../scenario/schema/report'

/** What is known of a parameter in an account: its value by hand, or where the fit left it. */
export interface ParameterFacts {
  readonly parameter: Parameter
  /** Middle and 90 per cent of its fitted draws; null where it was not fitted. */
  readonly fitted: { readonly p5: number; readonly median: number; readonly p95: number } | null
  /** Whether the record narrowed it; null where no report says. */
  readonly informed: boolean | null
  /** How far it was narrowed, 0..1. */
  readonly contraction: number | null
  /** True where a fit was made and left it out: it is as the authors set it. */
  readonly outside: boolean
}

/** Value below which a share of the weight lies. Weights need not add to 1. */
function weightedQuantile(
  points: readonly { readonly value: number; readonly weight: number }[],
  share: number,
): number {
  const sorted = [...points].sort((a, b) => a.value - b.value)
  let left = share * sorted.reduce((sum, { weight }) => sum + weight, 0)
  for (const { value, weight } of sorted) {
    left -= weight
    if (left <= 0) return value
  }
  return sorted[sorted.length - 1].value
}

/** The account that is played: the first; null in a model without rival accounts. */
export const playedStructure = ({ model }: Scenario): Structure | null => model.structures[0] ?? null

export function reportOf(scenario: Scenario, structure: string | null): ReportStructure | null {
  return scenario.validation?.structures.find((one) => one.structure === structure) ?? null
}

/** Every parameter by name, as it stands in an account. */
export function parameterFacts(scenario: Scenario, structure: string | null): ReadonlyMap<string, ParameterFacts> {
  const report = reportOf(scenario, structure)
  const draws = scenario.draws?.structures.find((one) => one.structure === structure)
  const moved = draws?.parameters ?? report?.parameters.map(({ name }) => name) ?? []
  return new Map(
    scenario.model.parameters.map((parameter) => {
      const told = report?.parameters.find(({ name }) => name === parameter.id)
      const column = draws?.parameters.indexOf(parameter.id) ?? -1
      const points =
        draws && column >= 0 ? draws.draws.map(({ weight, values }) => ({ weight, value: values[column] })) : []
      const fitted = told
        ? { p5: told.p5, median: told.median, p95: told.p95 }
        : points.length > 0
          ? {
              p5: weightedQuantile(points, 0.05),
              median: weightedQuantile(points, 0.5),
              p95: weightedQuantile(points, 0.95),
            }
          : null
      return [
        parameter.id,
        {
          parameter,
          fitted,
          informed: told?.informed ?? null,
          contraction: told?.contraction ?? null,
          outside: moved.length > 0 && !moved.includes(parameter.id),
        },
      ]
    }),
  )
}

/** How a figure came out: its interval reaches into the record's range, or lies below or above it. */
export type FigureVerdict = 'inside50' | 'inside90' | 'low' | 'high'

export function verdictOf(figure: ReportFigure): FigureVerdict {
  if (figure.inside50) return 'inside50'
  if (figure.inside90) return 'inside90'
  return figure.p95 < figure.low ? 'low' : 'high'
}

/** How many times the width that the aims allow, where an interval is wider than that; else null. */
export function tooWide({ width, allowed }: ReportFigure): number | null {
  return allowed > 0 && width > allowed ? width / allowed : null
}

/** What the mark of a figure shows: an interval that holds nearly everything is no hit like a narrow one. */
export type FigureResult = 'narrow' | 'wide' | 'missed'

export function resultOf(figure: ReportFigure): FigureResult {
  if (!figure.inside90) return 'missed'
  return figure.width > figure.allowed ? 'wide' : 'narrow'
}

/** A figure's label without its hour, where the hour stands in the label too: pages give it as a date. */
export function figureName({ label, hour, time }: Pick<ReportFigure, 'label' | 'hour' | 'time'>): string {
  const tail = time ? ' (hour)' : hour === null ? '' : `, hour ${hour}`
  return tail && label.endsWith(tail) ? label.slice(0, -tail.length) : label
}

/**
 * The hour by which a figure that is a time says that it never came: the end of the run for a beginning, hour 0 for an end
 * or a worst day, as `targetReader` has it. Null where a figure has none.
 */
export function neverHour({ fit, heldOut, play: { clock } }: Scenario, figure: ReportFigure): number | null {
  const target = [...(fit?.targets ?? []), ...(heldOut?.targets ?? [])].find(({ id }) => id === figure.id)
  switch (target?.figure) {
    case 'violence-from':
    case 'disorder-from':
      return clock.ticks + clock.tailTicks
    case 'violence-to':
    case 'disorder-to':
    case 'peak':
      return 0
    default:
      return null
  }
}

/** Per cent of runs, at least, in which what a figure times never came; as far as its quantiles tell. */
export function neverShare({ p5, p25, median, p75, p95 }: ReportFigure, never: number | null): number {
  if (never === null) return 0
  const quantiles = [p5, p25, median, p75, p95]
  // At hour 0 the lowest quantiles come first, at the end of the run the highest.
  const shares = never === 0 ? [5, 25, 50, 75, 95] : [95, 75, 50, 25, 5]
  return Math.max(0, ...shares.filter((_, at) => quantiles[at] === never))
}

/** Shares of figures that are to be inside by a narrow interval: set as aims before the fit. */
const aims = { fitted: 0.9, heldOut: 0.7 } as const

/** How many figures are to be inside by a narrow interval, and whether as many are. */
export function aimOf(
  set: keyof typeof aims,
  { met, of }: ReportPart,
): { readonly aim: number; readonly isMet: boolean } {
  const aim = Math.ceil(aims[set] * of - 1e-9)
  return { aim, isMet: met >= aim }
}

/** How many times as wide as a narrow one half of the intervals are at most; null where none can be measured. */
export function middleWidth({ figures }: ReportPart): number | null {
  const widths = figures.flatMap(({ width, allowed }) => (allowed > 0 ? [width / allowed] : []))
  return widths.length > 0 ? quantileOfSorted(ascending(widths), 0.5) : null
}

/** How a score did against what it is measured by; null where it was not computed. */
export type ScoreVerdict = 'better' | 'even' | 'worse' | 'near' | 'far'

/** What a score may differ by and still be called even: a twentieth. Assumption; on ten figures it is less than chance. */
const evenWithin = 0.05

/** Scaled errors and skills against the simple forecast they are measured by, the worst day against its aim. */
export function scoreVerdict(kind: 'error' | 'skill' | 'days', value: number | null): ScoreVerdict | null {
  if (value === null) return null
  if (kind === 'days') return value <= 1 ? 'near' : 'far'
  return skillVerdict(kind === 'error' ? 1 - value : value)
}

/** How a gain over a simple forecast counts: 0 is none, 1 would be perfect. */
export function skillVerdict(gain: number): 'better' | 'even' | 'worse' {
  if (Math.abs(gain) <= evenWithin + 1e-9) return 'even'
  return gain > 0 ? 'better' : 'worse'
}

/** How much an outcome depends on a parameter. `share` 0..1 is the length of its bar. */
export interface Weight {
  readonly parameter: string
  /** `screened`: Morris, where Sobol was computed for others only. */
  readonly kind: 'sobol' | 'morris' | 'screened'
  readonly share: number
  /** The share's 90 per cent interval (Sobol), or the size of the effect in the outcome's unit (Morris). */
  readonly low: number
  readonly high: number
  readonly effect: number
}

/** The name under which the noise of single runs stands among the parameters. */
export const luckName = 'luck'

/** Outcomes that sensitivity was computed for. */
export function sensitivityOutcomes({ sensitivity }: Scenario): readonly string[] {
  return sensitivity?.outcomes ?? []
}

/** Weights for an outcome, greatest first: by Sobol's total index where it was computed, else by Morris. */
export function weightsFor({ sensitivity }: Scenario, outcome: string): readonly Weight[] {
  if (!sensitivity) return []
  const sobol = sensitivity.sobol.filter((one) => one.outcome === outcome)
  const morris = sensitivity.morris.filter((one) => one.outcome === outcome)
  // Sobol follows a screening: what it left out has its effect of the screening, and no share.
  const weights: Weight[] =
    sobol.length > 0
      ? [
          ...sobol.map(
            ({ parameter, total, totalLow, totalHigh }): Weight => ({
              parameter,
              kind: 'sobol',
              share: Math.min(1, Math.max(0, total)),
              low: Math.max(0, totalLow),
              high: totalHigh,
              effect: 0,
            }),
          ),
          ...morrisWeights(morris)
            .filter(({ parameter }) => !sobol.some((one) => one.parameter === parameter))
            .map((weight): Weight => ({ ...weight, kind: 'screened', share: 0 }))
            .sort((a, b) => b.effect - a.effect),
        ]
      : morrisWeights(morris)
  return weights.sort((a, b) => b.share - a.share)
}

function morrisWeights(effects: readonly { readonly parameter: string; readonly muStar: number }[]): Weight[] {
  const most = Math.max(...effects.map(({ muStar }) => muStar), 0)
  return effects.map(({ parameter, muStar }) => ({
    parameter,
    kind: 'morris',
    share: most > 0 ? muStar / most : 0,
    low: 0,
    high: 0,
    effect: muStar,
  }))
}

/** In how many pairs of runs a report tried a lever. */
export function pairsOf({ lower, same, higher }: ReportStructure['levers'][number]): number {
  return lower + same + higher
}

/** Whether a lever of a report moved its outcome as its authors state, by at least what counts. */
export function isAsStated(
  { difference, lower, higher }: ReportStructure['levers'][number],
  { sign, margin }: Pick<Lever, 'sign' | 'margin'>,
): boolean {
  if (sign === 'same') return lower + higher === 0
  return sign === 'lower' ? difference < 0 && difference <= -margin : difference > 0 && difference >= margin
}

/** Parameters after the fit that the record says nothing about, in an account; null before a report. */
export function notInformed(scenario: Scenario, structure: string | null): readonly ParameterName[] | null {
  const report = reportOf(scenario, structure)
  return report ? report.parameters.filter(({ informed }) => !informed).map(({ name }) => name as ParameterName) : null
}

/** Geometric mean of chances, in per cent, from a mean log score: what students can read. */
export function meanChance(logScore: number): number {
  return Math.round(Math.exp(logScore) * 100)
}
