import { formatPath } from '../scenario/json'
import type { JsonFault } from '../scenario/jsonFault'
import type { SchemaFault } from '../scenario/schemaFault'
import type { Refusal } from '../sim/index'

/** Why a file, or what a store kept, is no run of this game. */
export type FileFault =
  | { readonly code: 'file-too-long' | 'packed-too-long'; readonly bytes: number; readonly most: number }
  | { readonly code: 'unpacks-too-long'; readonly most: number }
  | { readonly code: 'packed-damaged' | 'packed-cut' | 'no-format' | 'commands-of-nobody' | 'more-faults' }
  | { readonly code: 'link-too-long'; readonly characters: number; readonly most: number }
  | { readonly code: 'link-damaged' | 'link-other-version' }
  | { readonly code: 'not-whole'; readonly json: JsonFault }
  | { readonly code: 'other-format'; readonly format: number }
  | { readonly code: 'not-as-written'; readonly schema: SchemaFault }
  | { readonly code: 'after-its-end' | 'branch-after-its-end'; readonly hour: number; readonly most: number }
  | { readonly code: 'out-of-order'; readonly hour: number; readonly before: number }
  | { readonly code: 'no-such-branch' | 'branch-exists'; readonly branch: string }

/** Why a sound run can't be computed again here: it was made elsewhere, or before something changed. */
export type UnlikeFault =
  | { readonly code: 'other-scenario'; readonly made: string; readonly now: string }
  | { readonly code: 'other-rules'; readonly made: string; readonly now: string }
  | { readonly code: 'scenario-changed'; readonly made: string; readonly now: string }
  | { readonly code: 'no-seat'; readonly seat: string }
  | { readonly code: 'no-plan'; readonly plan: string }

/** Why a run can't be gone on with. */
export type RestoreFault =
  | UnlikeFault
  | { readonly code: 'nobody-played' }
  | { readonly code: 'order-refused'; readonly hour: number; readonly refusal: Refusal['code'] }
  | { readonly code: 'event-differs' | 'state-differs'; readonly hour: number }
  | { readonly code: 'beyond-the-end'; readonly hour: number; readonly end: number }

export type RunFault = FileFault | RestoreFault

/** A fault and where it is: the file, and the path inside it, such as `commands[3].hour`; empty when it is all of it. */
export interface Located<F> {
  readonly file: string
  readonly path: string
  readonly fault: F
}

/** The most faults told of one file; more would only hide the first. */
const most = 60

/** Gathers the faults of a run's file. */
export class FileFaults {
  readonly list: Located<FileFault>[] = []

  constructor(private readonly file: string) {}

  add(path: string | readonly PropertyKey[], fault: FileFault): void {
    if (this.list.length > most) return
    const isLast = this.list.length === most
    const where = typeof path === 'string' ? path : formatPath(path)
    this.list.push(
      isLast ? { file: this.file, path: '', fault: { code: 'more-faults' } } : { file: this.file, path: where, fault },
    )
  }
}
