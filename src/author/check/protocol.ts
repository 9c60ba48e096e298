import type { Draft, Edit } from '../../scenario/draft/draft'
import type { Problem } from '../../scenario/scenario'

/** What the page tells the worker: the whole draft once, then what is done to it. Each is answered by a `Checked`. */
export type Asked = { readonly draft: Draft } | { readonly edits: readonly Edit[] }

export interface Checked {
  readonly problems: readonly Problem[]
  /** Of the scenario that a run would have; null while something blocks it. */
  readonly hash: string | null
  readonly publishable: boolean
}
