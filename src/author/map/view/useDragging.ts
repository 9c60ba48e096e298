import { useState } from 'react'
import type { LonLat, Point } from '../../../map/projection'
import type { Spot } from '../draftMap'

export interface Dragging {
  /** Where a place is dragged to; the draft has it only when it is let go, so that a drag is one step. */
  readonly dragged: { readonly index: number; readonly to: LonLat } | null
  readonly onDrag: (spot: Spot, to: Point | null, isOver: boolean) => void
}

/** A place under the pointer of its author. */
export function useDragging(props: {
  /** What is dragged when that ends stays where it was. */
  readonly canEdit: boolean
  readonly spotAt: (at: Point) => LonLat | null
  readonly onStart: (spot: Spot) => void
  readonly onMove: (spot: Spot, to: LonLat) => void
}): Dragging {
  const [dragged, setDragged] = useState<Dragging['dragged']>(null)
  if (!props.canEdit && dragged) setDragged(null)
  return {
    dragged: props.canEdit ? dragged : null,
    onDrag(spot, at, isOver) {
      if (!props.canEdit) return
      const to = at && props.spotAt(at)
      if (!to || isOver) setDragged(null)
      if (!to) return
      if (isOver) return props.onMove(spot, to)
      if (dragged?.index !== spot.index) props.onStart(spot)
      setDragged({ index: spot.index, to })
    },
  }
}
