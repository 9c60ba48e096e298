import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds now; follows changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

export type Layout = 'phone' | 'tablet' | 'desktop'

/** Arrangement of the screen by its width. A projector has the desktop's arrangement in larger type. */
export function useLayout(): Layout {
  const phone = useMedia('(max-width: 719.98px)')
  const tablet = useMedia('(max-width: 1199.98px)')
  return phone ? 'phone' : tablet ? 'tablet' : 'desktop'
}

export const useReducedMotion = (): boolean => useMedia('(prefers-reduced-motion: reduce)')
