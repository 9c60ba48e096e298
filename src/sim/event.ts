import type { DangerLevel } from '../scenario/schema/reports'
import type { BorderRegime } from '../scenario/schema/space'

/** Cumulative and standing figures of the whole model at the end of an hour. People are counts. */
export interface HourFigures {
  readonly deaths: number
  readonly injured: number
  readonly missing: number
  readonly announcedDeaths: number
  readonly announcedInjured: number
  readonly buildings: number
  readonly abroadNow: number
  readonly abroadTotal: number
  readonly insideNow: number
  readonly insideTotal: number
  readonly waiting: number
  readonly returned: number
  readonly incidents: number
}

/**
 * What happened. The model's own numeric flows of an hour (how many left, waited, crossed) are summed in
 * `hour-passed`; everything that a reader would name is an event of its own.
 */
export type SimEvent = { readonly hour: number } & (
  | {
      readonly type: 'decision-taken'
      readonly actor: string
      readonly option: string
      readonly by: 'player' | 'policy' | 'standing'
      readonly reason: string
      readonly inForceAt: number
    }
  | { readonly type: 'decision-in-force'; readonly actor: string; readonly option: string }
  | { readonly type: 'agreement-sought'; readonly actor: string; readonly option: string; readonly answerAt: number }
  | { readonly type: 'agreement-given'; readonly actor: string; readonly option: string }
  | {
      readonly type: 'agreement-refused'
      readonly actor: string
      readonly option: string
      readonly parties: readonly string[]
    }
  | {
      readonly type: 'decision-not-available'
      readonly actor: string
      readonly option: string
      readonly condition: string
    }
  | { readonly type: 'waited'; readonly seat: string; readonly reason: string }
  | {
      readonly type: 'standing-order-given'
      readonly seat: string
      readonly option: string
      readonly until: number
      readonly reason: string
    }
  | {
      readonly type: 'standing-order-withdrawn'
      readonly seat: string
      readonly option: string
      readonly lapsed: boolean
    }
  | { readonly type: 'report-read'; readonly seat: string; readonly report: string }
  | { readonly type: 'report-arrived'; readonly seat: string; readonly report: string }
  | { readonly type: 'chart-changed'; readonly actor: string; readonly state: string }
  | { readonly type: 'border-changed'; readonly side: string; readonly regime: BorderRegime }
  | {
      readonly type: 'unit-left'
      readonly unit: string
      readonly from: string
      readonly to: string
      readonly arrivesAt: number
    }
  | { readonly type: 'unit-arrived'; readonly unit: string; readonly at: string }
  | { readonly type: 'weapons-lost'; readonly unit: string; readonly place: string }
  | { readonly type: 'danger-changed'; readonly place: string; readonly from: DangerLevel; readonly to: DangerLevel }
  | { readonly type: 'posture-changed'; readonly cell: string; readonly posture: string }
  | { readonly type: 'crowd-grew'; readonly place: string; readonly option: string }
  | { readonly type: 'hostages-taken'; readonly place: string; readonly option: string }
  | { readonly type: 'local-agreement'; readonly place: string; readonly holds: boolean }
  | { readonly type: 'toll-announced'; readonly deaths: number; readonly injured: number }
  | { readonly type: 'camp-full'; readonly camp: string }
  | { readonly type: 'vote'; readonly state: 'scheduled' | 'postponed' | 'held' }
  | { readonly type: 'hour-passed'; readonly figures: HourFigures }
)
export type SimEventType = SimEvent['type']
