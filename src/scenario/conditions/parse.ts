import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js'
import type { BinaryOp, Expression } from './expression'
import { type FactName, factTypes, isFactName } from './facts'

export type ParsedCondition =
  | { readonly ok: true; readonly expression: Expression; readonly normalised: string }
  | { readonly ok: false; readonly reason: string; readonly range: TextRange | null }

/** A part of a text, in characters from 0; `end` is the first one after it. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Nesting and size that a condition may have. A condition that needs more should be split into named ones. */
const limits = { maxDepth: 16, maxAstNodes: 120, maxListElements: 40, maxMapEntries: 1, maxCallArguments: 4 }
const maxCharacters = 500

let environment: Environment | null = null

/** The CEL environment with the declared facts; built once, because building it is slow. */
function celEnvironment(): Environment {
  if (environment) return environment
  const built = new Environment({ limits })
  for (const [name, type] of Object.entries(factTypes)) {
    built.registerVariable(name, type.is === 'map' ? `map<string, ${type.values}>` : type.is)
  }
  environment = built
  return built
}

class Unsupported extends Error {
  constructor(
    message: string,
    readonly range: TextRange,
  ) {
    super(message)
  }
}

const binary = new Set<string>(['&&', '||', '==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/'])

/**
 * Parses a condition, refuses what is outside the small language, writes whole numbers as doubles (`5` becomes
 * `5.0`: in CEL an integer and a double do not mix) and checks the types against the declared facts.
 */
export function parseCondition(text: string): ParsedCondition {
  if (text.length > maxCharacters) {
    const reason = `is longer than ${maxCharacters} characters; split it into several conditions`
    return { ok: false, reason, range: { start: maxCharacters, end: text.length } }
  }
  try {
    const cel = celEnvironment()
    const ast = cel.parse(text).ast
    const integers: TextRange[] = []
    const expression = narrow(ast, integers)
    const normalised = withDoubles(text, integers)
    const checked = cel.check(normalised)
    if (!checked.valid) {
      const range = asWritten(checked.error?.range, integers)
      return { ok: false, reason: `does not type-check: ${firstLine(checked.error)}`, range }
    }
    if (checked.type !== 'bool') {
      return { ok: false, reason: `gives a ${checked.type}; it must give true or false`, range: null }
    }
    return { ok: true, expression, normalised }
  } catch (error) {
    if (error instanceof Unsupported) return { ok: false, reason: error.message, range: error.range }
    if (error instanceof ParseError) {
      const tooMuch = tooMuchOf(error)
      if (tooMuch) return { ok: false, reason: tooMuch, range: error.range ?? null }
      const at = error.range ? ` at character ${error.range.start + 1}` : ''
      return { ok: false, reason: `can't be read as CEL${at}: ${firstLine(error)}`, range: error.range ?? null }
    }
    return { ok: false, reason: `can't be read as CEL: ${firstLine(error)}`, range: null }
  }
}

/** What there is too much of, in words; null where a text was not refused for its size. */
function tooMuchOf({ message }: ParseError): string | null {
  const limit = Object.keys(limits).find((name) => message.startsWith(`Exceeded ${name}`))
  switch (limit as keyof typeof limits | undefined) {
    case 'maxDepth':
      return `is nested more than ${limits.maxDepth} levels deep; write it flatter, or split it into several conditions`
    case 'maxListElements':
      return `has a list of more than ${limits.maxListElements} values; ask with < and >, or split it into several conditions`
    case 'maxAstNodes':
      return `has more than ${limits.maxAstNodes} parts; split it into several conditions`
    default:
      return null
  }
}

function firstLine(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault'
  const text = 'summary' in error && typeof error.summary === 'string' ? error.summary : error.message
  return text.split('\n')[0].slice(0, 200)
}

