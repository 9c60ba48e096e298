import { joined } from './canonicalValue'
import { begun, type ChartNodes, ended, isLeaf, type Transition } from './chartNodes'

/** Whether a named condition holds. */
export type Holds = (condition: string) => boolean

/** A cell that nobody has asked for yet. */
const unknown = -0x80000000

/** Most cells and branches that are filled beforehand. A chart beyond that fills its cells when they are first met. */
export const mostCells = 50_000

/**
 * The table of one part of a chart that nothing outside reaches into. What can be active together is one
 * *configuration*, by number. A cell, by configuration and event, holds an answer, `2 * next + enabled`, or the
 * complement of a branch: a guard to ask for, and where to go on when it holds and when it does not.
 */
export class PartTable {
  /** Numbers of the chart's events that mean something here, in the order of the columns. */
  readonly events: readonly number[]
  /** Whether every cell was filled beforehand. */
  readonly whole: boolean
  private readonly leaves: (readonly number[])[] = []
  private readonly numbers = new Map<string, number>()
  private readonly texts: (string | undefined)[] = []
  private readonly branches: { readonly guard: number; holds: number; fails: number }[] = []
  private cells = new Int32Array(0)

  constructor(
    private readonly nodes: ChartNodes,
    readonly root: number,
    beforehand = true,
  ) {
    const found = new Set<number>()
    for (let node = root; node < nodes.end[root]; node++) for (const event of nodes.on[node].keys()) found.add(event)
    this.events = [...found].sort((a, b) => a - b)
    this.numberOf(begun(nodes, root))
    this.whole = beforehand && this.fill()
  }

  get configurations(): number {
    return this.leaves.length
  }

  /** Cells and branches so far. */
  get size(): number {
    return this.leaves.length * this.events.length + this.branches.length
  }

  /** The answer to an event, by the number of its column: `2 * next + enabled`. */
  step(configuration: number, column: number, holds: Holds): number {
    let code = this.cells[configuration * this.events.length + column]
    while (code < 0) {
      if (code === unknown) return this.found(configuration, column, holds)
      const branch = this.branches[~code]
      code = holds(this.nodes.guards[branch.guard]) ? branch.holds : branch.fails
    }
    return code
  }

  /** Number of a configuration from its leaves, in document order. */
  numberOf(leaves: readonly number[]): number {
    const key = leaves.join(' ')
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.leaves.length
    this.numbers.set(key, number)
    this.leaves.push(leaves)
    const cells = this.leaves.length * this.events.length
    if (cells > this.cells.length) {
      const grown = new Int32Array(Math.max(64, 2 * cells)).fill(unknown)
      grown.set(this.cells)
      this.cells = grown
    }
    return number
  }

  /** Canonical text of the part's value. */
  textOf(configuration: number): string {
    this.texts[configuration] ??= this.text(this.root, this.leaves[configuration])
    return this.texts[configuration]
  }

  private text(node: number, leaves: readonly number[]): string {
    const { children, keys, parallel } = this.nodes
    if (isLeaf(this.nodes, node)) return '{}'
    if (parallel[node]) return joined(children[node].map((child) => [keys[child], this.text(child, leaves)]))
    const now = this.activeChild(node, leaves)
    return isLeaf(this.nodes, now) ? JSON.stringify(keys[now]) : joined([[keys[now], this.text(now, leaves)]])
  }

  private activeChild(node: number, leaves: readonly number[]): number {
    const { children, end } = this.nodes
    return children[node].find((child) => leaves.some((leaf) => leaf >= child && leaf < end[child])) as number
  }

  /** Fills the cells of everything that can be reached; false when that is too much to be done beforehand. */
  private fill(): boolean {
    const known = new Int8Array(this.nodes.guards.length).fill(-1)
    for (let configuration = 0; configuration < this.leaves.length; configuration++) {
      if (this.size > mostCells) return false
      for (let column = 0; column < this.events.length; column++) {
        const code = this.built(configuration, column, known)
        if (code === unknown) return false
        this.cells[configuration * this.events.length + column] = code
      }
    }
    return true
  }

