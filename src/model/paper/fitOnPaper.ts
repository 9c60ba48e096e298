import type { ReportFigure, ReportPart, ReportStructure } from '../../scenario/schema/report'
import { formatDate } from '../../ui/format'
import { modelStatus } from '../../ui/modelStatus'
import { figureName, isAsStated, neverHour, neverShare, pairsOf, scoreVerdict, tooWide, verdictOf } from '../facts'
import { formatCount, formatDifference, formatRough, roundTimes } from '../number'
import { partWords } from '../partWords'
import { scoresOf } from '../scores'
import { seriesName } from '../seriesName'
import { type Desk, figures, table } from './desk'

/** How well the model did: all of it rests on reports, and so stands between the marks of figures. */
export function fitOnPaper(desk: Desk): string[] {
  const { t, scenario } = desk
  const { validation } = scenario
  const title = `## ${t('fit.title')}`
  if (!validation) {
    return [title, figures([t(modelStatus(scenario) === 'fitted' ? 'fit.noneFitted' : 'fit.none'), ...looks(desk)])]
  }
  return [
    title,
    figures([
      t('fit.lead'),
      t('fit.aims'),
      ...validation.structures.flatMap((report) => account(desk, report)),
      ...levers(desk, validation.structures),
      ...looks(desk),
    ]),
  ]
}

function account(desk: Desk, report: ReportStructure): string[] {
  const { t, scenario, figure } = desk
  const label = scenario.model.structures.find(({ id }) => id === report.structure)?.label ?? report.structure
  return [
    `### ${t('fit.account')}: ${label}`,
    `**${t('fit.fitted')}.** ${partText(desk, 'fitted', report.fitted)}`,
    figureTable(desk, report.fitted),
    `**${t('fit.heldOut')}.** ${t('fit.heldOutLead')} ${partText(desk, 'heldOut', report.heldOut)}`,
    figureTable(desk, report.heldOut),
    ...report.series.flatMap((series) => [
      `**${seriesName(t, scenario, series.id)}** (${t(`fit.series.set.${series.set}`)}). ${seriesWords(desk, series)}`,
      table(
        [
          t('fit.series.hour'),
          t('fit.series.recordMark'),
          t('fit.series.medianMark'),
          t('fit.series.persistenceMark'),
          t('fit.series.lineMark'),
        ],
        series.points.map((one) => [
          desk.format.dayTime(one.hour),
          ...[one.value, one.median, one.persistence, one.line].map(figure),
        ]),
      ),
    ]),
    table(
      [t('fit.scores.title'), '', ''],
      scoresOf(report).map(({ key, value, why, kind }) => {
        const verdict = kind === null ? null : scoreVerdict(kind, value)
        return [
          t(`fit.scores.${key}`),
          value !== null ? figure(value) : why ? t('fit.scores.noneWhy', { why }) : t('fit.scores.none'),
          verdict ? t(`fit.scores.verdict.${verdict}`) : '',
        ]
      }),
    ),
    ...learned(desk, report),
  ]
}

function seriesWords({ t, figure }: Desk, { persistence, line }: ReportStructure['series'][number]): string {
  if (persistence === null && line === null) return t('fit.series.noScore')
  const errors = [
    ...(persistence === null ? [] : [t('fit.series.error.persistence', { times: figure(persistence) })]),
    ...(line === null ? [] : [t('fit.series.error.line', { times: figure(line) })]),
  ]
  return `${errors.join(', ')}. ${t('fit.series.error.how')}`
}

