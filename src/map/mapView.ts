import type { PlacesFile } from './assets/files'
import { type Baker, createBaker } from './bake/baker'
import { makePageCanvas } from './bake/canvas'
import {
  type Camera,
  CLOSE_SCALE,
  chosenCamera,
  clampCamera,
  fitCamera,
  fromScreen,
  scaleAbout,
  type Viewport,
} from './camera'
import { type Composition, compose } from './compose/compose'
import { objectAt } from './hit'
import { listen } from './input'
import { measureWith } from './labels/text'
import { createDriftLayer } from './layers/drift'
import { createFurniture } from './layers/furniture'
import type { Host } from './layers/host'
import { createMarkLayer } from './layers/marks'
import { createTileLayer } from './layers/tiles'
import { deviceView } from './layers/view'
import type { MapModel, MapStage, MapStageOptions } from './mapModel'
import { glide, type Motion, zoomMotion } from './motion'
import { PALETTES } from './palette'
import { createPlane, type Point } from './projection'

export type MapView = MapStage

/** Movements asked by button or key, and single wheel steps. Milliseconds. */
const GLIDE = 260
const WHEEL = 140
/** A drift is drawn at 30 frames a second. */
const DRIFT_FRAME = 1000 / 30
/** Windows narrower than this, in CSS pixels at normal text size, are phones. */
const COMPACT = 520

