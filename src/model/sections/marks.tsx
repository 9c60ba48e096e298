import type { FigureResult } from '../facts'

/** Marks of this page beside the shared ones: intervals of an ensemble, inside or missed, and the two naive forecasts. */

/** 90 per cent as a thin line, 50 as a thick one, the median as a ring: the model's, in its own colour. */
export function EnsembleMark({ y, ends }: { y: number; ends: readonly [number, number, number, number, number] }) {
  const [p5, p25, median, p75, p95] = ends
  return (
    <g className="mark-ensemble">
      <path className="ninety" d={`M${p5} ${y}H${p95}M${p5} ${y - 3}v6M${p95} ${y - 3}v6`} />
      <path className="half" d={`M${p25} ${y}H${p75}`} />
      <circle cx={median} cy={y} r={4} />
    </g>
  )
}

/** A filled disc for a hit by a narrow interval, a ring for one by a wide interval, a cross for a miss: of one size. */
export function ResultMark({ x, y, result }: { x: number; y: number; result: FigureResult }) {
  if (result === 'missed') {
    return <path className="mark-missed" d={`M${x - 4.5} ${y - 4.5}l9 9M${x + 4.5} ${y - 4.5}l-9 9`} />
  }
  return result === 'wide' ? (
    <circle className="mark-wide" cx={x} cy={y} r={4.3} />
  ) : (
    <circle className="mark-inside" cx={x} cy={y} r={5} />
  )
}

/** Tomorrow as today: a triangle that points back. */
export function PersistenceMark({ x, y }: { x: number; y: number }) {
  return <path className="mark-naive" d={`M${x - 4.5} ${y}L${x + 3.5} ${y - 4.5}V${y + 4.5}Z`} />
}

/** Straight on as before: a slanting line. */
export function LineMark({ x, y }: { x: number; y: number }) {
  return <path className="mark-naive" d={`M${x - 4.5} ${y + 4.5}L${x + 4.5} ${y - 4.5}M${x - 4.5} ${y}h9`} />
}
