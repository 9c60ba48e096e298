import { plainColour } from './colours'
import { drawn } from './drawn'
import { svgSpace } from './inlined'
import { ascent, type Setting, settingOf, textAt, wrapped } from './texts'

/** A picture of a chart, for keeping: SVG that needs nothing else. */
export interface Picture {
  readonly svg: string
  /** In CSS px. */
  readonly width: number
  readonly height: number
}

/** What stands in a picture beside the chart. */
export interface Caption {
  readonly title: string
  /** Below it: what the figures are not, and where they come from. One paragraph each. */
  readonly foot: readonly string[]
}

const pad = 16
const line = 1.3

/** A chart of the page as a picture, with its title above and what is to be known of it below. */
export function pictureOf(box: HTMLElement, { title, foot }: Caption): Picture {
  const { group, width: inner, height: high } = drawn(box)
  const style = getComputedStyle(box)
  const root = getComputedStyle(document.documentElement)
  const token = (name: string): string => root.getPropertyValue(name).trim()
  const base: Setting = { ...settingOf(style), size: 13, weight: '400', style: 'normal' }
  const heading: Setting = { ...base, family: token('--serif') || base.family, size: 18, weight: '600' }
  const small: Setting = { ...base, colour: plainColour(token('--ink-2') || base.colour) }
  const width = Math.max(inner, 320) + 2 * pad
  const svg = document.createElementNS(svgSpace, 'svg')
  const ground = document.createElementNS(svgSpace, 'rect')
  svg.append(document.createElementNS(svgSpace, 'title'), ground)
  svg.firstElementChild?.append(title)
  let y = pad
  const write = (text: string, setting: Setting): void => {
    for (const words of wrapped(text, setting, width - 2 * pad)) {
      svg.append(textAt(pad, y + ascent(setting), words, setting))
      y += setting.size * line
    }
  }
  write(title, heading)
  y += 10
  group.setAttribute('transform', `translate(${pad} ${y.toFixed(1)})`)
  svg.append(group)
  y += high + 12
  for (const text of foot) write(text, small)
  const height = Math.ceil(y + pad)
  for (const [name, value] of [
    ['xmlns', svgSpace],
    ['viewBox', `0 0 ${width} ${height}`],
    ['width', `${width}`],
    ['height', `${height}`],
  ]) {
    svg.setAttribute(name, value)
  }
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', plainColour(token('--surface') || '#fff')],
  ]) {
    ground.setAttribute(name, value)
  }
  return { svg: new XMLSerializer().serializeToString(svg), width, height }
}
