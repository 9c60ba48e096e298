import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { hoursOfKey } from '../move'
import type { HourScale } from './scale'

export interface MarkButtonProps {
  readonly name: string
  /** Names it among the marks of the axis. */
  readonly mark: string
  readonly scale: HourScale
  readonly hour: number
  readonly top: number
  readonly height: number
  readonly width: number
  readonly kind: string
  readonly isCurrent: boolean
  /** Whether the Tab key comes here. */
  readonly isTabStop: boolean
  readonly describedBy: string
  readonly hourWords: (hour: number) => string
  readonly onSelect: () => void
  /** Opens its form. */
  readonly onOpen: () => void
  /** Was dragged to an hour: one step. Absent where it can't be moved. */
  readonly onDrop?: ((hour: number) => void) | undefined
  /** A key moved it by hours: steps of one mark belong together until it is left. */
  readonly onNudge?: ((by: number) => void) | undefined
  /** Goes to the next mark, or to the one before. */
  readonly onStep: (by: 1 | -1) => void
  readonly onRemove?: (() => void) | undefined
  readonly onLeave: () => void
  readonly children?: ReactNode
}

/** Movement of a pointer that is no drag yet, in pixels. */
const slack = 4

interface Drag {
  readonly startX: number
  readonly hour: number | null
}

/** A mark on the axis: chosen by pointer or key, dragged along the hours or moved by arrow keys. */
export function MarkButton(props: MarkButtonProps) {
  const { name, mark, scale, hour, top, height, width, kind, isCurrent, isTabStop, describedBy, hourWords } = props
  const { onSelect, onOpen, onDrop, onNudge, onStep, onRemove, onLeave, children } = props
  const [drag, setDrag] = useState<Drag | null>(null)
  const wasDragged = useRef(false)
  const shown = drag?.hour ?? hour
  const onKeyDown = (event: KeyboardEvent) => {
    const by = hoursOfKey(event.key, event.shiftKey)
    const isStep = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape' && drag) setDrag(null)
    else if (by !== 0 && onNudge) onNudge(by)
    else if (isStep) onStep(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Enter') onOpen()
    else if ((event.key === 'Delete' || event.key === 'Backspace') && onRemove) onRemove()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!drag) return
    const moved = event.clientX - drag.startX
    if (drag.hour === null && Math.abs(moved) < slack) return
    setDrag({ ...drag, hour: Math.round(hour + moved / scale.step) })
  }
  const end = () => {
    wasDragged.current = drag !== null && drag.hour !== null
    if (drag && drag.hour !== null && drag.hour !== hour) onDrop?.(drag.hour)
    setDrag(null)
  }
  return (
    <button
      type="button"
      className="hours-mark"
      data-mark={mark}
      data-kind={kind}
      data-dragged={(drag !== null && drag.hour !== null) || undefined}
      style={{ left: scale.x(shown), top, width, height }}
      title={name}
      aria-label={name}
      aria-current={isCurrent || undefined}
      aria-describedby={describedBy}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => {
        if (!wasDragged.current) onSelect()
        wasDragged.current = false
      }}
      onKeyDown={onKeyDown}
      onBlur={onLeave}
      onPointerDown={(event) => {
        wasDragged.current = false
        if (!onDrop || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ startX: event.clientX, hour: null })
      }}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={() => setDrag(null)}
    >
      <span className="mark-shape" aria-hidden="true" />
      {children}
      {drag !== null && drag.hour !== null && (
        <span className="mark-hour" aria-hidden="true">
          {hourWords(drag.hour)}
        </span>
      )}
    </button>
  )
}
