import { plainColour } from './colours'
import { svgSpace } from './inlined'

let ruler: CanvasRenderingContext2D | null = null

function rulerOf(): CanvasRenderingContext2D | null {
  ruler ??= document.createElement('canvas').getContext('2d')
  return ruler
}

/** How a text is set. */
export interface Setting {
  readonly family: string
  readonly size: number
  readonly weight: string
  readonly style: string
  readonly colour: string
}

export function settingOf(style: CSSStyleDeclaration): Setting {
  return {
    family: style.fontFamily,
    size: Number.parseFloat(style.fontSize),
    weight: style.fontWeight,
    style: style.fontStyle,
    colour: plainColour(style.color),
  }
}

function measured({ family, size, weight, style }: Setting, text: string): TextMetrics | null {
  const context = rulerOf()
  if (!context) return null
  context.font = `${style} ${weight} ${size}px ${family}`
  return context.measureText(text)
}

/** Height of a setting above its line, in px. */
export const ascent = (setting: Setting): number => measured(setting, 'x')?.fontBoundingBoxAscent ?? setting.size * 0.9

const widthOf = (setting: Setting, text: string): number =>
  measured(setting, text)?.width ?? text.length * setting.size * 0.55

/** Signs that no XML may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** One line of text, its left or right end at `x`, standing on `y`. */
export function textAt(x: number, y: number, text: string, setting: Setting, end = false): SVGTextElement {
  const element = document.createElementNS(svgSpace, 'text')
  element.setAttribute('x', x.toFixed(1))
  element.setAttribute('y', y.toFixed(1))
  element.setAttribute('font-family', setting.family.replaceAll('"', "'"))
  element.setAttribute('font-size', `${setting.size}`)
  if (setting.weight !== '400') element.setAttribute('font-weight', setting.weight)
  if (setting.style !== 'normal') element.setAttribute('font-style', setting.style)
  element.setAttribute('fill', setting.colour)
  if (end) element.setAttribute('text-anchor', 'end')
  element.textContent = text.replaceAll(forbidden, '')
  return element
}

/** Breaks words into lines that are no wider than `width`. */
export function wrapped(text: string, setting: Setting, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(setting, `${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A run of text as the page has broken it into lines: what stands on each, and where. */
export function linesOf(node: Text): { readonly text: string; readonly rect: DOMRect }[] {
  const lines: { text: string; rect: DOMRect }[] = []
  const range = document.createRange()
  for (const { 0: word, index } of node.data.matchAll(/[^\s\u200b]+/g)) {
    range.setStart(node, index)
    range.setEnd(node, index + word.length)
    const rect = range.getBoundingClientRect()
    if (rect.width < 0.5) continue
    const last = lines.at(-1)
    if (last && Math.abs(last.rect.top - rect.top) < rect.height / 2) {
      const between = node.data[index - 1] === '\u200b' ? '' : ' '
      last.text += `${between}${word}`
      last.rect = new DOMRect(last.rect.left, last.rect.top, rect.right - last.rect.left, rect.height)
    } else lines.push({ text: word, rect })
  }
  return lines
}
