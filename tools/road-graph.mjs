/**
 * A road graph from lines on a map: cuts the lines where they meet and finds the quickest way. Plane coordinates in
 * km. The layer is simplified to 12-20 m and its lines run on through junctions, so lines that cross are taken to
 * meet (a bridge over another main road would be missed), and a loose end within 80 m of another road joins it.
 *
 * A node is `{ at: [x, y], edges }`, an edge `{ from, to, km, kind }`.
 */

/** Widest gap in km between a road's end and the road it is taken to join. */
const joint = 0.08
/** Side in km of the squares of the index. */
const square = 0.5

/** Plane coordinates in km near 40.6 degrees north: 84.5 km a degree of longitude, 111.2 of latitude. */
export const planar = ([lon, lat]) => [lon * 84.52, lat * 111.2]

const between = (a, b, t) => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1])
export const otherEnd = (edge, node) => (edge.from === node ? edge.to : edge.from)

/** The point of the line from `a` to `b` nearest to `point`: `{ at, t, gap }`; `t` from 0 to 1, `gap` in km. */
export function project(point, a, b) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length2
  const t = Math.min(1, Math.max(0, along))
  const at = between(a, b, t)
  return { at, t, gap: distance(point, at) }
}

/** Where two segments cross, as shares `[t, u]` of their lengths, or null. */
function crossing(p, q) {
  const [rx, ry] = [p.b[0] - p.a[0], p.b[1] - p.a[1]]
  const [sx, sy] = [q.b[0] - q.a[0], q.b[1] - q.a[1]]
  const cross = rx * sy - ry * sx
  if (cross === 0) return null
  const [dx, dy] = [q.a[0] - p.a[0], q.a[1] - p.a[1]]
  const t = (dx * sy - dy * sx) / cross
  const u = (dx * ry - dy * rx) / cross
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [t, u] : null
}

/** Pairs of segments that come near one another, by squares of a grid; a pair may come twice. */
function* nearPairs(segments) {
  const squares = new Map()
  const range = (one, other) => [
    Math.floor((Math.min(one, other) - joint) / square),
    Math.floor((Math.max(one, other) + joint) / square),
  ]
  for (const [index, { a, b }] of segments.entries()) {
    const [x0, x1] = range(a[0], b[0])
    const [y0, y1] = range(a[1], b[1])
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) {
        const key = `${x},${y}`
        const list = squares.get(key) ?? []
        for (const earlier of list) yield [earlier, index]
        squares.set(key, list)
        list.push(index)
      }
    }
  }
}

function nodeBook() {
  const nodes = new Map()
  return (at) => {
    const key = `${Math.round(at[0] * 1000)},${Math.round(at[1] * 1000)}` // metres
    if (!nodes.has(key)) nodes.set(key, { at, edges: [] })
    return nodes.get(key)
  }
}

function join(edges, from, to, kind) {
  if (from === to) return
  const edge = { from, to, km: distance(from.at, to.at), kind }
  edges.push(edge)
  from.edges.push(edge)
  to.edges.push(edge)
}

/** The edges of the graph of `segments`: `{ a, b, kind, ends }`, `ends` the points among a and b where a road ends. */
export function cutAtJunctions(segments) {
  const nodeAt = nodeBook()
  const edges = []
  const cuts = segments.map(({ a, b }) => [
    { t: 0, node: nodeAt(a) },
    { t: 1, node: nodeAt(b) },
  ])
  const joinEnds = (one, index) => {
    for (const end of one.ends) {
      const foot = project(end, segments[index].a, segments[index].b)
      if (foot.gap > joint) continue
      const node = nodeAt(foot.at)
      cuts[index].push({ t: foot.t, node })
      join(edges, nodeAt(end), node, one.kind)
    }
  }
  for (const [i, j] of nearPairs(segments)) {
    const shares = crossing(segments[i], segments[j])
    if (shares === null) {
      joinEnds(segments[i], j)
      joinEnds(segments[j], i)
      continue
    }
    const node = nodeAt(between(segments[i].a, segments[i].b, shares[0]))
    cuts[i].push({ t: shares[0], node })
    cuts[j].push({ t: shares[1], node })
  }
  for (const [index, list] of cuts.entries()) {
    list.sort((one, other) => one.t - other.t)
    for (let i = 1; i < list.length; i++) join(edges, list[i - 1].node, list[i].node, segments[index].kind)
  }
  return edges
}

/** Marks each of the edges that `belongs` with the km of its connected network, as a map from edge to km. */
export function networks(edges, belongs) {
  const km = new Map()
  for (const first of edges) {
    if (km.has(first) || !belongs(first)) continue
    const network = new Set([first])
    for (const edge of network) {
      for (const node of [edge.from, edge.to]) {
        for (const next of node.edges) if (belongs(next)) network.add(next)
      }
    }
    let length = 0
    for (const edge of network) length += edge.km
    for (const edge of network) km.set(edge, length)
  }
  return km
}

/** The quickest way between two nodes by the edges' cost: the edges from the end back, or null. */
export function quickest(from, to, costOf) {
  const best = new Map([[from, { cost: 0, edge: null }]])
  const done = new Set()
  const heap = [{ cost: 0, node: from }]
  while (heap.length > 0 && !done.has(to)) {
    const { node } = takeLeast(heap)
    if (done.has(node)) continue
    done.add(node)
    for (const edge of node.edges) {
      const next = otherEnd(edge, node)
      const cost = best.get(node).cost + costOf(edge)
      if (cost >= (best.get(next)?.cost ?? Number.POSITIVE_INFINITY)) continue
      best.set(next, { cost, edge })
      put(heap, { cost, node: next })
    }
  }
  if (!done.has(to)) return null
  const way = []
  for (let node = to; node !== from; node = otherEnd(way.at(-1), node)) way.push(best.get(node).edge)
  return way
}

function put(heap, item) {
  let i = heap.push(item) - 1
  while (i > 0) {
    const up = (i - 1) >> 1
    if (heap[up].cost <= item.cost) break
    heap[i] = heap[up]
    i = up
  }
  heap[i] = item
}

function takeLeast(heap) {
  const least = heap[0]
  const last = heap.pop()
  if (heap.length === 0) return least
  let i = 0
  for (;;) {
    let child = 2 * i + 1
    if (child + 1 < heap.length && heap[child + 1].cost < heap[child].cost) child++
    if (child >= heap.length || heap[child].cost >= last.cost) break
    heap[i] = heap[child]
    i = child
  }
  heap[i] = last
  return least
}
