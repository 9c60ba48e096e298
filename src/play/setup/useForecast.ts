import { useCallback } from 'react'
import type { Forecast } from '../../session/api'
import { useKept } from '../../ui/useKept'
import { type Draft, emptyDraft, isComplete } from './forecastValues'

function readDrafts(value: unknown): readonly Draft[] | null {
  if (!Array.isArray(value)) return null
  const drafts = value.flatMap((one: unknown): Draft[] => {
    if (!Array.isArray(one) || one.length !== 3) return []
    const [low, best, high] = one.map((figure: unknown) => (typeof figure === 'number' ? figure : null))
    return [[low, best, high]]
  })
  return drafts.length === value.length ? drafts : null
}

/** A forecast that a member of a team works on; it outlasts a refresh of the tab. Null as `forecast` until all was said. */
export function useForecast(questions: readonly { readonly outcome: string }[], name: string) {
  const [kept, change] = useKept(name, readDrafts, [])
  const drafts = questions.map((_, index): Draft => kept[index] ?? emptyDraft)
  const set = useCallback(
    (index: number, draft: Draft) =>
      change((before) => questions.map((_, at) => (at === index ? draft : (before[at] ?? emptyDraft)))),
    [questions, change],
  )
  const forecast = drafts.flatMap((draft, index): Forecast[] =>
    isComplete(draft) ? [{ outcome: questions[index].outcome, low: draft[0], best: draft[1], high: draft[2] }] : [],
  )
  return { drafts, set, forecast: forecast.length === questions.length ? forecast : null }
}
