/** Marks that mean the same everywhere (look: tokens, "marks"). Drawn in SVG; words always stand beside them. */

/** The run: a ring on a stem that reaches down to the axis. */
export function RunMark({ x, y, foot }: { x: number; y: number; foot?: number }) {
  return (
    <g className="mark-run">
      {foot !== undefined && <line x1={x} x2={x} y1={y + 4.5} y2={foot} />}
      <circle cx={x} cy={y} r={4.6} />
    </g>
  )
}

/** What the record says: square-ended bracket for the range, thin ticks for rivals, diamond for the main figure. */
export function RecordMark(props: {
  y: number
  range: readonly [number, number] | null
  main: number | null
  rivals?: readonly number[]
}) {
  const { y, range, main, rivals = [] } = props
  return (
    <g className="mark-record">
      {range && (
        <path d={`M${range[0]} ${y - 5}V${y + 5}M${range[0]} ${y}H${range[1]}M${range[1]} ${y - 5}V${y + 5}`} />
      )}
      {rivals.map((rival) => (
        <line key={rival} className="rival" x1={rival} x2={rival} y1={y - 4.5} y2={y + 4.5} />
      ))}
      {main !== null && <Diamond x={main} y={y} />}
    </g>
  )
}

/** A diamond with a rim of the ground, so that it stands clear of bars and ticks. */
export function Diamond({ x, y }: { x: number; y: number }) {
  return <path className="diamond" d={`M${x - 6} ${y}L${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}Z`} />
}

/** The forecast: an open triangle on a thin line from low to high; an arrow where the line goes on past the scale. */
export function ForecastMark(props: { y: number; low: number; best: number; high: number; cut?: boolean }) {
  const { y, low, best, high, cut = false } = props
  return (
    <g className="mark-forecast">
      <line x1={low} x2={high} y1={y} y2={y} />
      {cut && <path className="cut" d={`M${high} ${y - 3.5}l5 3.5l-5 3.5`} />}
      <path d={`M${best} ${y - 4.5}L${best + 5} ${y + 4}H${best - 5}Z`} />
    </g>
  )
}

/** A hollow square: announced, by whoever it was. */
export function AnnouncedMark({ x, y }: { x: number; y: number }) {
  return <rect className="mark-announced" x={x - 3.5} y={y - 3.5} width={7} height={7} />
}

/** Unknown: a hatch with a dashed edge, never zero and never blank. Ids of patterns must differ on a page. */
export function Hatch({
  id,
  x,
  y,
  width,
  height,
}: {
  id: string
  x: number
  y: number
  width: number
  height: number
}) {
  return (
    <g className="mark-unknown">
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1={0} x2={0} y1={0} y2={6} />
      </pattern>
      <rect x={x} y={y} width={width} height={height} fill={`url(#${id})`} />
    </g>
  )
}
