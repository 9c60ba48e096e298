import { type KeyboardEvent, memo, type PointerEvent, useRef } from 'react'
import type { Point } from '../../../map/projection'
import type { Spot } from '../draftMap'
import { radiusOf, Sign } from './symbols'

export interface MarkProps {
  readonly spot: Spot
  /** Position in the window, CSS pixels. */
  readonly x: number
  readonly y: number
  readonly label: string
  readonly helpId: string
  readonly isChosen: boolean
  /** Belongs to what is chosen, such as a place of an area. */
  readonly isMarked: boolean
  readonly isTabbable: boolean
  readonly canMove: boolean
  /** Radius of the doubt about its position, CSS pixels; 0 for none worth drawing. */
  readonly doubt: number
  readonly onChoose: (spot: Spot) => void
  /** Dragged so that its middle lies at this point of the window; `isOver` when it is let go. Null takes it back. */
  readonly onDrag: (spot: Spot, to: Point | null, isOver: boolean) => void
  readonly onKey: (spot: Spot, event: KeyboardEvent) => void
  readonly onLeave: () => void
}

/** A press that moves less than this, CSS pixels, is a click. */
const slack = { mouse: 3, touch: 8 } as const

/** A place on the editor's map: chosen by a click or Enter, moved by dragging it or with the arrow keys. */
export const Mark = memo(function Mark(props: MarkProps) {
  const { spot, x, y, label, helpId, isChosen, isMarked, isTabbable, canMove, doubt } = props
  const { onChoose, onDrag, onKey, onLeave } = props
  const pressed = useRef<{ id: number; from: Point; at: Point; isMoved: boolean } | null>(null)
  const at = (event: PointerEvent): Point | null => {
    const now = pressed.current
    if (!now || now.id !== event.pointerId) return null
    const [dx, dy] = [event.clientX - now.from.x, event.clientY - now.from.y]
    if (!now.isMoved && Math.hypot(dx, dy) < slack[event.pointerType === 'touch' ? 'touch' : 'mouse']) return null
    now.isMoved = true
    return { x: now.at.x + dx, y: now.at.y + dy }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a mark on a drawing can't be a button of HTML
    <g
      className="map-mark"
      role="button"
      tabIndex={isTabbable ? 0 : -1}
      aria-label={label}
      aria-pressed={isChosen}
      aria-describedby={helpId}
      data-spot={spot.index}
      data-kind={spot.kind}
      data-chosen={isChosen || undefined}
      data-marked={isMarked || undefined}
      transform={`translate(${x} ${y})`}
      onPointerDown={(event) => {
        if (event.pointerType === 'mouse' && event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        pressed.current = {
          id: event.pointerId,
          from: { x: event.clientX, y: event.clientY },
          at: { x, y },
          isMoved: false,
        }
      }}
      onPointerMove={(event) => {
        const to = canMove ? at(event) : null
        if (to) onDrag(spot, to, false)
      }}
      onPointerUp={(event) => {
        const to = canMove ? at(event) : null
        if (pressed.current?.id !== event.pointerId) return
        pressed.current = null
        if (to) onDrag(spot, to, true)
        else onChoose(spot)
      }}
      onPointerCancel={() => {
        pressed.current = null
        onDrag(spot, null, true)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && pressed.current) {
          pressed.current = null
          onDrag(spot, null, true)
        } else onKey(spot, event)
      }}
      onBlur={onLeave}
    >
      {doubt > 0 && <circle className="map-doubt" r={doubt} />}
      <circle className="map-target" r={14} />
      <circle className="map-ring" r={radiusOf(spot) + 5} />
      <Sign kind={spot.kind} rank={spot.rank} isOffMap={spot.isOffMap} />
    </g>
  )
})
