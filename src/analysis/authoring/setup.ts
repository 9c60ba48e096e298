/** How much is played: `runs` of the whole scenario, then `pairs` of runs for each decision, with and without it. */
export interface DeepSetup {
  readonly runs: number
  readonly pairs: number
  readonly seed: number
  /** How many conditions stand in conditions.json, those after them in report-conditions.json; all when left out. */
  readonly conditions?: number
}

/** A look that takes seconds, and one that can say of a condition that it does not hold. */
export const quickLook: DeepSetup = { runs: 40, pairs: 3, seed: 1 }
export const longLook: DeepSetup = { runs: 1000, pairs: 10, seed: 1 }
