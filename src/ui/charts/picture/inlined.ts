import { plainColour } from './colours'

export const svgSpace = 'http://www.w3.org/2000/svg'

const colours = ['fill', 'stroke'] as const
/** Styles of every mark, each with the value that goes without saying. */
const marks = [
  ['fill-opacity', '1'],
  ['stroke-opacity', '1'],
  ['opacity', '1'],
  ['stroke-width', '1px'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['paint-order', 'normal'],
] as const
const types = [
  ['font-family', ''],
  ['font-size', ''],
  ['font-weight', '400'],
  ['font-style', 'normal'],
  ['text-anchor', 'start'],
] as const
/** What other marks point at by its id. */
const pointedAt = /^(pattern|clipPath|mask|marker|linearGradient|radialGradient)$/
/** Attributes that mean something only on the page. */
const ofThePage = /^(class|style|role|tabindex|focusable|aria-.*|data-.*)$/

/** A copy of a drawing in which every style that the page gives it is an attribute, and nothing of the page is left. */
export function inlined(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  const gone: Element[] = []
  for (const [at, original] of originals.entries()) {
    const target = copies[at]
    const style = getComputedStyle(original)
    if (/^(title|desc)$/.test(original.tagName) || style.display === 'none' || style.visibility === 'hidden') {
      gone.push(target)
      continue
    }
    for (const { name } of [...target.attributes]) if (ofThePage.test(name)) target.removeAttribute(name)
    if (target.id && !pointedAt.test(original.tagName)) target.removeAttribute('id')
    if (/^(g|svg|defs|clipPath|mask)$/.test(original.tagName)) {
      // Inherited styles stand on the marks themselves; opacity is not inherited.
      set(target, 'opacity', style.opacity, '1')
      continue
    }
    for (const name of colours) {
      if (original.tagName === 'pattern') continue
      target.setAttribute(name, plainColour(style.getPropertyValue(name)))
    }
    for (const [name, usual] of marks) set(target, name, style.getPropertyValue(name), usual)
    if (/^(text|tspan)$/.test(original.tagName)) {
      for (const [name, usual] of types) set(target, name, style.getPropertyValue(name), usual)
    }
  }
  for (const element of gone) element.remove()
  return copy
}

function set(element: Element, name: string, value: string, usual: string): void {
  if (value === usual || value === '') element.removeAttribute(name)
  else element.setAttribute(name, value.replaceAll('"', "'"))
}
