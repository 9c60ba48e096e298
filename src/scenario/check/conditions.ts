import { type Expression, walk } from '../conditions/expression'
import { factTypes, type KeySpace } from '../conditions/facts'
import type { Problems } from '../problem'
import type { Mend } from '../scenario'
import type { Condition } from '../schema/actors'
import { borderRegime } from '../schema/space'
import type { Check } from './check'
import { setTo } from './mend'
import { nearest } from './nearest'
import { maybeUnread, type Noun, noun } from './need'
import type { Gaps, Names, Placed } from './package'
import { parsedOnce } from './parsed'

const votes = ['scheduled', 'postponed', 'held']

/** What conditions may name. */
export interface ConditionNames extends Pick<Names, 'areas' | 'sides' | 'audiences' | 'regions'> {
  readonly gaps: Gaps
  readonly options: { has(id: string): boolean; keys(): Iterable<string> }
}

/** Every condition parses, type-checks, and names only entries and values that can exist in this scenario. */
export const checkConditions: Check = (pack, names, problems) => {
  for (const condition of pack.conditions) checkCondition(condition, names, problems)
}

/** The same for one condition. */
export function checkCondition(
  { file, path, item }: Placed<Pick<Condition, 'when'>>,
  names: ConditionNames,
  problems: Problems,
): void {
  const parsed = parsedOnce(item.when)
  const at = [...path, 'when']
  if (!parsed.ok) {
    problems.tell('condition-unreadable', file, at, { reason: parsed.reason })
    return
  }
  /** One text in quotes put for another, wherever it stands. */
  const respelt = (word: string, name: string): Mend =>
    setTo(
      file,
      at,
      item.when.replaceAll(`"${word}"`, `"${name}"`).replaceAll(`'${word}'`, `"${name}"`),
      `Use "${name}"`,
    )
  const guarded = new Set<string>()
  walk(parsed.expression, (part) => {
    if (part.op === 'has') guarded.add(`${part.fact} ${part.key}`)
  })
  walk(parsed.expression, (part) => {
    if (part.op === 'entry' || part.op === 'has') {
      const fact = factTypes[part.fact]
      if (fact.is === 'map' && !known(fact.keys, part.key, names)) {
        const what = keyNoun[fact.keys]
        if (maybeUnread(names.gaps, part.key, what)) return
        const mend = () => {
          const near = nearest(part.key, keysOf(fact.keys, names))
          return near === null ? null : respelt(part.key, near)
        }
        problems.tell('condition-unknown-key', file, at, { key: part.key, what: what.words }, mend)
      } else if (part.op === 'entry' && fact.is === 'map' && fact.keys === 'option') {
        if (!guarded.has(`${part.fact} ${part.key}`)) {
          const { key, fact: name } = part
          const asked = setTo(file, at, `"${key}" in ${name} && (${item.when})`, 'Ask first')
          problems.tell('condition-open', file, at, { key, fact: name }, asked)
        }
      }
    }
    for (const { value, allowed } of comparedValues(part, names)) {
      if (allowed.includes(value)) continue
      const mend = () => {
        const near = nearest(value, allowed)
        return near === null ? null : respelt(value, near)
      }
      problems.tell('condition-impossible-value', file, at, { value, allowed: allowed.join(', ') }, mend)
    }
  })
}

const keyNoun: Readonly<Record<KeySpace, Noun>> = {
  region: noun.region,
  option: noun.option,
  side: noun.side,
  area: noun.area,
  audience: noun.audience,
}

function keysOf(space: KeySpace, names: ConditionNames): Iterable<string> {
  const known = { region: names.regions, option: names.options, side: names.sides, area: names.areas }
  return space === 'audience' ? names.audiences : known[space].keys()
}

function known(space: KeySpace, key: string, names: ConditionNames): boolean {
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
function comparedValues(part: Expression, names: ConditionNames): { value: string; allowed: readonly string[] }[] {
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

function possible(expression: Expression, names: ConditionNames): readonly string[] | null {
  if (expression.op === 'fact') return textsOfFact(expression.name, null, names)
  return expression.op === 'entry' ? textsOfFact(expression.fact, expression.key, names) : null
}

/** The texts that a fact, or its entry of a key, can come to; null where it is a number, or the key is not known. */
export function textsOfFact(
  fact: string,
  key: string | null,
  names: Pick<ConditionNames, 'regions'>,
): readonly string[] | null {
  if (key === null) return fact === 'vote' ? votes : null
  if (fact === 'border') return borderRegime.options
  const states = fact === 'chart' ? names.regions.get(key) : undefined
  return states ? [...states] : null
}
