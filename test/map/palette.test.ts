import { describe, expect, it } from 'vitest'
import { PALETTES, type Palette } from '../../src/map/palette'

/** Contrast by WCAG 2.2: relative luminance of two sRGB colours. */
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Text needs 4.5, marks need 3. Letters lie on their halo and, between letters, on the land. */
const TEXT: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ['label', 'land'],
  ['label', 'landOther'],
  ['label', 'urban'],
  ['label', 'halo'],
  ['label2', 'land'],
  ['label2', 'landOther'],
  ['label2', 'halo'],
  ['countryLabel', 'halo'],
  ['waterLabel', 'halo'],
  ['unknown', 'halo'],
  ['reported', 'land'],
  ['reported', 'landOther'],
  ['reported', 'halo'],
]
const MARKS: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ['unknown', 'land'],
  ['unknown', 'landOther'],
  ['border', 'land'],
  ['border', 'landOther'],
  ['ink', 'surface'],
  ['own', 'land'],
  ['reported', 'reportedSoft'],
  ['reported', 'urban'],
]

describe.each(['light', 'dark'] as const)('colours of the %s map', (theme) => {
  const palette = PALETTES[theme]
  it.each(TEXT)('%s can be read on %s', (ink, ground) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5)
  })
  it.each(MARKS)('%s can be seen on %s', (ink, ground) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(3)
  })
  it('has no red: nothing on the map shouts', () => {
    for (const colour of Object.values(palette)) {
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
      expect(r - Math.max(g, b)).toBeLessThan(48)
    }
  })
})
