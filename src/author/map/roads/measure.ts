import { distanceKm, type LonLat, type Plane, type Point } from '../../../map/projection'
import { footOn } from './geometry'
import { type Road, type RoadEdge, type RoadRank, roadNetwork } from './graph'
import { cheapestWay, type Door } from './quickest'

/** A length that was measured between two places. */
export interface Measured {
  readonly by: 'roads' | 'straight'
  /** To a tenth of a km; of a flight to a whole one. */
  readonly km: number
  /** Hours of a loaded vehicle in calm, to a twentieth. An assumption. */
  readonly hours: number
  /** The way along roads in degrees, for drawing it. Empty for a straight line. */
  readonly way: readonly LonLat[]
  /** Why a line is straight: nothing else is wanted, no road lies near enough, or none joins the two. Null along roads. */
  readonly why: 'no-road-near' | 'not-joined' | 'no-roads' | 'flight' | 'foot' | null
}

/** Speeds in km/h of a loaded vehicle in calm, by class of road. Assumption, the same as for the links of this map. */
const speeds: Readonly<Record<RoadRank, number>> = { 1: 55, 2: 45, 3: 35, 4: 28 }
/** From a place to the nearest road: straight line times 1.3 at 15 km/h. Assumption. */
const access = { detour: 1.3, speed: 15 }
/** Over open ground, as over the roads a map does not have: km/h. Assumption. */
const groundSpeed = 35
/** On foot: way against the straight line, and km/h. Assumption. */
const walk = { detour: 1.3, speed: 4 }
/** Flights: cruise in km/h, and hours for loading, take-off, landing and unloading. Assumption. */
const flight = { speed: 600, ground: 1.5 }
/** A road further than this from a place, in km, is not taken to serve it. */
export const nearKm = 5

/** Two ends and the kind of link between them. */
export interface Asked {
  readonly from: LonLat
  readonly to: LonLat
  readonly kind: string
}

export interface Roads {
  readonly plane: Plane
  readonly edges: readonly RoadEdge[]
}

/** The roads of a map, joined where they meet. Takes a moment for a large map: keep it. */
export const roadsOf = (roads: readonly Road[], plane: Plane): Roads => ({ plane, edges: roadNetwork(roads, plane) })

/** Great circle in km. */
export const crowKm = distanceKm

/**
 * The length between two places: along the quickest way by road, where a road lies near both and joins them; else straight.
 * The same in both directions, never shorter than the straight line.
 */
export function measure(a: LonLat, b: LonLat, kind: string, roads: Roads | null): Measured {
  const straight = crowKm(a, b)
  const direct = (why: Measured['why'], hours = straight / groundSpeed): Measured => ({
    by: 'straight',
    km: round(straight, kind === 'air' ? 1 : 0.1),
    hours: hoursOf(hours),
    way: [],
    why,
  })
  if (kind === 'air') return direct('flight', straight / flight.speed + flight.ground)
  if (kind === 'foot') return direct('foot', (straight * walk.detour) / walk.speed)
  if (!roads || roads.edges.length === 0) return direct('no-roads')
  const isTurned = a.lon > b.lon || (a.lon === b.lon && a.lat > b.lat)
  const [from, to] = isTurned ? [b, a] : [a, b]
  const [starts, ends] = [feetOf(from, roads), feetOf(to, roads)]
  if (starts.length === 0 || ends.length === 0) return direct('no-road-near')
  const found = quickest([...alongOne(starts, ends), ...wayBetween(starts, ends)])
  if (!found) return direct('not-joined')
  const way = [from, ...found.way, to]
  return {
    by: 'roads',
    km: Math.max(round(found.km, 0.1), round(straight, 0.1)),
    hours: hoursOf(found.hours),
    way: isTurned ? way.reverse() : way,
    why: null,
  }
}

/** Where a place may meet a road. */
interface Foot {
  readonly edge: RoadEdge
  readonly at: LonLat
  /** Great circle from the place to the road. */
  readonly gapKm: number
}

