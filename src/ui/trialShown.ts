/** An assumption that was moved; `value` as it is written beside its slider. */
export interface MovedAssumption {
  readonly parameter: string
  readonly value: string
}

/** Where half of some runs lie, and the middle one, in the outcome's unit. */
export interface MiddleHalf {
  readonly p25: number
  readonly median: number
  readonly p75: number
}

/** What a trial of the model gave, for whoever tells it elsewhere: one outcome under each account. */
export interface TrialResult {
  readonly moved: readonly MovedAssumption[]
  readonly outcome: string
  /** Whose decisions were tried: those of the record, or those of the run. */
  readonly whose: 'record' | 'yours'
  readonly runs: number
  /** `structure`: null in a model without rival accounts. `changed`: null where nothing was moved. */
  readonly accounts: readonly {
    readonly structure: string | null
    readonly base: MiddleHalf
    readonly changed: MiddleHalf | null
  }[]
}

/** The model on trial as another page hears of it: assumptions moved, the last at the end, and the last result. */
export interface TrialShown {
  readonly moved: readonly MovedAssumption[]
  readonly result: TrialResult | null
}
