import type { Located, RunFault } from '../record/fault'

/** Why something that was asked of the session did not work: a closed list, worded by whoever tells it. */
export type SessionFault =
  | RunFault
  /** A file or address could not be had, or is not what it should be. `Located.file` names it. */
  | { readonly code: 'unreachable' | 'file-unreadable' | 'not-a-list' | 'not-a-package' | 'no-scenario-name' }
  | { readonly code: 'not-fetched'; readonly status: number }
  /** The scenario has a fault; `Located` says where, and `sim check` in which way. */
  | { readonly code: 'scenario-fault' }
  /** The same of a scenario that is being written in this browser. */
  | { readonly code: 'draft-fault' }
  /** A worker could not start, or broke down. */
  | { readonly code: 'worker' }
  | { readonly code: 'not-kept' }
  /** A bug: nothing better is known. */
  | { readonly code: 'unexpected' }

export type Fault = Located<SessionFault>

/** Carries faults where only an exception gets through. `detail` is for developers and shown to nobody. */
export class Failure extends Error {
  override readonly name = 'Failure'

  constructor(
    readonly faults: readonly Fault[],
    detail = '',
  ) {
    super(
      [...faults.map(({ file, path, fault }) => [file, path, fault.code].filter(Boolean).join(' ')), detail].join(' '),
    )
  }
}

/** A failure of one kind, at one place. */
export function failure(fault: SessionFault, file = '', detail = ''): Failure {
  return new Failure([{ file, path: '', fault }], detail)
}

/** English words for what the session adds to the faults of a run. */
export const sessionFaultTexts = {
  unreachable: 'The address could not be reached. Check the network and try again.',
  'not-fetched':
    'The address could not be fetched (status {{status}}). Try again; if it stays, tell who runs this site.',
  'file-unreadable': 'The file could not be read. Choose it again.',
  'not-a-list': 'This is not a list of scenarios. Load the page again; if it stays, tell who runs this site.',
  'not-a-package': 'This is no scenario package. Load the page again; if it stays, tell who runs this site.',
  'no-scenario-name': 'This is no name of a scenario. Choose one on the first page.',
  'scenario-fault':
    'The scenario has a fault here and can’t be played. Tell who runs this site; the command line names it (sim check).',
  'draft-fault':
    'This stands in the way of playing it. Open the scenario in the editor: what is to be mended is listed under Problems.',
  worker: 'The part of the page that computes the run could not start, or broke down. Load the page again.',
  'not-kept': 'It is not kept in this browser.',
  unexpected: 'Something unexpected happened. Load the page again; your runs are kept as they were last saved.',
} as const satisfies Record<Exclude<SessionFault['code'], RunFault['code']>, string>
