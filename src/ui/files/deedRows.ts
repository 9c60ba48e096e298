import type { DebriefFile } from '../../record/debriefSchema'
import type { ExitTicket, TrialNote } from '../../record/reflection'
import type { Cell } from './csv'
import type { Deeds } from './deeds'
import type { Row } from './rows'

/** Low, best and high of each outcome that was forecast. */
export function forecastRows({ forecasts }: Pick<DebriefFile, 'forecasts'>): Row[] {
  return forecasts.flatMap(({ outcome, label, question, unit, low, best, high }): Row[] => {
    const line = (field: string, value: Cell): Row => ['forecast', outcome, label, field, value, unit, null, []]
    return [line('question', question), line('low', low), line('best', best), line('high', high)]
  })
}

/** A deed of which it may be left out what became of it. */
type Told<Deed, Became extends keyof Deed> = Omit<Deed, Became> & Partial<Pick<Deed, Became>>

export interface ToldDeeds {
  readonly decisions: readonly Told<Deeds['decisions'][number], 'fate' | 'inForceAt'>[]
  readonly standingOrders: readonly Told<Deeds['standingOrders'][number], 'end' | 'endHour'>[]
  readonly waits: Deeds['waits']
}

/** Decisions with reason, standing orders, waits; and what became of each, where that is told. */
export function decisionRows({ decisions, standingOrders, waits }: ToldDeeds): Row[] {
  return [
    ...decisions.flatMap((one): Row[] => {
      const line = (field: string, value: Cell, hour: number | null = one.hour): Row => [
        one.own ? 'own decision' : 'decision',
        one.option,
        `${one.actorName}: ${one.label}`,
        field,
        value,
        '',
        hour,
        [],
      ]
      return [
        line('taken by', one.by),
        ...(one.reason ? [line('reason', one.reason)] : []),
        ...(one.fate === undefined ? [] : [line('fate', one.fate, one.inForceAt)]),
      ]
    }),
    ...standingOrders.flatMap((one): Row[] => {
      const line = (field: string, value: Cell, hour: number | null): Row => [
        'standing order',
        one.option,
        one.label,
        field,
        value,
        '',
        hour,
        [],
      ]
      return [
        line('given', one.reason, one.hour),
        line('held until', one.until, one.until),
        ...(one.end === undefined ? [] : [line('end', one.end, one.endHour ?? null)]),
      ]
    }),
    ...waits.map(({ hour, reason }): Row => ['wait', 'wait', '', 'waited', reason, '', hour, []]),
  ]
}

const reflectionRow = (id: string, label: string, field: string, value: Cell): Row => [
  'reflection',
  id,
  label,
  field,
  value,
  '',
  null,
  [],
]

/** The model on trial. `parameterText`: the assumption that was changed, in words; null where none was. */
export function trialRows(trial: TrialNote & { readonly parameterText: string | null }): Row[] {
  const line = (field: string, value: Cell, label = ''): Row =>
    reflectionRow(trial.parameter ?? '', label, field, value)
  return [
    line('trial: conclusion', trial.conclusion, trial.parameterText ?? ''),
    line('trial: stands', trial.stands),
    line('trial: challenge', trial.challenge),
  ]
}

/** The exit ticket. */
export function ticketRows({ claim, evidence, doubt }: ExitTicket): Row[] {
  return [
    reflectionRow('ticket', '', 'claim', claim),
    reflectionRow('ticket', '', 'evidence', evidence),
    reflectionRow('ticket', '', 'doubt', doubt),
  ]
}
