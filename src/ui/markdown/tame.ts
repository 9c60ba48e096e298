import { Lexer, type Token } from 'marked'

/** Quotes and lists within one another that a line may open. What is deeper stands as it is written. */
const mostNested = 12
/** Marks of emphasis that a paragraph, an item or a cell may hold. The reader of Markdown pairs each with all others. */
const mostMarks = 500

/** One mark that opens a quote or an item of a list, with the blanks before it. */
const opening = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}(?=[.)][ \t]))[.)]?/y
/** A line across the page, to the end of what is written. */
const rule = /[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/y

/**
 * Reads a text of Markdown without choking on it: on quotes and lists nested by the hundred in one line, which run out of the
 * reader's stack, and on emphasis by the thousand in one paragraph, whose pairing grows with the square of it. Such marks are
 * shown as they are written. Any other text is read as it is. May throw what the reader throws.
 */
export function readTamed(text: string): readonly Token[] {
  return new TamedLexer({ gfm: true }).lex(tamed(text))
}

class TamedLexer extends Lexer {
  override inlineTokens(words: string, tokens?: Token[]): Token[] {
    return super.inlineTokens(withFewMarks(words), tokens)
  }
}

/** Words of one paragraph, item or cell, with their marks of emphasis escaped where there are too many. */
function withFewMarks(words: string): string {
  let marks = 0
  // What is escaped already is no mark.
  for (const [found] of words.matchAll(/\\.|[*_]/g)) if (found.length === 1) marks += 1
  return marks > mostMarks ? words.replace(/\\.|[*_]/g, (found) => (found.length === 1 ? `\\${found}` : found)) : words
}

/** A text whose lines open no more quotes and lists within one another than its reader bears. */
export function tamed(text: string): string {
  return text.split('\n').map(flattened).join('\n')
}

function flattened(line: string): string {
  let at = 0
  for (let count = 0; count < mostNested; count += 1) {
    if (matchEnd(rule, line, at) !== null) return line
    const end = matchEnd(opening, line, at)
    if (end === null) return line
    at = end
  }
  const deeper = matchEnd(opening, line, at)
  if (deeper === null || matchEnd(rule, line, at) !== null) return line
  // The first mark that is escaped makes words of all that follows it. Of a number, it is the stop behind it.
  const rest = line.slice(at).trimStart()
  return `${line.slice(0, at)} ${rest.replace(/^(\d*)/, '$1\\')}`
}

/** Where a match that begins at this place ends; null where there is none. */
function matchEnd(mark: RegExp, line: string, at: number): number | null {
  mark.lastIndex = at
  return mark.test(line) ? mark.lastIndex : null
}
