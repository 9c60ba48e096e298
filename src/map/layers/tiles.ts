import type Phaser from 'phaser'
import type { Baker } from '../bake/baker'
import type { Picture, Pictures } from './pictures'
import { type DeviceView, isSameView } from './view'

/** How the base map is to look; another look or scale means other tiles. */
export interface TileLook {
  readonly theme: 'light' | 'dark'
  readonly home: string | null
  /** Device pixels per map pixel. */
  readonly unit: number
}
/** The base map: square textures baked in a worker for the present scale, over a coarse one of the whole map. */
export interface TileLayer {
  /** Bakes what is missing for this view, nearest to the middle first. Call when the scale is at rest. */
  aim(look: TileLook, view: DeviceView): void
  /** Moves, and while zooming stretches, what is baked. */
  move(view: DeviceView): void
  /** Whether all of the view is baked at its own scale. */
  complete(): boolean
  destroy(): void
}

/** Device pixels; like the coarse picture's sides a size that textures come in (`pictures.ts`). */
const TILE = 528
/** Pieces asked of the worker at a time, so that a new view needn't wait for the remains of an old one. */
const IN_FLIGHT = 3
/** The coarse picture of the whole map, device pixels across. */
const COARSE = 1296

interface Level {
  readonly key: string
  readonly look: TileLook
  readonly scale: number
  readonly tiles: Map<string, Tile>
}
interface Tile {
  readonly tx: number
  readonly ty: number
  /** Null while it is being baked. */
  drawn: Drawn | null
}
interface Drawn {
  readonly picture: Picture
  readonly image: Phaser.GameObjects.Image
}

