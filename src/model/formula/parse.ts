/** A formula as a tree: what is typeset, written as plain text, and worked out in tests. */
export type Term =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly Term[] }
  | { readonly kind: 'power'; readonly base: Term; readonly to: number }
  | { readonly kind: 'op'; readonly op: '+' | '-' | '*' | '/'; readonly left: Term; readonly right: Term }

export interface Formula {
  readonly name: string
  readonly is: Term
}

/** Reads `name = expression` with `+ - * /`, `^` and whole powers, parentheses and calls. Throws a SyntaxError with the place. */
export function parseFormula(text: string): Formula {
  const tokens = text.match(/[A-Za-z]\w*|\d+(?:\.\d+)?|\S/g) ?? []
  let at = 0
  const fail = (wanted: string): never => {
    throw new SyntaxError(`${wanted} wanted at token ${at + 1} of "${text}", not "${tokens[at] ?? 'the end'}"`)
  }
  const take = (token: string): void => {
    if (tokens[at] !== token) fail(`"${token}"`)
    at += 1
  }
  const isName = (token: string | undefined): token is string => token !== undefined && /^[A-Za-z]/.test(token)

  function sum(): Term {
    let left = product()
    for (let op = tokens[at]; op === '+' || op === '-'; op = tokens[at]) {
      at += 1
      left = { kind: 'op', op, left, right: product() }
    }
    return left
  }
  function product(): Term {
    let left = power()
    for (let op = tokens[at]; op === '*' || op === '/'; op = tokens[at]) {
      at += 1
      left = { kind: 'op', op, left, right: power() }
    }
    return left
  }
  function power(): Term {
    const base = atom()
    if (tokens[at] !== '^') return base
    at += 1
    const to = Number(tokens[at])
    if (!Number.isInteger(to)) fail('a whole power')
    at += 1
    return { kind: 'power', base, to }
  }
  function atom(): Term {
    const token = tokens[at]
    if (token === '(') {
      at += 1
      const inside = sum()
      take(')')
      return inside
    }
    if (isName(token)) {
      at += 1
      if (tokens[at] !== '(') return { kind: 'name', name: token }
      at += 1
      const of = [sum()]
      while (tokens[at] === ',') {
        at += 1
        of.push(sum())
      }
      take(')')
      return { kind: 'call', name: token, of }
    }
    const value = Number(token)
    if (token === undefined || Number.isNaN(value)) return fail('a number or a name')
    at += 1
    return { kind: 'number', value }
  }

  const name = tokens[at]
  if (!isName(name)) return fail('a name')
  at += 1
  take('=')
  const is = sum()
  if (at < tokens.length) fail('the end')
  return { name, is }
}

/** Names of parameters and signs in a formula, the one that it gives included, in order of first mention. */
export function namesIn({ name, is }: Formula): readonly string[] {
  const found = new Set([name])
  visit(is, (term) => {
    if (term.kind === 'name') found.add(term.name)
  })
  return [...found]
}

/** Functions called in a formula. */
export function callsIn({ is }: Formula): readonly string[] {
  const found = new Set<string>()
  visit(is, (term) => {
    if (term.kind === 'call') found.add(term.name)
  })
  return [...found]
}

function visit(term: Term, see: (term: Term) => void): void {
  see(term)
  for (const part of partsOf(term)) visit(part, see)
}

function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'number':
    case 'name':
      return []
    case 'power':
      return [term.base]
    case 'call':
      return term.of
    case 'op':
      return [term.left, term.right]
  }
}

/** How tightly a term holds together; a looser one inside a tighter one stands in parentheses. */
export function tightness(term: Term): number {
  switch (term.kind) {
    case 'op':
      return term.op === '+' || term.op === '-' ? 1 : 2
    case 'power':
      return 3
    default:
      return 4
  }
}

/** Works a formula out. For tests, which hold the formulas against the code; `call` gives the functions. */
export function evaluate(
  term: Term,
  value: (name: string) => number,
  call: (name: string, of: readonly number[]) => number,
): number {
  const go = (one: Term): number => evaluate(one, value, call)
  switch (term.kind) {
    case 'number':
      return term.value
    case 'name':
      return value(term.name)
    case 'power': {
      const base = go(term.base)
      return Array.from({ length: term.to }, () => base).reduce((product, one) => product * one, 1)
    }
    case 'call':
      return call(term.name, term.of.map(go))
    case 'op': {
      const left = go(term.left)
      const right = go(term.right)
      return term.op === '+'
        ? left + right
        : term.op === '-'
          ? left - right
          : term.op === '*'
            ? left * right
            : left / right
    }
  }
}
