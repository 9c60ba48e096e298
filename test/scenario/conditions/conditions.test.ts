import { Environment } from '@marcbachmann/cel-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileConditions, compileExpression } from '../../../src/scenario/conditions/compile'
import { type Facts, factTypes } from '../../../src/scenario/conditions/facts'
import { parseCondition } from '../../../src/scenario/conditions/parse'

const facts: Facts = {
  hour: 40,
  chart: { 'council.posture': 'refused' },
  taken: { 'ask-help': 12 },
  inforce: {},
  border: { home: 'open', away: 'wounded' },
  danger: { harbour: 3, hill: 1 },
  incidents: { harbour: 14, hill: 0 },
  announced: 30,
  injured: 80,
  crossed: 1200,
  abroad: 1100,
  waiting: 90,
  displaced: 4000,
  returned: 0,
  camp_free: 500,
  agreement: { harbour: 0, hill: 0.75 },
  forces: { harbour: 120.5, hill: 0 },
  barricades: { harbour: 0.5, hill: 0 },
  trust: { coast: 0.25 },
  vote: 'scheduled',
}

function holds(when: string, over: Partial<Facts> = {}): boolean {
  const compiled = compileConditions([{ id: 'c', when, text: 'c' }]).get('c')
  if (!compiled) throw new Error('not compiled')
  return compiled({ ...facts, ...over })
}

function reasonOf(when: string): string {
  const parsed = parseCondition(when)
  return parsed.ok ? 'parsed' : parsed.reason
}

describe('conditions', () => {
  it.each([
    ['hour >= 36', true],
    ['hour + 1 > 41', false],
    ['hour - 30 == 10', true],
    ['-hour < -39', true],
    ['chart["council.posture"] == "refused"', true],
    ['chart["council.posture"] in ["asked", "refused"]', true],
    ['"ask-help" in taken && taken["ask-help"] >= 12', true],
    ['!("ask-help" in inforce)', true],
    ['danger["harbour"] >= 2 && (waiting > 50 || camp_free < 10)', true],
    ['danger.hill >= 2', false],
    ['agreement["hill"] * 2 > 1', true],
    ['hour > 100 ? vote == "held" : vote == "scheduled"', true],
    ['border["away"] != "open"', true],
  ])('%s is %s', (when, expected) => {
    expect(holds(when)).toBe(expected)
  })

  it('lets an absent entry leave a condition open, which then does not hold', () => {
    expect(holds('taken["never"] > 3')).toBe(false)
    expect(holds('!(taken["never"] > 3)')).toBe(false)
    expect(holds('taken["never"] > 3 || hour > 1')).toBe(true)
    expect(holds('hour > 1 || taken["never"] > 3')).toBe(true)
    expect(holds('taken["never"] > 3 && hour > 1')).toBe(false)
    expect(holds('!(taken["never"] > 3 && hour < 1)')).toBe(true)
  })

  it('does not reach into the prototype of a fact', () => {
    expect(holds('"toString" in taken')).toBe(false)
    expect(holds('"constructor" in chart')).toBe(false)
    expect(holds('chart["__proto__"] == "x"')).toBe(false)
  })

  it.each([
    ['hour >', 'CEL'],
    ['hour', 'gives a double'],
    ['hour > "three"', 'type-check'],
    ['hours > 3', 'no fact'],
    ['size(taken) > 1', 'no functions'],
    ['vote.matches("(a+)+$")', 'no functions'],
    ['[1, 2, 3].exists(n, hour > n)', 'no functions'],
    ['taken == {"a": 1.0}', 'map'],
    ['hour > 5u', 'neither'],
    ['hour > 0x10', 'decimal'],
    ['hour > 99999999999999999999', 'million'],
    ['taken[vote] > 1', 'in quotes'],
    ['hour["x"] > 1', 'has none'],
    ['hour % 2.0 == 1.0', '"%"'],
    [`${'('.repeat(40)}true${')'.repeat(40)}`, 'nested more than 16 levels deep'],
    [`hour in [${'1, '.repeat(50)}2]`, 'a list of more than 40 values'],
    [`hour > 1${' || hour > 1'.repeat(40)}`, 'more than 120 parts'],
    [`${'hour > 1 && '.repeat(60)}true`, '500'],
    ['', 'CEL'],
  ])('refuses %s', (when, part) => {
    expect(reasonOf(when)).toContain(part)
  })

  it('agrees with the CEL library wherever every entry is present', () => {
    const cel = new Environment()
    for (const [name, type] of Object.entries(factTypes)) {
      cel.registerVariable(name, type.is === 'map' ? `map<string, ${type.values}>` : type.is)
    }
    const number: fc.Arbitrary<string> = fc.oneof(
      fc.constantFrom('hour', 'waiting', 'danger["harbour"]', 'trust.coast', 'agreement["hill"]'),
      fc.integer({ min: 0, max: 50 }).map(String),
      fc.integer({ min: 0, max: 50 }).map((n) => `${n}.5`),
    )
    const sum = fc.oneof(
      number,
      fc.tuple(number, fc.constantFrom('+', '-', '*', '/'), number).map(([a, op, b]) => `(${a} ${op} ${b})`),
    )
    const atom = fc.oneof(
      fc.tuple(sum, fc.constantFrom('<', '<=', '>', '>=', '==', '!='), sum).map((parts) => parts.join(' ')),
      fc.constantFrom('true', 'vote == "held"', '"ask-help" in taken', 'border["home"] in ["open", "shut"]'),
    )
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        atom,
        fc.tuple(tie('node'), fc.constantFrom('&&', '||'), tie('node')).map(([a, op, b]) => `(${a} ${op} ${b})`),
        tie('node').map((a) => `!(${a})`),
        fc.tuple(tie('node'), tie('node'), tie('node')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      ),
    })).node
    fc.assert(
      fc.property(tree, (text) => {
        const parsed = parseCondition(text)
        if (!parsed.ok) return
        expect(compileExpression(parsed.expression)(facts)).toBe(cel.evaluate(parsed.normalised, { ...facts }))
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})
