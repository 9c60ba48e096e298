import type { Reader } from '../../record/reader'
import type { DebriefStep } from '../../record/reflection'
import type { RunRecord } from '../../record/runRecord'

/** What of a run is of whoever looks back on it. */
export interface Whose {
  readonly forecast: boolean
  /** What they are asked to give grounds for: where no forecast was locked, what they themselves say now that they expected. */
  readonly expected: 'own' | 'others' | 'now'
  /** An observer locked a forecast, and decided nothing. */
  readonly decisions: boolean
}

export const whoseOf = (
  { observed, forecast }: Pick<RunRecord, 'observed' | 'forecast'>,
  { isOwn, expected }: Pick<Reader, 'isOwn' | 'expected'>,
): Whose => ({
  // Where none was locked, it is what they say now of a run that is theirs.
  forecast: forecast.length === 0 ? isOwn : expected,
  expected: forecast.length === 0 ? 'now' : expected ? 'own' : 'others',
  decisions: isOwn && !observed,
})

const ofDecisions = ['knew', 'late', 'draw', 'documented'] as const
type OfOthers = 'expected' | (typeof ofDecisions)[number]

/** Path of a question's words: of those that ask for one's own forecast or decisions there are others. */
export function questionPath<Id extends string>(
  id: Id,
  whose: Whose,
): `questions.${Id}` | `questionsOfOthers.${Id & OfOthers}` | 'questions.expectedNow' {
  if (id === 'expected' && whose.expected === 'now') return 'questions.expectedNow'
  const isOthers = id === 'expected' ? whose.expected === 'others' : isOfDecisions(id) && !whose.decisions
  return isOthers ? `questionsOfOthers.${id as Id & OfOthers}` : `questions.${id}`
}

const isOfDecisions = (id: string): boolean => ofDecisions.some((one) => one === id)

type Named = `steps.${DebriefStep}.name` | 'steps.memory.nameOfOthers' | 'steps.spread.nameOfOthers'

/** Path of a step's name. */
export function namePath(step: DebriefStep, whose: Whose): Named {
  if (step === 'memory' && !whose.forecast) return 'steps.memory.nameOfOthers'
  return step === 'spread' && !whose.decisions ? 'steps.spread.nameOfOthers' : `steps.${step}.name`
}

/** Path of what a step is for. */
export const whatPath = (step: DebriefStep, whose: Whose): `steps.${DebriefStep}.what` | 'steps.memory.whatOfOthers' =>
  step === 'memory' && !whose.forecast ? 'steps.memory.whatOfOthers' : `steps.${step}.what`
