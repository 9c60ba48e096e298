import type { FactName } from './facts'

/**
 * A condition after parsing and checking: the small part of CEL that scenarios may use. No calls, no macros, no maps
 * and no regular expressions, so that the work of one evaluation is bounded by the length of the text.
 */
export type Expression =
  | { readonly op: 'literal'; readonly value: number | string | boolean }
  | { readonly op: 'fact'; readonly name: FactName }
  | { readonly op: 'entry'; readonly fact: FactName; readonly key: string }
  | { readonly op: 'has'; readonly fact: FactName; readonly key: string }
  | { readonly op: 'one-of'; readonly value: Expression; readonly list: readonly Expression[] }
  | { readonly op: '!' | 'negate'; readonly value: Expression }
  | { readonly op: BinaryOp; readonly left: Expression; readonly right: Expression }
  | { readonly op: '?:'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }

export type BinaryOp = '&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/'

/** Calls `visit` for an expression and everything inside it. */
export function walk(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression)
  switch (expression.op) {
    case 'literal':
    case 'fact':
    case 'entry':
    case 'has':
      return
    case 'one-of':
      walk(expression.value, visit)
      for (const item of expression.list) walk(item, visit)
      return
    case '!':
    case 'negate':
      walk(expression.value, visit)
      return
    case '?:':
      walk(expression.test, visit)
      walk(expression.yes, visit)
      walk(expression.no, visit)
      return
    default:
      walk(expression.left, visit)
      walk(expression.right, visit)
  }
}
