import type { PlacesFile } from './assets/files'
import { fetchJson, type MapSource } from './bake/ground'
import { createHost } from './layers/host'
import type { CreateMapStage, MapModel, MapStage } from './mapModel'
import { createMapView, type MapView } from './mapView'
import { PALETTES } from './palette'

/**
 * The map of the play screen. Phaser draws it; this module only starts it: what is asked before the map's files and
 * Phaser are there is remembered and done then.
 */
export const createMapStage: CreateMapStage = (options): MapStage => {
  let view: MapView | null = null
  let destroyed = false
  const later: ((view: MapView) => void)[] = []
  const now = (act: (view: MapView) => void) => {
    if (view) act(view)
    else if (!destroyed) later.push(act)
  }
  const source = absolute(options.source)

  Promise.all([namesOf(source), facesLoaded()])
    .then(async ([names]) => {
      if (destroyed) return
      const host = await createHost(options.parent, PALETTES[options.theme].land)
      if (destroyed) {
        host.destroy()
        return
      }
      view = createMapView(host, names, source, options)
      for (const act of later) act(view)
      later.length = 0
    })
    .catch((fault: unknown) => {
      if (!destroyed) options.onFault?.(String(fault))
    })

  return {
    show: (model: MapModel) => now((v) => v.show(model)),
    goTo: (lon, lat, zoom) => now((v) => v.goTo(lon, lat, zoom)),
    zoomBy: (factor) => now((v) => v.zoomBy(factor)),
    panBy: (dx, dy) => now((v) => v.panBy(dx, dy)),
    frame: (which) => now((v) => v.frame(which)),
    resize: (width, height) => now((v) => v.resize(width, height)),
    framesDrawn: () => view?.framesDrawn() ?? 0,
    destroy: () => {
      destroyed = true
      later.length = 0
      view?.destroy()
      view = null
    },
  }
}

/** The same source with an address that holds in a worker too. */
function absolute(source: MapSource): MapSource {
  return 'folder' in source ? { folder: new URL(source.folder, document.baseURI).href } : source
}
async function namesOf(source: MapSource): Promise<PlacesFile> {
  return 'folder' in source ? fetchJson<PlacesFile>(`${source.folder}places.json`) : source.drawn.names
}

/** The faces of map labels, so that the first labels are already set in them; a missing face is no fault. */
async function facesLoaded(): Promise<void> {
  const faces = [
    '400 14px "Source Sans 3"',
    '600 14px "Source Sans 3"',
    'italic 400 14px "Source Sans 3"',
    '400 14px "Source Serif 4"',
  ]
  await Promise.allSettled(faces.map((face) => document.fonts.load(face)))
}
