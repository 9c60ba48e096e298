import type { Point } from '../../../map/projection'
import type { Spot } from '../draftMap'

/** Radius of a place's mark, CSS pixels, by its rank. */
const radii = [0, 7, 6, 5, 4.5] as const

export const radiusOf = ({ kind, rank }: Pick<Spot, 'kind' | 'rank'>): number =>
  kind === 'crossing' || kind === 'camp' ? 8 : radii[rank]

/** The sign of a place: a circle, and signs of their own for crossings, camps and seats of power, as in play. */
export function Sign({ kind, rank, isOffMap }: Pick<Spot, 'kind' | 'rank' | 'isOffMap'>) {
  const rest = { className: 'map-sign', 'data-off-map': isOffMap || undefined }
  if (kind === 'crossing') return <path {...rest} d="M-7-7h14v14h-14zM-2.5-4v8M2.5-4v8" />
  if (kind === 'camp') return <path {...rest} d="M0-7.5 8.5 6.5h-17zM0 0l3 6.5h-6z" />
  if (kind === 'seat') return <path {...rest} d="M0-7.5 7.5 0 0 7.5-7.5 0z" />
  return <circle {...rest} r={radiusOf({ kind, rank })} />
}

/** The sign of the chosen place once more, over its neighbours. */
export function ChosenSign({ spot, at }: { readonly spot: Spot; readonly at: Point }) {
  return (
    <g className="map-chosen" data-kind={spot.kind} transform={`translate(${at.x} ${at.y})`}>
      <circle className="map-ring" r={radiusOf(spot) + 5} />
      <Sign kind={spot.kind} rank={spot.rank} isOffMap={spot.isOffMap} />
    </g>
  )
}

/** How many units stand at a place. */
export function UnitCount({ count, at }: { readonly count: number; readonly at: Point }) {
  return (
    <g className="map-units" transform={`translate(${at.x + 11} ${at.y + 11})`}>
      <rect x={-7} y={-7} width={14} height={14} rx={2} />
      <text y={4} textAnchor="middle">
        {count}
      </text>
    </g>
  )
}
