import type { RunRecord } from '../../record/runRecord'

/** What the names of all files of a run begin with. */
export function fileBase({ scenario, seat, seed }: RunRecord): string {
  return [scenario, seat ?? 'observed', String(seed)].join('-')
}

/** A text as a file. */
export const textFile = (name: string, type: string, content: string) => ({
  name,
  blob: new Blob([content], { type }),
})
