import { type Obstacle, overlapOf } from '../labels/place'
import type { Point } from '../projection'
import { CAMP_BOTTOM, CAMP_TOP, CAMP_WIDTH, paintCamp } from '../symbols/camp'
import { CROSSING_RADIUS, paintCrossing, paintQueue, QUEUE_HEIGHT, queueReach } from '../symbols/crossing'
import { FORCE_HEIGHT, FORCE_WIDTH, paintForce } from '../symbols/force'
import { paintWay } from '../symbols/stream'
import { DEPTH, type Mark, type Settled, type Workshop } from './mark'
import type { CampObject, CrossingObject, ForceObject, StreamObject } from './objects'
import { chosenMark, square } from './places'

/** A crossing at a town stands beside the town's point, not on it. */
export function settleCrossing(crossing: CrossingObject, around: readonly Settled[], shop: Workshop): Settled {
  const { palette, theme } = shop
  const at = beside(position(crossing, shop), around, CROSSING_RADIUS + 5, { x: 0.35, y: -1 })
  const anchor = kmOf(at, shop)
  const look = { own: crossing.own, other: crossing.other }
  const marks: Mark[] = [
    square({
      id: crossing.id,
      look: `crossing ${theme} ${look.own} ${look.other}`,
      ...anchor,
      half: CROSSING_RADIUS + 2.5,
      depth: DEPTH.crossing,
      zooms: false,
      paint: (ctx) => paintCrossing(ctx, look, palette),
    }),
  ]
  const obstacles: Obstacle[] = [{ kind: 'disc', ...at, radius: CROSSING_RADIUS + 1 }]
  const settled: Settled = {
    object: crossing,
    at,
    reachX: CROSSING_RADIUS,
    reachY: CROSSING_RADIUS,
    marks,
    obstacles,
    target: { id: crossing.id, points: [at], radius: CROSSING_RADIUS, boxes: [], depth: DEPTH.crossing },
  }
  if (shop.selected === crossing.id) marks.push(chosenMark(crossing.id, anchor, CROSSING_RADIUS + 4, shop))
  const { queue } = crossing
  if (queue === null) return settled

  const reach = queueReach(queue)
  const start = CROSSING_RADIUS + 1.5
  const side = (to: -1 | 1) => {
    const near = at.x + to * start
    const far = at.x + to * (start + reach)
    return {
      left: Math.min(near, far),
      right: Math.max(near, far),
      top: at.y - QUEUE_HEIGHT / 2,
      bottom: at.y + QUEUE_HEIGHT / 2,
    }
  }
  const covered = (to: -1 | 1) =>
    around.reduce((sum, s) => sum + s.obstacles.reduce((part, o) => part + overlapOf(side(to), o), 0), 0)
  const to = covered(-1) <= covered(1) ? -1 : 1
  const box = side(to)
  marks.push({
    id: `${crossing.id}!queue`,
    look: `queue ${theme} ${JSON.stringify(queue)} ${to}`,
    ...kmOf({ x: at.x + to * start, y: at.y }, shop),
    left: to > 0 ? -3 : -reach - 3,
    top: -QUEUE_HEIGHT / 2 - 3,
    width: reach + 6,
    height: QUEUE_HEIGHT + 6,
    depth: DEPTH.crossing - 1,
    zooms: false,
    paint: (ctx) => paintQueue(ctx, queue, to, palette),
  })
  obstacles.push({ kind: 'box', ...box })
  const [left, right] = [Math.min(box.left, at.x - CROSSING_RADIUS), Math.max(box.right, at.x + CROSSING_RADIUS)]
  return {
    ...settled,
    sides: to < 0 ? ['W', 'S', 'N', 'SW', 'NW', 'E'] : ['E', 'S', 'N', 'SE', 'NE', 'W'],
    spots: [{ x: (left + right) / 2, y: at.y, reachX: (right - left) / 2, reachY: CROSSING_RADIUS }],
    target: { ...settled.target, boxes: [box] },
  }
}

export function settleCamp(camp: CampObject, around: readonly Settled[], shop: Workshop): Settled {
  const at = beside(position(camp, shop), around, 16, { x: 0, y: 1 })
  const anchor = kmOf(at, shop)
  const look = { low: camp.low, high: camp.high, places: camp.places }
  const half = CAMP_WIDTH / 2
  const marks: Mark[] = [
    {
      id: camp.id,
      look: `camp ${shop.theme} ${look.low} ${look.high} ${look.places}`,
      ...anchor,
      left: -half - 3,
      top: CAMP_TOP - 3,
      width: CAMP_WIDTH + 6,
      height: CAMP_BOTTOM - CAMP_TOP + 6,
      depth: DEPTH.camp,
      zooms: false,
      paint: (ctx) => paintCamp(ctx, look, shop.palette),
    },
  ]
  if (shop.selected === camp.id) marks.push(chosenMark(camp.id, anchor, 18, shop))
  return {
    object: camp,
    at,
    reachX: half,
    reachY: CAMP_BOTTOM,
    marks,
    obstacles: [
      { kind: 'box', left: at.x - half, right: at.x + half, top: at.y + CAMP_TOP, bottom: at.y + CAMP_BOTTOM },
    ],
    target: { id: camp.id, points: [at], radius: 11, boxes: [], depth: DEPTH.camp },
  }
}

/**
 * Forces at a place stand in rows under and over its symbol, first on the side that no stream leaves or reaches it
 * by; elsewhere at their own position.
 */
