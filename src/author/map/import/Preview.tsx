import { useEffect, useMemo, useRef } from 'react'
import type { MapBackground } from '../../../scenario/schema/map'
import { useTheme } from '../../../ui/theme'
import { useSize } from '../../../ui/useSize'
import type { Spot } from '../draftMap'
import { drawnGround } from '../ground/ground'
import { type Backdrop, createBackdrop } from '../view/backdrop'
import { cameraOf, fitted, onScreen } from '../view/camera'
import { useMapWords } from '../words'

export interface PreviewProps {
  readonly background: MapBackground
  readonly spots: readonly Spot[]
}

/** A background as players would see it, under the places of the draft. */
export function Preview({ background, spots }: PreviewProps) {
  const { t, name } = useMapWords()
  const box = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const backdrop = useRef<Backdrop | null>(null)
  const view = useSize(box)
  const theme = useTheme()
  // biome-ignore lint/correctness/useExhaustiveDependencies: its words change nothing of the drawing
  const ground = useMemo(() => drawnGround(background, spots), [background.features, spots])
  const { west, south, east, north } = ground.names.frame
  const corners = [
    { lon: west, lat: south },
    { lon: east, lat: north },
  ]
  const sight = view.width > 0 ? fitted(corners, ground.plane, view) : null
  useEffect(() => {
    if (!canvas.current) return
    const made = createBackdrop(canvas.current, ground.source, () => undefined)
    backdrop.current = made
    return () => made.destroy()
  }, [ground])
  useEffect(() => {
    if (sight) backdrop.current?.show(cameraOf(sight, ground.plane), view, theme)
  })
  return (
    <figure className="import-preview" ref={box} data-features={background.features.length}>
      <canvas ref={canvas} role="img" aria-label={t('import.preview')} />
      {sight && (
        <svg width={view.width} height={view.height} aria-hidden="true">
          {spots.map((spot) => {
            const { x, y } = onScreen(spot, sight, ground.plane, view)
            return (
              <g key={spot.index} transform={`translate(${x} ${y})`}>
                <circle className="map-sign" r={4} />
                {spot.rank <= 2 && (
                  <text x={7} y={4}>
                    {name(spot.name)}
                  </text>
                )}
              </g>
            )
          })}
        </svg>
      )}
      {background.credit !== '' && <figcaption className="author-map-credit">{background.credit}</figcaption>}
    </figure>
  )
}
