import type { OfferedDecision } from '../../session/api'
import type { Debrief } from '../../session/debrief'
import type { Eye, LineId, Look, Moment } from '../../session/debriefApi'
import { answerTo, useAsked } from '../lookBack/useAsked'

/** What an eye saw of a line at a moment; `look` is null where that can't be told. `of`: the line and the eye. */
export interface Seen {
  readonly of: string
  readonly look: Look | null
}

/** What is shown by the last answer: that of the same line and eye or, for a map that is to stay, of any other. */
export function shownOf(seen: Seen | null, of: string, isSlow: boolean): Look | null {
  return seen && (isSlow || seen.of === of) ? seen.look : null
}

/**
 * What an eye sees of a line at a moment; of the same line and eye the last that was computed, until the next is. With
 * `isSlow` that of any other too, so that a map stays while what it shows next is computed. Null without a moment, and where
 * it can't be told.
 */
export function useLook(
  debrief: Debrief,
  line: LineId,
  key: string,
  moment: Moment | null,
  eye: Eye,
  onFault: (error: unknown) => void,
  isSlow = false,
): Look | null {
  const of = JSON.stringify([key, eye])
  const asked = moment && JSON.stringify([of, moment])
  const seen = useAsked<Seen>(
    debrief,
    asked,
    async (run) => ({ of, look: moment && (await run.look(line, moment, eye)) }),
    onFault,
  )
  return shownOf(seen?.answer ?? null, of, isSlow)
}

/** What a seat could decide at a moment of a line; null until it is known. */
export function useOffers(
  debrief: Debrief,
  line: LineId,
  key: string,
  { hour, given }: Moment,
  seat: string,
  onFault: (error: unknown) => void,
): readonly OfferedDecision[] | null {
  const asked = JSON.stringify([key, hour, given, seat])
  const told = useAsked(debrief, asked, (run) => run.offers(line, { hour, given }, seat), onFault)
  return answerTo(told, asked)
}
