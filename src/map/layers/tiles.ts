import type Phaser from 'phaser'
import type { Baker } from '../bake/baker'
import { makePageCanvas } from '../bake/canvas'
import { addTexture } from './host'
import type { DeviceView } from './view'

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

const TILE = 512
/** Pieces asked of the worker at a time, so that a new view needn't wait for the remains of an old one. */
const IN_FLIGHT = 3
/** The coarse picture of the whole map, device pixels across. */
const COARSE = 1280

interface Level {
  readonly key: string
  readonly look: TileLook
  readonly scale: number
  readonly tiles: Map<string, { tx: number; ty: number; image: Phaser.GameObjects.Image | null }>
}

/** @param widthKm,heightKm size of the whole map */
export function createTileLayer(
  scene: Phaser.Scene,
  baker: Baker,
  world: { readonly widthKm: number; readonly heightKm: number },
  changed: () => void,
  failed: (reason: string) => void,
): TileLayer {
  let shown: Level | null = null
  let coming: Level | null = null
  let target: DeviceView | null = null
  let coarse: { key: string; image: Phaser.GameObjects.Image | null } | null = null
  let flying = 0
  let gone = false

  const drop = (image: Phaser.GameObjects.Image | null) => {
    if (!image) return
    const key = image.texture.key
    image.destroy()
    scene.textures.remove(key)
  }
  const dropLevel = (level: Level | null) => {
    for (const tile of level?.tiles.values() ?? []) drop(tile.image)
    level?.tiles.clear()
  }
  const picture = (source: CanvasImageSource, width: number, height: number, depth: number) => {
    const { canvas, ctx } = makePageCanvas(width, height)
    ctx.drawImage(source, 0, 0)
    if (typeof ImageBitmap !== 'undefined' && source instanceof ImageBitmap) source.close()
    return scene.add.image(0, 0, addTexture(scene, canvas)).setOrigin(0).setDepth(depth).setVisible(false)
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
  const covered = (level: Level) => wanted(level, 0).every((key) => level.tiles.get(key)?.image)

  const next = () => {
    const level = coming ?? shown
    if (gone || !level || !target || flying >= IN_FLIGHT) return
    const key = wanted(level, 0).find((k) => !level.tiles.has(k)) ?? wanted(level, 1).find((k) => !level.tiles.has(k))
    if (key === undefined) return
    const [tx, ty] = key.split(',').map(Number)
    const tile: { tx: number; ty: number; image: Phaser.GameObjects.Image | null } = { tx, ty, image: null }
    level.tiles.set(key, tile)
    flying++
    const spec = { ...level.look, scale: level.scale, left: tx * TILE, top: ty * TILE, width: TILE, height: TILE }
    baker
      .bake(spec)
      .then((source) => {
        if (gone || level.tiles.get(key) !== tile || (level !== coming && level !== shown)) return
        tile.image = picture(source, TILE, TILE, 1)
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
    drop(coarse?.image ?? null)
    const mine: { key: string; image: Phaser.GameObjects.Image | null } = { key, image: null }
    coarse = mine
    const scale = COARSE / world.widthKm
    const height = Math.ceil(world.heightKm * scale)
    baker
      .bake({ ...look, unit: 0.75, scale, left: 0, top: 0, width: COARSE, height })
      .then((source) => {
        if (gone || coarse !== mine) return
        mine.image = picture(source, COARSE, height, 0)
        changed()
      })
      .catch((fault: unknown) => failed(String(fault)))
  }

  return {
    aim: (look, view) => {
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
      if (coarse?.image) {
        const wide = world.widthKm * view.scale
        coarse.image.setVisible(true).setPosition(-view.left, -view.top)
        coarse.image.setDisplaySize(wide, (wide / COARSE) * coarse.image.height)
      }
      if (!shown) return
      const ratio = view.scale / shown.scale
      for (const { tx, ty, image } of shown.tiles.values()) {
        if (!image) continue
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
      if (keep.has(key) || !tile.image) continue
      drop(tile.image)
      level.tiles.delete(key)
    }
  }
}

/** First and last tile of a stretch, kept inside the map. */
function range(from: number, length: number, world: number, margin: number): [number, number] {
  const last = Math.ceil(world / TILE) - 1
  return [
    Math.max(0, Math.floor(from / TILE) - margin),
    Math.min(last, Math.floor((from + length - 1) / TILE) + margin),
  ]
}
