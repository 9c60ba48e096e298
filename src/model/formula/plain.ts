import { parseFormula, type Term, tightness } from './parse'

/** How names and functions are shown. */
export interface Signs {
  /** A parameter by its own name, anything else by its sign in the reader's language. */
  name(id: string): string
  call(id: string): string
}

/** A formula in one line of plain text: for the paper, and for readers whose software does not speak MathML. */
export function plainFormula(text: string, signs: Signs): string {
  const { name, is } = parseFormula(text)
  return `${signs.name(name)} = ${plain(is, signs)}`
}

const written = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' / ' } as const

function plain(term: Term, signs: Signs): string {
  switch (term.kind) {
    case 'number':
      return String(term.value)
    case 'name':
      return signs.name(term.name)
    case 'call':
      return `${signs.call(term.name)}(${term.of.map((one) => plain(one, signs)).join(', ')})`
    case 'power':
      return `${inside(term.base, 4, signs)}${term.to === 2 ? '²' : `^${term.to}`}`
    case 'op': {
      const own = tightness(term)
      const right = inside(term.right, term.op === '-' || term.op === '/' ? own + 1 : own, signs)
      return `${inside(term.left, own, signs)}${written[term.op]}${right}`
    }
  }
}

function inside(term: Term, least: number, signs: Signs): string {
  const text = plain(term, signs)
  return tightness(term) < least ? `(${text})` : text
}
