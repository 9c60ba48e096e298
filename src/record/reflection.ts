/** Steps of the guided debrief, in order. */
export const debriefSteps = [
  'cool-down',
  'memory',
  'happened',
  'spread',
  'record',
  'alternatives',
  'trial',
  'missing',
  'ticket',
] as const
export type DebriefStep = (typeof debriefSteps)[number]

/** What a hundred per cent is spread over: how it went in the record, each of two turnings, and none of these. */
export const shareKeys = ['record', 'first', 'second', 'other'] as const
export type ShareKey = (typeof shareKeys)[number]

/** A plausible turning that somebody named: in words, and where it is one that the scenario offers, the decision. */
export interface Turning {
  readonly text: string
  readonly option: string | null
  /** Hour of the run at which it would have been taken. */
  readonly hour: number | null
}

/** An assumption that was put on trial, and whether a conclusion held. */
export interface TrialNote {
  readonly conclusion: string
  /** Name of the parameter that was changed; null where a rule was challenged in words only. */
  readonly parameter: string | null
  /** Null while nothing was said of it. */
  readonly stands: 'yes' | 'no' | 'unsure' | null
  /** A rule that is challenged, and from which source. */
  readonly challenge: string
}

export interface ExitTicket {
  readonly claim: string
  readonly evidence: string
  readonly doubt: string
}

/** What somebody, or a class, wrote down while looking back on a run. Part of its file. Schema: `schema.ts`. */
export interface Reflection {
  /** One student alone, or somebody who leads a class. */
  readonly form: 'alone' | 'class'
  /** The plan of the scenario by whose minutes it goes; null: at one's own pace. */
  readonly plan: string | null
  /** Step that was open last. */
  readonly at: DebriefStep
  readonly done: readonly DebriefStep[]
  /** Steps that were left out knowingly. */
  readonly skipped: readonly DebriefStep[]
  /** Answers by the name of their question, each name once. */
  readonly answers: readonly { readonly question: string; readonly text: string }[]
  /** Two at most. */
  readonly turnings: readonly Turning[]
  /** Per cent, whole; together 100 once all is spread. */
  readonly shares: readonly { readonly of: ShareKey; readonly share: number }[]
  readonly trial: TrialNote | null
  readonly ticket: ExitTicket
}

export const emptyReflection: Reflection = {
  form: 'alone',
  plan: null,
  at: 'cool-down',
  done: [],
  skipped: [],
  answers: [],
  turnings: [],
  shares: [],
  trial: null,
  ticket: { claim: '', evidence: '', doubt: '' },
}

/** Most turnings: naming two did not raise hindsight bias in experiments, naming ten did. */
export const mostTurnings = 2
/** Longest answer, in UTF-16 code units. */
export const longestAnswer = 4000
