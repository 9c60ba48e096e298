import type { TextRange } from './parse'

/** A word, a text in quotes, a number or a sign of a condition, with its place. */
export interface Token extends TextRange {
  readonly is: 'word' | 'text' | 'number' | 'sign'
  /** As it is written; of a text what stands between its quotes. */
  readonly value: string
  /** False for a text whose closing quote is missing. */
  readonly isWhole: boolean
}

const pattern =
  /\s+|([A-Za-z_]\w*)|("(?:[^"\\]|\\.)*("?))|('(?:[^'\\]|\\.)*('?))|(\d+(?:\.\d+)?)|(&&|\|\||[=!<>]=|[^\s])/g

/** The tokens of a condition that may be unfinished: an editor completes and respells by them. Never throws. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(pattern)) {
    const [whole, word, double, endDouble, single, endSingle, number, sign] = match
    const start = match.index
    const end = start + whole.length
    const quoted = double ?? single
    if (word !== undefined) tokens.push({ is: 'word', value: word, start, end, isWhole: true })
    else if (quoted !== undefined) {
      const isWhole = (endDouble ?? endSingle) !== ''
      tokens.push({ is: 'text', value: quoted.slice(1, isWhole ? -1 : undefined), start, end, isWhole })
    } else if (number !== undefined) tokens.push({ is: 'number', value: number, start, end, isWhole: true })
    else if (sign !== undefined) tokens.push({ is: 'sign', value: sign, start, end, isWhole: true })
  }
  return tokens
}

/** What a text in quotes of a condition stands for. */
export type TextRole =
  /** Key of an entry: `danger["here"]`, or `"here" in danger`. */
  | { readonly is: 'key'; readonly fact: string }
  /** What an entry or a fact without entries is compared with; `key` is null for a fact without entries. */
  | { readonly is: 'value'; readonly fact: string; readonly key: string | null }

/** The role of the text at an index of the tokens, as far as what stands around it tells; null where nothing does. */
export function roleOf(tokens: readonly Token[], index: number): TextRole | null {
  const before = tokens[index - 1]
  const fact = tokens[index - 2]
  if (before?.value === '[' && before.is === 'sign' && fact?.is === 'word' && fact.value !== 'in') {
    return { is: 'key', fact: fact.value }
  }
  const after = tokens[index + 1]
  const holder = tokens[index + 2]
  if (after?.is === 'word' && after.value === 'in' && holder?.is === 'word') return { is: 'key', fact: holder.value }
  if (isComparison(before)) return comparedBefore(tokens, index - 2)
  if (isComparison(after)) return comparedAfter(tokens, index + 2)
  const list = listStart(tokens, index)
  return list === null ? null : comparedBefore(tokens, list - 2)
}

const isComparison = (token: Token | undefined): boolean =>
  token?.is === 'sign' && (token.value === '==' || token.value === '!=')

/** Index of the bracket that opens the list after `in` around a token; null where there is none. */
function listStart(tokens: readonly Token[], index: number): number | null {
  for (let at = index - 1; at > 0; at--) {
    const { is, value } = tokens[at]
    if (is === 'sign' && value === '[') return tokens[at - 1].is === 'word' && tokens[at - 1].value === 'in' ? at : null
    if (is !== 'text' && value !== ',') return null
  }
  return null
}

/** The fact, or the entry of one, that ends at an index. */
function comparedBefore(tokens: readonly Token[], end: number): TextRole | null {
  const last = tokens[end]
  if (last?.is === 'word') return { is: 'value', fact: last.value, key: null }
  const [fact, open, key] = [tokens[end - 3], tokens[end - 2], tokens[end - 1]]
  const isEntry = last?.value === ']' && key?.is === 'text' && open?.value === '[' && fact?.is === 'word'
  return isEntry ? { is: 'value', fact: fact.value, key: key.value } : null
}

/** The same for one that begins there. */
function comparedAfter(tokens: readonly Token[], start: number): TextRole | null {
  const [fact, open, key] = [tokens[start], tokens[start + 1], tokens[start + 2]]
  if (fact?.is !== 'word') return null
  const isEntry = open?.value === '[' && key?.is === 'text'
  return { is: 'value', fact: fact.value, key: isEntry ? key.value : null }
}
