import type { ReportEntry } from './entries'

/** A report that a seat has, or may have, at an hour. */
export interface Held {
  readonly report: ReportEntry
  /** The hour at which it came, at the earliest. */
  readonly since: number
  /** Whether it hangs on a condition that it has come, or that it has come by now. */
  readonly isCertain: boolean
}

/** What a seat has learned by an hour, the newest first. Reports that follow decisions are no part of it. */
export function heldBy(reports: readonly ReportEntry[], seat: string, hour: number): readonly Held[] {
  const held = reports.flatMap((report): Held[] => {
    const learned = report.learned.find((one) => one.seat === seat)
    if (!learned || learned.earliest > hour) return []
    return [{ report, since: learned.earliest, isCertain: !report.isConditional }]
  })
  return held.sort((a, b) => b.since - a.since || b.report.index - a.report.index)
}

export interface Wanted {
  /** Only what reaches this seat; '' for all. */
  readonly seat: string
  /** Only this urgency; '' for all. */
  readonly urgency: string
  /** Words that must all stand in it. */
  readonly text: string
}

/** The reports that are asked for. */
export function wantedOf(reports: readonly ReportEntry[], { seat, urgency, text }: Wanted): readonly ReportEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return reports.filter(
    (report) =>
      (seat === '' || report.to.some((one) => one.seat === seat)) &&
      (urgency === '' || report.urgency === urgency) &&
      words.every((word) => report.words.includes(word)),
  )
}

/** Reports in the order in which they are written; those of one hour as they are listed. */
export function inOrder(reports: readonly ReportEntry[]): readonly (ReportEntry & { readonly at: number })[] {
  return reports
    .filter((report): report is ReportEntry & { readonly at: number } => report.at !== null)
    .sort((a, b) => a.at - b.at || a.index - b.index)
}
