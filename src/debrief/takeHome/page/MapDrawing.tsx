import { useMemo, useRef } from 'react'
import { decodePaths } from '../../../map/assets/decode'
import type { MapObject } from '../../../map/mapModel'
import { createPlane, type LonLat, type MapFrame } from '../../../map/projection'
import { useSize } from '../../../ui/useSize'
import { MapMark } from './MapMark'
import { usePage } from './page'

/** Space around the outermost places, as a share of the whole. */
const margin = 0.09
/** So near to the side, in px, a name is written towards the middle. */
const edge = 56
/** Most points are a pixel or two apart at this size; nearer ones are left out. */
const least = 0.008

function frameOf(places: readonly LonLat[]): MapFrame {
  const lons = places.map(({ lon }) => lon)
  const lats = places.map(({ lat }) => lat)
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  const [wide, high] = [(east - west) * margin, (north - south) * margin]
  return {
    west: west - wide,
    east: east + wide,
    south: south - high,
    north: north + high,
    parallel: (south + north) / 2,
  }
}

/** The region as a plain drawing: borders and lakes, and each object of the map with a mark of its own. */
export function MapDrawing(props: {
  objects: readonly MapObject[]
  /** Places whose box is the frame. */
  around: readonly LonLat[]
  /** Lowest rank of a place whose name is written. */
  named: 1 | 2 | 3 | 4
  label: string
}) {
  const { objects, around, named, label } = props
  const { data } = usePage()
  const box = useRef<HTMLDivElement>(null)
  const { width: measured } = useSize(box)
  const width = Math.max(300, measured)
  const frame = useMemo(() => frameOf(around), [around])
  const plane = useMemo(() => createPlane(frame), [frame])
  const scale = width / plane.widthKm
  const height = Math.round(plane.heightKm * scale)
  const at = ({ lon, lat }: LonLat): readonly [number, number] => {
    const { x, y } = plane.toKm({ lon, lat })
    return [x * scale, y * scale]
  }
  const lines = useMemo(() => {
    const { lines: base } = data
    if (!base) return null
    const path = (texts: readonly string[], close: string): string =>
      texts
        .flatMap((text) => decodePaths(text, base.frame))
        .map((points) => {
          let last: readonly [number, number] | null = null
          const kept = points.filter(([lon, lat], index) => {
            const isKept = !last || index === points.length - 1 || Math.hypot(lon - last[0], lat - last[1]) > least
            if (isKept) last = [lon, lat]
            return isKept
          })
          return `M${kept
            .map(([lon, lat]) => {
              const { x, y } = plane.toKm({ lon, lat })
              return `${(x * scale).toFixed(1)} ${(y * scale).toFixed(1)}`
            })
            .join('L')}${close}`
        })
        .join('')
    return { border: path(base.border, ''), lake: path(base.lake, 'Z'), river: path(base.river, '') }
  }, [data, plane, scale])
  const order = ['stream', 'place', 'camp', 'crossing', 'force']
  const drawn = objects.filter(plane.holds).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  return (
    <div ref={box} className="th-drawing">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
        {lines && <path className="th-lake" d={lines.lake} />}
        {lines && <path className="th-river" d={lines.river} />}
        {lines && <path className="th-border" d={lines.border} />}
        {drawn.map((one) => (
          <MapMark key={one.id} object={one} at={at} />
        ))}
        {drawn.map((one) => {
          if (one.kind !== 'place' || one.rank > (width < 480 && named === 2 ? 1 : named)) return null
          const [x, y] = at(one)
          return (
            <text
              key={one.id}
              x={x}
              y={Math.max(14, y - 14)}
              textAnchor={x < edge ? 'start' : x > width - edge ? 'end' : 'middle'}
              className={one.rank === 1 ? 'th-city' : ''}
            >
              {one.name}
            </text>
          )
        })}
      </svg>
    </div>
  )
}
