import { createElement, Fragment, type ReactNode } from 'react'
import { parseFormula, type Term, tightness } from './parse'
import { plainFormula, type Signs } from './plain'

export interface FormulaSigns extends Signs {
  isParameter(id: string): boolean
}

/** A formula in MathML, which browsers typeset and screen readers speak. Parameters stand upright, signs in italics. */
export function FormulaLine({ text, signs }: { text: string; signs: FormulaSigns }) {
  const { name, is } = parseFormula(text)
  return createElement(
    'math',
    { className: 'mdl-math', alttext: plainFormula(text, signs), display: 'inline' },
    identifier(name, signs),
    createElement('mo', null, '='),
    typeset(is, signs),
  )
}

function identifier(id: string, signs: FormulaSigns): ReactNode {
  return createElement('mi', { className: signs.isParameter(id) ? 'mdl-p' : 'mdl-s' }, signs.name(id))
}

const written = { '+': '+', '-': '−', '*': '×' } as const

function typeset(term: Term, signs: FormulaSigns): ReactNode {
  switch (term.kind) {
    case 'number':
      return createElement('mn', null, String(term.value))
    case 'name':
      return identifier(term.name, signs)
    case 'call':
      return createElement(
        'mrow',
        null,
        createElement('mi', { className: 'mdl-f' }, signs.call(term.name)),
        fenced(
          term.of.map((one, index) =>
            // Keys are positions: a formula never changes.
            createElement(Fragment, { key: index }, index > 0 && createElement('mo', null, ','), typeset(one, signs)),
          ),
        ),
      )
    case 'power':
      return createElement('msup', null, inside(term.base, 4, signs), createElement('mn', null, String(term.to)))
    case 'op': {
      if (term.op === '/') {
        return createElement(
          'mfrac',
          null,
          createElement('mrow', null, typeset(term.left, signs)),
          createElement('mrow', null, typeset(term.right, signs)),
        )
      }
      const own = tightness(term)
      return createElement(
        Fragment,
        null,
        inside(term.left, own, signs),
        createElement('mo', null, written[term.op]),
        inside(term.right, term.op === '-' ? own + 1 : own, signs),
      )
    }
  }
}

const fenced = (children: ReactNode): ReactNode =>
  createElement('mrow', null, createElement('mo', null, '('), children, createElement('mo', null, ')'))

/** A term with parentheses where it would be read wrongly without. A fraction's bar holds it together. */
function inside(term: Term, least: number, signs: FormulaSigns): ReactNode {
  const isBar = term.kind === 'op' && term.op === '/'
  return tightness(term) < least && !isBar
    ? fenced(typeset(term, signs))
    : createElement('mrow', null, typeset(term, signs))
}
