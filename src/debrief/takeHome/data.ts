import type { MapFrame } from '../../map/projection'
import type { DebriefFile } from '../../record/debriefSchema'
import type { ArrivedReport, RunResult } from '../../session/api'
import type { common } from '../../ui/i18n/en/common'
import type { paper } from '../../ui/i18n/en/paper'
import type { play } from '../../ui/i18n/en/play'
import type { takeHome } from '../../ui/i18n/en/takeHome'
import type { Language } from '../../ui/i18n/resources'
import type { MapPlace } from '../../ui/mapObjects'
import type { Track } from './track'

/** The same texts in whichever language the page was made in. */
type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }

/** Words that the page needs, so that it carries no more. */
export interface PageTexts {
  readonly page: Texts<(typeof takeHome)['html']>
  /** Of the map and its list: as told, and as the model had it. */
  readonly told: { readonly map: Texts<(typeof play)['map']> }
  readonly model: { readonly map: Texts<(typeof play)['map']> }
  readonly common: Texts<typeof common>
  readonly reflection: Texts<(typeof paper)['reflection']>
  readonly steps: Texts<(typeof paper)['steps']>
}

/** Lines of the base map, encoded as in `map/assets/decode.ts`. */
export interface MapLines {
  readonly frame: MapFrame
  readonly border: readonly string[]
  readonly lake: readonly string[]
  /** Only of a map that came with its scenario: there the rivers are few. */
  readonly river: readonly string[]
}

export type TakenReport = Omit<ArrivedReport, 'read' | 'urgency' | 'places'>

/** Everything that a page taken home holds. It knows nothing of the model. */
export interface TakeHomeData {
  readonly format: 1
  readonly kind: 'take-home'
  readonly language: Language
  readonly texts: PageTexts
  readonly file: DebriefFile
  readonly minimumAge: number
  readonly contentNote: string
  readonly end: number
  /** The seat whose eyes are used; of an observed run, the one that was looked over the shoulder of. */
  readonly seatName: string
  readonly indicators: readonly { readonly id: string; readonly label: string }[]
  readonly places: readonly MapPlace[]
  /** Null where the map's files could not be had. */
  readonly lines: MapLines | null
  /** Null for a run that can't be computed again. */
  readonly told: Track | null
  readonly model: Track | null
  readonly reports: readonly TakenReport[]
  /** Options that are invented for teaching. */
  readonly invented: readonly string[]
  /** Hours at which the run's figures changed, with them; none where the scenario counts no deaths. */
  readonly course: readonly Pick<RunResult['course'][number], 'hour' | 'deaths' | 'announced'>[]
}
