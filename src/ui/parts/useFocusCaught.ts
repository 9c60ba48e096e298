import { type RefObject, useEffect } from 'react'

/** Catches the focus within an element when an act takes away what had it; see `catchFocus`, which comes when it is first needed. */
export function useFocusCaught(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = root.current
    if (!box) return
    let end: (() => void) | null = null
    let left = false
    import('./catchFocus').then(
      ({ catchFocus }) => {
        if (!left) end = catchFocus(box)
      },
      // Without it the focus falls to the page, and nothing else is lost.
      () => undefined,
    )
    return () => {
      left = true
      end?.()
    }
  }, [root])
}
