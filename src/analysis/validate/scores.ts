/** Scores of a series of forecasts against figures of the record. All take lists of one length, in order of time. */

/** Fewest figures for which a skill score says anything. */
export const leastFigures = 8

/** Each figure forecast by the one before it; the first by itself. */
export function persistence(values: readonly number[]): number[] {
  return values.map((value, i) => (i === 0 ? value : values[i - 1]))
}

/** A straight line from the first figure to the last, by hour. */
export function straightLine(hours: readonly number[], values: readonly number[]): number[] {
  const last = values.length - 1
  const span = hours[last] - hours[0]
  return values.map((_, i) =>
    span === 0 ? values[0] : values[0] + ((values[last] - values[0]) * (hours[i] - hours[0])) / span,
  )
}

/**
 * Mean absolute scaled error: the mean absolute error of forecasts over that of a naive forecast (Hyndman and Koehler
 * 2006), both over the figures that the naive one had to foretell: not the first, and for a line from end to end not the
 * last either. Null where the naive one never errs.
 */
function scaledError(
  values: readonly number[],
  forecast: readonly number[],
  naive: readonly number[],
  foretold: number,
): number | null {
  const error = (other: readonly number[]): number =>
    meanOf(values.slice(1, 1 + foretold).map((value, i) => Math.abs(value - other[i + 1])))
  const below = error(naive)
  return below === 0 ? null : error(forecast) / below
}

/** Scaled error against the figure before. */
export function errorAgainstPersistence(values: readonly number[], forecast: readonly number[]): number | null {
  return scaledError(values, forecast, persistence(values), values.length - 1)
}

/** Scaled error against a straight line between the two ends, which are left out: the line was given them. */
export function errorAgainstLine(
  hours: readonly number[],
  values: readonly number[],
  forecast: readonly number[],
): number | null {
  return scaledError(values, forecast, straightLine(hours, values), values.length - 2)
}

/**
 * Continuous ranked probability score of an ensemble for one figure, in the form that is fair to ensembles of any size
 * (Ferro 2014): mean distance to the figure less half the mean distance between different members. In the figure's unit; 0
 * is perfect. One member scores its distance.
 */
export function crps(members: readonly number[], value: number): number {
  const sorted = [...members].sort((a, b) => a - b)
  const n = sorted.length
  let between = 0
  for (let i = 0; i < n; i++) between += (2 * i - n + 1) * sorted[i]
  const spread = n > 1 ? between / (n * (n - 1)) : 0
  return meanOf(sorted.map((x) => Math.abs(x - value))) - spread
}

/** A naive ensemble for each figure but the first: the figure before it plus each other change that the series ever made. */
function naiveEnsemble(values: readonly number[], at: number): number[] {
  const steps = values.slice(1).map((value, i) => value - values[i])
  return steps.filter((_, i) => i !== at - 1).map((step) => values[at - 1] + step)
}

/** Skill of ensembles against the naive ensemble: 1 is perfect, 0 no better, below 0 worse. `members` by figure. */
export function crpsSkill(values: readonly number[], members: readonly (readonly number[])[]): number | null {
  let model = 0
  let naive = 0
  for (let i = 1; i < values.length; i++) {
    model += crps(members[i], values[i])
    naive += crps(naiveEnsemble(values, i), values[i])
  }
  return naive === 0 ? null : 1 - model / naive
}

/**
 * Averaged relative difference of destinations (Suleimenova, Bell and Groen 2017): for each time the summed absolute
 * differences over the summed figures, then the mean over times.
 */
export function averagedRelativeDifference(
  times: readonly { readonly model: readonly number[]; readonly record: readonly number[] }[],
): number | null {
  const byTime = times.flatMap(({ model, record }) => {
    const total = record.reduce((sum, value) => sum + value, 0)
    return total > 0 ? [record.reduce((sum, value, i) => sum + Math.abs(model[i] - value), 0) / total] : []
  })
  return byTime.length > 0 ? meanOf(byTime) : null
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