/** Where a part of the text with doubles stands in the text as it was written. */
function asWritten(range: TextRange | undefined, integers: readonly TextRange[]): TextRange | null {
  if (!range) return null
  const ends = integers.map(({ end }) => end).sort((a, b) => a - b)
  const back = (at: number): number => at - 2 * ends.filter((end, index) => end + 2 * (index + 1) <= at).length
  return { start: back(range.start), end: back(range.end) }
}

function withDoubles(text: string, integers: readonly TextRange[]): string {
  let result = ''
  let from = 0
  for (const { start, end } of [...integers].sort((a, b) => a.start - b.start)) {
    result += `${text.slice(from, end)}.0`
    if (!/^\d+$/.test(text.slice(start, end))) {
      throw new Unsupported('has a number that is not written in decimal', { start, end })
    }
    from = end
  }
  return result + text.slice(from)
}

/** Turns the library's tree into the small language, or says which part is outside it. */
function narrow(node: ASTNode, integers: TextRange[]): Expression {
  switch (node.op) {
    case 'value':
      return literal(node.args, node.start, node.end, integers)
    case 'id':
      return { op: 'fact', name: factName(node.args, node) }
    case '[]': {
      const [map, key] = node.args
      return { op: 'entry', fact: mapName(map), key: keyText(key) }
    }
    case '.': {
      const [map, key] = node.args
      return { op: 'entry', fact: mapName(map), key }
    }
    case 'in': {
      const [value, holder] = node.args
      if (holder.op === 'list') {
        const list = holder.args.map((item) => narrow(item, integers))
        return { op: 'one-of', value: narrow(value, integers), list }
      }
      return { op: 'has', fact: mapName(holder), key: keyText(value) }
    }
    case '!_':
      return { op: '!', value: narrow(node.args, integers) }
    case '-_':
      return { op: 'negate', value: narrow(node.args, integers) }
    case '?:': {
      const [test, yes, no] = node.args
      return { op: '?:', test: narrow(test, integers), yes: narrow(yes, integers), no: narrow(no, integers) }
    }
    case 'call':
      throw new Unsupported(`calls ${node.args[0]}(); conditions have no functions`, node)
    case 'rcall':
      throw new Unsupported(`calls .${node.args[0]}(); conditions have no functions`, node)
    case 'list':
    case 'map':
      throw new Unsupported('uses a list or map on its own; a list may only stand after "in"', node)
    default: {
      if (!binary.has(node.op)) {
        throw new Unsupported(`uses "${node.op}"; use comparisons, && || !, in, + - * / and ?:`, node)
      }
      const [left, right] = node.args as [ASTNode, ASTNode]
      return { op: node.op as BinaryOp, left: narrow(left, integers), right: narrow(right, integers) }
    }
  }
}

function literal(value: unknown, start: number, end: number, integers: TextRange[]): Expression {
  if (typeof value === 'bigint') {
    if (value > 1_000_000_000_000n) throw new Unsupported('has a number above a million million', { start, end })
    integers.push({ start, end })
    return { op: 'literal', value: Number(value) }
  }
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') {
    return { op: 'literal', value }
  }
  throw new Unsupported('has a value that is neither a number, a text, true nor false', { start, end })
}

function factName(name: string, range: TextRange): FactName {
  if (isFactName(name)) return name
  throw new Unsupported(
    `reads "${name.slice(0, 60)}", which is no fact; facts are ${Object.keys(factTypes).join(', ')}`,
    range,
  )
}

function mapName(node: ASTNode): FactName {
  if (node.op !== 'id') throw new Unsupported('looks inside something that is not a fact', node)
  const name = factName(node.args, node)
  if (factTypes[name].is !== 'map') throw new Unsupported(`looks for an entry of "${name}", which has none`, node)
  return name
}

/** Keys are written out, so that each can be checked before play. */
function keyText(node: ASTNode): string {
  if (node.op === 'value' && typeof node.args === 'string') return node.args
  throw new Unsupported('looks up an entry by something other than a text in quotes', node)
}
