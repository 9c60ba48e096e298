// Small arithmetic and the shape of a figure that the bench reports.

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values) {
  return quantile(values, 0.5)
}

/** Quantile by linear interpolation. NaN for no values. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low === undefined ? Number.NaN : low + (high - low) * (at - Math.floor(at))
}

/** A number with about three figures, so that a table does not claim more than was measured. */
export function rounded(value) {
  if (!Number.isFinite(value) || value === 0) return value
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return Number(value.toFixed(Math.min(6, digits)))
}

/**
 * One figure of the report. `budget` is the most that is allowed, or null where the figure only informs; `met` follows
 * from the value before it is rounded.
 */
export function figure(id, what, value, unit, { budget = null, note = '', detail } = {}) {
  return {
    id,
    what,
    value: Number.isFinite(value) ? rounded(value) : null,
    unit,
    budget,
    met: budget === null || !Number.isFinite(value) ? null : value <= budget,
    note,
    ...(detail === undefined ? {} : { detail }),
  }
}
