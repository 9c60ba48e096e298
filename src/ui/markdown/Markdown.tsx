import type { Token, Tokens } from 'marked'
import { createElement, Fragment, type ReactNode } from 'react'
import type { RecordSource } from '../../scenario/schema/record'
import { SourceRef } from '../parts/SourceRef'
import { splitCitations } from './citations'
import { readTamed } from './tame'

/**
 * Deeper nesting than this is shown as plain text: no scenario needs it, and a hostile one may try it. The quotes and lists
 * that one line may open lie above it, with the words in them.
 */
const maxDepth = 16
/** Longer texts are cut: a role sheet is a page, not a book. */
const maxLength = 200_000

/** Addresses a scenario's text may link to. Everything else (script, data and the like) stays plain text. */
export function safeAddress(href: string): string | null {
  const trimmed = href.trim()
  return /^https?:\/\/[^\s<>"']+$/i.test(trimmed) ? trimmed : null
}

/** The few entities that writers use. Anything else stays as written. */
function plain(text: string): string {
  return text
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}

interface Options {
  /** Level of the text's first heading on the page: 2 makes `#` an h2. */
  readonly headingLevel: number
  /** Gives a citation's mark; without it citations stay as they are written. */
  readonly cite?: (ids: readonly string[]) => ReactNode
  readonly isSource?: (id: string) => boolean
}

/** Words of a text with its citations as marks. */
function textWithCitations(text: string, options: Options): ReactNode {
  const { cite, isSource } = options
  if (!cite || !isSource) return plain(text)
  const pieces = splitCitations(text, isSource)
  return pieces.map((piece, index) => {
    const before = pieces[index - 1]
    const next = pieces[index + 1]
    const stop = next && 'words' in next ? stopOf(next.words) : ''
    // Keys are positions: the pieces of one text never change their order.
    if ('cites' in piece) {
      return createElement('span', { key: index, className: 'cited' }, cite(piece.cites), stop)
    }
    const words = before && 'cites' in before ? piece.words.slice(stopOf(piece.words).length) : piece.words
    return createElement(Fragment, { key: index }, plain(words))
  })
}

/** What ends a sentence or a part of it at the start of some words: a mark before it holds it on its own line. */
const stopOf = (words: string): string => /^[.,;:!?)]*/.exec(words)?.[0] ?? ''

function children(tokens: readonly Token[] | undefined, options: Options, depth: number): ReactNode {
  if (!tokens) return null
  // Keys are positions: the list of one text never changes its order.
  return tokens.map((token, index) => createElement(Fragment, { key: index }, node(token, options, depth + 1)))
}

function listItem(item: Tokens.ListItem, options: Options, depth: number): ReactNode {
  return createElement('li', null, children(item.tokens, options, depth))
}

function table(token: Tokens.Table, options: Options, depth: number): ReactNode {
  const row = (cells: readonly Tokens.TableCell[], tag: 'th' | 'td', key: number) =>
    createElement(
      'tr',
      { key },
      cells.map((cell, index) =>
        createElement(
          tag,
          { key: index, ...(tag === 'th' ? { scope: 'col' } : {}) },
          children(cell.tokens, options, depth),
        ),
      ),
    )
  return createElement(
    'div',
    { className: 'prose-table' },
    createElement(
      'table',
      null,
      createElement('thead', null, row(token.header, 'th', 0)),
      createElement(
        'tbody',
        null,
        token.rows.map((cells, index) => row(cells, 'td', index)),
      ),
    ),
  )
}

function link(token: Tokens.Link, options: Options, depth: number): ReactNode {
  const words = children(token.tokens, options, depth)
  const href = safeAddress(token.href)
  return href ? createElement('a', { href, rel: 'noopener noreferrer', target: '_blank' }, words) : words
}

/** One token as a React element. Markup of HTML is shown as the characters it is written with, never interpreted. */
function node(token: Token, options: Options, depth: number): ReactNode {
  if (depth > maxDepth) return token.raw
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'heading': {
      const level = Math.min(6, options.headingLevel + (token as Tokens.Heading).depth - 1)
      return createElement(`h${level}`, null, children(token.tokens, options, depth))
    }
    case 'paragraph':
      return createElement('p', null, children(token.tokens, options, depth))
    case 'blockquote':
      return createElement('blockquote', null, children(token.tokens, options, depth))
    case 'list': {
      const list = token as Tokens.List
      return createElement(
        list.ordered ? 'ol' : 'ul',
        list.ordered && typeof list.start === 'number' ? { start: list.start } : null,
        list.items.map((item, index) =>
          createElement(Fragment, { key: `${index}-${item.raw.length}` }, listItem(item, options, depth)),
        ),
      )
    }
    case 'table':
      return table(token as Tokens.Table, options, depth)
    case 'strong':
      return createElement('strong', null, children(token.tokens, options, depth))
    case 'em':
      return createElement('em', null, children(token.tokens, options, depth))
    case 'del':
      return createElement('s', null, children(token.tokens, options, depth))
    case 'code':
      return createElement('pre', null, createElement('code', null, (token as Tokens.Code).text))
    case 'codespan':
      return createElement('code', null, plain((token as Tokens.Codespan).text))
    case 'br':
      return createElement('br')
    case 'hr':
      return createElement('hr')
    case 'link':
      return link(token as Tokens.Link, options, depth)
    case 'image':
      // Pictures are never fetched from a text; their words stand for them.
      return plain((token as Tokens.Image).text)
    case 'escape':
    case 'text': {
      const text = token as Tokens.Text
      return text.tokens ? children(text.tokens, options, depth) : textWithCitations(text.text, options)
    }
    default:
      return token.raw
  }
}

/** Markdown as React elements, made from the lexer's tokens; no HTML is ever injected. */
export function renderMarkdown(text: string, options: Options = { headingLevel: 2 }): ReactNode {
  const short = text.slice(0, maxLength)
  let tokens: readonly Token[]
  try {
    tokens = readTamed(short)
  } catch {
    // What the lexer can't read is read as it is written: no text may take its page along.
    return createElement('p', null, short)
  }
  return children(tokens, options, 0)
}

export interface MarkdownProps {
  readonly text: string
  readonly headingLevel?: number
  /** Sources that the text may cite as `[id, id]`; each is numbered by its first mention. */
  readonly sources?: ReadonlyMap<string, RecordSource>
}

export function Markdown({ text, headingLevel = 2, sources }: MarkdownProps) {
  const numbers = new Map<string, number>()
  const numberOf = (id: string) => {
    const known = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, known)
    return known
  }
  const options: Options = sources
    ? {
        headingLevel,
        isSource: (id) => sources.has(id),
        cite: (ids) => <SourceRef ids={ids} numbers={ids.map(numberOf)} sources={sources} />,
      }
    : { headingLevel }
  return <div className="prose">{renderMarkdown(text, options)}</div>
}
