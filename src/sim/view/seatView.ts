import type { DangerLevel } from '../../scenario/schema/reports'
import type { BorderRegime } from '../../scenario/schema/space'
import type { Why } from '../decide/why'
import type { HourFigures } from '../event'

/** Low and high of what somebody estimated. `observed` is the hour it speaks of; `from` who says so. */
export interface Estimate {
  readonly low: number
  readonly high: number
  readonly observed: number
  readonly from: string
  readonly reliability: 1 | 2 | 3
}

export interface ArrivedReport {
  readonly id: string
  readonly arrived: number
  readonly from: string
  readonly title: string
  readonly text: string
  readonly reliability: 1 | 2 | 3
  readonly urgency: 'routine' | 'important' | 'decision'
  readonly sources: readonly string[]
  readonly places: readonly string[]
  readonly reconstructed: boolean
  readonly invented: boolean
  readonly assumption: boolean
  readonly hourAssumed: boolean
  /** True when a number in it is this run's own. */
  readonly figureOfRun: boolean
  readonly read: boolean
}

export interface PlaceKnowledge {
  readonly place: string
  /** The freshest report of the state of the place; null when there is none. */
  readonly danger: {
    readonly level: DangerLevel
    readonly words: string
    readonly observed: number
    readonly from: string
    readonly reliability: 1 | 2 | 3
    readonly reconstructed: boolean
    /** Id of the report it came with, or null when from a channel. */
    readonly report: string | null
  } | null
  /** Local agreement as reported: null when nothing is known. */
  readonly agreement: { readonly holds: boolean; readonly observed: number; readonly from: string } | null
  /** Displaced people hosted here, as estimated. */
  readonly hosted: Estimate | null
}

export interface CrossingKnowledge {
  readonly place: string
  /** Regime of each side as this seat knows it, home side first; null unknown. */
  readonly sides: readonly {
    readonly side: string
    readonly name: string
    readonly regime: BorderRegime | null
    readonly own: boolean
  }[]
  readonly queue: Estimate | null
}

export interface CampKnowledge {
  readonly place: string
  readonly people: Estimate | null
  readonly places: number | null
}

/** People moving, as estimated from reports; drawn as a band from low to high. */
export interface StreamKnowledge {
  readonly from: string
  readonly to: string
  readonly estimate: Estimate
}

export interface ForceKnowledge {
  readonly unit: string
  readonly name: string
  readonly kind: 'police' | 'army' | 'volunteers' | 'foreign'
  readonly own: boolean
  readonly at: string
  readonly moving: { readonly to: string; readonly arrives: number } | null
  /** People; null when the seat does not know. */
  readonly strength: number | null
  /** Who told of another's unit, and the hour it was seen; null for own ones. */
  readonly from: string | null
  readonly observed: number | null
  /** State of an own unit; null for others. */
  readonly condition: {
    readonly rest: 'rested' | 'tired' | 'exhausted'
    readonly gear: 'poorly' | 'partly' | 'well'
  } | null
}

export type DecisionStatus = 'available' | 'unavailable' | 'agreement' | 'ordered' | 'in-force' | 'refused'

export interface OfferedDecision {
  readonly option: string
  readonly label: string
  readonly text: string
  readonly point: string
  readonly pointLabel: string
  readonly status: DecisionStatus
  /** Why it is not available; null otherwise. */
  readonly why: Why | null
  readonly needs: readonly { readonly text: string; readonly met: boolean }[]
  /** Hours until it bites, with range and whether that is an assumption. */
  readonly bites: { readonly hours: number; readonly low: number; readonly high: number; readonly assumption: boolean }
  readonly agreement: {
    readonly hours: number
    readonly parties: readonly { readonly name: string; readonly text: string }[]
  } | null
  readonly standing: boolean
  readonly sources: readonly string[]
  readonly invented: boolean
  readonly assumption: boolean
}

export interface IndicatorReading {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly basis: 'announced' | 'estimated' | 'own' | 'unknown'
  /** Null when not known to this seat. Announced and own figures have low = high. */
  readonly low: number | null
  readonly high: number | null
  readonly observed: number | null
  readonly previous: number | null
  readonly from: string | null
  readonly percent: boolean
}

/** What one seat knows at one hour: all that ever leaves the authority for it. Plain JSON. */
export interface SeatView {
  readonly seat: string
  readonly hour: number
  readonly over: boolean
  /** Newest first. */
  readonly reports: readonly ArrivedReport[]
  readonly places: readonly PlaceKnowledge[]
  readonly crossings: readonly CrossingKnowledge[]
  readonly camps: readonly CampKnowledge[]
  readonly streams: readonly StreamKnowledge[]
  readonly forces: readonly ForceKnowledge[]
  readonly decisions: readonly OfferedDecision[]
  readonly indicators: readonly IndicatorReading[]
  /** Own decisions so far, oldest first. */
  readonly taken: readonly {
    readonly hour: number
    readonly option: string
    readonly label: string
    readonly status: DecisionStatus
    readonly by: 'player' | 'policy' | 'standing'
    readonly inForceAt: number
  }[]
  readonly standing: readonly { readonly option: string; readonly label: string; readonly until: number }[]
  readonly ahead: readonly { readonly hour: number; readonly label: string }[]
}

/** What a map draws, whoever looks. */
export type DrawnView = Pick<SeatView, 'hour' | 'over' | 'places' | 'crossings' | 'camps' | 'streams' | 'forces'>

/**
 * What the model had at one hour, in the shape of what a seat knows: every figure exact (low = high), observed at that
 * very hour, by nobody (`from` is empty, no side and no unit is its own). Never given out in play. Plain JSON.
 */
export interface TruthView extends DrawnView {
  /** Figures of the whole model. */
  readonly figures: HourFigures
}