/** A road this much further away than the nearest, in km, may serve a place as well: the nearest may lead nowhere. */
const choiceKm = 1.5
const mostFeet = 40

/** The roads that serve a place, the nearest first; none where none is within reach. */
function feetOf(place: LonLat, { plane, edges }: Roads): readonly Foot[] {
  const point = plane.toKm(place)
  const feet: { readonly edge: RoadEdge; readonly foot: ReturnType<typeof footOn> }[] = []
  for (const edge of edges) if (isNear(point, edge)) feet.push({ edge, foot: footOn(point, edge.from.at, edge.to.at) })
  const least = feet.reduce((gap, { foot }) => Math.min(gap, foot.gap), Number.POSITIVE_INFINITY)
  return feet
    .filter(({ foot }) => foot.gap <= least + choiceKm)
    .sort((a, b) => a.foot.gap - b.foot.gap)
    .slice(0, mostFeet)
    .map(({ edge, foot }): Foot => {
      const at = plane.toDegrees(foot.at)
      return { edge, at, gapKm: crowKm(place, at) }
    })
    .filter(({ gapKm }) => gapKm <= nearKm)
}

/** Whether the box around an edge comes near a point; on the plane, where distances are a little off. */
function isNear({ x, y }: Point, { from: { at: a }, to: { at: b } }: RoadEdge): boolean {
  const reach = 1.1 * nearKm
  return (
    Math.min(a.x, b.x) - reach <= x &&
    x <= Math.max(a.x, b.x) + reach &&
    Math.min(a.y, b.y) - reach <= y &&
    y <= Math.max(a.y, b.y) + reach
  )
}

interface Found {
  readonly km: number
  readonly hours: number
  readonly way: readonly LonLat[]
}
const quickest = (all: readonly Found[]): Found | null =>
  all.reduce<Found | null>((best, one) => (best && best.hours <= one.hours ? best : one), null)

const accessKm = ({ gapKm }: Foot): number => gapKm * access.detour
const accessHours = (foot: Foot): number => accessKm(foot) / access.speed

/** Ways that keep to one and the same piece of road. */
function alongOne(starts: readonly Foot[], ends: readonly Foot[]): readonly Found[] {
  return starts.flatMap((start) =>
    ends.flatMap((end): Found[] => {
      if (start.edge !== end.edge) return []
      const km = crowKm(start.at, end.at)
      const hours = accessHours(start) + km / speeds[start.edge.rank] + accessHours(end)
      return [{ km: accessKm(start) + km + accessKm(end), hours, way: [start.at, end.at] }]
    }),
  )
}

/** A way of getting from a place to a node of the network. */
interface PlaceDoor extends Door {
  readonly foot: Foot
  readonly km: number
}
const doorsOf = (feet: readonly Foot[]): readonly PlaceDoor[] =>
  feet.flatMap((foot) =>
    [foot.edge.from, foot.edge.to].map((node): PlaceDoor => {
      const km = crowKm(foot.at, node.place)
      return { node, foot, km: accessKm(foot) + km, cost: accessHours(foot) + km / speeds[foot.edge.rank] }
    }),
  )

function wayBetween(starts: readonly Foot[], ends: readonly Foot[]): readonly Found[] {
  const way = cheapestWay(doorsOf(starts), doorsOf(ends), (edge) => edge.km / speeds[edge.rank])
  if (!way) return []
  const { from, to, steps } = way
  const km = steps.reduce((sum, { edge }) => sum + edge.km, from.km) + to.km
  const places = [from.foot.at, from.node.place, ...steps.map((step) => step.to.place), to.foot.at]
  return [{ km, hours: way.cost, way: places }]
}

const round = (value: number, step: number): number => Number((Math.round(value / step) * step).toFixed(2))
const hoursOf = (hours: number): number => Math.min(200, Math.max(0.05, round(hours, 0.05)))
