import { type PointerEvent, useState } from 'react'
import type { Point } from '../../../map/projection'
import type { Spot } from '../draftMap'

export interface LinkHandleProps {
  /** Where the chosen place stands in the window, CSS pixels. */
  readonly at: Point
  /** The places that a link can lead to. */
  readonly spots: readonly { readonly spot: Spot; readonly at: Point }[]
  readonly onDrawn: (to: Spot) => void
}

/** Where the handle stands from its place, and how near to another place a link is let go, CSS pixels. */
const offset = { x: 24, y: -22 }
const reach = 24

/** Pulled from the chosen place to another one it draws a link. Its twin for the keyboard is "Link from here". */
export function LinkHandle({ at, spots, onDrawn }: LinkHandleProps) {
  const [pulled, setPulled] = useState<{ readonly id: number; readonly from: Point; readonly to: Point } | null>(null)
  const handle = { x: at.x + offset.x, y: at.y + offset.y }
  const target = pulled && nearest(spots, pulled.to)
  const end = target?.at ?? pulled?.to ?? handle
  const moved = (event: PointerEvent, from: Point): Point => ({
    x: handle.x + event.clientX - from.x,
    y: handle.y + event.clientY - from.y,
  })
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing for the pointer alone takes no focus
    <g className="map-handle" data-pulled={pulled ? '' : undefined} aria-hidden="true">
      <path className="map-handle-line" d={`M${at.x} ${at.y}L${end.x} ${end.y}`} />
      {target && <circle className="map-handle-target" cx={target.at.x} cy={target.at.y} r={15} />}
      <g
        transform={`translate(${pulled ? pulled.to.x : handle.x} ${pulled ? pulled.to.y : handle.y})`}
        onPointerDown={(event) => {
          if (event.pointerType === 'mouse' && event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setPulled({ id: event.pointerId, from: { x: event.clientX, y: event.clientY }, to: handle })
        }}
        onPointerMove={(event) => {
          if (pulled?.id === event.pointerId) setPulled({ ...pulled, to: moved(event, pulled.from) })
        }}
        onPointerUp={(event) => {
          if (pulled?.id !== event.pointerId) return
          const found = nearest(spots, moved(event, pulled.from))
          setPulled(null)
          if (found) onDrawn(found.spot)
        }}
        onPointerCancel={() => setPulled(null)}
      >
        <circle className="map-handle-grip" r={12} />
        <path className="map-handle-sign" d="M-4 4 4-4M-1-4h5v5" />
      </g>
    </g>
  )
}

function nearest(spots: LinkHandleProps['spots'], at: Point): LinkHandleProps['spots'][number] | null {
  let best: LinkHandleProps['spots'][number] | null = null
  const away = (one: { at: Point }) => Math.hypot(one.at.x - at.x, one.at.y - at.y)
  for (const one of spots) if (away(one) <= reach && (!best || away(one) < away(best))) best = one
  return best
}
