import { useCallback, useState } from 'react'
import { type Choice, choiceKey } from './decisionModel'

/** What is chosen and being written, and not yet locked. */
export interface Draft {
  readonly choice: Choice | null
  /** Reasons by choice, so that turning to another card loses no words. */
  readonly reasons: Readonly<Record<string, string>>
}

const empty: Draft = { choice: null, reasons: {} }

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null || !('choice' in value) || !('reasons' in value)) return false
  const { choice, reasons } = value
  const soundChoice =
    choice === null ||
    (typeof choice === 'object' &&
      'kind' in choice &&
      (choice.kind === 'wait' || (choice.kind === 'option' && 'option' in choice && typeof choice.option === 'string')))
  return (
    soundChoice &&
    typeof reasons === 'object' &&
    reasons !== null &&
    Object.values(reasons).every((reason) => typeof reason === 'string')
  )
}

function read(key: string): Draft {
  try {
    const value: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? 'null')
    return isDraft(value) ? value : empty
  } catch {
    return empty
  }
}

function write(key: string, draft: Draft): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // A browser that keeps nothing loses a half-written reason on refresh; everything locked is in the run.
  }
}

/** The draft of a run, which outlasts a refresh of this tab. The run itself is kept by the session, not here. */
export function useDraft(runKey: string): [Draft, (change: (before: Draft) => Draft) => void] {
  const key = `without-hindsight.draft.${runKey}`
  const [draft, setDraft] = useState(() => read(key))
  const change = useCallback(
    (by: (before: Draft) => Draft) =>
      setDraft((before) => {
        const next = by(before)
        write(key, next)
        return next
      }),
    [key],
  )
  return [draft, change]
}

export const reasonOf = (draft: Draft, choice: Choice | null): string =>
  choice ? (draft.reasons[choiceKey(choice)] ?? '') : ''
