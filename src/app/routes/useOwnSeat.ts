import { useCallback, useContext, useSyncExternalStore } from 'react'
import { LessonContext } from './LessonFrame'

/** The reader's own seat in the lesson of a run; null for an observer, undefined where that is not known or there is no lesson. */
export function useOwnSeat(): string | null | undefined {
  const here = useContext(LessonContext)
  const link = typeof here === 'object' && here.role === 'member' ? here.link : null
  return useSyncExternalStore(
    useCallback((changed: () => void) => link?.onView(changed) ?? (() => undefined), [link]),
    () => (link?.view ? (link.view.team?.key.seat ?? null) : undefined),
  )
}