function learned({ t, scenario, language, figure }: Desk, { parameters, informedFrom }: ReportStructure): string[] {
  if (parameters.length === 0) return []
  const rough = (value: number): string => formatRough(language, value)
  const recovery = scenario.validation?.recovery
  const informed = parameters.filter((one) => one.informed).length
  const hasFound = parameters.some(({ recovered }) => recovered !== null)
  return [
    `**${t('fit.learned.title')}.** ${t('fit.learned.count', { of: parameters.length, informed, silent: parameters.length - informed })} ${t('fit.learned.outside', { count: scenario.model.parameters.length - parameters.length })}${informedFrom === null ? '' : ` ${t('fit.learned.from', { share: figure(Math.round(informedFrom * 100)) })}`}`,
    ...(recovery && hasFound
      ? [t('fit.recovery', { count: recovery.sets, share: figure(Math.round(recovery.inside90 * 100)) })]
      : []),
    table(
      [
        t('parameter.name'),
        t('fit.learned.after'),
        t('fit.learned.narrowed'),
        '',
        ...(recovery && hasFound ? [t('fit.learned.found')] : []),
      ],
      parameters.map(({ name, median, p5, p95, contraction, informed: isInformed, recovered }) => [
        `\`${name}\``,
        t('parameter.fitted', { median: rough(median), low: rough(p5), high: rough(p95) }),
        t('fit.learned.percent', { share: figure(Math.round(contraction * 100)) }),
        isInformed ? '' : t('parameter.notInformed'),
        ...(recovery && hasFound
          ? [
              recovered === null
                ? ''
                : t('fit.learned.foundIn', { count: Math.round(recovered * recovery.sets), sets: recovery.sets }),
            ]
          : []),
      ]),
    ),
  ]
}

function levers({ t, scenario, language, figure }: Desk, reports: readonly ReportStructure[]): string[] {
  const [first] = reports
  if (!first || first.levers.length === 0) return []
  const labelOf = (id: string): string => scenario.model.structures.find((one) => one.id === id)?.label ?? id
  return [
    `### ${t('fit.levers.title')}`,
    t('fit.levers.lead', { runs: figure(pairsOf(first.levers[0])) }),
    table(
      [t('conclusion.column'), ...reports.map(({ structure }) => labelOf(structure))],
      first.levers.map(({ lever, label }) => [
        label,
        ...reports.map((report) => {
          const told = report.levers.find((one) => one.lever === lever)
          if (!told) return ''
          const difference = t('fit.levers.difference', { difference: formatDifference(language, told.difference) })
          const claim = scenario.levers.find(({ id }) => id === lever)
          const verdict = claim ? `${t(isAsStated(told, claim) ? 'fit.levers.holds' : 'fit.levers.fails')}, ` : ''
          const pairs = t('fit.levers.pairs', { lower: told.lower, same: told.same, higher: told.higher })
          return `${verdict}${difference}: ${pairs}`
        }),
      ]),
    ),
    `**${t('caveat.model')}** ${t('caveat.untested')}`,
  ]
}

function looks({ t, scenario, language }: Desk): string[] {
  const list = scenario.heldOut?.looks ?? []
  if (list.length === 0 || !scenario.validation) return []
  return [`### ${t('fit.looks')}`, list.map(({ date, what }) => `- ${formatDate(language, date)}: ${what}`).join('\n')]
}

function partText({ t, language }: Desk, set: 'fitted' | 'heldOut', part: ReportPart): string {
  const { count, rest } = partWords(t, language, set, part)
  return `${count}. ${rest}`
}

function figureTable({ t, scenario, format, language, figure }: Desk, part: ReportPart): string {
  const value = (one: ReportFigure, of: number): string =>
    !one.time
      ? formatCount(language, of)
      : of === neverHour(scenario, one)
        ? t('fit.never')
        : format.dayTime(Math.round(of))
  const range = (one: ReportFigure, low: number, high: number): string =>
    `${value(one, low)}${one.time ? ' – ' : '–'}${value(one, high)}`
  return table(
    [t('fit.figure'), t('fit.record'), t('fit.modelColumn'), t('fit.result')],
    part.figures.map((one) => {
      const wide = tooWide(one)
      const never = neverShare(one, neverHour(scenario, one))
      const result = t(`fit.verdict.${verdictOf(one)}`)
      return [
        one.hour === null ? figureName(one) : `${figureName(one)}, ${format.dayTime(one.hour)}`,
        one.low === one.high ? value(one, one.value) : `${value(one, one.value)} (${range(one, one.low, one.high)})`,
        `${value(one, one.median)} (${range(one, one.p5, one.p95)})${never > 0 ? `; ${t('fit.neverShare', { share: never })}` : ''}`,
        wide === null
          ? result
          : `${result}, ${t(one.inside90 ? 'fit.wide' : 'fit.wideMissed', { times: figure(roundTimes(wide)) })}`,
      ]
    }),
  )
}