  /** The cell under what is known of the guards, with all branches below; unknown when the table grows too large. */
  private built(configuration: number, column: number, known: Int8Array): number {
    if (this.size > mostCells) return unknown
    const code = this.answer(configuration, column, known)
    if (code >= 0) return code
    const branch = this.branches[~code]
    known[branch.guard] = 1
    branch.holds = this.built(configuration, column, known)
    known[branch.guard] = 0
    branch.fails = this.built(configuration, column, known)
    known[branch.guard] = -1
    return code
  }

  /** The same as `step`, filling what is met for the first time on the way. */
  private found(configuration: number, column: number, holds: Holds): number {
    const known = new Int8Array(this.nodes.guards.length).fill(-1)
    const at = configuration * this.events.length + column
    let code = this.cells[at]
    if (code === unknown) {
      code = this.answer(configuration, column, known)
      this.cells[at] = code
    }
    while (code < 0) {
      const branch = this.branches[~code]
      const way = holds(this.nodes.guards[branch.guard]) ? 'holds' : 'fails'
      known[branch.guard] = way === 'holds' ? 1 : 0
      if (branch[way] === unknown) branch[way] = this.answer(configuration, column, known)
      code = branch[way]
    }
    return code
  }

  /** The answer as far as the known guards tell (1 holds, 0 does not), or a new branch on the first that is not known. */
  private answer(configuration: number, column: number, known: Int8Array): number {
    const leaves = this.leaves[configuration]
    // A chart that has ended takes no more events. Parts are parts of charts that can't end.
    if (this.root === 0 && ended(this.nodes, 0, leaves)) return 2 * configuration
    const chosen: Transition[] = []
    const asked = this.choose(this.root, leaves, this.events[column], known, chosen)
    if (asked >= 0) {
      this.branches.push({ guard: asked, holds: unknown, fails: unknown })
      return ~(this.branches.length - 1)
    }
    if (chosen.length === 0) return 2 * configuration
    return 2 * this.numberOf(this.after(leaves, chosen)) + 1
  }

  /**
   * Collects the transitions that an event enables, the innermost of each region. Gives the guard that would have to be
   * known, or -1. As XState does it: a node is asked only when nothing inside it answers.
   */
  private choose(node: number, leaves: readonly number[], event: number, known: Int8Array, into: Transition[]): number {
    const { children, on, parallel } = this.nodes
    const before = into.length
    if (!isLeaf(this.nodes, node)) {
      for (const child of parallel[node] ? children[node] : [this.activeChild(node, leaves)]) {
        const asked = this.choose(child, leaves, event, known, into)
        if (asked >= 0) return asked
      }
    }
    if (into.length > before) return -1
    for (const transition of on[node].get(event) ?? []) {
      if (transition.guard >= 0 && known[transition.guard] < 0) return transition.guard
      if (transition.guard >= 0 && known[transition.guard] === 0) continue
      into.push(transition)
      break
    }
    return -1
  }

  /** Leaves after the transitions. Of two that leave the same nodes the first in document order is taken. */
  private after(leaves: readonly number[], chosen: readonly Transition[]): readonly number[] {
    const { end } = this.nodes
    const taken: Transition[] = []
    for (const one of chosen) {
      if (isLeaf(this.nodes, one.domain)) continue
      const clash = taken.some(({ domain }) => domain < end[one.domain] && one.domain < end[domain])
      if (!clash) taken.push(one)
    }
    if (taken.length === 0) return leaves
    const kept = leaves.filter((leaf) => !taken.some(({ domain }) => leaf > domain && leaf < end[domain]))
    return [...kept, ...taken.flatMap(({ entered }) => entered)].sort((a, b) => a - b)
  }
}
