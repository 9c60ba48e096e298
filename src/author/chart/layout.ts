import { Graph, layout } from '@dagrejs/dagre'
import { type Chart, type ChartState, type ChartWay, isInside, isSame, keyOf, type StatePath } from './readChart'

/** Everything in pixels of the picture at its own size. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface PlacedState extends Box {
  readonly state: ChartState
  /** A state that holds states is a frame around them. */
  readonly isFrame: boolean
}

export interface PlacedWay {
  readonly way: ChartWay
  /** From the edge of one state to that of the other; the corners between are rounded when drawn. */
  readonly points: readonly Point[]
  /** Where its words stand, in the middle of it. */
  readonly label: Box
}

export interface Layout {
  readonly states: readonly PlacedState[]
  readonly ways: readonly PlacedWay[]
  readonly width: number
  readonly height: number
}

export interface Words {
  readonly state: (state: ChartState) => string
  readonly way: (way: ChartWay) => string
}

const stateWidth = 160
const labelWidth = 132
const line = 17
const head = 34
const gap = 20
/** Steps in which rows get wider. */
const widthStep = 300

const labelHeight = (text: string): number => 8 + line * linesOf(text, 20, 5)

const linesOf = (text: string, perLine: number, most: number): number =>
  Math.min(most, Math.max(1, Math.ceil(text.length / perLine)))

/**
 * Places states and transitions: each frame by itself, from the inside out, then frames in rows as wide as `widest`, or wider
 * where there are so many that they would make a pillar. A change inside one frame moves nothing inside another. Depends on
 * the chart, its words and that width alone.
 */
export function layoutChart({ top, ways }: Chart, words: Words, widest: number): Layout {
  const inside = placeInside(top, ways, words, widest)
  return { ...inside, ways: [...inside.ways, ...crossing(ways, inside)] }
}

function placeInside(around: ChartState, ways: readonly ChartWay[], words: Words, widest: number): Layout {
  const parts = around.states.map((state) => boxOf(state, ways, words, widest - 2 * gap))
  const own = ways.filter((way) => isBeside(way, around.path))
  const placed =
    own.length === 0 && parts.some(({ isFrame }) => isFrame) ? inRows(parts, widest) : inRanks(parts, own, words)
  const states: PlacedState[] = []
  const inner: PlacedWay[] = []
  parts.forEach((part, index) => {
    const { x, y } = placed.at[index]
    states.push({ state: part.state, isFrame: part.isFrame, x, y, width: part.width, height: part.height })
    const [dx, dy] = [x + gap, y + head]
    if (!part.inside) return
    states.push(...part.inside.states.map((one) => ({ ...one, x: one.x + dx, y: one.y + dy })))
    inner.push(...part.inside.ways.map((one) => moved(one, dx, dy)))
  })
  return { states, ways: [...inner, ...placed.ways], width: placed.width, height: placed.height }
}

interface Part {
  readonly state: ChartState
  readonly isFrame: boolean
  readonly width: number
  readonly height: number
  readonly inside: Layout | null
}

function boxOf(state: ChartState, ways: readonly ChartWay[], words: Words, widest: number): Part {
  if (state.states.length === 0 && state.path.length > 0 && state.type !== 'parallel') {
    const height = 30 + line * linesOf(words.state(state), 19, 3)
    return { state, isFrame: false, width: stateWidth, height, inside: null }
  }
  const inside = placeInside(state, ways, words, widest)
  const width = Math.max(stateWidth, inside.width) + 2 * gap
  return { state, isFrame: true, width, height: inside.height + head + gap, inside }
}

/** Whether both ends of a transition stand in the same frame, beside one another. */
const isBeside = ({ from, to }: ChartWay, around: StatePath): boolean =>
  to !== null &&
  from.length === around.length + 1 &&
  to.length === from.length &&
  isInside(from, around) &&
  isInside(to, around)

interface Arranged {
  readonly at: readonly Point[]
  readonly ways: readonly PlacedWay[]
  readonly width: number
  readonly height: number
}

/** Parts side by side, in their order, in rows that are about as wide as they may be. */
function inRows(parts: readonly Part[], least: number): Arranged {
  const area = parts.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0)
  // In steps, so that one more state hardly ever moves a frame into another row.
  const widest = Math.max(least, Math.ceil(Math.sqrt(area) / widthStep) * widthStep)
  let [x, y, tallest, width] = [0, 0, 0, 0]
  const at = parts.map((part) => {
    if (x > 0 && x + part.width > widest) [x, y, tallest] = [0, y + tallest + gap, 0]
    const point = { x, y }
    x += part.width + gap
    tallest = Math.max(tallest, part.height)
    width = Math.max(width, x - gap)
    return point
  })
  return { at, ways: [], width, height: y + tallest }
}

