import { useEffect } from 'react'
import { useStable } from '../../ui/useStable'

/** Does something when the reader may be leaving: the window is hidden or closed, or this part of the page goes. */
export function useLeaving(act: () => void): void {
  const leave = useStable(act)
  useEffect(() => {
    const onHide = (): void => leave()
    window.addEventListener('pagehide', onHide)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      window.removeEventListener('pagehide', onHide)
      document.removeEventListener('visibilitychange', onHide)
      leave()
    }
  }, [leave])
}
