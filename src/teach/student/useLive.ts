import { useEffect, useRef, useState } from 'react'
import type { StudentView } from '../../classroom/views'
import { useTranslation } from '../../ui/i18n/translation'
import { usePhaseWords } from './LessonClock'

/** What to say aloud of a lesson: a new part, a pause, what others write, the connection. */
export function useLive(view: StudentView | null, isLost: boolean, windows: number): { text: string; count: number } {
  const { t } = useTranslation('classSeat')
  const phaseWords = usePhaseWords()
  const before = useRef<{ view: StudentView; isLost: boolean } | null>(null)
  const [message, setMessage] = useState({ text: '', count: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when the lesson changes, not when its words do
  useEffect(() => {
    if (!view) return
    const last = before.current
    before.current = { view, isLost }
    if (!last) return
    const parts: string[] = []
    const phase = phaseWords(view.lesson, windows)
    if (phase !== phaseWords(last.view.lesson, windows)) parts.push(t('live.phase', { phase }))
    const isPaused = view.lesson.clock.paused
    if (isPaused !== last.view.lesson.clock.paused)
      parts.push(t(view.lesson.clock.held ? 'live.held' : isPaused ? 'live.paused' : 'live.resumed'))
    if (isLost !== last.isLost) parts.push(t(isLost ? 'live.lost' : 'live.back'))
    const known = new Set(linesOf(last.view).map(({ id }) => id))
    const fresh = linesOf(view).filter(({ id, mine, text }) => !mine && text !== null && !known.has(id))
    const newest = fresh[fresh.length - 1]
    if (newest) parts.push(t('live.line', { nick: newest.nick, text: newest.text ?? '' }))
    if (parts.length > 0) setMessage(({ count }) => ({ text: parts.join(' '), count: count + 1 }))
  }, [view, isLost])
  return message
}

const linesOf = ({ team }: StudentView) => (team ? [...team.lines, ...team.talks.flatMap(({ lines }) => lines)] : [])
