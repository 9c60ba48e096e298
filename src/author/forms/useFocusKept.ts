import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/** What keeps the focus inside; to be given to the element around. */
export interface FocusKept<Kind extends HTMLElement> {
  readonly ref: RefObject<Kind | null>
  onFocus(): void
  onBlur(event: FocusEvent): void
}

/**
 * Keeps the focus inside an element when an act takes its own button away, or disables it: after each change of `state`, a focus that was
 * inside and fell to the page goes to the element itself, if it can have it, else to the first thing inside that can.
 */
export function useFocusKept<Kind extends HTMLElement>(state: unknown): FocusKept<Kind> {
  const ref = useRef<Kind>(null)
  const isInside = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks after each change of the state
  useLayoutEffect(() => {
    const active = document.activeElement
    if (!isInside.current || (active !== document.body && !active?.matches(':disabled'))) return
    const box = ref.current
    const first = box?.querySelector<HTMLElement>('button:not(:disabled), input:not(:disabled), [tabindex="0"]')
    if (box?.hasAttribute('tabindex')) box.focus()
    else first?.focus()
  }, [state])
  return {
    ref,
    onFocus: () => {
      isInside.current = true
    },
    // What is taken away gives the focus to nobody.
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null && !ref.current?.contains(relatedTarget)) isInside.current = false
    },
  }
}
