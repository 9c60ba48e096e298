import { modelStatus } from '../../ui/modelStatus'
import type { ComparisonReport, ReportedOutcome } from '../report'

/** The two labels of rule C18, in the language of the screen: they travel with every file. */
export type Caveats = readonly [string, string]

/** What stands in every file in the language of the screen: the labels, and what the model's values rest on. */
export interface ExportWords {
  readonly caveats: Caveats
  readonly model: string
}

function outcome(row: ReportedOutcome) {
  const { outcome: item } = row
  return {
    id: row.id,
    label: item.label,
    unit: item.unit,
    record: {
      value: item.value,
      range: item.range,
      alternatives: item.alternatives,
      disputedBy: item.disputedBy,
      confidence: item.confidence,
      note: item.note,
      sources: item.sources,
    },
    computedByModel: row.run !== null,
    run: row.run,
    runAgainstRange: row.runStands,
    reruns: row.spread,
    rerunsAgainstRange: row.reruns,
    forecast: row.forecast,
  }
}

/** Sources that an exported item names, each once, in the scenario's order. */
function sourcesOf(report: ComparisonReport): unknown[] {
  const named = new Set<string>()
  for (const { outcome: item } of [...report.computed, ...report.notComputed]) {
    for (const list of [item, ...item.alternatives, ...item.disputedBy]) for (const id of list.sources) named.add(id)
  }
  for (const { documented } of report.decisions) for (const id of documented?.sources ?? []) named.add(id)
  for (const point of report.tolls.series?.points ?? []) for (const id of point.sources) named.add(id)
  return [...report.sources.values()].filter((source) => named.has(source.id))
}

/** Everything the comparison shows, as one plain value. Hours count from the scenario's start. */
export function reportAsJson(report: ComparisonReport, { caveats, model }: ExportWords): unknown {
  const { scenario, record, reruns, tolls } = report
  return {
    format: 1,
    kind: 'comparison',
    read: caveats,
    scenario: {
      id: scenario.manifest.id,
      version: scenario.manifest.version,
      hash: scenario.hash,
      title: scenario.manifest.title,
      start: scenario.play.clock.start,
      licence: scenario.manifest.licence,
    },
    model: { status: modelStatus(scenario), statusText: model },
    run: {
      seed: record.seed,
      policy: record.policy,
      seat: record.seat,
      plan: record.plan,
      rulesVersion: record.rulesVersion,
      hour: record.hour,
    },
    reruns: reruns && { runs: reruns.runs, orders: reruns.commands, violenceEnd: reruns.violenceEnd },
    accounts: report.accounts.map(({ structure, result }) => ({
      id: structure.id,
      label: structure.label,
      text: structure.text,
      holds: structure.hold,
      runs: result?.runs ?? 0,
      outcomes: result?.outcomes ?? null,
    })),
    outcomes: [...report.computed, ...report.notComputed].map(outcome),
    tolls: {
      announcedRecord: tolls.series && {
        id: tolls.series.id,
        definition: tolls.series.definition,
        points: tolls.series.points,
      },
      announcedRun: tolls.announcedRun,
      actualRun: { basis: 'model', points: tolls.actualRun },
      actualReruns: reruns?.draws ? { hours: reruns.draws.hours, deaths: reruns.draws.deaths } : null,
      byDay: reruns?.series ?? null,
    },
    byProvince: reruns?.byProvince ?? null,
    byPlace: reruns?.byPlace ?? null,
    decisions: report.decisions,
    waits: report.waits,
    sources: sourcesOf(report),
  }
}
