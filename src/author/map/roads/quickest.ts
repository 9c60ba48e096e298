import type { RoadEdge, RoadNode } from './graph'

/** A step of a way: an edge and the node it leads to. */
export interface Step {
  readonly edge: RoadEdge
  readonly to: RoadNode
}

/** Where a way may begin or end: a node, and what it costs to be there. */
export interface Door {
  readonly node: RoadNode
  readonly cost: number
}

export interface Way<D extends Door> {
  readonly cost: number
  readonly steps: readonly Step[]
  readonly from: D
  readonly to: D
}

/** The cheapest way from any of some doors to any of others; null where there is none. Costs are 0 or more. */
export function cheapestWay<D extends Door>(
  from: readonly D[],
  to: readonly D[],
  costOf: (edge: RoadEdge) => number,
): Way<D> | null {
  const starts = cheapestByNode(from)
  const ends = cheapestByNode(to)
  const best = new Map<RoadNode, { readonly cost: number; readonly step: Step | null; readonly before: RoadNode }>()
  const done = new Set<RoadNode>()
  const heap: Door[] = []
  for (const { node, cost } of starts.values()) {
    best.set(node, { cost, step: null, before: node })
    put(heap, { node, cost })
  }
  let found: { readonly to: D; readonly cost: number } | null = null
  while (heap.length > 0) {
    const { node, cost } = takeLeast(heap)
    if (found && cost >= found.cost) break
    if (done.has(node)) continue
    done.add(node)
    const end = ends.get(node)
    if (end && (!found || cost + end.cost < found.cost)) found = { to: end, cost: cost + end.cost }
    for (const edge of node.edges) {
      const next = edge.from === node ? edge.to : edge.from
      const sum = cost + costOf(edge)
      if (sum >= (best.get(next)?.cost ?? Number.POSITIVE_INFINITY)) continue
      best.set(next, { cost: sum, step: { edge, to: next }, before: node })
      put(heap, { node: next, cost: sum })
    }
  }
  if (!found) return null
  const steps: Step[] = []
  let node = found.to.node
  for (let at = best.get(node); at?.step; at = best.get(node)) {
    steps.unshift(at.step)
    node = at.before
  }
  const start = starts.get(node)
  return start ? { cost: found.cost, steps, from: start, to: found.to } : null
}

function cheapestByNode<D extends Door>(doors: readonly D[]): ReadonlyMap<RoadNode, D> {
  const least = new Map<RoadNode, D>()
  for (const door of doors) {
    const known = least.get(door.node)
    if (!known || door.cost < known.cost) least.set(door.node, door)
  }
  return least
}

function put(heap: Door[], item: Door): void {
  let i = heap.push(item) - 1
  while (i > 0) {
    const up = (i - 1) >> 1
    if (heap[up].cost <= item.cost) break
    heap[i] = heap[up]
    i = up
  }
  heap[i] = item
}

function takeLeast(heap: Door[]): Door {
  const least = heap[0]
  const last = heap.pop() ?? least
  if (heap.length === 0) return least
  let i = 0
  for (;;) {
    let child = 2 * i + 1
    if (child + 1 < heap.length && heap[child + 1].cost < heap[child].cost) child += 1
    if (child >= heap.length || heap[child].cost >= last.cost) break
    heap[i] = heap[child]
    i = child
  }
  heap[i] = last
  return least
}