/** The running map: holds camera and model, and draws a frame only when something asks for one. */
export function createMapView(host: Host, names: PlacesFile, assets: string, options: MapStageOptions): MapView {
  const { parent } = options
  const plane = createPlane(names.frame)
  const baker: Baker = createBaker(assets)
  const tiles = createTileLayer(host.scene, baker, plane, request, fault)
  const marks = createMarkLayer(host.scene)
  const drift = createDriftLayer(host.scene)
  const furniture = createFurniture(host.scene)
  let measure = measureWith(makePageCanvas(1, 1).ctx)
  const language = () => document.documentElement.lang || 'en'

  let size: Viewport = { width: parent.clientWidth, height: parent.clientHeight }
  let pixelRatio = 1
  let textScale = 1
  let camera: Camera = { x: plane.widthKm / 2, y: plane.heightKm / 2, scale: 1 }
  let motion: Motion | null = null
  let pinching = false
  let model: MapModel = {
    theme: options.theme,
    reducedMotion: true,
    homeCountry: null,
    objects: [],
    selected: null,
  }
  /** The view to return to when the window changes size, until a person moves the map. */
  let framed: 'overview' | 'close' | null = 'overview'
  let composition: Composition | null = null
  let composedFor = ''
  let stale = true
  let fonts = 0
  let asked: number | null = null
  let frames = 0
  let lastFrame = 0
  let reported = ''
  let ready = false
  let destroyed = false

  const settle = (next: Camera) => clampCamera(next, plane, size)
  const moveTo = (next: Camera, lasts: number, about: Point | null = null) => {
    const to = settle(next)
    const start = performance.now()
    if (model.reducedMotion || lasts === 0) {
      camera = to
      motion = null
    } else motion = about ? zoomMotion(camera, to, size, about, start, lasts) : glide(camera, to, start, lasts)
    request()
  }
  /** Where the camera is going, or is. */
  const aim = () => motion?.to ?? camera

  function request(): void {
    if (destroyed || asked !== null) return
    asked = requestAnimationFrame(draw)
  }
  function fault(reason: string): void {
    if (!destroyed) options.onFault?.(reason)
  }

  function draw(now: number): void {
    asked = null
    if (size.width < 1 || size.height < 1) return
    if (motion) {
      camera = settle(motion.at(now))
      if (motion.over(now)) motion = null
    }
    const unit = pixelRatio * textScale
    const view = deviceView(camera, size, pixelRatio)
    const atRest = !motion && !pinching
    if (atRest || !composition) recompose(unit, view.scale)
    if (atRest) tiles.aim({ theme: model.theme, home: model.homeCountry, unit }, view)
    const drifting = drift.move(view, now)
    if (drifting && now - lastFrame < DRIFT_FRAME * 0.8 && !motion) {
      request()
      return
    }
    lastFrame = now
    tiles.move(view)
    marks.move(view)
    furniture.draw(view, {
      palette: PALETTES[model.theme],
      unit,
      measure,
      kilometres: options.labels.kilometres,
      credit: names.credit,
      fonts,
      compact: isCompact(),
    })
    host.step()
    frames++
    report()
    if (!ready && tiles.complete()) {
      ready = true
      options.onReady()
    }
    if (motion || drifting) request()
  }

  function recompose(unit: number, deviceScale: number): void {
    const key = `${unit} ${deviceScale} ${fonts} ${isCompact()}`
    if (!stale && composedFor === key) return
    stale = false
    composedFor = key
    composition = compose(model, {
      plane,
      scale: deviceScale / unit,
      measure,
      names,
      language: language(),
      compact: isCompact(),
      before: composition?.sides ?? new Map(),
      fonts,
    })
    marks.set(composition.marks, unit, deviceScale)
  }
  function isCompact(): boolean {
    return size.width / textScale < COMPACT
  }
  function report(): void {
    const { lon, lat } = plane.toDegrees(camera)
    const key = `${lon} ${lat} ${camera.scale}`
    if (key === reported) return
    reported = key
    options.onMoved({ lon, lat, pixelsPerKm: camera.scale })
  }

  function framedCamera(which: 'overview' | 'close'): Camera {
    const shown = model.objects.filter((object) => plane.holds(object))
    if (which === 'overview' && names.views.overview) return chosenCamera(names.views.overview, plane, size, textScale)
    const close = shown.filter((o) => o.kind === 'place' && o.closeOnly)
    const points = (which === 'close' && close.length > 0 ? close : shown).map((object) => ({
      ...plane.toKm(object),
      radius: object.kind === 'place' ? Math.min(object.precisionKm, 3) : 0,
    }))
    const padding = isCompact() ? 28 : 72
    const fit = fitCamera(points, size, padding * textScale) ?? aim()
    return which === 'overview' ? fit : { ...fit, scale: Math.max(fit.scale, CLOSE_SCALE * 1.05 * textScale) }
  }
  function frame(which: 'overview' | 'close', lasts = GLIDE): void {
    framed = which
    moveTo(framedCamera(which), lasts)
  }
  function zoom(factor: number, at: Point | null, lasts: number): void {
    framed = null
    const from = aim()
    const scale = settle({ ...from, scale: from.scale * factor }).scale
    const about = at ?? { x: size.width / 2, y: size.height / 2 }
    moveTo(scaleAbout(from, size, about, scale), lasts, about)
  }
  function pan(dx: number, dy: number, lasts = 0): void {
    framed = null
    const from = aim()
    moveTo({ ...from, x: from.x - dx / from.scale, y: from.y - dy / from.scale }, lasts)
  }
  function at(point: Point, by: 'pointer' | 'touch'): string | null {
    if (!composition) return null
    const km = fromScreen(camera, size, point)
    const perKm = camera.scale / textScale
    return objectAt(composition.targets, { x: km.x * perKm, y: km.y * perKm }, by)
  }

  const deafen = listen(parent, {
    pan: (dx, dy) => pan(dx, dy),
    zoom: (factor, point, steady) => zoom(factor, point, steady ? 0 : point ? WHEEL : GLIDE),
    pinching: (now) => {
      pinching = now
      request()
    },
    select: (point, by) => options.onSelect(at(point, by)),
    hover: (point) => {
      parent.style.cursor = point && at(point, 'pointer') !== null ? 'pointer' : ''
    },
    overview: () => frame('overview'),
    close: () => frame('close'),
    clear: () => options.onSelect(null),
  })
  const onFonts = () => {
    fonts++
    measure = measureWith(makePageCanvas(1, 1).ctx)
    request()
  }
  document.fonts.addEventListener('loadingdone', onFonts)

  function resize(width: number, height: number): void {
    size = { width, height }
    // Beyond three times nobody sees a difference, and textures grow with the square.
    pixelRatio = Math.min(3, window.devicePixelRatio || 1)
    // The projector view raises the root's text size; symbols and labels follow it.
    textScale = Math.max(0.75, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1)
    if (width < 1 || height < 1) return
    const { width: deviceWidth, height: deviceHeight } = deviceView(camera, size, pixelRatio)
    host.resize({ width: deviceWidth, height: deviceHeight }, size)
    motion = null
    camera = settle(framed ? framedCamera(framed) : camera)
    request()
  }
  resize(size.width, size.height)

  return {
    show: (next) => {
      const first = composition === null
      const figures = new Map(composition?.streams.map((s) => [s.id, s.figures]))
      const before = model
      model = next
      stale = true
      if (framed === 'close' && !before.objects.length) camera = settle(framedCamera('close'))
      if (!first && !next.reducedMotion && !motion && !pinching) {
        recompose(pixelRatio * textScale, deviceView(camera, size, pixelRatio).scale)
        const changed = composition?.streams.filter((s) => figures.get(s.id) !== s.figures) ?? []
        drift.start(changed, performance.now(), PALETTES[next.theme], pixelRatio * textScale)
      }
      request()
    },
    goTo: (lon, lat, zoomTo) => {
      framed = null
      moveTo({ ...plane.toKm({ lon, lat }), scale: zoomTo ?? aim().scale }, GLIDE)
    },
    zoomBy: (factor) => zoom(factor, null, GLIDE),
    panBy: (dx, dy) => pan(-dx, -dy, GLIDE),
    frame: (which) => frame(which),
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
