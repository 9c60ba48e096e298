import { textsOfFact } from '../../scenario/check/conditions'
import { type FactName, factTypes, isFactName } from '../../scenario/conditions/facts'
import { roleOf, type TextRole, type Token, tokensOf } from '../../scenario/conditions/tokens'
import { factWords } from '../../scenario/fields/index'
import type { Name } from '../forms/names'
import type { DraftNames } from './names'

/** Something that can stand at a place of a condition. */
export interface Offer {
  /** What is found by typing, and shown first. */
  readonly label: string
  /** Its words, shown beside it. */
  readonly words: string
  readonly text: string
  /** Where the cursor stands afterwards, in characters from the start of the text. */
  readonly cursor: number
  readonly kind: 'fact' | 'key' | 'value' | 'operator'
  /** Whether more is to be offered at once where the cursor then stands. */
  readonly goesOn: boolean
}

export interface Offers {
  /** The part of the condition that an offer takes the place of. */
  readonly from: number
  readonly to: number
  readonly offers: readonly Offer[]
}

/** Signs between two values, with the key of their words. */
export const operators = {
  '>=': 'atLeast',
  '<=': 'atMost',
  '>': 'more',
  '<': 'less',
  '==': 'equal',
  '!=': 'unequal',
  '&&': 'and',
  '||': 'or',
} as const
export type OperatorWords = Readonly<Record<(typeof operators)[keyof typeof operators], string>>

/**
 * What can stand at a place of a condition that is being written: facts, keys that a fact wants, texts that it can come to, or
 * signs. `isAsked` tells that the author asked for it; unasked nothing is offered after a value. Null for nothing.
 */
export function offersAt(
  text: string,
  at: number,
  names: DraftNames,
  words: OperatorWords,
  isAsked: boolean,
): Offers | null {
  const tokens = tokensOf(text)
  const inside = tokens.findIndex(
    ({ is, start, end, isWhole }) => is === 'text' && start < at && (at < end || !isWhole),
  )
  if (inside >= 0) return inText(text, tokens, inside, at, names)
  const word = tokens.findIndex(({ is, start, end }) => is === 'word' && start < at && at <= end)
  const before = tokens.filter(({ end }) => end <= (word < 0 ? at : tokens[word].start))
  const range = word < 0 ? { from: at, to: at } : { from: tokens[word].start, to: tokens[word].end }
  const role = roleOfNext(before)
  if (role) return textOffers(range, role, names, text, before.at(-1)?.value === '[')
  const last = before.at(-1)
  if (last && isOperand(last)) {
    return isAsked && word < 0 ? { ...range, offers: operatorOffers(words, text[at - 1]) } : null
  }
  if (!isAsked && word < 0) return null
  if (last?.is === 'word' && last.value === 'in') return { ...range, offers: holders() }
  return { ...range, offers: factOffers() }
}

const given = (range: { readonly from: number; readonly to: number }, offers: readonly Offer[]): Offers | null =>
  offers.length === 0 ? null : { ...range, offers }

/** Whether a value ends with this token, so that a sign comes next. */
const isOperand = ({ is, value }: Token): boolean =>
  is === 'number' || is === 'text' || value === ']' || value === ')' || (is === 'word' && value !== 'in')

function inText(text: string, tokens: readonly Token[], index: number, at: number, names: DraftNames): Offers | null {
  const token = tokens[index]
  const range = { from: token.start, to: token.isWhole ? token.end : Math.max(at, token.start + 1) }
  const role = roleOf(tokens, index)
  if (role) return textOffers(range, role, names, text, tokens[index - 1]?.value === '[')
  // Quotes that hold no role yet may become a key that is asked for: "option" in taken.
  return given(
    range,
    names.keys.option.map((name) => offer(`"${name.id}" in `, name, 'key', true)),
  )
}

/** The role that a text would have after these tokens. */
function roleOfNext(before: readonly Token[]): TextRole | null {
  const end = before.at(-1)?.end ?? 0
  const empty: Token = { is: 'text', value: '', start: end, end, isWhole: true }
  const last = before.at(-1)?.value
  return last === '[' || last === '==' || last === '!=' || last === ','
    ? roleOf([...before, empty], before.length)
    : null
}

/** Texts that can stand in a range of the condition. A key between brackets is closed by them, and the cursor stands behind. */
function textOffers(
  range: { readonly from: number; readonly to: number },
  role: TextRole,
  names: DraftNames,
  text: string,
  isInBrackets: boolean,
): Offers | null {
  if (!isFactName(role.fact)) return null
  const type = factTypes[role.fact]
  if (role.is === 'value') {
    const texts = textsOfFact(role.fact, role.key, names.known) ?? []
    const known = role.key === null ? [] : (names.states.get(role.key) ?? [])
    return given(
      range,
      texts.map((id) => offer(`"${id}"`, known.find((state) => state.id === id) ?? { id, label: id }, 'value')),
    )
  }
  if (type.is !== 'map') return null
  const keys = names.keys[type.keys]
  const [closed] = /^\s*\]/.exec(text.slice(range.to)) ?? ['']
  return given(
    { from: range.from, to: range.to + closed.length },
    keys.map((name) => offer(`"${name.id}"${isInBrackets ? ']' : ''}`, name, 'key')),
  )
}

function offer(text: string, { id, label }: Name, kind: 'key' | 'value', goesOn = false): Offer {
  return { label: id, words: label === id ? '' : label, text, cursor: text.length, kind, goesOn }
}

function factOffers(): readonly Offer[] {
  return (Object.keys(factTypes) as FactName[]).flatMap((name): Offer[] => {
    const { label: words } = factWords[name]
    const type = factTypes[name]
    if (type.is !== 'map') return [{ label: name, words, text: name, cursor: name.length, kind: 'fact', goesOn: false }]
    const entry = `${name}[""]`
    const one: Offer = { label: name, words, text: entry, cursor: entry.length - 2, kind: 'fact', goesOn: true }
    if (type.keys !== 'option') return [one]
    const asked = `"" in ${name}`
    return [{ ...one, label: asked, text: asked, cursor: 1 }, one]
  })
}

/** Facts that may be asked whether they have a key. */
function holders(): readonly Offer[] {
  return (Object.keys(factTypes) as FactName[])
    .filter((name) => factTypes[name].is === 'map')
    .map((name) => ({
      label: name,
      words: factWords[name].label,
      text: name,
      cursor: name.length,
      kind: 'fact',
      goesOn: false,
    }))
}

function operatorOffers(words: OperatorWords, before: string | undefined): readonly Offer[] {
  const space = before === ' ' ? '' : ' '
  return Object.entries(operators).map(([sign, key]) => {
    const text = `${space}${sign} `
    return { label: sign, words: words[key], text, cursor: text.length, kind: 'operator', goesOn: true }
  })
}

/** The fact that the cursor stands in, with the key that is asked of it; null where it stands in none. */
export function factAt(text: string, at: number): { readonly fact: FactName; readonly key: string | null } | null {
  const tokens = tokensOf(text)
  const index = tokens.findIndex(({ start, end }) => start <= at && at <= end)
  if (index < 0) return null
  const token = tokens[index]
  if (token.is === 'word' && isFactName(token.value)) {
    const [open, key] = [tokens[index + 1], tokens[index + 2]]
    return { fact: token.value, key: open?.value === '[' && key?.is === 'text' ? key.value : null }
  }
  if (token.is !== 'text') return null
  const role = roleOf(tokens, index)
  if (!role || !isFactName(role.fact)) return null
  return { fact: role.fact, key: role.is === 'key' ? token.value : role.key }
}