/** Parts in ranks from top to bottom along their transitions. */
function inRanks(parts: readonly Part[], ways: readonly ChartWay[], words: Words): Arranged {
  if (parts.length === 0) return { at: [], ways: [], width: 0, height: 0 }
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 28, edgesep: 16 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { state, width, height } of parts) graph.setNode(keyOf(state.path), { width, height })
  const arrows = arrowsOf(ways)
  arrows.forEach((arrow, index) => {
    const [{ from, to }] = arrow
    const height = arrow.reduce((sum, way) => sum + labelHeight(words.way(way)), 0)
    const size = { width: labelWidth, height, labelpos: 'c' as const }
    graph.setEdge(keyOf(from), keyOf(to ?? []), size, String(index))
  })
  layout(graph)
  const at = parts.map(({ state, width, height }) => {
    const { x, y } = graph.node(keyOf(state.path)) as Point
    return { x: x - width / 2, y: y - height / 2 }
  })
  const drawn = arrows.flatMap((arrow, index) => {
    const [{ from, to }] = arrow
    const edge = graph.edge(keyOf(from), keyOf(to ?? []), String(index)) as Box & { points: Point[] }
    let y = edge.y - edge.height / 2
    const own = parts.findIndex(({ state }) => isSame(state.path, from))
    const points = isSame(from, to ?? []) ? loopFrom({ ...parts[own], ...at[own] }, edge.x) : edge.points
    return arrow.map((way): PlacedWay => {
      const label = { x: edge.x - edge.width / 2, y, width: edge.width, height: labelHeight(words.way(way)) }
      y += label.height
      return { way, points, label }
    })
  })
  return fitted({ at, ways: drawn, width: 0, height: 0 }, parts)
}

/** How far above and below the middle of its state a transition leaves it that leads back to it. */
const loopHalf = 9

/** From the right side of a state out to where its words stand, and back. */
function loopFrom(box: Box, out: number): readonly Point[] {
  const [x, y] = [box.x + box.width, box.y + box.height / 2]
  return [
    { x, y: y - loopHalf },
    { x: out, y: y - loopHalf },
    { x: out, y: y + loopHalf },
    { x, y: y + loopHalf },
  ]
}

/** Transitions from one state to the same other one are one arrow, with their words below one another. */
function arrowsOf(ways: readonly ChartWay[]): readonly (readonly [ChartWay, ...ChartWay[]])[] {
  const arrows = new Map<string, [ChartWay, ...ChartWay[]]>()
  for (const way of ways) {
    const key = JSON.stringify([way.from, way.to])
    const known = arrows.get(key)
    if (known) known.push(way)
    else arrows.set(key, [way])
  }
  return [...arrows.values()]
}

/** Moved so that nothing stands left of or above the origin, with the size of all of it. */
function fitted(arranged: Arranged, parts: readonly Part[]): Arranged {
  const boxes = [
    ...arranged.at.map(({ x, y }, index) => ({ x, y, width: parts[index].width, height: parts[index].height })),
    ...arranged.ways.map(({ label }) => label),
    ...arranged.ways.flatMap(({ points }) => points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))),
  ]
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  return {
    at: arranged.at.map(({ x, y }) => ({ x: x - left, y: y - top })),
    ways: arranged.ways.map((way) => moved(way, -left, -top)),
    width: Math.max(...boxes.map(({ x, width }) => x + width)) - left,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) - top,
  }
}

function moved(placed: PlacedWay, dx: number, dy: number): PlacedWay {
  const { label } = placed
  return {
    way: placed.way,
    points: placed.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })),
    label: { ...label, x: label.x + dx, y: label.y + dy },
  }
}

/** Transitions from one frame to another, or to the inside of their own state: straight from middle to middle. */
function crossing(ways: readonly ChartWay[], { states, ways: placed }: Layout): readonly PlacedWay[] {
  const boxes = new Map(states.map((one) => [keyOf(one.state.path), one]))
  const done = new Set(placed.map(({ way }) => way))
  return ways.flatMap((way) => {
    const from = boxes.get(keyOf(way.from))
    const to = way.to && boxes.get(keyOf(way.to))
    if (done.has(way) || !from || !to || isSame(way.from, way.to ?? [])) return []
    const [start, end] = [edgeOf(from, middle(to)), edgeOf(to, middle(from))]
    const at = { x: (start.x + end.x) / 2 - labelWidth / 2, y: (start.y + end.y) / 2 - line }
    return [{ way, points: [start, end], label: { ...at, width: labelWidth, height: 2 * line } }]
  })
}

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

/** Where the line from the middle of a box towards a point leaves the box. */
function edgeOf(box: Box, towards: Point): Point {
  const { x, y } = middle(box)
  const [dx, dy] = [towards.x - x, towards.y - y]
  const across = dx === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(dx)
  const along = dy === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(dy)
  const share = Math.min(across, along, 1)
  return { x: x + dx * share, y: y + dy * share }
}
