import type { PlacesFile } from './assets/files'
import { createBaker } from './bake/baker'
import { makePageCanvas } from './bake/canvas'
import type { MapSource } from './bake/ground'
import { fromScreen } from './camera'
import { type Composition, compose } from './compose/compose'
import { framedCamera } from './framing'
import { objectAt } from './hit'
import { listen } from './input'
import type { Box } from './labels/place'
import { measureWith } from './labels/text'
import { createDriftLayer } from './layers/drift'
import { createFurniture } from './layers/furniture'
import type { Host } from './layers/host'
import { createMarkLayer } from './layers/marks'
import { createPictures } from './layers/pictures'
import { createTileLayer } from './layers/tiles'
import { type DeviceView, deviceView } from './layers/view'
import type { MapModel, MapStage, MapStageOptions } from './mapModel'
import { createMover, GLIDE, WHEEL } from './mover'
import { coveredBoxes } from './overlays'
import { PALETTES, paletteOf } from './palette'
import { createPlane, type Point } from './projection'

export type MapView = MapStage

/** After the last of many small zoom steps the map counts as at rest. Milliseconds. */
const SETTLES = 140
/** A drift is drawn at 30 frames a second. */
const DRIFT_FRAME = 1000 / 30
/** Windows narrower than this, in CSS pixels at normal text size, are phones. */
const COMPACT = 520

