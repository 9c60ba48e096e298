import fc from 'fast-check'
import type { ChartNode } from '../../../src/scenario/schema/actors'

/*
 * Charts of any shape that `check` accepts: nested and parallel states, final ones, guards, lists of alternatives,
 * transitions at every level, targets beside the source, inside it, by path and by the machine's id.
 */

/** The id of the machine, for targets such as `#any.a.b`. */
export const anyId = 'any'

interface Draft {
  readonly kind: 'leaf' | 'final' | 'compound' | 'parallel'
  readonly children: readonly Draft[]
  readonly initial: number
  /** Where the names of the children start, so that names are not in the order of the alphabet. */
  readonly names: number
  readonly on: readonly (readonly [event: number, alternatives: readonly Alternative[]])[]
}

interface Alternative {
  readonly target: number
  readonly guard: number
  readonly byId: boolean
}

const names = ['m', 'c', 'x', '7', 'a', 'q', '2', 'k']
const most = 6

const alternative = fc.record({ target: fc.nat(60), guard: fc.nat(5), byId: fc.boolean() })
const on = fc.array(fc.tuple(fc.nat(4), fc.array(alternative, { minLength: 1, maxLength: 3 })), { maxLength: 3 })

function draft(depth: number): fc.Arbitrary<Draft> {
  const leaf = fc.record({
    kind: fc.constantFrom('leaf' as const, 'leaf' as const, 'leaf' as const, 'final' as const),
    children: fc.constant([]),
    initial: fc.constant(0),
    names: fc.constant(0),
    on,
  })
  return depth === 0 ? leaf : fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 3, arbitrary: withChildren(depth) })
}

function withChildren(depth: number): fc.Arbitrary<Draft> {
  return fc.record({
    kind: fc.constantFrom('compound' as const, 'parallel' as const),
    children: fc.array(draft(depth - 1), { minLength: 1, maxLength: depth === 3 ? 4 : 3 }),
    initial: fc.nat(most),
    names: fc.nat(names.length - 1),
    on: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: on }),
  })
}

/** A chart with events `e0` to `e4` and guards `g0` to `g3`. */
export const anyChart: fc.Arbitrary<ChartNode> = withChildren(3).map((root) => {
  const paths: string[][] = []
  const list = (node: Draft, path: string[]): void => {
    paths.push(path)
    for (const [i, child] of node.children.entries()) list(child, [...path, nameOf(node, i)])
  }
  list(root, [])
  return built(root, [], paths)
})

const nameOf = (node: Draft, child: number): string => names[(node.names + child) % names.length]

function built(node: Draft, path: readonly string[], paths: readonly string[][]): ChartNode {
  const chart: ChartNode = {}
  if (node.kind === 'parallel' || node.kind === 'final') chart.type = node.kind
  if (node.kind === 'compound') chart.initial = nameOf(node, node.initial % node.children.length)
  if (node.children.length > 0) {
    chart.states = Object.fromEntries(
      node.children.map((child, i) => [nameOf(node, i), built(child, [...path, nameOf(node, i)], paths)]),
    )
  }
  if (node.kind !== 'final' && node.on.length > 0) {
    chart.on = Object.fromEntries(
      node.on.map(([event, alternatives]) => {
        const all = alternatives.map(({ target, guard, byId }) => ({
          target: targetOf(path, paths[target % paths.length], byId),
          ...(guard < 4 ? { guard: `g${guard}` } : {}),
        }))
        return [`e${event}`, all.length === 1 ? all[0] : all]
      }),
    )
  }
  return chart
}

/** A target in one of the forms that XState knows, the shorter one where there is one and `byId` is not asked for. */
function targetOf(source: readonly string[], target: readonly string[], byId: boolean): string {
  const starts = (path: readonly string[]): boolean =>
    target.length > path.length && path.every((name, i) => name === target[i])
  if (!byId && starts(source)) return `.${target.slice(source.length).join('.')}`
  const around = source.slice(0, -1)
  if (!byId && source.length > 0 && starts(around)) return target.slice(around.length).join('.')
  return [`#${anyId}`, ...target].join('.')
}
