/** Geometry of tools/map-assets.mjs: points are [lon, lat] in degrees, distances in metres on the local plane. */

/** Metres in a degree of latitude; a degree of longitude is this times cos 40.6 degrees, near enough for a map. */
const METRES = 111_200
const COS = Math.cos((40.6 * Math.PI) / 180)

/** Distance in metres from a point to the segment a-b. */
function offset(p, a, b) {
  const ax = (a[0] - p[0]) * METRES * COS
  const ay = (a[1] - p[1]) * METRES
  const dx = (b[0] - a[0]) * METRES * COS
  const dy = (b[1] - a[1]) * METRES
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
  return Math.hypot(ax + t * dx, ay + t * dy)
}

/** Douglas and Peucker: drops points nearer than `metres` to the line that is left. Ends stay. */
export function simplify(points, metres) {
  const keep = new Uint8Array(points.length)
  keep[0] = keep[points.length - 1] = 1
  const closed = points.length > 3 && points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1]
  const stack = []
  if (closed) {
    // A ring has no ends: split it at the point farthest from its start.
    let far = 1
    for (let i = 1; i < points.length; i++)
      if (offset(points[i], points[0], points[0]) > offset(points[far], points[0], points[0])) far = i
    keep[far] = 1
    stack.push([0, far], [far, points.length - 1])
  } else stack.push([0, points.length - 1])
  while (stack.length > 0) {
    const [from, to] = stack.pop()
    let worst = metres
    let at = -1
    for (let i = from + 1; i < to; i++) {
      const d = offset(points[i], points[from], points[to])
      if (d > worst) {
        worst = d
        at = i
      }
    }
    if (at < 0) continue
    keep[at] = 1
    stack.push([from, at], [at, to])
  }
  return points.filter((_, i) => keep[i] === 1)
}

/** Area of a ring in square kilometres. */
export function ringArea(ring) {
  let sum = 0
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1]
  return (Math.abs(sum) / 2) * (METRES / 1000) ** 2 * COS
}

/** Joins lines that share an end point with exactly one other line. */
export function chain(lines) {
  const key = (p) => `${p[0].toFixed(5)},${p[1].toFixed(5)}`
  const ends = new Map()
  const open = new Set(lines.map((line) => ({ points: line })))
  const add = (line, p) => ends.set(key(p), [...(ends.get(key(p)) ?? []), line])
  for (const line of open) {
    add(line, line.points[0])
    add(line, line.points.at(-1))
  }
  for (const [, meeting] of ends) {
    if (meeting.length !== 2) continue
    const [a, b] = meeting.map(resolve)
    if (a === b) continue
    const [aEnds, bEnds] = [a, b].map((line) => [key(line.points[0]), key(line.points.at(-1))])
    const joint = aEnds.find((k) => bEnds.includes(k))
    if (joint === undefined) continue
    const head = key(a.points.at(-1)) === joint ? a.points : [...a.points].reverse()
    const tail = key(b.points[0]) === joint ? b.points : [...b.points].reverse()
    a.points = [...head, ...tail.slice(1)]
    b.into = a
    open.delete(b)
  }
  return [...open].map((line) => line.points)
  function resolve(line) {
    return line.into ? resolve(line.into) : line
  }
}

/** Steps in a degree: 6,000, that is 14 m east-west and 19 m north-south, under a pixel in the closer view. */
export const STEPS = 6_000

/**
 * Paths as text: each path is the differences of its points in steps, zigzag, five bits a character (as in the
 * well-known polyline format); paths of one feature are separated by a space.
 */
export function encodePaths(paths, frame) {
  return paths.map((path) => encodePath(path, frame)).join(' ')
}
function encodePath(path, frame) {
  let x = 0
  let y = 0
  let text = ''
  for (const [i, point] of path.entries()) {
    const nextX = Math.round((point[0] - frame.west) * STEPS)
    const nextY = Math.round((frame.north - point[1]) * STEPS)
    if (i > 0 && nextX === x && nextY === y) continue
    text += digits(nextX - x) + digits(nextY - y)
    x = nextX
    y = nextY
  }
  return text
}
function digits(step) {
  let rest = step < 0 ? -step * 2 - 1 : step * 2
  let text = ''
  while (rest >= 32) {
    text += String.fromCharCode(63 + 32 + (rest % 32))
    rest = Math.floor(rest / 32)
  }
  return text + String.fromCharCode(63 + rest)
}
