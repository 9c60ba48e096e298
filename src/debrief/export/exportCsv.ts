import type { Cell } from '../../ui/files/csv'
import { noteRow as note, plain, type Row, rowsAsCsv } from '../../ui/files/rows'
import type { ComparisonReport, ReportedOutcome } from '../report'
import type { ExportWords } from './exportJson'

function outcomeRows(row: ReportedOutcome): Row[] {
  const { outcome, spread, reruns, forecast } = row
  const line = (field: string, value: Cell, sources: readonly string[] = []): Row => [
    'outcome',
    row.id,
    outcome.label,
    field,
    value,
    outcome.unit,
    null,
    sources,
  ]
  const rows = [line('record', plain(outcome.value), outcome.sources)]
  if (outcome.range) rows.push(line('record low', outcome.range[0]), line('record high', outcome.range[1]))
  for (const other of outcome.alternatives)
    rows.push(line(`record also: ${other.what}`, plain(other.value), other.sources))
  for (const dispute of outcome.disputedBy)
    rows.push(line(`disputed by: ${dispute.who}`, dispute.says, dispute.sources))
  if (outcome.note) rows.push(line('note', outcome.note))
  rows.push(row.run === null ? line('run', 'not computed by the model') : line('run', row.run))
  if (row.run !== null && row.range) rows.push(line('run against the range of the record', row.runStands))
  if (forecast) {
    rows.push(line('forecast low', forecast.low), line('forecast', forecast.best), line('forecast high', forecast.high))
  }
  if (spread) {
    for (const key of ['p5', 'p25', 'median', 'p75', 'p95'] as const) rows.push(line(`re-runs ${key}`, spread[key]))
  }
  if (reruns) {
    for (const key of ['below', 'inside', 'above'] as const) {
      rows.push(line(`re-runs ${key} the range of the record`, reruns[key]))
    }
  }
  return rows
}

function tollRows({ tolls }: ComparisonReport): Row[] {
  const { series, announcedRun, actualRun } = tolls
  const recorded = (series?.points ?? []).map(
    (point): Row => [
      'announced toll',
      series?.id ?? '',
      point.what,
      point.basis,
      point.value,
      series?.unit ?? '',
      point.hour,
      point.sources,
    ],
  )
  return [
    ...recorded,
    ...announcedRun.map(
      ({ hour, value }): Row => ['announced toll', 'run', '', 'announced in the run', value, '', hour, []],
    ),
    ...actualRun
      .filter(({ hour }) => hour % 6 === 0)
      .map(({ hour, value }): Row => ['actual toll', 'run', 'of the model', 'deaths in the run', value, '', hour, []]),
  ]
}

function decisionRows({ decisions, waits }: ComparisonReport): Row[] {
  const rows = decisions.flatMap((decision): Row[] => {
    const line = (field: string, value: Cell, hour: number | null, sources: readonly string[] = []): Row => [
      'decision',
      decision.option,
      `${decision.actorName}: ${decision.label}`,
      field,
      value,
      '',
      hour,
      sources,
    ]
    const { documented } = decision
    return [
      line('difference', decision.difference, null),
      ...(decision.byHours === null ? [] : [line('hours apart', decision.byHours, null)]),
      ...decision.taken.map((taken) => line(`taken by ${taken.by}`, taken.fate, taken.hour)),
      ...decision.taken.filter(({ reason }) => reason).map((taken) => line('reason given', taken.reason, taken.hour)),
      ...(documented
        ? [line('documented', documented.chosen ? 'chosen' : 'not chosen', null, documented.sources)]
        : []),
      ...(documented && documented.from !== null ? [line('documented from', documented.when, documented.from)] : []),
      ...(documented && documented.to !== null ? [line('documented to', documented.when, documented.to)] : []),
      ...(decision.afterwards ? [line('afterwards', decision.afterwards, null)] : []),
    ]
  })
  return [...rows, ...waits.map(({ hour, reason }): Row => ['decision', 'wait', '', 'waited', reason, '', hour, []])]
}

/** The same decisions under each rival account, as far as they were computed. */
function accountRows({ accounts, computed }: ComparisonReport): Row[] {
  return accounts.flatMap(({ structure, result }) =>
    computed.flatMap(({ id, outcome }): Row[] => {
      const spread = result?.outcomes[id]
      if (!spread) return []
      return (['p5', 'median', 'p95'] as const).map((key) => [
        'rival account',
        structure.id,
        structure.label,
        `${id}: re-runs ${key}`,
        spread[key],
        outcome.unit,
        null,
        [],
      ])
    }),
  )
}

/** Everything the comparison shows, one figure or statement a line. */
export function reportAsCsv(report: ComparisonReport, { caveats, model }: ExportWords): string {
  const { scenario, record, reruns } = report
  const rows: Row[] = [
    ...caveats.map((text) => note('read first', text)),
    note('model', model),
    note('scenario', `${scenario.manifest.id} ${scenario.manifest.version}`),
    note('seat', report.seatName),
    note('plan', record.plan),
    note('seed', record.seed),
    note('re-runs', reruns?.runs ?? 0),
    note('orders repeated in re-runs', reruns?.commands.given ?? 0),
    note('orders refused in re-runs', reruns?.commands.refused ?? 0),
    ...[...report.computed, ...report.notComputed].flatMap(outcomeRows),
    ...accountRows(report),
    ...tollRows(report),
    ...decisionRows(report),
  ]
  return rowsAsCsv(scenario, rows)
}
