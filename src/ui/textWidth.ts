const widths = new Map<string, number>()
let context: CanvasRenderingContext2D | null | undefined

/** Width of a line of text in CSS pixels, as the browser would set it. `font` is a CSS font shorthand. */
export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * 7
  context.font = font
  const width = context.measureText(text).width
  // The same few dozen labels come again every hour; more than that is another screen.
  if (widths.size > 500) widths.clear()
  widths.set(key, width)
  return width
}

/** Pixels of one rem now. */
export const remPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
