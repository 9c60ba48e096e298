/** A step of the timeline: the hours from one window to the next. `window` is null before the first one. */
export interface Step {
  readonly from: number
  readonly to: number
  readonly window: number | null
  /** Left end and width as shares of the whole. */
  readonly left: number
  readonly width: number
}

export interface TimelineScale {
  readonly steps: readonly Step[]
  /** Share of the width at which an hour stands. */
  at(hour: number): number
}

/** With more windows than this each step gets the same width, as a strip of cells is then read by counting. */
const manySteps = 12

/**
 * A scale that gives busy days room: steps of equal width in a long plan; in a short one each step's width grows with
 * the square root of its hours. Inside a step time is even.
 */
export function timelineScale(windows: readonly number[], end: number): TimelineScale {
  const bounds = windows[0] > 0 ? [0, ...windows, end] : [...windows, end]
  const offset = windows[0] > 0 ? 1 : 0
  const weights: number[] = []
  for (let index = 0; index + 1 < bounds.length; index += 1) {
    const hours = Math.max(0, bounds[index + 1] - bounds[index])
    weights.push(
      windows.length > manySteps && index >= offset ? 1 : Math.sqrt(hours) / (windows.length > manySteps ? 3 : 1),
    )
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  let left = 0
  const steps = weights.map((weight, index): Step => {
    const step = {
      from: bounds[index],
      to: bounds[index + 1],
      window: index < offset ? null : index - offset,
      left: left / total,
      width: weight / total,
    }
    left += weight
    return step
  })
  return {
    steps,
    at: (hour) => {
      if (hour <= bounds[0]) return 0
      const step = steps.find((one) => hour >= one.from && hour < one.to)
      return step ? step.left + (step.width * (hour - step.from)) / (step.to - step.from) : 1
    },
  }
}

/** A label on a line: wanted left end and width, in pixels. */
export interface Wanted {
  readonly key: string
  readonly x: number
  readonly width: number
}

/** Labels that fit without touching one another, in order of importance; the rest are left out of the picture.
 * `marks` are points that a label must not cover. */
export function fitLabels(wanted: readonly Wanted[], gap: number, marks: readonly number[] = []): ReadonlySet<string> {
  const kept: Wanted[] = []
  for (const label of wanted) {
    // A label's own mark stands at its end, so only what lies well inside it is in the way.
    if (marks.some((x) => x > label.x + gap && x < label.x + label.width - gap)) continue
    if (kept.every((other) => label.x + label.width + gap <= other.x || other.x + other.width + gap <= label.x)) {
      kept.push(label)
    }
  }
  return new Set(kept.map((label) => label.key))
}
