import type { Viewport } from '../../../map/camera'
import { graticule } from '../../../map/drawn/graticule'
import type { LonLat, Plane, Point } from '../../../map/projection'
import { type Sight, underPoint } from './camera'

export interface GraticuleProps {
  readonly sight: Sight
  readonly plane: Plane
  readonly view: Viewport
  readonly place: (at: LonLat) => Point
}

/** Meridians and parallels with their degrees, where nothing else says where on the globe one is. */
export function Graticule({ sight, plane, view, place }: GraticuleProps) {
  const northWest = underPoint({ x: 0, y: 0 }, sight, plane, view)
  const southEast = underPoint({ x: view.width, y: view.height }, sight, plane, view)
  const frame = {
    west: northWest.lon,
    east: southEast.lon,
    north: northWest.lat,
    south: southEast.lat,
    parallel: 0,
  }
  return (
    <g className="map-graticule">
      {graticule(frame).map(([[lon, lat], to]) => {
        const a = place({ lon, lat })
        const b = place({ lon: to[0], lat: to[1] })
        const isMeridian = lon === to[0]
        const degrees = Number((isMeridian ? lon : lat).toFixed(2))
        return (
          <g key={`${isMeridian} ${degrees}`}>
            <path d={`M${a.x} ${a.y}L${b.x} ${b.y}`} />
            {isMeridian ? (
              <text x={a.x + 3} y={view.height - 5}>{`${degrees}°`}</text>
            ) : (
              <text x={3} y={a.y - 3}>{`${degrees}°`}</text>
            )}
          </g>
        )
      })}
    </g>
  )
}