export function settleForces(
  forces: readonly ForceObject[],
  streams: readonly StreamObject[],
  around: readonly Settled[],
  shop: Workshop,
): Settled[] {
  const guests = new Map<string, number>()
  const settled: Settled[] = []
  for (const force of forces) {
    const own = position(force, shop)
    const host = around.find(
      (s) => s.object.kind === 'place' && Math.hypot(s.at.x - own.x, s.at.y - own.y) < s.reachX + FORCE_HEIGHT / 2,
    )
    const guest = host ? (guests.get(host.object.id) ?? 0) : 0
    if (host) guests.set(host.object.id, guest + 1)
    const at = host ? slot(host, guest, isBusyBelow(host, streams, shop)) : beside(own, around, 13, { x: 0, y: -1 })
    settled.push(settleForce(force, clearOf(at, settled), [...around], shop))
  }
  return settled
}

/** Whether a stream leaves or reaches the place from below, that is within 45 degrees of straight down. */
function isBusyBelow(host: Settled, streams: readonly StreamObject[], shop: Workshop): boolean {
  return streams.some((stream) => {
    const ends = [position(stream, shop), position({ lon: stream.toLon, lat: stream.toLat }, shop)]
    const own = ends.findIndex((end) => Math.hypot(end.x - host.at.x, end.y - host.at.y) < 6)
    if (own < 0) return false
    const other = ends[1 - own]
    return other.y - host.at.y > Math.abs(other.x - host.at.x)
  })
}

/** Under and over by turns, in further rows outwards. */
function slot(host: Settled, guest: number, overFirst: boolean): Point {
  const row = Math.floor(guest / 2)
  const away = host.reachY + FORCE_HEIGHT / 2 + 4 + row * (FORCE_HEIGHT + 6)
  return { x: host.at.x - 3, y: host.at.y + ((guest % 2 === 0) === overFirst ? -away : away) }
}

/** Moved up, row by row, until it covers no other force. */
function clearOf(at: Point, others: readonly Settled[]): Point {
  const taken = others.some(
    (s) => Math.abs(s.at.x - at.x) < FORCE_WIDTH + 4 && Math.abs(s.at.y - at.y) < FORCE_HEIGHT + 4,
  )
  return taken ? clearOf({ x: at.x, y: at.y - FORCE_HEIGHT - 6 }, others) : at
}

function settleForce(force: ForceObject, at: Point, around: readonly Settled[], shop: Workshop): Settled {
  const { palette, theme, plane, scale } = shop
  const anchor = kmOf(at, shop)
  const [halfX, halfY] = [FORCE_WIDTH / 2, FORCE_HEIGHT / 2]
  const marks: Mark[] = [
    {
      id: force.id,
      look: `force ${theme} ${force.sign} ${force.own}`,
      ...anchor,
      left: -halfX - 3,
      top: -halfY - 3,
      width: FORCE_WIDTH + 6,
      height: FORCE_HEIGHT + 6,
      depth: DEPTH.force,
      zooms: false,
      paint: (ctx) => paintForce(ctx, force.sign, force.own, palette),
    },
  ]
  if (shop.selected === force.id) marks.push(chosenMark(force.id, anchor, 15, shop))
  if (force.moving) {
    const goal = plane.toKm(force.moving)
    const full = { x: goal.x * scale - at.x, y: goal.y * scale - at.y }
    // The way ends at the rim of the symbol it leads to.
    const host = around.find((s) => Math.hypot(s.at.x - goal.x * scale, s.at.y - goal.y * scale) < 6)
    const length = Math.hypot(full.x, full.y)
    const part = Math.max(0.2, 1 - ((host?.reachX ?? 0) + 4) / Math.max(1, length))
    const to = { x: full.x * part, y: full.y * part }
    marks.push({
      id: `${force.id}!way`,
      look: `way ${theme} ${force.own} ${Math.round(to.x)} ${Math.round(to.y)}`,
      ...anchor,
      left: Math.min(0, to.x) - 8,
      top: Math.min(0, to.y) - 8,
      width: Math.abs(to.x) + 16,
      height: Math.abs(to.y) + 16,
      depth: DEPTH.way,
      zooms: true,
      paint: (ctx) => paintWay(ctx, to, force.own, palette),
    })
  }
  return {
    object: force,
    at,
    reachX: halfX,
    reachY: halfY,
    marks,
    obstacles: [
      { kind: 'box', left: at.x - halfX - 2, right: at.x + halfX + 2, top: at.y - halfY - 2, bottom: at.y + halfY + 2 },
    ],
    target: { id: force.id, points: [at], radius: halfX, boxes: [], depth: DEPTH.force },
  }
}

/** Moved off the nearest symbol it would cover, by at least `distance` from that symbol's point. */
function beside(at: Point, around: readonly Settled[], distance: number, otherwise: Point): Point {
  const host = around.find((s) => Math.hypot(s.at.x - at.x, s.at.y - at.y) < distance)
  if (!host) return at
  const dx = at.x - host.at.x
  const dy = at.y - host.at.y
  const length = Math.hypot(dx, dy)
  const way = length > 1 ? { x: dx / length, y: dy / length } : otherwise
  return { x: host.at.x + way.x * distance, y: host.at.y + way.y * distance }
}

function position(object: { lon: number; lat: number }, shop: Workshop): Point {
  const km = shop.plane.toKm(object)
  return { x: km.x * shop.scale, y: km.y * shop.scale }
}
function kmOf(at: Point, shop: Workshop): Point {
  return { x: at.x / shop.scale, y: at.y / shop.scale }
}
