/** Something to be set on the axis without covering its neighbours. */
export interface Item {
  readonly key: string
  readonly x: number
  readonly width: number
  /** Is drawn whatever else is. */
  readonly isFirst?: boolean
}

export interface Placed {
  readonly key: string
  readonly x: number
  readonly row: number
}

/** What found no room: how many, and around which x. */
export interface Crowd {
  readonly x: number
  readonly keys: readonly string[]
}

export interface Stacked {
  readonly placed: readonly Placed[]
  readonly crowds: readonly Crowd[]
  /** Rows in use, without that of the crowds. */
  readonly rows: number
}

/**
 * Puts items into rows so that none covers another: each into the first row that is free at its place. What finds no room
 * in `mostRows` is counted in crowds of about `crowdWidth` pixels. Items come in the order of x.
 */
export function stack(items: readonly Item[], mostRows: number, crowdWidth = 40): Stacked {
  const taken: { from: number; to: number }[][] = Array.from({ length: mostRows }, () => [])
  const placed: Placed[] = []
  const crowds = new Map<number, { x: number; keys: string[] }>()
  for (const item of [...items].sort((a, b) => Number(b.isFirst ?? false) - Number(a.isFirst ?? false) || a.x - b.x)) {
    const { key, x, width } = item
    const row = taken.findIndex((spans) => spans.every(({ from, to }) => x >= to || x + width <= from))
    if (row >= 0) {
      taken[row].push({ from: x, to: x + width })
      placed.push({ key, x, row })
      continue
    }
    const at = Math.floor(x / crowdWidth)
    const crowd = crowds.get(at) ?? { x, keys: [] }
    crowd.keys.push(key)
    crowds.set(at, crowd)
  }
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 0)
  return { placed, crowds: [...crowds.values()], rows }
}
