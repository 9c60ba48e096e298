/** A mark with a label on a time axis, in px. `from`..`to` is its bar; equal for an exact hour. */
export interface Labelled {
  readonly x: number
  readonly from: number
  readonly to: number
  readonly labelWidth: number
}

export interface Placed<T extends Labelled> {
  readonly item: T
  readonly lane: number
  /** Which side of the mark its label stands on, and where it starts (`right`) or ends (`left`). */
  readonly side: 'left' | 'right'
  readonly labelAt: number
  /** Width the label may take: its own, or what there is where neither side has room for it. */
  readonly room: number
}

const gap = 8
const markHalf = 7

/** The most room a label has beside its mark, whichever side is wider. */
export function widestRoom({ x, from, to }: Omit<Labelled, 'labelWidth'>, width: number): number {
  return Math.max(width - (Math.max(to, x + markHalf) + gap), Math.min(from, x - markHalf) - gap)
}

/**
 * Gives each mark the lowest lane in which neither its bar nor its label meets another. Labels stand right of their
 * mark, and left of it where the right edge is too near; where neither side has room, on the side with more of it. Items
 * must be in order of `x`.
 */
export function placeInLanes<T extends Labelled>(items: readonly T[], width: number): Placed<T>[] {
  const lanes: [number, number][][] = []
  return items.map((item) => {
    const right = Math.max(item.to, item.x + markHalf) + gap
    const left = Math.min(item.from, item.x - markHalf) - gap
    const fits = right + item.labelWidth <= width
    const side = fits || width - right >= left ? 'right' : 'left'
    const room = Math.max(0, Math.min(item.labelWidth, side === 'right' ? width - right : left))
    const span: [number, number] =
      side === 'right'
        ? [Math.min(item.from, item.x - markHalf), right + room]
        : [left - room, Math.max(item.to, item.x + markHalf)]
    let lane = lanes.findIndex((taken) => taken.every(([from, to]) => span[1] + gap < from || span[0] - gap > to))
    if (lane < 0) lane = lanes.push([]) - 1
    lanes[lane].push(span)
    return { item, lane, side, labelAt: side === 'right' ? right : left, room }
  })
}
