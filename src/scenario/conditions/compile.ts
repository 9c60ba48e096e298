import type { Condition } from '../schema/actors'
import type { BinaryOp, Expression } from './expression'
import type { Facts } from './facts'
import { parseCondition } from './parse'

type Value = number | string | boolean | undefined
type Known = Exclude<Value, undefined>
type Evaluate = (facts: Facts) => Value

/**
 * Compiles conditions to functions, by id. An expression that does not parse is a fault the check reports before
 * play; here it throws.
 *
 * An absent entry (`taken["x"]` when x was never ordered) is unknown. As in CEL, `false && unknown` is false and
 * `true || unknown` is true; where the whole stays unknown, the condition does not hold. Nothing throws in play.
 */
export function compileConditions(list: readonly Condition[]): Map<string, (facts: Facts) => boolean> {
  const compiled = new Map<string, (facts: Facts) => boolean>()
  for (const { id, when } of list) {
    const parsed = parseCondition(when)
    if (!parsed.ok) throw new Error(`condition ${id} ${parsed.reason}`)
    const evaluate = compileExpression(parsed.expression)
    compiled.set(id, (facts) => evaluate(facts) === true)
  }
  return compiled
}

/** Compiles one checked expression. The function gives undefined when the facts leave it open. */
export function compileExpression(expression: Expression): Evaluate {
  switch (expression.op) {
    case 'literal': {
      const { value } = expression
      return () => value
    }
    case 'fact': {
      const { name } = expression
      return (facts) => facts[name] as Value
    }
    case 'entry': {
      const { fact, key } = expression
      return (facts) => entry(facts[fact] as Readonly<Record<string, Value>>, key)
    }
    case 'has': {
      const { fact, key } = expression
      return (facts) => Object.hasOwn(facts[fact] as object, key)
    }
    case 'one-of': {
      const value = compileExpression(expression.value)
      const list = expression.list.map(compileExpression)
      return (facts) => {
        const sought = value(facts)
        if (sought === undefined) return undefined
        let open = false
        for (const item of list) {
          const found = item(facts)
          if (found === sought) return true
          if (found === undefined) open = true
        }
        return open ? undefined : false
      }
    }
    case '!': {
      const value = compileExpression(expression.value)
      return (facts) => {
        const result = value(facts)
        return result === undefined ? undefined : !result
      }
    }
    case 'negate': {
      const value = compileExpression(expression.value)
      return (facts) => {
        const result = value(facts)
        return result === undefined ? undefined : -(result as number)
      }
    }
    case '?:': {
      const test = compileExpression(expression.test)
      const yes = compileExpression(expression.yes)
      const no = compileExpression(expression.no)
      return (facts) => {
        const result = test(facts)
        return result === undefined ? undefined : result ? yes(facts) : no(facts)
      }
    }
    default:
      return compileBinary(expression.op, compileExpression(expression.left), compileExpression(expression.right))
  }
}

function entry(map: Readonly<Record<string, Value>>, key: string): Value {
  return Object.hasOwn(map, key) ? map[key] : undefined
}

function compileBinary(op: BinaryOp, left: Evaluate, right: Evaluate): Evaluate {
  if (op === '&&') {
    return (facts) => {
      const a = left(facts)
      if (a === false) return false
      const b = right(facts)
      return b === false ? false : a === undefined || b === undefined ? undefined : true
    }
  }
  if (op === '||') {
    return (facts) => {
      const a = left(facts)
      if (a === true) return true
      const b = right(facts)
      return b === true ? true : a === undefined || b === undefined ? undefined : false
    }
  }
  const apply = operation(op)
  return (facts) => {
    const a = left(facts)
    const b = right(facts)
    return a === undefined || b === undefined ? undefined : apply(a, b)
  }
}

/** The type check has made sure that both operands are of one type and that the operator knows it. */
function operation(op: Exclude<BinaryOp, '&&' | '||'>): (a: Known, b: Known) => Known {
  switch (op) {
    case '==':
      return (a, b) => a === b
    case '!=':
      return (a, b) => a !== b
    case '<':
      return (a, b) => a < b
    case '<=':
      return (a, b) => a <= b
    case '>':
      return (a, b) => a > b
    case '>=':
      return (a, b) => a >= b
    case '+':
      return (a, b) => (a as number) + (b as number)
    case '-':
      return (a, b) => (a as number) - (b as number)
    case '*':
      return (a, b) => (a as number) * (b as number)
    case '/':
      return (a, b) => (a as number) / (b as number)
    default: {
      const never: never = op
      throw new Error(`unknown operator ${never}`)
    }
  }
}
