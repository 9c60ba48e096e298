import { checkCondition } from '../../scenario/check/conditions'
import { parsedOnce } from '../../scenario/check/parsed'
import { tokensOf } from '../../scenario/conditions/tokens'
import { Problems } from '../../scenario/problem'
import type { Problem } from '../../scenario/scenario'
import type { DraftNames } from './names'

/** A fault of a condition with the part of its text that it is about, in characters from 0. */
export interface ConditionFault {
  readonly from: number
  readonly to: number
  readonly blocks: boolean
  /** The sentence of the check. */
  readonly reason: string
}

/** What the check says of a condition by itself, at the part of it that it says it of. Nothing of one that is empty. */
export function faultsOf(text: string, { known }: DraftNames): readonly ConditionFault[] {
  if (text.trim() === '') return []
  const problems = new Problems()
  checkCondition({ file: '', path: [], item: { when: text } }, known, problems)
  return problems.list.flatMap((problem) =>
    placesOf(problem, text).map(([from, to]) => ({
      from,
      to,
      blocks: problem.severity === 'blocks',
      reason: problem.reason,
    })),
  )
}

type Span = readonly [number, number]

function placesOf({ code, values }: Problem, text: string): readonly Span[] {
  const whole: Span = [0, text.length]
  if (code === 'condition-unreadable') {
    const parsed = parsedOnce(text)
    const range = parsed.ok ? null : parsed.range
    return [range === null ? whole : seen(range.start, range.end, text)]
  }
  const word = values.key ?? values.value
  const spans = tokensOf(text).flatMap(({ is, value, start, end }): Span[] =>
    is === 'text' && value === word ? [[start, end]] : [],
  )
  return spans.length === 0 ? [whole] : spans
}

/** A part that can be underlined: of what is missing at the end the last thing that is there. */
function seen(start: number, end: number, text: string): Span {
  const from = Math.max(0, Math.min(start, text.trimEnd().length - 1))
  return [from, Math.min(text.length, Math.max(from + 1, end))]
}
