export interface Dot {
  readonly x: number
  readonly y: number
  readonly r: number
}

/** Diameters to try, in px; the gap between two dots is a tenth of it. The first three are for charts that ask for them. */
const diameters = [8.4, 7.4, 6.4, 5.6, 5, 4.4, 3.8, 3.2]
/** The one that reads best in a row of a list. */
const usual = 5.6

/**
 * Stacks dots in columns from a baseline up (y = 0, upwards negative). `positions` are where the values lie, in px from
 * 0 to `width`. The dots shrink until the highest column is no higher than `height`; where even the smallest do not
 * fit, as when all runs agree, a full column spills to its neighbours, evenly to both sides. The number of dots is the
 * number of values, always. `largest` caps the diameter, so that charts that are compared have dots of one size.
 */
export function stackDots(positions: readonly number[], width: number, height: number, largest: number = usual): Dot[] {
  for (const diameter of diameters.filter((one) => one <= largest)) {
    const dots = stack(positions, width, height, diameter, false)
    if (dots) return dots
  }
  return stack(positions, width, height, diameters[diameters.length - 1], true) ?? []
}

function stack(
  positions: readonly number[],
  width: number,
  height: number,
  diameter: number,
  spill: boolean,
): Dot[] | null {
  const pitch = diameter * 1.1
  const rows = Math.max(1, Math.floor(height / pitch))
  const columns = new Map<number, number>()
  const last = Math.max(0, Math.floor(width / pitch) - 1)
  const dots: Dot[] = []
  for (const position of positions) {
    const wanted = Math.min(last, Math.max(0, Math.floor(position / pitch)))
    const column = roomAt(columns, wanted, rows, last, spill)
    if (column === null) return null
    const row = columns.get(column) ?? 0
    columns.set(column, row + 1)
    dots.push({ x: (column + 0.5) * pitch, y: -(row + 0.5) * pitch, r: diameter / 2 })
  }
  return dots
}

/** The column itself, or with `spill` the nearest one with room; null when there is none. */
function roomAt(
  columns: ReadonlyMap<number, number>,
  wanted: number,
  rows: number,
  last: number,
  spill: boolean,
): number | null {
  if ((columns.get(wanted) ?? 0) < rows) return wanted
  if (!spill) return null
  for (let step = 1; step <= last; step++) {
    for (const column of [wanted + step, wanted - step]) {
      if (column >= 0 && column <= last && (columns.get(column) ?? 0) < rows) return column
    }
  }
  return wanted
}
