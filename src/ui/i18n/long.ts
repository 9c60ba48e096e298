import i18next from 'i18next'
import { resources } from './resources'

/** The locale that is set aside for English made longer. Not a language of the product: no menu offers it. */
export const longLocale = 'en-XA'
/** How much longer: about what German or Russian need for the same. */
const share = 0.38

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  c: 'ç',
  n: 'ñ',
  A: 'Â',
  E: 'Ê',
  I: 'Î',
  O: 'Ô',
  U: 'Û',
  C: 'Ç',
  N: 'Ñ',
}

/**
 * A text made about 38 per cent longer, with accents, word by word, so that it wraps where a long language would.
 * Names in `{{…}}` stay as they are.
 */
export function lengthened(text: string): string {
  let owed = 0
  return text
    .split(/(\{\{[^}]*\}\}|\s+)/)
    .map((piece) => {
      if (piece.startsWith('{{') || !/\p{L}/u.test(piece)) return piece
      owed += piece.length * share
      const more = Math.floor(owed)
      owed -= more
      return stretched(piece, more)
    })
    .join('')
}

/** A word with its letters accented and `more` of them doubled, spread over it. */
function stretched(word: string, more: number): string {
  const letters = [...word]
  const count = letters.filter(isLetter).length
  let passed = 0
  let done = 0
  return letters
    .map((letter) => {
      if (!isLetter(letter)) return letter
      passed += 1
      const accented = accents[letter] ?? letter
      const due = Math.round((passed / count) * more)
      const extra = due - done
      done = due
      return accented + accented.toLowerCase().repeat(extra)
    })
    .join('')
}

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign)

type Texts = { readonly [key: string]: string | Texts }

export function lengthenedAll(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? lengthened(text) : lengthenedAll(text),
    ]),
  )
}

/** Turns the started translation layer to it: for `?lang=long`, which developers type (docs/architecture.md). */
export async function speakLong(): Promise<void> {
  for (const [screen, texts] of Object.entries(resources.en)) {
    i18next.addResourceBundle(longLocale, screen, lengthenedAll(texts))
  }
  await i18next.changeLanguage(longLocale)
}
