import type { DebriefFile } from '../../record/debriefSchema'
import type { Scenario } from '../../scenario/scenario'
import type { Cell } from '../../ui/files/csv'
import { decisionRows, forecastRows, ticketRows, trialRows } from '../../ui/files/deedRows'
import { noteRow, plain, type Row, rowsAsCsv } from '../../ui/files/rows'

function outcomeRows({ outcomes }: DebriefFile): Row[] {
  return outcomes.flatMap(({ id, label, unit, run, runAgainstRange, record }): Row[] => {
    const line = (field: string, value: Cell, sources: readonly string[] = []): Row => [
      'outcome',
      id,
      label,
      field,
      value,
      unit,
      null,
      sources,
    ]
    return [
      run === null ? line('run', 'not computed by the model') : line('run', run),
      ...(run !== null && record.range ? [line('run against the range of the record', runAgainstRange)] : []),
      line('record', plain(record.value), record.sources),
      ...(record.range ? [line('record low', record.range[0]), line('record high', record.range[1])] : []),
      ...record.alternatives.map(({ what, value, sources }) => line(`record also: ${what}`, plain(value), sources)),
      ...record.disputedBy.map(({ who, says, sources }) => line(`disputed by: ${who}`, says, sources)),
      ...(record.note ? [line('note', record.note)] : []),
    ]
  })
}

function addedRows({ notes, branches }: DebriefFile): Row[] {
  return [
    ...notes.map(({ kind, branch, hour, text }): Row => [kind, branch ?? '', '', kind, text, '', hour, []]),
    ...branches.flatMap(({ id, name, note, parent, from, isMain, changes, orders }): Row[] => {
      const line = (field: string, value: Cell, hour: number | null, unit = ''): Row => [
        'branch',
        id,
        name,
        field,
        value,
        unit,
        hour,
        [],
      ]
      return [
        line('leaves', parent ?? 'the run as it was played', from),
        ...(isMain ? [line('shown as', 'main line', null)] : []),
        ...(note ? [line('note', note, null)] : []),
        ...changes.map((change): Row => {
          if (change.what === 'shift') return line(`moved: ${change.label}`, change.hours, null, 'hours')
          if (change.what === 'drop') return line('left out', change.label, null)
          return line('added', change.label, change.hour)
        }),
        ...orders.flatMap(({ hour, order, label, reason }) => [
          line(`order: ${order}`, label ?? '', hour),
          ...(reason ? [line('reason', reason, hour)] : []),
        ]),
      ]
    }),
  ]
}

function reflectionRows({ reflection }: DebriefFile): Row[] {
  if (!reflection) return []
  const line = (id: string, label: string, field: string, value: Cell, unit = '', hour: number | null = null): Row => [
    'reflection',
    id,
    label,
    field,
    value,
    unit,
    hour,
    [],
  ]
  const { form, done, skipped, answers, turnings, shares, trial, ticket } = reflection
  return [
    line('', '', 'form', form),
    ...done.map((step) => line(step, '', 'step', 'done')),
    ...skipped.map((step) => line(step, '', 'step', 'skipped')),
    ...answers.map(({ question, words, text }) => line(question, words, 'answer', text)),
    ...turnings.map(({ text, option, label, hour }) => line(option ?? '', label ?? '', 'turning', text, '', hour)),
    ...shares.map(({ of, share }) => line(of, '', 'share', share, 'per cent')),
    ...(trial ? trialRows(trial) : []),
    ...ticketRows(ticket),
  ]
}

/** The same as the JSON of a debrief, one figure or statement a line. */
export function debriefAsCsv(scenario: Scenario, file: DebriefFile): string {
  const { run } = file
  return rowsAsCsv(scenario, [
    ...file.read.map((text) => noteRow('read first', text)),
    noteRow('model', file.model.statusText),
    noteRow('scenario', `${file.scenario.id} ${file.scenario.version}`),
    noteRow('seat', run.seatName),
    noteRow('observed', run.observed ? 'yes' : 'no'),
    ...(run.ofOthers ? [noteRow('seat of others', 'yes')] : []),
    noteRow('plan', run.planName),
    noteRow('policy', run.policy),
    noteRow('seed', run.seed),
    ['note', '', '', 'run reached', run.hour, 'hours', run.hour, []],
    ...forecastRows(file),
    ...decisionRows(file),
    ...outcomeRows(file),
    ...addedRows(file),
    ...reflectionRows(file),
  ])
}
