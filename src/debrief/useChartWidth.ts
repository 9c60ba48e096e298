import type { RefObject } from 'react'
import { useSize } from '../ui/useSize'

/**
 * Width of a chart's box in the chart's own units: px at the normal size of type. Where type is larger (a projector, a
 * reader's setting), a chart has fewer units and grows with the words around it.
 */
export function useChartWidth(box: RefObject<HTMLElement | null>, least: number, before: number): number {
  const { width } = useSize(box)
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
  return Math.max(least, width > 0 ? Math.round(width / scale) : before)
}
