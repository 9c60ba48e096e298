import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useMemo, useRef } from 'react'
import type { Viewport } from '../../../map/camera'
import { listen, type Wishes } from '../../../map/input'
import type { Point } from '../../../map/projection'
import { remPixels } from '../../../ui/textWidth'
import { useTheme } from '../../../ui/theme'
import type { Ground } from '../ground/ground'
import { useMapWords } from '../words'
import { type Backdrop, createBackdrop } from './backdrop'
import { cameraOf, panned, type Sight, zoomed } from './camera'

export interface SurfaceProps {
  readonly pane: RefObject<HTMLDivElement | null>
  readonly ground: Ground
  readonly sight: Sight
  readonly view: Viewport
  /** A new place is being put down, or the other end of a link is being chosen. */
  readonly mode: 'look' | 'add' | 'link'
  readonly onLook: (change: (sight: Sight) => Sight) => void
  readonly onFit: () => void
  /** The ground itself was clicked, or Enter was pressed at the crosshair. */
  readonly onPoint: (at: Point) => void
  readonly onEscape: () => void
  /** The base map could not be painted. */
  readonly onFault: () => void
  readonly children: ReactNode
}

/** The ground of the editor's map with the ways to move it, and over it what its children draw. */
export function Surface(props: SurfaceProps) {
  const { pane, ground, sight, view, mode, children } = props
  const { t, at } = useMapWords()
  const theme = useTheme()
  const canvas = useRef<HTMLCanvasElement>(null)
  const backdrop = useRef<Backdrop | null>(null)
  const latest = useRef(props)
  latest.current = props
  const helpId = useId()
  const camera = useMemo(() => cameraOf(sight, ground.plane), [sight, ground])

  useEffect(() => {
    if (!canvas.current) return
    const made = createBackdrop(canvas.current, ground.source, () => latest.current.onFault())
    backdrop.current = made
    return () => {
      backdrop.current = null
      made.destroy()
    }
  }, [ground])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another ground is another backdrop
  useEffect(() => backdrop.current?.show(camera, view, theme), [camera, view, theme, ground])

  useEffect(() => {
    if (!pane.current) return
    const look = (change: (sight: Sight) => Sight) => latest.current.onLook(change)
    const wishes: Wishes = {
      pan: (dx, dy) => look((now) => panned(now, latest.current.ground.plane, dx, dy)),
      zoom: (factor, about) =>
        look((now) => zoomed(now, latest.current.ground.plane, latest.current.view, factor, about)),
      holding: () => undefined,
      select: (point) => latest.current.onPoint(point),
      hover: () => undefined,
      overview: () => latest.current.onFit(),
      close: () => undefined,
      clear: () => latest.current.onEscape(),
    }
    return listen(pane.current, wishes)
  }, [pane])

  const middle = { x: view.width / 2, y: view.height / 2 }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.key !== 'Enter') return
    event.preventDefault()
    props.onPoint(middle)
  }
  return (
    // The map is moved with the arrow keys while it has the focus; what is on it takes the focus itself.
    <div
      ref={pane}
      className="author-map-pane"
      data-mode={mode}
      role="application"
      aria-label={t('pane.label')}
      aria-describedby={helpId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a map takes the keyboard to be moved
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <p id={helpId} hidden>
        {t('pane.help')}
      </p>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus */}
      <canvas ref={canvas} aria-hidden="true" />
      <svg
        className="author-map-svg"
        width={view.width}
        height={view.height}
        fontSize={0.78 * remPixels()}
        aria-label={t('pane.label')}
      >
        {children}
        <path className="map-crosshair" d={`M${middle.x - 12} ${middle.y}h24M${middle.x} ${middle.y - 12}v24`} />
      </svg>
      {mode === 'add' && (
        <p className="map-coordinates" role="status">
          {at(ground.plane.toDegrees(camera))}
        </p>
      )}
    </div>
  )
}
