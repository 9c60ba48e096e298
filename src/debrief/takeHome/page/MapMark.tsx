import type { MapObject } from '../../../map/mapModel'
import type { LonLat } from '../../../map/projection'

type Kind<K extends MapObject['kind']> = Extract<MapObject, { kind: K }>
type At = (place: LonLat) => readonly [number, number]

/** The graver, the larger and the fuller: never by colour alone. */
const levels = {
  calm: { r: 4, opacity: 0 },
  tense: { r: 6, opacity: 0.25 },
  disorder: { r: 8, opacity: 0.5 },
  fighting: { r: 10, opacity: 0.85 },
} as const

/** One object of the map as a mark. Its words stand in the list. */
export function MapMark({ object, at }: { object: MapObject; at: At }) {
  switch (object.kind) {
    case 'place':
      return <PlaceMark object={object} at={at} />
    case 'crossing':
      return <CrossingMark object={object} at={at} />
    case 'camp':
      return <CampMark object={object} at={at} />
    case 'force':
      return <ForceMark object={object} at={at} />
    case 'stream':
      return <StreamMark object={object} at={at} />
    default: {
      const never: never = object
      return never
    }
  }
}

function PlaceMark({ object, at }: { object: Kind<'place'>; at: At }) {
  const [x, y] = at(object)
  const level = object.danger && levels[object.danger.level]
  return (
    <g className="th-place">
      {level ? (
        <circle cx={x} cy={y} r={level.r} fillOpacity={level.opacity} />
      ) : (
        <circle className="th-silent" cx={x} cy={y} r={5} />
      )}
    </g>
  )
}

/** Full where both sides are open, half where one lets some through, empty where it is shut; dashed where nothing is known. */
function CrossingMark({ object, at }: { object: Kind<'crossing'>; at: At }) {
  const [x, y] = at(object)
  const { own, other } = object
  const regimes = [own, other]
  const isKnown = regimes.some((one) => one !== null)
  const isShut = regimes.includes('shut')
  const isOpen = regimes.every((one) => one === 'open')
  return (
    <g className={isKnown ? 'th-crossing' : 'th-crossing th-silent'}>
      <rect className="th-ground" x={x - 4.5} y={y - 4.5} width={9} height={9} />
      {isKnown && !isShut && <rect className="th-full" x={x - 4.5} y={y - 4.5} width={isOpen ? 9 : 4.5} height={9} />}
    </g>
  )
}

function CampMark({ object, at }: { object: Kind<'camp'>; at: At }) {
  const [x, y] = at(object)
  const many = object.high ?? 0
  return (
    <path
      className={object.high === null ? 'th-camp th-silent' : many > 0 ? 'th-camp th-full' : 'th-camp'}
      d={`M${x - 6} ${y + 5}L${x} ${y - 5}L${x + 6} ${y + 5}Z`}
    />
  )
}

/** A flag beside the place, so that the place stays to be seen. */
function ForceMark({ object, at }: { object: Kind<'force'>; at: At }) {
  const [x, y] = at(object)
  const goal = object.moving && at(object.moving)
  return (
    <g className={object.own ? 'th-force th-own' : 'th-force'}>
      {goal && <path className="th-way" d={`M${x} ${y}L${goal[0]} ${goal[1]}`} />}
      <path d={`M${x + 6} ${y + 4}v-13h9v6h-9`} />
    </g>
  )
}

function StreamMark({ object, at }: { object: Kind<'stream'>; at: At }) {
  const [x, y] = at(object)
  const [toX, toY] = at({ lon: object.toLon, lat: object.toLat })
  const width = Math.min(7, 1.5 + Math.sqrt(object.high) / 60)
  const angle = (Math.atan2(toY - y, toX - x) * 180) / Math.PI
  return (
    <g className="th-stream">
      <path d={`M${x} ${y}L${toX} ${toY}`} strokeWidth={width} />
      <path className="th-head-of" d="M0 0l-9 -4.5v9z" transform={`translate(${toX} ${toY}) rotate(${angle})`} />
    </g>
  )
}
