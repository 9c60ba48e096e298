import { type ParsedCondition, parseCondition } from '../conditions/parse'

const mostKept = 3000
const kept = new Map<string, ParsedCondition>()

/** A condition parsed, or what was parsed of the same text before: type-checking is the slow part of a check. */
export function parsedOnce(text: string): ParsedCondition {
  const known = kept.get(text)
  if (known) return known
  if (kept.size >= mostKept) kept.clear()
  const parsed = parseCondition(text)
  kept.set(text, parsed)
  return parsed
}
