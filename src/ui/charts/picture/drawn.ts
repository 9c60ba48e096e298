import { isClear, plainColour } from './colours'
import { inlined, svgSpace } from './inlined'
import { ascent, linesOf, settingOf, textAt } from './texts'

/** Things to press or to fill in, and whatever says so itself, are in no picture. */
const leftOut = '[data-picture="no"], .button, select, input, textarea, .sr-only, script, style, [hidden]'

/** What a box of the page shows: its drawings, words, grounds and rules, placed from its upper left corner. */
export interface Drawn {
  readonly group: SVGGElement
  readonly width: number
  readonly height: number
}

/** Draws a box of the page as it stands there now. Pictures, gradients and generated content are not drawn. */
export function drawn(box: HTMLElement): Drawn {
  const origin = box.getBoundingClientRect()
  const group = document.createElementNS(svgSpace, 'g')
  let width = origin.width
  let height = 0

  const add = (element: SVGElement, rect: { right: number; bottom: number }): void => {
    group.append(element)
    width = Math.max(width, rect.right - origin.left)
    height = Math.max(height, rect.bottom - origin.top)
  }

  const bar = (left: number, top: number, right: number, bottom: number, colour: string): void => {
    if (right - left < 0.05 || bottom - top < 0.05 || isClear(colour)) return
    const rect = document.createElementNS(svgSpace, 'rect')
    rect.setAttribute('x', (left - origin.left).toFixed(1))
    rect.setAttribute('y', (top - origin.top).toFixed(1))
    rect.setAttribute('width', (right - left).toFixed(1))
    rect.setAttribute('height', (bottom - top).toFixed(1))
    rect.setAttribute('fill', plainColour(colour))
    add(rect, { right, bottom })
  }

  const walk = (element: Element): void => {
    if (element !== box && element.matches(leftOut)) return
    const style = getComputedStyle(element)
    if (style.display === 'none' || style.visibility === 'hidden') return
    const rect = element.getBoundingClientRect()
    // Kept for screen readers alone.
    if (style.position === 'absolute' && rect.width <= 2 && rect.height <= 2) return
    if (element instanceof SVGSVGElement) {
      if (rect.width < 1 || rect.height < 1) return
      const copy = inlined(element)
      for (const [name, value] of [
        ['x', rect.left - origin.left],
        ['y', rect.top - origin.top],
        ['width', rect.width],
        ['height', rect.height],
      ] as const) {
        copy.setAttribute(name, value.toFixed(1))
      }
      if (style.overflow === 'visible') copy.setAttribute('overflow', 'visible')
      add(copy, rect)
      return
    }
    if (element !== box && style.display !== 'contents') {
      const { left, top, right, bottom } = rect
      bar(left, top, right, bottom, style.backgroundColor)
      const edge = (side: 'Top' | 'Right' | 'Bottom' | 'Left'): [number, string] => [
        style[`border${side}Style`] === 'none' ? 0 : Number.parseFloat(style[`border${side}Width`]),
        style[`border${side}Color`],
      ]
      const [above, aboveColour] = edge('Top')
      const [below, belowColour] = edge('Bottom')
      const [before, beforeColour] = edge('Left')
      const [after, afterColour] = edge('Right')
      bar(left, top, right, top + above, aboveColour)
      bar(left, bottom - below, right, bottom, belowColour)
      bar(left, top, left + before, bottom, beforeColour)
      bar(right - after, top, right, bottom, afterColour)
    }
    const isEnd = style.textAlign === 'right' || style.textAlign === 'end'
    for (const node of element.childNodes) {
      if (node instanceof Element) walk(node)
      else if (node instanceof Text && node.data.trim()) {
        const setting = settingOf(style)
        const up = ascent(setting)
        for (const { text, rect: at } of linesOf(node)) {
          const x = (isEnd ? at.right : at.left) - origin.left
          add(textAt(x, at.top - origin.top + up, text, setting, isEnd), at)
        }
      }
    }
  }
  walk(box)
  return { group, width: Math.ceil(width), height: Math.ceil(height) }
}
