import { codeAlphabet, codeLength } from '../../classroom/frames'

/** What was typed as the classroom knows codes: without spaces and hyphens, in capitals. */
export const tidyCode = (typed: string): string => typed.replace(/[\s\-–—.·_]+/gu, '').toUpperCase()

export type CodeFault =
  | { readonly code: 'short'; readonly count: number }
  | { readonly code: 'letters'; readonly letters: string }

/** Why something can't be a code, before anybody is asked; null where it may be one. */
export function codeFault(typed: string): CodeFault | null {
  const code = tidyCode(typed)
  const wrong = [...new Set([...code].filter((one) => !codeAlphabet.includes(one)))]
  if (wrong.length > 0) return { code: 'letters', letters: wrong.join(' ') }
  return code.length === codeLength ? null : { code: 'short', count: code.length }
}
