import type { DebriefFile } from '../../record/debriefSchema'
import { type Deed, deedList } from '../../ui/files/deedList'

/** How much of everything is printed. */
export interface Limits {
  /** Longest reason, longest answer and longest single note of the reflection, in characters. */
  readonly reason: number
  readonly text: number
  /** Most decisions, answers and sources. */
  readonly decisions: number
  readonly answers: number
  readonly sources: number
}

/** From the most generous to the tightest. The tightest fits four pages whatever was written. */
const steps: readonly Limits[] = [
  { reason: 500, text: 1200, decisions: 40, answers: 14, sources: 14 },
  { reason: 300, text: 700, decisions: 36, answers: 12, sources: 12 },
  { reason: 180, text: 450, decisions: 34, answers: 12, sources: 10 },
  { reason: 120, text: 320, decisions: 30, answers: 10, sources: 8 },
  { reason: 90, text: 240, decisions: 28, answers: 8, sources: 6 },
  { reason: 70, text: 160, decisions: 22, answers: 6, sources: 6 },
]

/** Lines of text that four pages hold beside what is always there, with some room left for words of a longer language. */
const room = 190
/** What empty parts take of it when they are given lines to write on. */
const emptyLines = 40
/** Letters in a line of the column of reasons, and in a line of the whole page. */
const inReason = 56
const inLine = 96

/** A text on one line, cut at a word where it is longer than `most`. */
export function shortened(text: string, most: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  if (flat.length <= most) return flat
  const cut = flat.slice(0, most)
  const space = cut.lastIndexOf(' ')
  // Not the first half of a pair alone.
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '').trimEnd()} …`
}

const linesOf = (text: string, most: number, perLine: number): number =>
  Math.max(1, Math.ceil(shortened(text, most).length / perLine))

/** Lines that a debrief takes within limits, but for what is always there. */
function lines(
  file: DebriefFile,
  deeds: readonly Deed[],
  { reason, text, decisions, answers, sources }: Limits,
): number {
  const table = deeds
    .slice(0, decisions)
    .reduce((sum, deed) => sum + Math.max(2, linesOf(deed.reason, reason, inReason)) + 0.4, 0)
  const { reflection } = file
  const said = (one: string): number => linesOf(one, text, inLine) + 0.4
  const looking = reflection
    ? reflection.answers
        .slice(0, answers)
        .reduce((sum, one) => sum + said(one.text) + linesOf(one.words, 300, inLine), 0) +
      reflection.turnings.reduce((sum, one) => sum + said(one.text), 0) +
      (reflection.trial ? said(reflection.trial.conclusion) + said(reflection.trial.challenge) + 2 : 0) +
      said(reflection.ticket.claim) +
      said(reflection.ticket.evidence) +
      said(reflection.ticket.doubt)
    : 0
  return table + looking + Math.min(sources, file.sources.length) * 1.5
}

/** The most generous limits within which a debrief fits its pages. */
export function limitsFor(file: DebriefFile, withLines: boolean): Limits {
  const deeds = deedList(file)
  return (
    steps.find((limits) => lines(file, deeds, limits) <= room - (withLines ? emptyLines : 0)) ?? steps[steps.length - 1]
  )
}
