import type { Shape } from '../assets/decode'
import type { Palette } from '../palette'
import type { Context2D } from '../symbols/context'
import type { AnyCanvas } from './canvas'
import { type Ground, trace } from './ground'
import { paintLines } from './paintLines'
import type { Pick, PieceSpec } from './piece'
import { layRelief } from './relief'

/** Draws land, waters, towns, roads and borders of one piece, in the layer order of the design. */
export function paintPiece(
  ctx: Context2D,
  spec: PieceSpec,
  ground: Ground,
  palette: Palette,
  toned: AnyCanvas | null,
): void {
  const { scale, left, top, width, height, unit } = spec
  const pick: Pick = (layer, margin) => touching(ground.shapes[layer] ?? [], spec, margin * unit)
  const path = (shapes: readonly Shape[]) => {
    ctx.beginPath()
    for (const shape of shapes) trace(ctx, shape, scale, left, top)
  }
  const fill = (layer: string, colour: string) => {
    const shapes = pick(layer, 2)
    if (shapes.length === 0) return
    path(shapes)
    ctx.fillStyle = colour
    ctx.fill('evenodd')
  }
  const home = spec.home === null ? null : (ground.shapes[`land:${spec.home.toUpperCase()}`] ?? null)

  const abroad = home ? palette.landOther : palette.land
  ctx.fillStyle = ground.sea ? palette.water : abroad
  ctx.fillRect(0, 0, width, height)
  if (ground.sea) fill('land', abroad)
  if (home) {
    path(home)
    ctx.fillStyle = palette.land
    ctx.fill('evenodd')
  }
  fill('wood', palette.wood)
  fill('ice', palette.ice)
  if (toned) {
    const { plane } = ground
    layRelief(ctx, toned, spec.theme, {
      left,
      top,
      width,
      height,
      worldWidth: plane.widthKm * scale,
      worldHeight: plane.heightKm * scale,
    })
  }
  // Land that isn't one's own is calmer: its relief is washed out, its towns are greyer.
  if (home) {
    ctx.save()
    clipTo(ctx, () => path(home), spec, true)
    ctx.globalAlpha = 0.45
    ctx.fillStyle = palette.landOther
    ctx.fillRect(0, 0, width, height)
    ctx.globalAlpha = 1
    fill('urban', palette.urbanOther)
    fill('airfield', palette.urbanOther)
    ctx.restore()
    ctx.save()
    clipTo(ctx, () => path(home), spec, false)
  }
  fill('urban', palette.urban)
  fill('airfield', palette.urban)
  if (home) ctx.restore()
  paintLines(ctx, spec, palette, pick)
}

/** Limits drawing to the inside of the path, or with `outside` to the rest of the piece. */
function clipTo(ctx: Context2D, path: () => void, spec: PieceSpec, outside: boolean): void {
  path()
  if (outside) ctx.rect(-1, -1, spec.width + 2, spec.height + 2)
  ctx.clip('evenodd')
}

function touching(shapes: readonly Shape[], spec: PieceSpec, margin: number): readonly Shape[] {
  const { scale } = spec
  const west = (spec.left - margin) / scale
  const north = (spec.top - margin) / scale
  const east = (spec.left + spec.width + margin) / scale
  const south = (spec.top + spec.height + margin) / scale
  return shapes.filter((s) => s.east >= west && s.west <= east && s.south >= north && s.north <= south)
}
