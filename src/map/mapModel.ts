import type { MapSource } from './bake/ground'

/**
 * What the map draws: plain data, already in words, without rules. Made from a seat's view by `ui/mapModel`
 * (so that the text twin shows the same) and handed to `MapStage.show`.
 */
export interface MapModel {
  readonly theme: 'light' | 'dark'
  readonly reducedMotion: boolean
  readonly homeCountry: string | null
  /** Whose knowledge is drawn: what somebody was told, or what the model had, each in its hue. */
  readonly eyes: 'told' | 'model'
  readonly objects: readonly MapObject[]
  /** Id of the selected object, or null. */
  readonly selected: string | null
}

export type MapObject = {
  readonly id: string
  readonly lon: number
  readonly lat: number
  readonly name: string
  readonly words: string
  readonly detailWords: string
} & (
  | {
      readonly kind: 'place'
      readonly rank: 1 | 2 | 3 | 4
      readonly precisionKm: number
      /** Null: nothing known. `age` in hours; the ring empties over 24. */
      readonly danger: {
        readonly level: 'calm' | 'tense' | 'disorder' | 'fighting'
        readonly age: number
        readonly certain: boolean
      } | null
      /** Only in the closer view. */
      readonly closeOnly: boolean
    }
  | {
      readonly kind: 'crossing'
      readonly own: 'shut' | 'wounded' | 'vulnerable' | 'open' | null
      readonly other: 'shut' | 'wounded' | 'vulnerable' | 'open' | null
      readonly queue: { readonly low: number; readonly high: number } | 'uncounted' | null
    }
  | { readonly kind: 'camp'; readonly low: number | null; readonly high: number | null; readonly places: number | null }
  | {
      readonly kind: 'force'
      readonly sign: 'police' | 'army' | 'volunteers' | 'foreign' | 'airport'
      readonly own: boolean
      readonly moving: { readonly lon: number; readonly lat: number } | null
    }
  | {
      readonly kind: 'stream'
      readonly toLon: number
      readonly toLat: number
      readonly low: number
      readonly high: number
      readonly age: number
    }
)

/** The Phaser map behind one interface; `map/stage.ts` gives it. The only importer of phaser is this folder. */
export interface MapStage {
  show(model: MapModel): void
  /** Moves the view so that the point is in the middle. */
  goTo(lon: number, lat: number, zoom?: number): void
  zoomBy(factor: number): void
  /** Moves the window over the map, CSS pixels: positive to the east and south. */
  panBy(dx: number, dy: number): void
  /** `overview` shows the whole region, `close` the closer view of the city. */
  frame(which: 'overview' | 'close'): void
  resize(width: number, height: number): void
  destroy(): void
  /** Frames drawn so far, for the test that an idle map draws none. */
  framesDrawn(): number
}

export interface MapStageOptions {
  readonly parent: HTMLElement
  /** A folder of built files, `./assets/map/<map id>/`, or a map drawn from a scenario's own background. */
  readonly source: MapSource
  readonly theme: 'light' | 'dark'
  readonly labels: { readonly scale: string; readonly kilometres: string }
  onSelect(id: string | null): void
  onReady(): void
  /** The map's files could not be had; the map stays empty and the text twin is all there is. */
  onFault?(reason: string): void
  /** View changed by the user: centre, and pixels per km, so that DOM frames can follow. */
  onMoved(view: { readonly lon: number; readonly lat: number; readonly pixelsPerKm: number }): void
}
export type CreateMapStage = (options: MapStageOptions) => MapStage
