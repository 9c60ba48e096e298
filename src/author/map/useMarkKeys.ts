import type { KeyboardEvent, RefObject } from 'react'
import type { Viewport } from '../../map/camera'
import type { Spot } from './draftMap'
import type { Ground } from './ground/ground'
import type { MapActions } from './useMapActions'
import type { MapEditor } from './useMapEditor'
import { onScreen, underPoint } from './view/camera'
import type { SightState } from './view/useSight'

export interface MarkKeysProps {
  readonly editor: MapEditor
  readonly ground: Ground | null
  readonly sighted: SightState
  readonly view: Viewport
  readonly pane: RefObject<HTMLDivElement | null>
  readonly actions: MapActions
}

/** One press of an arrow key moves a place so far, and with Shift, CSS pixels. */
const stride = { plain: 10, fine: 1 } as const
const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** What keys do while a place on the map has the focus. */
export function useMarkKeys({ editor, ground, sighted, view, pane, actions }: MarkKeysProps) {
  const { map, canEdit, spot } = editor
  const { sight, goTo } = sighted
  const step = (one: Spot, way: readonly [number, number], isFine: boolean) => {
    if (!sight || !ground) return
    const { x, y } = onScreen(one, sight, ground.plane, view)
    const by = isFine ? stride.fine : stride.plain
    const to = underPoint({ x: x + way[0] * by, y: y + way[1] * by }, sight, ground.plane, view)
    if (spot?.index !== one.index) editor.choose({ list: 'places', index: one.index })
    editor.move(one, to, `map ${one.index}`)
    goTo(to)
  }
  return (one: Spot, event: KeyboardEvent): void => {
    const { key } = event
    const other = otherSpot(map.spots, one, key)
    const way = Object.hasOwn(ways, key) ? ways[key] : null
    if (other) {
      goTo(other)
      actions.toMark(other.index)
    } else if (key === 'Enter' || key === ' ') actions.choose(one)
    else if (key === 'Escape') {
      actions.stop()
      pane.current?.focus()
    } else if (canEdit && key === 'Delete' && spot?.index === one.index) actions.remove()
    else if (canEdit && way) step(one, way, event.shiftKey)
    else return
    event.preventDefault()
  }
}

/** The place that a key leads to from another one, in the order of their list; null where it leads to none. */
function otherSpot(spots: readonly Spot[], from: Spot, key: string): Spot | null {
  const at = spots.findIndex(({ index }) => index === from.index)
  const to = new Map([
    ['PageUp', at - 1],
    ['PageDown', at + 1],
    ['Home', 0],
    ['End', spots.length - 1],
  ]).get(key)
  return to === undefined ? null : (spots[Math.min(spots.length - 1, Math.max(0, to))] ?? null)
}
