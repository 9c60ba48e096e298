import { useCallback, useRef, useState } from 'react'
import { emptyReflection, type Reflection } from '../../record/reflection'
import { useLeaving } from '../lookBack/useLeaving'

/** Milliseconds of quiet after which what was typed is kept; leaving the page keeps it at once. */
const quietMs = 400

export type Kept = 'saving' | 'saved' | 'failed'

export interface Writing {
  readonly reflection: Reflection
  readonly kept: Kept
  change(over: Partial<Reflection>): void
  answer(question: string, text: string): void
}

/** The text of an answer; empty where there is none. */
export function answerOf({ answers }: Reflection, question: string): string {
  return answers.find((one) => one.question === question)?.text ?? ''
}

/** The reflection with one answer set; an empty one is taken out. */
export function withAnswer(reflection: Reflection, question: string, text: string): Reflection {
  const others = reflection.answers.filter((one) => one.question !== question)
  return { ...reflection, answers: text === '' ? others : [...others, { question, text }] }
}

/** What is written in a debrief, kept as it is typed. */
export function useReflection(first: Reflection | undefined, save: (reflection: Reflection) => Promise<void>): Writing {
  const [reflection, setReflection] = useState(first ?? emptyReflection)
  const [kept, setKept] = useState<Kept>('saved')
  const waiting = useRef<Reflection | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const keep = useRef(save)
  keep.current = save
  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const next = waiting.current
    if (!next) return
    waiting.current = null
    keep.current(next).then(
      () => waiting.current === null && setKept('saved'),
      () => setKept('failed'),
    )
  }, [])
  useLeaving(flush)
  const latest = useRef(reflection)
  const put = useCallback(
    (next: Reflection) => {
      latest.current = next
      waiting.current = next
      setReflection(next)
      setKept('saving')
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, quietMs)
    },
    [flush],
  )
  return {
    reflection,
    kept,
    change: useCallback((over) => put({ ...latest.current, ...over }), [put]),
    answer: useCallback((question, text) => put(withAnswer(latest.current, question, text)), [put]),
  }
}
