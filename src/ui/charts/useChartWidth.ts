import { type RefObject, useSyncExternalStore } from 'react'
import { useSize } from '../useSize'

/** Units of an A4 page between its margins: what a chart of full width has on paper. */
const paper = 690

let printing = false

function subscribe(listener: () => void): () => void {
  const set = (now: boolean) => () => {
    printing = now
    listener()
  }
  const [before, after] = [set(true), set(false)]
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
  }
}

/**
 * Width of a chart's box in the chart's own units: px at the normal size of type. Where type is larger (a projector, a
 * reader's setting), a chart has fewer units and grows with the words around it. On paper it has `share` of the page.
 */
export function useChartWidth(box: RefObject<HTMLElement | null>, least: number, before: number, share = 1): number {
  const { width } = useSize(box)
  const onPaper = useSyncExternalStore(subscribe, () => printing)
  if (onPaper) return Math.round(paper * share)
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
  return Math.max(least, width > 0 ? Math.round(width / scale) : before)
}
