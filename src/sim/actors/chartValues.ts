import type { StateValue } from './canonicalValue'
import { begun, type ChartNodes, ended, isLeaf } from './chartNodes'
import { type Holds, mostCells, PartTable } from './chartTable'

/** A value of a chart: its canonical text, and the number of the configuration that each part is in. */
interface Value {
  readonly text: string
  readonly at: readonly number[]
  /** The values that differ from this one in one part, by `configuration * parts + part`, as far as they were met. */
  readonly beside: (Value | undefined)[]
}

/** Values kept at most; an ensemble of a chart with many regions must not fill the memory. */
const mostValues = 20_000

/**
 * The tables of a chart, one for each part that can be stepped by itself, and the texts under which a state holds
 * values. A text is looked up once a step; what follows goes by numbers.
 */
export class ChartValues {
  readonly initial: string
  /** Whether every answer of every part was put into its table beforehand. */
  readonly whole: boolean
  private readonly roots: readonly number[]
  /** What the text of a value is put together from: words, and numbers of parts whose own text stands there. */
  private readonly pieces: readonly (string | number)[]
  /** By event: the parts in which it means something, each with the event's column there. */
  private readonly columns: ReadonlyMap<string, readonly (readonly [part: number, column: number])[]>
  private parts: readonly PartTable[]
  private readonly values = new Map<string, Value>()
  private met = 0

  constructor(private readonly nodes: ChartNodes) {
    this.roots = ended(nodes, 0, null) ? [0] : partsOf(nodes, 0)
    this.parts = this.roots.map((root) => new PartTable(nodes, root))
    this.pieces = this.piecesOf(0)
    this.whole = this.parts.every((part) => part.whole)
    this.columns = new Map(
      nodes.events.map((name, event) => [
        name,
        this.parts.flatMap(({ events }, part) => (events.includes(event) ? [[part, events.indexOf(event)]] : [])),
      ]),
    )
    this.initial = this.valueAt(this.roots.map(() => 0)).text
  }

  get size(): { readonly parts: number; readonly configurations: number; readonly cells: number } {
    const sum = (of: (part: PartTable) => number): number => this.parts.reduce((total, part) => total + of(part), 0)
    return {
      parts: this.parts.length,
      configurations: sum((part) => part.configurations),
      cells: sum((part) => part.size),
    }
  }

  /** The text of the value after an event. */
  next(text: string, event: string, holds: Holds): string {
    const columns = this.columns.get(event)
    if (!columns) return text
    let value = this.valueOf(text)
    const { at } = value
    for (const [part, column] of columns) {
      const configuration = this.parts[part].step(at[part], column, holds) >> 1
      if (configuration === at[part]) continue
      value = value.beside[configuration * this.parts.length + part] ?? this.moved(value, part, configuration)
    }
    return value.text
  }

  /** Whether any transition is enabled by an event. */
  can(text: string, event: string, holds: Holds): boolean {
    const columns = this.columns.get(event)
    if (!columns) return false
    const { at } = this.valueOf(text)
    for (const [part, column] of columns) if (this.parts[part].step(at[part], column, holds) & 1) return true
    return false
  }

  private valueOf(text: string): Value {
    if (this.met > mostValues || (!this.whole && this.parts.some((part) => part.size > 4 * mostCells))) this.forget()
    return this.values.get(text) ?? this.read(text)
  }

  /** Numbers given to values hold between two steps only as texts, so that all may be given anew. */
  private forget(): void {
    this.met = 0
    this.values.clear()
    this.parts = this.parts.map((part) => (part.whole ? part : new PartTable(this.nodes, part.root, false)))
  }

  private moved(from: Value, part: number, configuration: number): Value {
    const at = [...from.at]
    at[part] = configuration
    const value = this.valueAt(at)
    from.beside[configuration * this.parts.length + part] = value
    return value
  }

  private valueAt(at: readonly number[]): Value {
    const text = this.text(at)
    let value = this.values.get(text)
    if (!value) {
      value = { text, at, beside: [] }
      this.values.set(text, value)
      this.met++
    }
    return value
  }

  /** Canonical text from those of the parts, which stand in a set order between the same words. */
  private text(at: readonly number[]): string {
    let text = ''
    for (const piece of this.pieces) text += typeof piece === 'string' ? piece : this.parts[piece].textOf(at[piece])
    return text
  }

  private piecesOf(node: number): (string | number)[] {
    const part = this.roots.indexOf(node)
    if (part >= 0) return [part]
    const { children, keys } = this.nodes
    const sorted = [...children[node]].sort((a, b) => (keys[a] < keys[b] ? -1 : 1))
    const inner = sorted.flatMap((child, i) => [
      `${i > 0 ? ',' : ''}${JSON.stringify(keys[child])}:`,
      ...this.piecesOf(child),
    ])
    return ['{', ...inner, '}']
  }

  /** Any text of a value that the chart has, reached from the start or not. Throws on a name that the chart lacks. */
  private read(text: string): Value {
    const leaves: number[] = []
    this.leavesOf(0, JSON.parse(text) as StateValue, leaves)
    const { end } = this.nodes
    const at = this.parts.map((part) =>
      part.numberOf(leaves.filter((leaf) => leaf >= part.root && leaf < end[part.root])),
    )
    const value = this.valueAt(at)
    this.values.set(text, value)
    this.met++
    return value
  }

  private leavesOf(node: number, value: StateValue | undefined, into: number[]): void {
    const { children, keys, parallel } = this.nodes
    if (value === undefined) {
      into.push(...begun(this.nodes, node))
      return
    }
    const named: { readonly [key: string]: StateValue | undefined } =
      typeof value === 'string' ? { [value]: undefined } : value
    const unknown = Object.keys(named).find((name) => !children[node].some((child) => keys[child] === name))
    const count = Object.keys(named).length
    if (unknown !== undefined || (!isLeaf(this.nodes, node) && !parallel[node] && count !== 1)) {
      throw new Error(`The chart "${keys[0]}" has no value ${JSON.stringify(value)} at "${keys[node]}".`)
    }
    if (isLeaf(this.nodes, node)) into.push(node)
    for (const child of children[node]) {
      if (parallel[node] || Object.hasOwn(named, keys[child])) this.leavesOf(child, named[keys[child]], into)
    }
  }
}

/**
 * Nodes whose insides can be stepped one by one: regions that run side by side and out of which no transition leads.
 * A chart of many regions has thousands of values, its regions have a few each. A chart that can end is stepped as a
 * whole: when its regions have all ended, none takes an event any more.
 */
function partsOf(nodes: ChartNodes, node: number): number[] {
  const { children, end, on, parallel } = nodes
  const apart =
    parallel[node] &&
    on[node].size === 0 &&
    children[node].every((region) => {
      for (let source = region; source < end[region]; source++) {
        for (const list of on[source].values()) if (list.some(({ domain }) => domain < region)) return false
      }
      return true
    })
  return apart ? children[node].flatMap((region) => partsOf(nodes, region)) : [node]
}
