import type { PlacesFile } from '../assets/files'
import type { HitTarget } from '../hit'
import { type Box, type Obstacle, type PlacedLabel, placeLabels, type Side } from '../labels/place'
import { HALO, type Measure, paintBlock } from '../labels/text'
import type { MapModel, MapObject } from '../mapModel'
import { paletteOf } from '../palette'
import type { Plane } from '../projection'
import { paintDot } from '../symbols/danger'
import { baseNames } from './baseNames'
import { settleCamp, settleCrossing, settleForces } from './icons'
import { labelWish } from './labels'
import { cutMark, DEPTH, type DrawnStream, type Mark, type Settled, type Workshop } from './mark'
import { drawnObjects } from './objects'
import { settlePlace } from './places'
import { settleStream } from './streams'

/** Everything that lies on the base map for one model at one scale. */
export interface Composition {
  readonly marks: readonly Mark[]
  readonly targets: readonly HitTarget[]
  readonly streams: readonly DrawnStream[]
  readonly labels: readonly PlacedLabel[]
  /** Where each label stands, so that the next composition can keep it there. */
  readonly sides: ReadonlyMap<string, Side>
}
export interface Setting {
  readonly plane: Plane
  /** Map pixels (CSS pixels divided by the text scale) per km. */
  readonly scale: number
  readonly measure: Measure
  readonly names: PlacesFile | null
  readonly language: string
  /** A window as narrow as a phone: shorter words. */
  readonly compact: boolean
  readonly before: ReadonlyMap<string, Side>
  /** The window, and what lies over the map in it, in map pixels from the map's corner. */
  readonly window: Box | null
  readonly covered: readonly Box[]
  /** Counts up when fonts arrive: the same words then look different. */
  readonly fonts: number
}

/** Symbols first, from the large to the small; then the labels around them, by priority. */
export function compose(model: MapModel, setting: Setting): Composition {
  const { plane, scale, measure } = setting
  const palette = paletteOf(model)
  const shop: Workshop = {
    plane,
    palette,
    theme: `${model.theme} ${model.eyes}`,
    scale,
    measure,
    selected: model.selected,
  }
  const objects = drawnObjects(model.objects, plane, scale, model.selected)
  const of = <K extends MapObject['kind']>(kind: K) =>
    objects.filter((object): object is Extract<MapObject, { kind: K }> => object.kind === kind)

  const places = of('place').map((place) => settlePlace(place, shop))
  const crossings: Settled[] = []
  for (const crossing of of('crossing')) crossings.push(settleCrossing(crossing, [...places, ...crossings], shop))
  const camps: Settled[] = []
  for (const camp of of('camp')) camps.push(settleCamp(camp, [...places, ...crossings, ...camps], shop))
  const solid = [...places, ...crossings, ...camps]
  const forces = settleForces(of('force'), of('stream'), solid, shop)
  const streams = of('stream').map((stream) => settleStream(stream, solid, shop))
  const all = [...solid, ...forces, ...streams.map((s) => s.settled)]

  const base = setting.names ? baseNames(setting.names, objects, shop, setting.language, setting.window) : []
  const wishes = all.flatMap((settled) => labelWish(settled, shop, setting.compact) ?? [])
  const symbols: Obstacle[] = all.flatMap((s) => s.obstacles.map((o) => ({ ...o, owner: s.object.id })))
  const covered: Obstacle[] = setting.covered.map((box) => ({ kind: 'box', ...box }))
  const labels = placeLabels(
    [...wishes, ...base.map((name) => name.wish)],
    [...symbols, ...covered],
    setting.before,
    setting.window,
  )

  const dots = new Map(base.map((name) => [name.wish.id, name.dot]))
  const labelMarks = labels.map((label) => labelMark(label, dots.get(label.id), shop, setting.fonts))
  const boxes = new Map<string, Box>(labels.map((label) => [label.id, label.box]))
  return {
    marks: [...all.flatMap((settled) => settled.marks), ...labelMarks].flatMap(cutMark),
    targets: all.map(({ target }) => {
      const box = boxes.get(target.id)
      return box ? { ...target, boxes: [...target.boxes, box] } : target
    }),
    streams: streams.map((s) => s.drawn),
    labels,
    sides: new Map(labels.map((label) => [label.id, label.side])),
  }
}

/** Room around letters for halo and slanted strokes, map pixels. */
const MARGIN = HALO

/** A label as a picture anchored at its spot; names of the base map bring their point along. */
function labelMark(label: PlacedLabel, dot: number | undefined, shop: Workshop, fonts: number): Mark {
  const { palette, measure, theme, scale } = shop
  const { spot, block, box, align } = label
  const dx = box.left - spot.x
  const dy = box.top - spot.y
  const around = dot ? dot + 2 : 0
  const left = Math.min(dx - MARGIN, -around)
  const top = Math.min(dy - MARGIN, -around)
  const lines = block.lines.map((line) => `${line.face}|${line.colour}|${line.text}`).join('||')
  return {
    id: `${label.id}!label`,
    look: `label ${fonts} ${theme} ${align} ${Math.round(dx)} ${Math.round(dy)} ${dot ?? 0} ${lines}`,
    x: spot.x / scale,
    y: spot.y / scale,
    left,
    top,
    width: Math.max(dx + block.width + MARGIN, around) - left,
    height: Math.max(dy + block.height + MARGIN, around) - top,
    depth: dot === undefined ? DEPTH.name : DEPTH.baseName,
    zooms: false,
    paint: (ctx) => {
      if (dot) paintDot(ctx, dot, palette)
      ctx.save()
      ctx.translate(Math.round(dx), Math.round(dy))
      paintBlock(ctx, block, align, palette.halo, measure)
      ctx.restore()
    },
  }
}
