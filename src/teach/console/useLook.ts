import { useCallback, useEffect, useRef, useState } from 'react'
import type { TeamKey } from '../../classroom/events'
import type { SeatView } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import { classFaultWords } from '../faultWords'
import { useConsole } from './context'

export interface Looked {
  readonly view: SeatView | null
  /** Why it could not be had. */
  readonly fault: string | null
  readonly isLooking: boolean
  readonly again: () => void
}

/** What one seat sees now, asked for once as it is shown and again on demand. */
export function useLook({ world, seat }: TeamKey): Looked {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { link } = useConsole()
  const [looked, setLooked] = useState<Omit<Looked, 'again'>>({ view: null, fault: null, isLooking: true })
  const asked = useRef(0)
  const again = useCallback(() => {
    asked.current += 1
    const mine = asked.current
    setLooked((before) => ({ ...before, isLooking: true }))
    void link.look({ world, seat }).then((answer) => {
      if (asked.current !== mine) return
      setLooked(
        answer.ok
          ? { view: answer.view, fault: null, isLooking: false }
          : { view: null, fault: classFaultWords(t, answer.fault), isLooking: false },
      )
    })
  }, [link, world, seat, t])
  useEffect(() => {
    again()
    return () => {
      asked.current += 1
    }
  }, [again])
  return { ...looked, again }
}