/** @param widthKm,heightKm size of the whole map */
export function createTileLayer(
  scene: Phaser.Scene,
  pictures: Pictures,
  baker: Baker,
  world: { readonly widthKm: number; readonly heightKm: number },
  changed: () => void,
  failed: (reason: string) => void,
): TileLayer {
  let shown: Level | null = null
  let coming: Level | null = null
  let target: DeviceView | null = null
  let coarse: { key: string; drawn: Drawn | null } | null = null
  let flying = 0
  let gone = false
  /** The look and view that were aimed at last, and the view that everything is in place for: most frames have the same. */
  let aimed: { readonly look: TileLook; readonly view: DeviceView } | null = null
  let placed: DeviceView | null = null

  const drop = (drawn: Drawn | null) => {
    if (!drawn) return
    drawn.image.destroy()
    pictures.giveBack(drawn.picture)
  }
  const dropLevel = (level: Level | null) => {
    placed = null
    for (const tile of level?.tiles.values() ?? []) drop(tile.drawn)
    level?.tiles.clear()
  }
  const drawnFrom = (source: CanvasImageSource, width: number, height: number, depth: number): Drawn => {
    placed = null
    const picture = pictures.paint(width, height, (ctx) => ctx.drawImage(source, 0, 0))
    if (typeof ImageBitmap !== 'undefined' && source instanceof ImageBitmap) source.close()
    return { picture, image: scene.add.image(0, 0, picture.key).setOrigin(0).setDepth(depth).setVisible(false) }
  }

  /** Tiles that touch the view, with `margin` more around it, nearest to the middle first. */
  const wanted = (level: Level, margin: number): string[] => {
    if (!target) return []
    const [fromX, toX] = range(target.left, target.width, world.widthKm * level.scale, margin)
    const [fromY, toY] = range(target.top, target.height, world.heightKm * level.scale, margin)
    const keys: { key: string; away: number }[] = []
    for (let tx = fromX; tx <= toX; tx++) {
      for (let ty = fromY; ty <= toY; ty++) {
        const away = Math.hypot(
          (tx + 0.5) * TILE - target.left - target.width / 2,
          (ty + 0.5) * TILE - target.top - target.height / 2,
        )
        keys.push({ key: `${tx},${ty}`, away })
      }
    }
    return keys.sort((a, b) => a.away - b.away).map(({ key }) => key)
  }
  const covered = (level: Level) => wanted(level, 0).every((key) => level.tiles.get(key)?.drawn)

  const next = () => {
    const level = coming ?? shown
    if (gone || !level || !target || flying >= IN_FLIGHT) return
    const key = wanted(level, 0).find((k) => !level.tiles.has(k)) ?? wanted(level, 1).find((k) => !level.tiles.has(k))
    if (key === undefined) return
    const [tx, ty] = key.split(',').map(Number)
    const tile: Tile = { tx, ty, drawn: null }
    level.tiles.set(key, tile)
    flying++
    const spec = { ...level.look, scale: level.scale, left: tx * TILE, top: ty * TILE, width: TILE, height: TILE }
    baker
      .bake(spec)
      .then((source) => {
        if (gone || level.tiles.get(key) !== tile || (level !== coming && level !== shown)) return
        tile.drawn = drawnFrom(source, TILE, TILE, 1)
        if (level === coming && covered(level)) {
          dropLevel(shown)
          shown = level
          coming = null
        }
        if (level === shown) changed()
      })
      .catch((fault: unknown) => failed(String(fault)))
      .finally(() => {
        flying--
        next()
      })
    next()
  }

  const bakeCoarse = (look: TileLook) => {
    const key = `${look.theme} ${look.home}`
    if (coarse?.key === key) return
    drop(coarse?.drawn ?? null)
    const mine: { key: string; drawn: Drawn | null } = { key, drawn: null }
    coarse = mine
    const scale = COARSE / world.widthKm
    const height = Math.ceil((world.heightKm * scale) / 16) * 16
    baker
      .bake({ ...look, unit: 0.75, scale, left: 0, top: 0, width: COARSE, height })
      .then((source) => {
        if (gone || coarse !== mine) return
        mine.drawn = drawnFrom(source, COARSE, height, 0)
        changed()
      })
      .catch((fault: unknown) => failed(String(fault)))
  }

  return {
    aim: (look, view) => {
      if (aimed && isSameLook(aimed.look, look) && isSameView(aimed.view, view)) return
      aimed = { look, view }
      target = view
      const key = JSON.stringify([look, view.scale])
      if (shown?.key === key) {
        dropLevel(coming)
        coming = null
      } else if (coming?.key !== key) {
        dropLevel(coming)
        coming = { key, look, scale: view.scale, tiles: new Map() }
        if (!shown) {
          shown = coming
          coming = null
        }
      }
      const level = coming ?? shown
      if (level) forget(level)
      next()
      bakeCoarse(look)
    },
    move: (view) => {
      if (placed && isSameView(placed, view)) return
      placed = view
      if (coarse?.drawn) {
        const { image } = coarse.drawn
        const wide = world.widthKm * view.scale
        image.setVisible(true).setPosition(-view.left, -view.top)
        image.setDisplaySize(wide, (wide / COARSE) * image.height)
      }
      if (!shown) return
      const ratio = view.scale / shown.scale
      for (const { tx, ty, drawn } of shown.tiles.values()) {
        if (!drawn) continue
        const { image } = drawn
        // Edges are rounded one by one, so that neighbours meet without a seam at every stretch.
        const [x0, x1] = [tx, tx + 1].map((t) => Math.round(t * TILE * ratio - view.left))
        const [y0, y1] = [ty, ty + 1].map((t) => Math.round(t * TILE * ratio - view.top))
        const inside = x1 > 0 && y1 > 0 && x0 < view.width && y0 < view.height
        image.setVisible(inside)
        if (inside) image.setPosition(x0, y0).setDisplaySize(x1 - x0, y1 - y0)
      }
    },
    complete: () => coming === null && shown !== null && covered(shown),
    destroy: () => {
      gone = true
    },
  }

  /** Frees tiles two or more rows outside the view. */
  function forget(level: Level): void {
    const keep = new Set(wanted(level, 2))
    for (const [key, tile] of level.tiles) {
      if (keep.has(key) || !tile.drawn) continue
      drop(tile.drawn)
      level.tiles.delete(key)
    }
  }
}

function isSameLook(a: TileLook, b: TileLook): boolean {
  return a.theme === b.theme && a.home === b.home && a.unit === b.unit
}

/** First and last tile of a stretch, kept inside the map. */
function range(from: number, length: number, world: number, margin: number): [number, number] {
  const last = Math.ceil(world / TILE) - 1
  return [
    Math.max(0, Math.floor(from / TILE) - margin),
    Math.min(last, Math.floor((from + length - 1) / TILE) + margin),
  ]
}
