import type { State } from '../state'
import type { PlaceKnowledge } from '../view/seatView'
import type { World } from '../world'
import type { Known } from './known'
import { scheduleOf } from './schedule'

export type KnownDanger = NonNullable<PlaceKnowledge['danger']>

/**
 * The freshest word a seat has on the state of each place, from reports and from channels. Of two from the same hour,
 * the more reliable one stands; a report stands before a channel, because it says more.
 */
export function knownDanger(world: World, state: State, seat: string, known: Known): Map<string, KnownDanger> {
  const dangers = new Map<string, KnownDanger>()
  const offer = (place: string, danger: KnownDanger): void => {
    const other = dangers.get(place)
    if (
      !other ||
      danger.observed > other.observed ||
      (danger.observed === other.observed && danger.reliability > other.reliability)
    ) {
      dangers.set(place, danger)
    }
  }
  const { reportById } = scheduleOf(world)
  for (const dispatch of state.dispatches) {
    if (dispatch.arrives > state.hour) break
    if (dispatch.seat !== seat) continue
    const report = reportById.get(dispatch.report)?.report
    for (const { place, level, words } of report?.tells ?? []) {
      offer(place, {
        level,
        words,
        observed: dispatch.written,
        from: report?.from ?? '',
        reliability: report?.reliability ?? 1,
        reconstructed: report?.reconstructed ?? false,
        report: dispatch.report,
      })
    }
  }
  for (const { what, latest, channel } of known.all('danger')) {
    if (!channel || latest.level === null) continue
    offer(what, {
      level: latest.level,
      words: latest.level,
      observed: latest.observed,
      from: channel.from,
      reliability: channel.reliability,
      reconstructed: false,
      report: null,
    })
  }
  return dangers
}
