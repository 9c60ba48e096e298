import type { Problem } from '../scenario/scenario'

/** Something that did not work, as the reader is told: what, and each reason with its place. */
export interface Fault {
  readonly title: string
  readonly problems: readonly Pick<Problem, 'file' | 'path' | 'reason'>[]
}

export function faultOf(title: string, error: unknown): Fault {
  const reason = error instanceof Error ? error.message : String(error)
  return { title, problems: [{ file: '', path: '', reason }] }
}
