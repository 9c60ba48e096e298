/** How numbers are written: which mark stands before the decimals. */
export type Decimals = 'point' | 'comma'

/** Blanks that stand between thousands, and the apostrophe of some countries. */
const blanks = /[\s\u00a0\u202f\u2009'’]/gu

const written: Readonly<Record<Decimals, RegExp>> = {
  point: /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  comma: /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)?(?:,\d+)?(?:e[+-]?\d+)?$/i,
}

/** The number that a cell writes in one manner; null where it writes none. A minus may be the typographer's. */
export function numberIn(cell: string, decimals: Decimals): number | null {
  const plain = cell.trim().replace(/[−–]/g, '-').replace(blanks, '')
  if (!/\d/.test(plain) || !written[decimals].test(plain)) return null
  const [thousands, decimal] = decimals === 'point' ? [/,/g, '.'] : [/\./g, ',']
  const number = Number(plain.replace(thousands, '').replace(decimal, '.'))
  return Number.isFinite(number) ? number : null
}

/** What is known of how the numbers of a table are written. */
export type DecimalsFound =
  | { readonly is: 'known'; readonly decimals: Decimals }
  /** Both manners read it, as different numbers: `example` reads either way. Somebody must say. */
  | { readonly is: 'either'; readonly example: string; readonly point: number; readonly comma: number }

/**
 * How the numbers of some cells are written. Where a cell can only be read in one manner, that is it; where cells point
 * both ways the one that reads more of them is.
 */
export function decimalsOf(cells: readonly string[]): DecimalsFound {
  let onlyPoint = 0
  let onlyComma = 0
  let unsure: DecimalsFound | null = null
  for (const cell of cells) {
    const point = numberIn(cell, 'point')
    const comma = numberIn(cell, 'comma')
    if (point !== null && comma === null) onlyPoint++
    else if (comma !== null && point === null) onlyComma++
    else if (point !== null && comma !== null && point !== comma) {
      unsure ??= { is: 'either', example: cell.trim(), point, comma }
    }
  }
  if (onlyPoint === 0 && onlyComma === 0 && unsure) return unsure
  return { is: 'known', decimals: onlyComma > onlyPoint ? 'comma' : 'point' }
}
