import { type Fate, waitsOf } from '../../analysis/decisions'
import { decisionMoments } from '../../analysis/happenings'
import type { DebriefFile } from '../../record/debriefSchema'
import { ordersOf } from '../../record/playback'
import type { Forecast, RunRecord } from '../../record/runRecord'
import { namesOf, type ScenarioNames } from '../../scenario/names'
import type { Scenario } from '../../scenario/scenario'
import { localWords } from './rows'

/** Names of what a run speaks of, and its hours as they are written in files. */
export interface FileNames extends ScenarioNames {
  local(hour: number): string
}

export const fileNamesOf = (scenario: Scenario): FileNames => ({
  ...namesOf(scenario),
  local: (hour) => localWords(scenario, hour),
})

/** What was done in a run: decisions of all seats, and what one seat ordered to stand or waited for. */
export type Deeds = Pick<DebriefFile, 'decisions' | 'standingOrders' | 'waits'>

/** What was done in a run, `own` by one seat; null: nobody played. */
export function deedsOf(scenario: Scenario, record: RunRecord, own: string | null): Deeds {
  const names = fileNamesOf(scenario)
  return {
    decisions: decisionsOf(scenario, record, own, names),
    standingOrders: standingOrdersOf(record, own, names),
    waits:
      own === null
        ? []
        : waitsOf(record.events, own).map(({ hour, reason }) => ({ hour, localTime: names.local(hour), reason })),
  }
}

/** A forecast as it stands in files, with what was asked. */
export function forecastsOf(
  { record: history, play }: Scenario,
  forecast: readonly Forecast[],
): DebriefFile['forecasts'] {
  return forecast.map(({ outcome: id, low, best, high }) => {
    const outcome = history.outcomes.find((one) => one.id === id)
    const question = play.forecast.find((one) => one.outcome === id)?.question ?? ''
    return { outcome: id, label: outcome?.label ?? id, question, unit: outcome?.unit ?? '', low, best, high }
  })
}

function decisionsOf(
  scenario: Scenario,
  record: RunRecord,
  own: string | null,
  names: FileNames,
): DebriefFile['decisions'] {
  return decisionMoments(scenario, record.events, ordersOf(record)).map((one) => {
    const fate: Fate = one.fate
    return {
      actor: one.actor,
      actorName: names.actor(one.actor),
      option: one.option,
      label: names.option(one.option),
      own: own !== null && one.seats.includes(own),
      hour: one.hour,
      localTime: names.local(one.hour),
      by: one.by,
      reason: one.reason,
      fate,
      inForceAt: one.inForceAt,
    }
  })
}

function standingOrdersOf(record: RunRecord, own: string | null, names: FileNames): DebriefFile['standingOrders'] {
  return record.events.flatMap((event, at) => {
    if (event.type !== 'standing-order-given' || event.seat !== own) return []
    const { option, hour, until, reason } = event
    const ended = record.events.slice(at + 1).find((later) => {
      if (!('option' in later) || later.option !== option) return false
      if (later.type === 'standing-order-withdrawn') return later.seat === own
      return later.type === 'standing-order-given' || (later.type === 'decision-taken' && later.by === 'standing')
    })
    const end = endOf(ended)
    return [
      {
        option,
        label: names.option(option),
        hour,
        localTime: names.local(hour),
        until,
        reason,
        end,
        endHour: ended?.hour ?? null,
      },
    ]
  })
}

/** A standing order that was given anew takes the place of the one before. */
function endOf(ended: RunRecord['events'][number] | undefined): DebriefFile['standingOrders'][number]['end'] {
  if (!ended) return 'open'
  if (ended.type === 'decision-taken') return 'carried-out'
  return ended.type === 'standing-order-withdrawn' && ended.lapsed ? 'lapsed' : 'withdrawn'
}
