import type { TakeHomeData } from './data'

/** Where the data go in the built page (tools/vite-take-home.mjs). */
export const placeOfData = '__TAKE_HOME_DATA__'

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** JSON that stands safely in a script of a page: no text in it can end the script, begin a comment or break a line. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, (sign) => escapes[sign])
}

/** The page with its data. Throws where the page is not one that was built for it. */
export function filledPage(page: string, data: TakeHomeData): string {
  const parts = page.split(placeOfData)
  if (parts.length !== 2) throw new Error('the page taken home was not built')
  return `${parts[0]}${safeJson(data)}${parts[1]}`
}
