import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../boundaries/sources'

const css = readFileSync(join(root, 'src/ui/styles/tokens.css'), 'utf8')

/** Colours of a theme by name, from the style sheet itself. */
function colours(selector: string): Map<string, string> {
  const from = css.indexOf(`${selector} {`)
  const block = css.slice(from, css.indexOf('}', from))
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]))
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function ratio(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['surface', 'surface-2', 'paper']
const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'model-text', 'reported', 'unknown']
const marks = ['model', 'record', 'own', 'control']

describe.each([
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
])('colours, %s', (_, selector) => {
  const theme = colours(selector.includes('dark') && !css.includes(selector) ? ':root[data-theme="dark"]' : selector)
  const colour = (name: string): string => {
    const hex = theme.get(name)
    if (!hex) throw new Error(`no colour ${name}`)
    return hex
  }

  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground])))('%s can be read on %s', (text, ground) => {
    expect(ratio(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(marks.flatMap((mark) => grounds.map((ground) => [mark, ground])))('%s can be seen on %s', (mark, ground) => {
    expect(ratio(colour(mark), colour(ground))).toBeGreaterThanOrEqual(3)
  })

  it('text on the accent and on a chosen card can be read', () => {
    expect(ratio(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5)
    for (const text of ['ink', 'ink-2', 'accent']) {
      expect(ratio(colour(text), colour('accent-soft'))).toBeGreaterThanOrEqual(4.5)
    }
  })
})
