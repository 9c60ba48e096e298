import type { Expression } from '../conditions/expression'

/** The most ways of holding that are looked at; beyond it a condition is taken to be possible. */
const mostWays = 200

/** What one subject (a fact or an entry of one) must be for a way to hold. */
export type Literal =
  | { readonly subject: string; readonly op: '<' | '<=' | '>' | '>=' | '=='; readonly value: number }
  | { readonly subject: string; readonly op: 'in' | 'not-in'; readonly values: readonly string[] }

/** A way of holding: everything in it at once. An empty way always holds. */
type Way = readonly Literal[]

/** What a subject can be at all: a range of numbers, or texts; null where nothing is known. */
export type Domain = (subject: string) => readonly [number, number] | readonly string[] | null

/** The ways in which an expression, or its contrary, can hold; null when there are too many to look at. */
export function waysOf(expression: Expression, holds = true): readonly Way[] | null {
  switch (expression.op) {
    case 'literal':
      return (expression.value === true) === holds ? [[]] : []
    case '!':
      return waysOf(expression.value, !holds)
    case '&&':
    case '||': {
      const ways = [waysOf(expression.left, holds), waysOf(expression.right, holds)] as const
      return (expression.op === '&&') === holds ? together(ways[0], ways[1]) : either(ways[0], ways[1])
    }
    case '?:': {
      const yes = together(waysOf(expression.test, true), waysOf(expression.yes, holds))
      return either(yes, together(waysOf(expression.test, false), waysOf(expression.no, holds)))
    }
    case 'has':
      return [[{ subject: `has ${expression.fact} ${expression.key}`, op: 'in', values: [String(holds)] }]]
    case 'one-of': {
      const subject = subjectOf(expression.value)
      const values = expression.list.flatMap((one) =>
        one.op === 'literal' && typeof one.value === 'string' ? [one.value] : [],
      )
      if (subject === null || values.length < expression.list.length) return [[]]
      return [[{ subject, op: holds ? 'in' : 'not-in', values }]]
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(expression.op, expression.left, expression.right, holds)
    default:
      return [[]]
  }
}

/** Ways of holding of several things at once; null when there are too many. */
export function together(a: readonly Way[] | null, b: readonly Way[] | null): readonly Way[] | null {
  if (a === null || b === null || a.length * b.length > mostWays) return null
  return a.flatMap((one) => b.map((other) => [...one, ...other]))
}

function either(a: readonly Way[] | null, b: readonly Way[] | null): readonly Way[] | null {
  return a === null || b === null || a.length + b.length > mostWays ? null : [...a, ...b]
}

function subjectOf(expression: Expression): string | null {
  if (expression.op === 'fact') return expression.name
  return expression.op === 'entry' ? `${expression.fact} ${expression.key}` : null
}

type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='
const contrary = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const
const turned = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const

function compared(op: Comparison, left: Expression, right: Expression, holds: boolean): readonly Way[] {
  if (left.op === 'literal' && right.op !== 'literal') return compared(turned[op], right, left, holds)
  const subject = subjectOf(left)
  if (subject === null || right.op !== 'literal') return [[]]
  const { value } = right
  const is = holds ? op : contrary[op]
  if (typeof value === 'string') {
    if (is !== '==' && is !== '!=') return [[]]
    return [[{ subject, op: is === '==' ? 'in' : 'not-in', values: [value] }]]
  }
  if (typeof value !== 'number') return [[]]
  if (is !== '!=') return [[{ subject, op: is, value }]]
  return [[{ subject, op: '<', value }], [{ subject, op: '>', value }]]
}

/** Whether one of the ways can hold, as far as each subject by itself tells. */
export function possible(ways: readonly Way[] | null, domain: Domain): boolean {
  return ways === null || ways.some((way) => isConsistent(way, domain))
}

function isConsistent(way: Way, domain: Domain): boolean {
  const subjects = new Set(way.map(({ subject }) => subject))
  return [...subjects].every((subject) => {
    const own = way.filter((literal) => literal.subject === subject)
    const range = domain(subject)
    const inTexts = own.some(({ op }) => op === 'in' || op === 'not-in')
    return inTexts ? someText(own, range) : someNumber(own, range)
  })
}

function someText(own: readonly Literal[], range: ReturnType<Domain>): boolean {
  let allowed: readonly string[] | null = range !== null && isTexts(range) ? range : null
  const barred = new Set<string>()
  for (const one of own) {
    if (one.op === 'in') allowed = allowed === null ? one.values : allowed.filter((text) => one.values.includes(text))
    else if (one.op === 'not-in') for (const text of one.values) barred.add(text)
  }
  return allowed === null || allowed.some((text) => !barred.has(text))
}

const isTexts = (range: readonly [number, number] | readonly string[]): range is readonly string[] =>
  typeof range[0] === 'string'

function someNumber(own: readonly Literal[], range: ReturnType<Domain>): boolean {
  let [low, high] = range !== null && !isTexts(range) ? range : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  let [above, below] = [false, false]
  for (const one of own) {
    if (!('value' in one)) continue
    const { op, value } = one
    if ((op === '>' || op === '>=' || op === '==') && (value > low || (value === low && op === '>'))) {
      low = value
      above = op === '>'
    }
    if ((op === '<' || op === '<=' || op === '==') && (value < high || (value === high && op === '<'))) {
      high = value
      below = op === '<'
    }
  }
  return low < high || (low === high && !above && !below)
}
