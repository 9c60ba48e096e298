import { useEffect } from 'react'
import { fieldId } from '../forms/context'
import type { Place } from './parts'

/** How many frames a place may take to unfold: entries on the way open one after the other. */
const patience = 30

/** Brings a place into view and gives it the focus, once what lies on the way to it is unfolded. */
export function useReveal(place: Place | null): void {
  useEffect(() => {
    if (!place) return
    let frame = 0
    let tries = 0
    const look = () => {
      tries += 1
      const found = nearest(place)
      const isExact = found?.dataset.field === fieldId(place.file, place.path)
      if (found && (isExact || tries >= patience)) return show(found)
      if (tries < patience) frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [place])
}

/** The field at the place or, where it has none of its own, the one around it. */
function nearest({ file, path }: Place): HTMLElement | null {
  for (let length = path.length; length >= 0; length--) {
    const id = fieldId(file, path.slice(0, length))
    const found = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(id)}"]`)
    if (found) return found
  }
  return null
}

function show(field: HTMLElement): void {
  field.scrollIntoView({ block: 'center' })
  const control = field.querySelector<HTMLElement>('input, select, textarea, [contenteditable="true"], button')
  control?.focus({ preventScroll: true })
}
