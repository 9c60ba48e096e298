import type { Context2D } from '../symbols/context'

/** Families of the page, with what to fall back on while they load. */
const SANS = '"Source Sans 3", "Noto Sans", system-ui, sans-serif'
const SERIF = '"Source Serif 4", "Noto Serif", Georgia, serif'

/** Kinds of lettering on the map. Sizes in CSS pixels at normal text size; nothing under 12. */
export const FACES = {
  city: { font: `600 17px ${SANS}`, line: 20, tracking: 0 },
  town: { font: `400 13.5px ${SANS}`, line: 16, tracking: 0 },
  townStrong: { font: `600 13.5px ${SANS}`, line: 16, tracking: 0 },
  village: { font: `400 12px ${SANS}`, line: 14, tracking: 0 },
  sign: { font: `600 12.5px ${SANS}`, line: 15, tracking: 0 },
  words: { font: `400 12.5px ${SANS}`, line: 15, tracking: 0 },
  wordsStrong: { font: `600 12.5px ${SANS}`, line: 15, tracking: 0 },
  wordsUnknown: { font: `italic 400 12.5px ${SANS}`, line: 15, tracking: 0 },
  country: { font: `400 15.5px ${SERIF}`, line: 19, tracking: 0.24 },
  water: { font: `italic 400 12.5px ${SERIF}`, line: 14.5, tracking: 0 },
  small: { font: `400 12px ${SANS}`, line: 15, tracking: 0 },
} as const
export type FaceName = keyof typeof FACES

export interface TextLine {
  readonly text: string
  readonly face: FaceName
  readonly colour: string
}
/** Lines with their sizes, ready to be placed. */
export interface TextBlock {
  readonly lines: readonly TextLine[]
  readonly width: number
  readonly height: number
}
export type Align = 'left' | 'right' | 'centre'
/** Width in CSS pixels of a text in a face. */
export type Measure = (text: string, face: FaceName) => number

/** Halo around letters, in CSS pixels; half of it lies outside the glyph. */
export const HALO = 3.4

export function textBlock(lines: readonly TextLine[], measure: Measure): TextBlock {
  const shown = lines.filter((line) => line.text !== '')
  return {
    lines: shown,
    width: Math.max(0, ...shown.map((line) => measure(line.text, line.face))),
    height: shown.reduce((sum, line) => sum + FACES[line.face].line, 0),
  }
}

/** A measuring function over a drawing surface, remembering what it measured. */
export function measureWith(ctx: Context2D): Measure {
  const known = new Map<string, number>()
  return (text, face) => {
    const key = `${face} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    const { font, tracking } = FACES[face]
    ctx.font = font
    const width = ctx.measureText(text).width + tracking * sizeOf(font) * text.length
    known.set(key, width)
    return width
  }
}
function sizeOf(font: string): number {
  return Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '12')
}

/** Paints the block with its top left corner at the origin: all halos first, then all letters. */
export function paintBlock(ctx: Context2D, block: TextBlock, align: Align, halo: string, measure: Measure): void {
  ctx.save()
  ctx.textBaseline = 'alphabetic'
  ctx.textAlign = 'left'
  ctx.lineJoin = 'round'
  for (const pass of ['halo', 'letters'] as const) {
    let top = 0
    for (const { text, face, colour } of block.lines) {
      const { font, line, tracking } = FACES[face]
      const size = sizeOf(font)
      const spare = block.width - measure(text, face)
      const x = align === 'left' ? 0 : align === 'right' ? spare : spare / 2
      const baseline = top + line / 2 + size * 0.34
      ctx.font = font
      const draw = (part: string, at: number) => {
        if (pass === 'halo') {
          ctx.strokeStyle = halo
          ctx.lineWidth = HALO
          ctx.strokeText(part, at, baseline)
        } else {
          ctx.fillStyle = colour
          ctx.fillText(part, at, baseline)
        }
      }
      if (tracking === 0) draw(text, x)
      else {
        // Letter by letter: not every browser spaces canvas text.
        let at = x
        for (const letter of text) {
          draw(letter, at)
          at += ctx.measureText(letter).width + tracking * size
        }
      }
      top += line
    }
  }
  ctx.restore()
}

/** Breaks words into lines of at most `width`, at " · " first, then at spaces; line breaks in the text are kept. */
export function wrapText(text: string, face: FaceName, width: number, measure: Measure): string[] {
  return text
    .split('\n')
    .flatMap((part) => wrapAt(part, [' · ', ' '], face, width, measure))
    .filter((line) => line !== '')
}
function wrapAt(text: string, marks: readonly string[], face: FaceName, width: number, measure: Measure): string[] {
  const [mark, ...finer] = marks
  if (mark === undefined || measure(text, face) <= width) return [text.trim()]
  const lines: string[] = []
  let line = ''
  for (const piece of text.split(mark)) {
    const longer = line === '' ? piece : `${line}${mark}${piece}`
    if (measure(longer, face) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = piece
    if (measure(piece, face) > width) {
      const broken = wrapAt(piece, finer, face, width, measure)
      lines.push(...broken.slice(0, -1))
      line = broken.at(-1) ?? ''
    }
  }
  if (line !== '') lines.push(line)
  return lines
}
