import { type Expression, walk } from '../conditions/expression'
import { factTypes, type KeySpace } from '../conditions/facts'
import { parseCondition } from '../conditions/parse'
import { borderRegime } from '../schema/space'
import type { Check } from './check'
import { noun } from './need'
import type { Names } from './package'

const votes = ['scheduled', 'postponed', 'held']

/** Every condition parses, type-checks, and names only entries and values that can exist in this scenario. */
export const checkConditions: Check = (pack, names, problems) => {
  for (const { file, path, item } of pack.conditions) {
    const parsed = parseCondition(item.when)
    const at = [...path, 'when']
    if (!parsed.ok) {
      problems.blocks(file, at, `The condition ${parsed.reason}.`)
      continue
    }
    const guarded = new Set<string>()
    walk(parsed.expression, (part) => {
      if (part.op === 'has') guarded.add(`${part.fact} ${part.key}`)
    })
    walk(parsed.expression, (part) => {
      if (part.op === 'entry' || part.op === 'has') {
        const fact = factTypes[part.fact]
        if (fact.is === 'map' && !known(fact.keys, part.key, names)) {
          problems.blocks(file, at, `"${part.key}" is no ${keyNoun[fact.keys]}. Correct the name, or add it there.`)
        } else if (part.op === 'entry' && fact.is === 'map' && fact.keys === 'option') {
          if (!guarded.has(`${part.fact} ${part.key}`)) {
            const reason = `Reads hours since "${part.key}", which may never have happened. Ask first: "${part.key}" in ${part.fact}.`
            problems.warns(file, at, reason)
          }
        }
      }
      for (const { value, allowed } of comparedValues(part, names)) {
        if (!allowed.includes(value)) {
          problems.blocks(file, at, `"${value}" can never be the value here. Use one of: ${allowed.join(', ')}.`)
        }
      }
    })
  }
}

const keyNoun: Readonly<Record<KeySpace, string>> = {
  region: 'region of a chart (write actor.region)',
  option: noun.option,
  side: noun.side,
  area: noun.area,
  audience: noun.audience,
}

function known(space: KeySpace, key: string, names: Names): boolean {
  switch (space) {
    case 'region':
      return names.regions.has(key)
    case 'option':
      return names.options.has(key)
    case 'side':
      return names.sides.has(key)
    case 'area':
      return names.areas.has(key)
    case 'audience':
      return names.audiences.has(key)
  }
}

/** Texts that a condition compares with a state, a regime or the vote, each with the texts that can occur there. */
function comparedValues(part: Expression, names: Names): { value: string; allowed: readonly string[] }[] {
  const sides =
    part.op === '==' || part.op === '!='
      ? [
          { left: part.left, right: [part.right] },
          { left: part.right, right: [part.left] },
        ]
      : part.op === 'one-of'
        ? [{ left: part.value, right: part.list }]
        : []
  return sides.flatMap(({ left, right }) => {
    const allowed = possible(left, names)
    if (!allowed) return []
    return right.flatMap((one) =>
      one.op === 'literal' && typeof one.value === 'string' ? [{ value: one.value, allowed }] : [],
    )
  })
}

function possible(expression: Expression, names: Names): readonly string[] | null {
  if (expression.op === 'fact' && expression.name === 'vote') return votes
  if (expression.op !== 'entry') return null
  if (expression.fact === 'border') return borderRegime.options
  if (expression.fact === 'chart') {
    const states = names.regions.get(expression.key)
    return states ? [...states] : null
  }
  return null
}
