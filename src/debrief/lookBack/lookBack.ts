import type { ComponentType } from 'react'
import type { Reader } from '../../record/reader'
import type { Reflection } from '../../record/reflection'
import type { RunRecord } from '../../record/runRecord'
import type { Scenario } from '../../scenario/scenario'
import type { RunResult, SessionServices } from '../../session/api'
import type { Debrief } from '../../session/debrief'
import type { LineId } from '../../session/debriefApi'
import type { WrittenLink } from '../../session/runLink'
import type { TrialShown } from '../../ui/trialShown'
import type { TreeEditing } from './useTree'

/** Pages that look back on one run through its worker; their names stand in addresses. */
export const lookBackPages = ['debrief', 'replay', 'what-if', 'choice', 'paper'] as const
export type LookBackPage = (typeof lookBackPages)[number]

/** Whether a page of this view is the projector's window. */
export const isBoardView = (view: string): boolean => new URLSearchParams(view).get('screen') === 'board'

/** Where the pages of a finished run lead. */
export type LookBackGoal = LookBackPage | 'compare' | 'record' | 'model'

/** The address that carries a line of the run, or why there is none. */
export type SharedLink = WrittenLink & { readonly address?: string }

/** What every page that looks back on a run is given. */
export interface LookBackProps {
  /** Under which the run is kept in this browser. */
  readonly run: string
  readonly scenario: Scenario
  /** The run with all that was added to it so far. */
  readonly record: RunRecord
  readonly debrief: Debrief
  /** The session of the run and what it came to; null for a run of other rules, which can't be computed again. */
  readonly session: { readonly services: SessionServices; readonly result: RunResult } | null
  /** The model on trial, to be set into a page; it brings its own words. */
  readonly Trial: ComponentType<{ readonly onShown: (shown: TrialShown) => void }>
  /** Hands in what was written, where the run is of a lesson; it brings its own words. */
  readonly HandIn: ComponentType<{ readonly written: Pick<Reflection, 'ticket' | 'trial'> }> | null
  /** Whether the run is of a lesson in which somebody else leads. */
  readonly isLed: boolean
  /** Whether the run is the room's, which this browser leads. */
  readonly isRoom: boolean
  readonly reader: Reader
  readonly editing: TreeEditing
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  /** What the page keeps in its address, as a query. */
  readonly view: string
  /** Keeps another view in the address, in place of the one before. */
  readonly onView: (view: string) => void
  /** Goes to another page of the run. */
  readonly onPage: (page: LookBackGoal, view?: string) => void
  /** Keeps what was written in the debrief. Rejects when the browser refuses; it is still there then. */
  readonly onReflection: (reflection: Reflection) => Promise<void>
  /** Hands the run's file to the reader. */
  readonly onFile: () => void
  /** Leaves the run for the first page. */
  readonly onLeave: () => void
  /** Puts a line of the run into an address; null for a run of other rules, which no address can bring back. */
  readonly onLink: ((line: LineId) => Promise<SharedLink>) | null
  readonly onFault: (error: unknown) => void
}
