/**
 * Rounds a count as people do who pass an estimate on: tens under a hundred, fifties under a thousand, hundreds under
 * ten thousand, thousands above. Small counts stay as they are.
 */
export function roundAsPeopleDo(value: number): number {
  const step = value < 20 ? 1 : value < 100 ? 10 : value < 1000 ? 50 : value < 10_000 ? 100 : 1000
  return Math.round(value / step) * step
}

/** Rounds a share to the nearest five hundredths, within 0 to 1. */
export function roundShare(value: number): number {
  const rounded = Math.round(value * 20) / 20
  return rounded < 0 ? 0 : Math.min(rounded, 1)
}

/** A count with commas between thousands, the same in every engine and locale. */
export function inWords(value: number): string {
  const digits = String(Math.round(value < 0 ? -value : value))
  let text = ''
  for (let i = 0; i < digits.length; i++) {
    if (i > 0 && (digits.length - i) % 3 === 0) text += ','
    text += digits[i]
  }
  return value < 0 ? `-${text}` : text
}
