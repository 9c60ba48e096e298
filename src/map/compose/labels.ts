import { CLOSE_SCALE } from '../camera'
import type { LabelWish } from '../labels/place'
import { type FaceName, type TextBlock, type TextLine, textBlock, wrapText } from '../labels/text'
import type { Settled, Workshop } from './mark'
import type { DrawingObject } from './objects'

const DANGER_WEIGHT = { calm: 0, tense: 1, disorder: 2, fighting: 3 } as const
/** From this scale on, in map pixels per km, names of small symbols can be told apart. */
const SMALL_NAMES = 4.6
/** Crossings without a queue are named later still. */
const CROSSING_NAMES = CLOSE_SCALE * 0.7

/** The label an object asks for, or null when at this scale it has none. `compact`: a window as narrow as a phone. */
export function labelWish(settled: Settled, shop: Workshop, compact: boolean): LabelWish | null {
  const { object } = settled
  const chosen = shop.selected === object.id
  if (!chosen && shop.scale < firstScale(object)) return null
  const spot = { ...settled.at, reachX: settled.reachX, reachY: settled.reachY }
  return {
    id: object.id,
    spots: settled.spots ?? [spot],
    blocks: blocksOf(object, shop, chosen, compact),
    priority: chosen ? 1000 : priorityOf(object),
    must: chosen || (object.kind === 'place' && object.rank === 1),
    ...(settled.prefers ? { prefers: settled.prefers } : {}),
    ...(settled.sides ? { sides: settled.sides } : {}),
  }
}

function firstScale(object: DrawingObject): number {
  if (object.kind === 'crossing') return object.queue === null ? CROSSING_NAMES : SMALL_NAMES
  return object.kind === 'camp' ? SMALL_NAMES : 0
}

/** Reports and one's own forces first, then by rank. */
function priorityOf(object: DrawingObject): number {
  switch (object.kind) {
    case 'place': {
      if (object.rank === 1) return 900 + (object.danger ? DANGER_WEIGHT[object.danger.level] : 0)
      if (object.danger && object.danger.level !== 'calm')
        return 700 + DANGER_WEIGHT[object.danger.level] * 10 - object.rank
      return 470 - object.rank * 10
    }
    case 'force':
      return object.own ? 600 : 480
    case 'stream':
      return 560
    case 'crossing':
      return object.queue === null ? 360 : 540
    case 'camp':
      return 500
    default: {
      const never: never = object
      return never
    }
  }
}

function blocksOf(object: DrawingObject, shop: Workshop, chosen: boolean, compact: boolean): TextBlock[] {
  const { palette, measure } = shop
  const style = styleOf(object, shop)
  const width = compact ? 128 : 168
  const words = wrapText(object.words, style.strong, width, measure)
  const lines = (count: number): TextLine[] =>
    words.slice(0, count).map((text, i) => ({
      text,
      face: i === 0 ? style.strong : style.plain,
      colour: style.colour,
    }))
  // A stream has no name of its own on the map: its figures are its name.
  const name: TextLine[] =
    object.kind === 'stream' ? [] : [{ text: object.name, face: style.name, colour: palette.label }]
  // Both sides of a crossing need three lines: a regime is told whole or not at all.
  const isTall = object.kind === 'crossing' || (object.kind === 'place' && object.rank === 1)
  const most = chosen ? 4 : compact ? 2 : isTall ? 3 : 2
  const counts = [...new Set([Math.min(most, words.length), Math.min(1, words.length), 0])]
  return counts.map((count) => textBlock([...name, ...lines(count)], measure)).filter((block) => block.lines.length > 0)
}

interface LabelStyle {
  readonly name: FaceName
  readonly strong: FaceName
  readonly plain: FaceName
  readonly colour: string
}
/** Violet for what somebody reported, grey italics for what isn't known, second ink for one's own. */
function styleOf(object: DrawingObject, { palette }: Workshop): LabelStyle {
  const reported = { strong: 'wordsStrong', plain: 'words', colour: palette.reported } as const
  const known = { strong: 'words', plain: 'words', colour: palette.label2 } as const
  const unknown = { strong: 'wordsUnknown', plain: 'wordsUnknown', colour: palette.unknown } as const
  switch (object.kind) {
    case 'place': {
      const face = object.rank === 1 ? 'city' : object.danger ? 'townStrong' : 'town'
      if (!object.danger) return { name: face, ...unknown }
      return { name: face, ...reported, ...(object.danger.level === 'calm' ? { strong: 'words' as const } : {}) }
    }
    case 'crossing':
      if (object.queue === 'uncounted') return { name: 'sign', ...unknown }
      if (object.queue) return { name: 'sign', ...reported }
      return { name: 'sign', ...(object.own === null && object.other === null ? unknown : known) }
    case 'camp':
      return { name: 'sign', ...(object.low === null ? unknown : reported) }
    case 'force':
      return { name: 'sign', ...(object.own ? known : reported) }
    case 'stream':
      return { name: 'sign', ...reported }
    default: {
      const never: never = object
      return never
    }
  }
}
