import { localTime } from '../scenario/clock'
import type { Scenario } from '../scenario/scenario'
import type { ReportFigure, ReportPart, ReportStructure, Validation } from '../scenario/schema/report'

/** The report as Markdown. */
export function validationText(scenario: Scenario, report: Validation): string {
  const { made, structures, recovery } = report
  const lines = [
    `# ${scenario.manifest.title}: the model beside the record`,
    '',
    `Made on ${made.date} with ${made.runs} runs of each structure, seed ${made.seed}, rules ${made.rules}. Fitted and held-out`,
    'figures stand apart; misses are marked like hits. "Reaches" means that the interval of the runs touches the record\'s',
    'range. Away from the record there is no validation at all.',
    '',
    '```sh',
    `npm run -s sim -- validate ${scenario.manifest.id} --runs ${made.runs} --seed ${made.seed}${recovery ? ` --recover ${recovery.sets}` : ''} --write`,
    '```',
    '',
    '## In short',
    '',
    '| account of how violence ends | fitted, 90 % | held out, 90 % | width, fitted | width, held out | MASE persistence | MASE line | CRPS skill | ARD | peak off by |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...structures.map((one) => shortRow(scenario, one)),
    '',
    'In brackets: those whose interval is no wider than the aims allow. The aims, set before the fit: nine of ten fitted and seven',
    'of ten held-out figures within such an interval, MASE under 1, CRPS skill above 0.2, the peak within a day.',
    '',
    'A time that never comes counts as the last hour for a beginning and as hour 0 for an end: an interval that runs to',
    'either says that something did not happen at all in some runs.',
    '',
    "Width: mean of interval over the width the aims allow (three times the record's range or a third of the figure; 1 or",
    'less is well). MASE below 1 and CRPS skill above 0 are better than the naive forecast.',
    '',
  ]
  for (const one of structures) lines.push(...structureText(scenario, one))
  if (recovery) {
    lines.push(
      '## Known parameters found again',
      '',
      `${recovery.sets} synthetic cases with known parameters were fitted in the same way, with fewer points. The 90 per cent intervals held the truth in`,
      `${Math.round(100 * recovery.inside90)} per cent of all parameters and cases.`,
      '',
    )
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function labelOf(scenario: Scenario, structure: string): string {
  return scenario.model.structures.find(({ id }) => id === structure)?.label ?? structure
}

function shortRow(scenario: Scenario, one: ReportStructure): string {
  const part = ({ inside90, met, of }: ReportPart): string => `${inside90} (${met}) of ${of}`
  const score = (value: number | null): string => (value === null ? 'none' : String(value))
  const cells = [
    labelOf(scenario, one.structure),
    part(one.fitted),
    part(one.heldOut),
    score(one.fitted.meanWidth),
    score(one.heldOut.meanWidth),
    score(one.mase.persistence),
    score(one.mase.line),
    score(one.crpsSkill),
    score(one.ard),
    one.peakErrorDays === null ? 'none' : `${one.peakErrorDays} days`,
  ]
  return `| ${cells.join(' | ')} |`
}

function structureText(scenario: Scenario, one: ReportStructure): string[] {
  const lines = [`## ${labelOf(scenario, one.structure)}`, '']
  for (const [title, part] of [
    ['Fitted', one.fitted],
    ['Held out', one.heldOut],
  ] as const) {
    lines.push(
      `### ${title}: ${part.inside90} of ${part.of} within 90 per cent (${part.met} of them narrow enough), ${part.inside50} within 50`,
      '',
      '| figure | record | p5 | p25 | median | p75 | p95 | 90 % | width |',
      '|---|---|---|---|---|---|---|---|---|',
      ...part.figures.map((figure) => figureRow(scenario, figure)),
      '',
    )
  }
  if (one.series.some(({ persistence }) => persistence !== null)) {
    lines.push('| series | figures | MASE persistence | MASE line | CRPS skill |', '|---|---|---|---|---|')
    for (const { id, set, of, persistence, line, crpsSkill } of one.series) {
      if (persistence !== null) lines.push(`| ${id} (${set}) | ${of} | ${persistence} | ${line} | ${crpsSkill} |`)
    }
    lines.push('')
  }
  for (const [key, reason] of Object.entries(one.why)) lines.push(`- \`${key}\`: ${reason}`)
  if (Object.keys(one.why).length > 0) lines.push('')
  if (one.parameters.length > 0) {
    lines.push(
      '| parameter | range | p5 | median | p95 | contraction | |',
      '|---|---|---|---|---|---|---|',
      ...one.parameters.map(
        (p) =>
          `| \`${p.name}\` | ${p.low} to ${p.high} | ${p.p5} | ${p.median} | ${p.p95} | ${p.contraction} | ${p.informed ? '' : 'not informed by the record'} |`,
      ),
      '',
    )
  }
  if (one.levers.length > 0) {
    lines.push(
      '| lever | outcome | base | changed | median difference | lower / same / higher |',
      '|---|---|---|---|---|---|',
      ...one.levers.map(
        (lever) =>
          `| ${lever.label} | \`${lever.outcome}\` | ${whole(lever.base)} | ${whole(lever.changed)} | ${whole(lever.difference)} | ${lever.lower} / ${lever.same} / ${lever.higher} |`,
      ),
      '',
    )
  }
  return lines
}

function whole(value: number): number {
  return Math.round(value)
}

function figureRow(scenario: Scenario, figure: ReportFigure): string {
  const told = (value: number): string => {
    if (!figure.time) return String(Math.round(value))
    const { date, hourOfDay } = localTime(scenario.play.clock, Math.max(0, Math.floor(value)))
    return `${date.slice(5)} ${hourOfDay} h`
  }
  const { low, high, p5, p25, median, p75, p95, inside90, width, allowed } = figure
  const record = low === high ? told(low) : `${told(low)} to ${told(high)}`
  const wide = allowed > 0 ? Math.round((100 * width) / allowed) / 100 : ''
  const cells = [figure.label, record, told(p5), told(p25), told(median), told(p75), told(p95)]
  return `| ${cells.join(' | ')} | ${inside90 ? 'reaches' : '**misses**'} | ${wide} |`
}