/** The running map: holds the model, and draws a frame only when something asks for one. */
export function createMapView(host: Host, names: PlacesFile, source: MapSource, options: MapStageOptions): MapView {
  const { parent } = options
  const plane = createPlane(names.frame)
  const baker = createBaker(source)
  const pictures = createPictures(host.scene)
  const tiles = createTileLayer(host.scene, pictures, baker, plane, request, (reason) => {
    if (!destroyed) options.onFault?.(reason)
  })
  const marks = createMarkLayer(host.scene, pictures)
  const drift = createDriftLayer(host.scene)
  const furniture = createFurniture(host.scene)
  let measure = measureWith(makePageCanvas(1, 1).ctx)

  let pixelRatio = 1
  let textScale = 1
  let model: MapModel = {
    theme: options.theme,
    eyes: 'told',
    reducedMotion: true,
    homeCountry: null,
    objects: [],
    selected: null,
  }
  const mover = createMover(
    plane,
    { width: parent.clientWidth, height: parent.clientHeight },
    () => model.reducedMotion,
    (which, size) =>
      framedCamera(which, { plane, names, objects: model.objects, size, textScale, compact: isCompact() }),
    request,
  )
  let holding = false
  /** While small zoom steps keep coming, nothing is baked or placed anew. */
  let unsettledUntil = 0
  let composition: Composition | null = null
  let composedFor = ''
  let composedScale = 0
  /** The model or the fonts have changed since the last composition. */
  let stale = true
  let fonts = 0
  let fixed: readonly Box[] = []
  let asked: number | null = null
  let frames = 0
  let lastFrame = 0
  let reported = ''
  let ready = false
  let destroyed = false

  function isCompact(): boolean {
    return mover.size().width / textScale < COMPACT
  }
  function view(): DeviceView {
    return deviceView(mover.camera(), mover.size(), pixelRatio)
  }
  function request(): void {
    if (destroyed || asked !== null) return
    asked = requestAnimationFrame(draw)
  }

  function draw(now: number): void {
    asked = null
    const { width, height } = mover.size()
    if (width < 1 || height < 1) return
    mover.advance(now)
    const unit = pixelRatio * textScale
    const seen = view()
    const drifting = drift.move(seen, now)
    if (drifting && now - lastFrame < DRIFT_FRAME * 0.8 && !mover.gliding()) {
      request()
      return
    }
    lastFrame = now
    fixed = furniture.draw(seen, {
      palette: PALETTES[model.theme],
      unit,
      measure,
      kilometres: options.labels.kilometres,
      credit: names.credit,
      fonts,
      compact: isCompact(),
    })
    const placing = (!mover.gliding() && !holding && now >= unsettledUntil) || !composition
    // Placing is work enough for a frame: what it has changed is painted in the next ones.
    const placed = placing && recompose(seen)
    // A map that is only dragged is baked on; one that is being zoomed waits.
    if (!mover.gliding() && seen.scale === composedScale)
      tiles.aim({ theme: model.theme, home: model.homeCountry, unit }, seen)
    tiles.move(seen)
    const painting = marks.move(seen, placed)
    host.step()
    frames++
    report()
    if (!ready && tiles.complete()) {
      ready = true
      options.onReady()
    }
    if (mover.gliding() || drifting || painting || now < unsettledUntil) request()
  }

  /** Symbols and labels for the present view, unless nothing has changed since they were made: then false. */
  function recompose(seen: DeviceView): boolean {
    const unit = pixelRatio * textScale
    const key = [unit, seen.scale, seen.left, seen.top, seen.width, seen.height].join(' ')
    if (!stale && composedFor === key) return false
    stale = false
    composedFor = key
    composedScale = seen.scale
    const onMap = (box: Box, by: number): Box => ({
      left: seen.left / unit + box.left / by,
      top: seen.top / unit + box.top / by,
      right: seen.left / unit + box.right / by,
      bottom: seen.top / unit + box.bottom / by,
    })
    composition = compose(model, {
      plane,
      scale: seen.scale / unit,
      measure,
      names,
      language: document.documentElement.lang || 'en',
      compact: isCompact(),
      before: composition?.sides ?? new Map(),
      window: onMap({ left: 0, top: 0, right: seen.width, bottom: seen.height }, unit),
      covered: [...fixed.map((box) => onMap(box, unit)), ...coveredBoxes(parent).map((box) => onMap(box, textScale))],
      fonts,
    })
    marks.set(composition.marks, unit, seen.scale)
    return true
  }
  function report(): void {
    const { lon, lat } = plane.toDegrees(mover.camera())
    const pixelsPerKm = mover.camera().scale
    const key = `${lon} ${lat} ${pixelsPerKm}`
    if (key === reported) return
    reported = key
    options.onMoved({ lon, lat, pixelsPerKm })
  }
  function objectUnder(point: Point, by: 'pointer' | 'touch'): string | null {
    if (!composition) return null
    const km = fromScreen(mover.camera(), mover.size(), point)
    const perKm = mover.camera().scale / textScale
    return objectAt(composition.targets, { x: km.x * perKm, y: km.y * perKm }, by)
  }

  const deafen = listen(parent, {
    pan: (dx, dy) => mover.pan(dx, dy, 0),
    zoom: (factor, point, steady) => {
      if (steady) unsettledUntil = performance.now() + SETTLES
      mover.zoom(factor, point, steady ? 0 : point ? WHEEL : GLIDE)
    },
    holding: (now) => {
      holding = now
      request()
    },
    select: (point, by) => options.onSelect(objectUnder(point, by)),
    hover: (point) => {
      parent.style.cursor = point && objectUnder(point, 'pointer') !== null ? 'pointer' : ''
    },
    overview: () => mover.frame('overview'),
    close: () => mover.frame('close'),
    clear: () => options.onSelect(null),
  })
  const onFonts = () => {
    fonts++
    stale = true
    measure = measureWith(makePageCanvas(1, 1).ctx)
    request()
  }
  document.fonts.addEventListener('loadingdone', onFonts)

  function resize(width: number, height: number): void {
    // Beyond three times nobody sees a difference, and textures grow with the square.
    pixelRatio = Math.min(3, window.devicePixelRatio || 1)
    // The projector view raises the root's text size; symbols and labels follow it.
    textScale = Math.max(0.75, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1)
    mover.resize({ width, height })
    if (width < 1 || height < 1) return
    const device = view()
    host.resize({ width: device.width, height: device.height }, { width, height })
  }
  resize(parent.clientWidth, parent.clientHeight)

  return {
    show: (next) => {
      const figures = new Map(composition?.streams.map((stream) => [stream.id, stream.figures]))
      const wasEmpty = model.objects.length === 0
      const first = composition === null
      model = next
      stale = true
      if (wasEmpty) mover.reframe()
      if (!first && !next.reducedMotion && !mover.gliding() && !holding) {
        recompose(view())
        const changed = composition?.streams.filter((stream) => figures.get(stream.id) !== stream.figures) ?? []
        drift.start(changed, performance.now(), paletteOf(next), pixelRatio * textScale)
      }
      request()
    },
    goTo: (lon, lat, zoom) => mover.goTo(plane.toKm({ lon, lat }), zoom),
    zoomBy: (factor) => mover.zoom(factor, null, GLIDE),
    panBy: (dx, dy) => mover.pan(-dx, -dy, GLIDE),
    frame: mover.frame,
    resize,
    framesDrawn: () => frames,
    destroy: () => {
      destroyed = true
      if (asked !== null) cancelAnimationFrame(asked)
      deafen()
      document.fonts.removeEventListener('loadingdone', onFonts)
      drift.stop()
      tiles.destroy()
      marks.destroy()
      furniture.destroy()
      baker.destroy()
      host.destroy()
    },
  }
}
