import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useSize } from '../../../ui/useSize'
import { hourScale, mostZoom } from './scale'

/** Width of the names of lanes, in pixels; a narrow page shows them above their lanes. */
const names = 128
const narrow = 560

/** Scale, zoom and scrolling of an axis that goes from one hour to another. */
export function useAxis(from: number, to: number) {
  const scroller = useRef<HTMLElement>(null)
  const { width: measured, height } = useSize(scroller)
  const box = measured || 800
  const left = box < narrow ? 8 : names
  const [zoom, setZoom] = useState(0)
  /** The hour that is to stand in the middle after the next change of scale. */
  const middle = useRef<number | null>(null)
  const most = mostZoom(from, to, box, left)
  const scale = useMemo(() => hourScale(from, to, box, left, Math.min(zoom, most)), [from, to, box, left, zoom, most])
  useLayoutEffect(() => {
    const element = scroller.current
    if (element && middle.current !== null) element.scrollLeft = scale.x(middle.current) - (box + left) / 2
    middle.current = null
  }, [scale, box, left])
  const zoomTo = (next: number, hour?: number) => {
    const element = scroller.current
    middle.current = hour ?? (element ? scale.hourAt(element.scrollLeft + (box + left) / 2) : null)
    setZoom(next)
  }
  /** Scrolls so far that an hour can be seen. */
  const reveal = (hour: number) => {
    const element = scroller.current
    if (!element) return
    const x = scale.x(hour)
    const isSeen = x > element.scrollLeft + left + 8 && x < element.scrollLeft + box - 24
    if (!isSeen) element.scrollLeft = x - (box + left) / 2
  }
  return { scroller, scale, zoom: Math.min(zoom, most), most, zoomTo, reveal, height, isNarrow: box < narrow }
}
