import { distanceKm, type LonLat, type Plane, type Point } from '../../../map/projection'
import { between, crossingOf, footOn } from './geometry'
import { nearPairs } from './squares'

/** A road of a map: positions in degrees, and its class. */
export interface Road {
  readonly rank: RoadRank
  readonly path: readonly LonLat[]
}
/** 1 trunk, 2 primary, 3 secondary, 4 the rest. */
export type RoadRank = 1 | 2 | 3 | 4

export interface RoadNode {
  readonly at: Point
  readonly place: LonLat
  readonly edges: RoadEdge[]
}
export interface RoadEdge {
  readonly from: RoadNode
  readonly to: RoadNode
  /** Great circle between its ends. */
  readonly km: number
  readonly rank: RoadRank
}

/** Widest gap in km between a road's end and another road that it is taken to join: lines of a map are simplified. */
const joint = 0.08

interface Segment {
  readonly ends: readonly [Point, Point]
  readonly rank: RoadRank
  /** Which of its ends are ends of the road. */
  readonly loose: readonly Point[]
}

/**
 * The network of roads: lines that cross are taken to meet (a bridge over another main road is missed), and a loose end near
 * another road joins it.
 */
export function roadNetwork(roads: readonly Road[], plane: Plane): readonly RoadEdge[] {
  const segments = roads.flatMap((road) => segmentsOf(road, plane))
  const nodeAt = nodeBook(plane)
  const edges: RoadEdge[] = []
  const join = (from: RoadNode, to: RoadNode, rank: RoadRank) => {
    if (from === to) return
    const edge = { from, to, km: distanceKm(from.place, to.place), rank }
    edges.push(edge)
    from.edges.push(edge)
    to.edges.push(edge)
  }
  const cuts = segments.map(({ ends: [a, b] }) => [
    { t: 0, node: nodeAt(a) },
    { t: 1, node: nodeAt(b) },
  ])
  const joinEnds = (one: Segment, index: number) => {
    for (const end of one.loose) {
      const foot = footOn(end, ...segments[index].ends)
      if (foot.gap > joint) continue
      const node = nodeAt(foot.at)
      cuts[index].push({ t: foot.t, node })
      join(nodeAt(end), node, one.rank)
    }
  }
  for (const [i, j] of nearPairs(segments, joint)) {
    const shares = crossingOf(segments[i].ends, segments[j].ends)
    if (!shares) {
      joinEnds(segments[i], j)
      joinEnds(segments[j], i)
      continue
    }
    const node = nodeAt(between(...segments[i].ends, shares[0]))
    cuts[i].push({ t: shares[0], node })
    cuts[j].push({ t: shares[1], node })
  }
  cuts.forEach((list, index) => {
    list.sort((one, other) => one.t - other.t)
    for (let i = 1; i < list.length; i += 1) join(list[i - 1].node, list[i].node, segments[index].rank)
  })
  return edges
}

function segmentsOf({ path, rank }: Road, plane: Plane): readonly Segment[] {
  const points = path.map((one) => plane.toKm(one))
  const isLoose = (i: number) => i === 0 || i === points.length - 1
  return points.slice(1).map((b, i): Segment => {
    const loose = [...(isLoose(i) ? [points[i]] : []), ...(isLoose(i + 1) ? [b] : [])]
    return { ends: [points[i], b], rank, loose }
  })
}

/** One node for all points within the same metre. */
function nodeBook(plane: Plane): (at: Point) => RoadNode {
  const nodes = new Map<string, RoadNode>()
  return (at) => {
    const key = `${Math.round(at.x * 1000)},${Math.round(at.y * 1000)}`
    const node = nodes.get(key) ?? { at, place: plane.toDegrees(at), edges: [] }
    nodes.set(key, node)
    return node
  }
}
