import type { RunRecord } from '../../record/runRecord'
import type { Debrief } from '../../session/debrief'
import type { Gap, LineSummary } from '../../session/debriefApi'
import { playedSeat } from '../export/debriefFile'
import { useAsked } from '../lookBack/useAsked'

/** A moment at which the seat decided, with what it did not know then. */
export interface Unknowing {
  readonly hour: number
  /** Option that was decided. */
  readonly option: string
  readonly gaps: readonly Gap[]
}

export interface PaperData {
  readonly summary: LineSummary
  readonly unknowing: readonly Unknowing[]
}

/** Moments that are looked at: the first few decisions taken by hand. */
const mostMoments = 3

const severity = ['calm', 'tense', 'disorder', 'fighting'] as const

/** What matters most first: more danger than was told, then the other matters in their order. */
export function gravestFirst(gaps: readonly Gap[]): Gap[] {
  const weight = (gap: Gap): number => {
    if (gap.what === 'forces') return -1
    if (gap.what !== 'danger') return 0
    // That a calm place was calm is little to have missed.
    return severity.indexOf(gap.actual) - (gap.known === null ? 0.5 : severity.indexOf(gap.known))
  }
  return [...gaps].sort((a, b) => weight(b) - weight(a))
}

/** What the paper needs of the worker; null until it is there. */
export function usePaper(debrief: Debrief, record: RunRecord, onFault: (error: unknown) => void): PaperData | null {
  const seat = playedSeat(record)
  return useAsked(debrief, JSON.stringify(seat), (run) => read(run, seat), onFault)?.answer ?? null
}

async function read(debrief: Debrief, seat: string | null): Promise<PaperData | null> {
  const summary = await debrief.summary(null)
  if (!summary) return null
  const moments = summary.decisions
    .filter(({ seats, by }) => seat !== null && seats.includes(seat) && by === 'player')
    .slice(0, mostMoments)
  const unknowing: Unknowing[] = []
  for (const { hour, option, before } of moments) {
    const gaps = seat === null ? null : await debrief.gaps(null, before, seat)
    if (gaps && gaps.length > 0) unknowing.push({ hour, option, gaps: gravestFirst(gaps) })
  }
  return { summary, unknowing }
}
