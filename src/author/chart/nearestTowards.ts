import type { PlacedState, Point } from './layout'

export type Side = 'up' | 'down' | 'left' | 'right'

/** Height of a frame's head in pixels: what is inside stands below it. */
const head = 34

/** Where a state is looked for: a box in its middle, a frame at its head. */
const middle = ({ x, y, width, height, isFrame }: PlacedState): Point => ({
  x: x + width / 2,
  y: y + (isFrame ? head : height) / 2,
})

/** The state that stands nearest to another on one side of it; null where there is none. */
export function nearestTowards(states: readonly PlacedState[], from: PlacedState, side: Side): PlacedState | null {
  const here = middle(from)
  let found: PlacedState | null = null
  let least = Number.POSITIVE_INFINITY
  for (const state of states) {
    const { x, y } = middle(state)
    const [dx, dy] = [x - here.x, y - here.y]
    const ahead = { up: -dy, down: dy, left: -dx, right: dx }[side]
    const aside = Math.abs(side === 'up' || side === 'down' ? dx : dy)
    if (ahead <= 1) continue
    const far = ahead + 2 * aside
    if (far < least) [least, found] = [far, state]
  }
  return found
}
