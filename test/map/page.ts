import '@fontsource/source-sans-3/400.css'
import '@fontsource/source-sans-3/600.css'
import '@fontsource/source-sans-3/400-italic.css'
import '@fontsource/source-serif-4/400.css'
import '@fontsource/source-serif-4/400-italic.css'
import type { MapSource } from '../../src/map/bake/ground'
import type { Background } from '../../src/map/drawn/background'
import { drawnMap } from '../../src/map/drawn/drawnMap'
import type { MapModel, MapStage } from '../../src/map/mapModel'
import type { Space } from '../../src/scenario/schema/space'
import { evening } from './model'

/** The map by itself, for looking at it and for browser tests. `?theme=dark&select=osh&motion=1&text=1.5&canvas=1`. */
declare global {
  interface Window {
    stage: MapStage
    /** What the stage has told: ready, selections, moves, faults. */
    told: {
      ready: boolean
      selected: (string | null)[]
      moves: number
      faults: string[]
      lon: number
      lat: number
      perKm: number
    }
    showEvening(change: Partial<MapModel>): void
    changeStream(low: number, high: number): void
    FORCE_CANVAS?: boolean
  }
}
const asked = new URLSearchParams(location.search)
if (asked.has('canvas')) window.FORCE_CANVAS = true
if (asked.has('text')) document.documentElement.style.fontSize = `${16 * Number(asked.get('text'))}px`
if (asked.has('lang')) document.documentElement.lang = asked.get('lang') ?? 'en'

const parent = document.getElementById('map')
if (!parent) throw new Error('No map element')
parent.tabIndex = 0
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light'
let model: MapModel = {
  ...evening,
  theme,
  selected: asked.get('select'),
  reducedMotion: !asked.has('motion'),
  homeCountry: asked.has('home') ? asked.get('home') : evening.homeCountry,
}
window.told = { ready: false, selected: [], moves: 0, faults: [], lon: 0, lat: 0, perKm: 0 }
/** `?drawn=tutorial`: from that scenario's own background; `?drawn=none`: its places on a graticule. */
async function sourceAsked(name: string | null): Promise<MapSource> {
  if (name === null) return { folder: '../../assets/map/fergana-2010/' }
  const read = async (file: string) => (await fetch(`../../scenarios/tutorial/${file}`)).json()
  const space = (await read('space.json')) as Pick<Space, 'places' | 'links'>
  const places = space.places.filter(({ offMap }) => !offMap)
  model = {
    ...model,
    homeCountry: 'XC',
    objects: places.map(({ id, name: shown, lon, lat, labelRank }) => ({
      kind: 'place',
      id,
      name: shown,
      lon,
      lat,
      rank: labelRank as 1 | 2 | 3 | 4,
      precisionKm: 0.5,
      words: 'no report',
      detailWords: '',
      danger: null,
      closeOnly: false,
    })),
  }
  const background = name === 'none' ? null : ((await read('map.geojson')) as Background)
  return { drawn: drawnMap(background, places, space.links) }
}
const source = await sourceAsked(asked.get('drawn'))
const { createMapStage } = await import('../../src/map/stage')
window.stage = createMapStage({
  parent,
  source,
  theme,
  labels: { scale: 'Scale', kilometres: 'km' },
  onSelect: (id) => {
    window.told.selected.push(id)
    window.showEvening({ selected: id })
  },
  onReady: () => {
    window.told.ready = true
  },
  onFault: (reason) => window.told.faults.push(reason),
  onMoved: (view) => {
    window.told.moves++
    window.told.perKm = view.pixelsPerKm
    window.told.lon = view.lon
    window.told.lat = view.lat
  },
})
window.showEvening = (change) => {
  model = { ...model, ...change }
  window.stage.show(model)
}
window.changeStream = (low, high) => {
  const objects = model.objects.map((object) => (object.kind === 'stream' ? { ...object, low, high } : object))
  window.showEvening({ objects })
}
window.stage.show(model)
new ResizeObserver(() => window.stage.resize(parent.clientWidth, parent.clientHeight)).observe(parent)
