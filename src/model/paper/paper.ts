import type { TFunction } from 'i18next'
import { mechanisms, sharedParameters } from '../../scenario/mechanisms'
import type { ParameterName } from '../../scenario/parameters'
import type { Scenario } from '../../scenario/scenario'
import type { ReportFigure, ReportPart } from '../../scenario/schema/report'
import { createFormat, type Format, formatDate } from '../../ui/format'
import type { Language } from '../../ui/i18n/resources'
import { withoutTitle } from '../../ui/markdown/citations'
import { textOf } from '../../ui/texts'
import { choiceWords } from '../choice'
import { notInformed, parameterFacts, playedStructure, tooWide, verdictOf, weightsFor } from '../facts'
import { callsIn, namesIn, parseFormula } from '../formula/parse'
import { plainFormula } from '../formula/plain'
import { formatDifference, formatFigure } from '../number'
import { functionText, signsOf, signText } from '../signs'

/**
 * The model page on paper: `model.md` of a scenario, in Markdown. Made from the same words, formulas, parameters and reports
 * as the page. What rests on fits and reports stands between `<!-- figures -->` marks, so that a test can hold the rest
 * while figures are made anew.
 */
export interface PaperWords {
  readonly t: TFunction<['model', 'mechanisms', 'common']>
  readonly language: Language
}

interface Desk extends PaperWords {
  readonly scenario: Scenario
  readonly format: Format
  figure(value: number): string
}

const begin = '<!-- figures -->'
const end = '<!-- /figures -->'

export function makePaper(scenario: Scenario, { t, language }: PaperWords): string {
  const desk: Desk = {
    scenario,
    t,
    language,
    format: createFormat(language, scenario.play.clock),
    figure: (value) => formatFigure(language, value),
  }
  const parts = [
    `# ${t('titleOf', { title: scenario.manifest.title })}`,
    `*${t('paper.generated')}* ${t('paper.where')}`,
    ...about(desk),
    ...accounts(desk),
    ...rules(desk),
    ...fit(desk),
    ...limits(desk),
    ...policies(desk),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The paper without what rests on fits and reports. */
export function withoutFigures(paper: string): string {
  return paper.replace(/<!-- figures -->[\s\S]*?<!-- \/figures -->/g, begin)
}

const figures = (parts: readonly string[]): string => [begin, ...parts, end].join('\n\n')
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

function about({ t, scenario, language, figure }: Desk): string[] {
  const { model, validation } = scenario
  return [
    `## ${t('about.title')}`,
    t('about.is'),
    t('about.isNot'),
    t('about.luck'),
    figures([
      `**${t(`about.statusTitle.${model.status}`)}.** ${model.statusText}`,
      validation
        ? t('about.made', { date: formatDate(language, validation.made.date), runs: figure(validation.made.runs) })
        : t('about.notTested'),
    ]),
    `**${t('caveat.model')}** ${t('caveat.untested')}`,
  ]
}

function accounts({ t, scenario, figure }: Desk): string[] {
  const { structures } = scenario.model
  if (structures.length === 0) return []
  return [
    `## ${t(structures.length === 4 ? 'accounts.title' : 'accounts.titleMany')}`,
    t('accounts.lead'),
    structures
      .map(({ label, text, hold }, index) => {
        const held = Object.entries(hold).map(([name, value]) => `\`${name}\` = ${figure(value)}`)
        const played = index === 0 ? ` (${t('accounts.played')})` : ''
        return `- **${label}**${played}. ${text}${held.length > 0 ? ` ${t('paper.holds', { what: held.join(', ') })}` : ''}`
      })
      .join('\n'),
  ]
}

function rules(desk: Desk): string[] {
  const { t } = desk
  const signs = signsOf(t)
  return [
    `## ${t('rules.title')}`,
    t('rules.lead', { sample: '`crowdGrowth`' }),
    ...mechanisms.flatMap(({ id, formulas, parameters, files }) => {
      const parsed = formulas.map(parseFormula)
      const names = [...new Set(parsed.flatMap(namesIn))].filter((name) => !signs.isParameter(name))
      const calls = [...new Set(parsed.flatMap(callsIn))]
      return [
        `### ${t(`mechanisms:words.${id}.title`)}`,
        t(`mechanisms:words.${id}.text`),
        `*${t('rules.grounds')}:* ${t(`mechanisms:words.${id}.grounds`)} ${t('rules.file', { files: files.map((file) => `\`src/sim/${file}\``).join(', ') })}`,
        ...(formulas.length > 0
          ? [`\`\`\`text\n${formulas.map((text) => plainFormula(text, signs)).join('\n')}\n\`\`\``]
          : [t('rules.noFormula')]),
        ...(names.length > 0
          ? [
              `${t('rules.signs')}: ${names.map((name) => `*${signs.name(name)}*: ${signText(t, name)}`).join('; ')}.${calls.map((name) => ` ${functionText(t, name)}.`).join('')}`,
            ]
          : []),
        ...(parameters.length > 0 ? [parameterTable(desk, parameters)] : [t('rules.noParameters')]),
      ]
    }),
    `### ${t('rules.shared')}`,
    t('rules.sharedText'),
    parameterTable(desk, sharedParameters),
    figures(afterFit(desk)),
  ]
}

function parameterTable({ t, scenario, figure }: Desk, names: readonly ParameterName[]): string {
  return table(
    [t('parameter.name'), '', t('paper.value'), t('parameter.range'), t('paper.unit'), t('parameter.rests')],
    names.flatMap((name) => {
      const known = scenario.model.parameters.find(({ id }) => id === name)
      if (!known) return []
      const rests = [
        ...known.sources.map((id) => `\`${id}\``),
        ...(known.assumption ? [t('paper.assumption')] : []),
        ...(known.note ? [known.note] : []),
      ]
      const range = `${figure(known.low)}–${figure(known.high)}`
      return [[`\`${name}\``, known.text, figure(known.value), range, known.unit, rests.join(' ')]]
    }),
  )
}

function afterFit({ t, scenario, figure }: Desk): string[] {
  const played = playedStructure(scenario)?.id ?? null
  const fitted = [...parameterFacts(scenario, played).values()].filter((one) => one.fitted)
  const outcomes = scenario.sensitivity?.outcomes ?? []
  return [
    `### ${t('paper.after')}`,
    fitted.length === 0
      ? t('limits.notInformedNone')
      : table(
          [t('parameter.name'), t('parameter.now'), ''],
          fitted.map(({ parameter, fitted: now, informed, contraction }) => [
            `\`${parameter.id}\``,
            now
              ? t('parameter.fitted', { median: figure(now.median), low: figure(now.p5), high: figure(now.p95) })
              : '',
            informed === false
              ? t('parameter.notInformed')
              : contraction === null
                ? ''
                : t('parameter.informed', { share: figure(Math.round(contraction * 100)) }),
          ]),
        ),
    `### ${t('sensitivity.title')}`,
    ...(outcomes.length === 0 ? [t('sensitivity.none')] : [t('sensitivity.lead')]),
    ...outcomes.map((outcome) => {
      const label = scenario.record.outcomes.find(({ id }) => id === outcome)?.label ?? outcome
      const top = weightsFor(scenario, outcome)
        .filter(({ kind }) => kind !== 'screened')
        .slice(0, 10)
      const words = top.map((weight) =>
        weight.kind === 'sobol'
          ? `\`${weight.parameter}\` ${t('sensitivity.share', { share: figure(Math.round(weight.share * 100)), low: figure(Math.round(weight.low * 100)), high: figure(Math.round(weight.high * 100)) })}`
          : `\`${weight.parameter}\` ${t('sensitivity.effect', { effect: figure(weight.effect) })}`,
      )
      return `- **${label}**: ${words.join('; ')}`
    }),
  ]
}

function fit(desk: Desk): string[] {
  const { t, scenario, language, figure } = desk
  const { validation, heldOut } = scenario
  if (!validation) return [`## ${t('fit.title')}`, figures([t('fit.none')])]
  const labelOf = (id: string): string => scenario.model.structures.find((one) => one.id === id)?.label ?? id
  const score = (value: number | null, why: string | undefined): string =>
    value !== null ? figure(value) : why ? t('fit.scores.noneWhy', { why }) : t('fit.scores.none')
  return [
    `## ${t('fit.title')}`,
    t('fit.lead'),
    figures([
      ...(validation.recovery
        ? [
            t('fit.recovery', {
              sets: validation.recovery.sets,
              share: figure(Math.round(validation.recovery.inside90 * 100)),
            }),
          ]
        : []),
      ...validation.structures.flatMap((report) => [
        `### ${t('fit.account')}: ${labelOf(report.structure)}`,
        `**${t('fit.fitted')}.** ${partWords(desk, report.fitted)}`,
        figureTable(desk, report.fitted),
        `**${t('fit.heldOut')}.** ${partWords(desk, report.heldOut)}`,
        figureTable(desk, report.heldOut),
        ...report.series.flatMap((series) => [
          `**${series.id}** (${t(`fit.series.set.${series.set}`)}). ${t('fit.series.scores', { persistence: score(series.persistence, undefined), line: score(series.line, undefined) })}`,
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
          [t('fit.scores.title'), ''],
          [
            [t('fit.scores.ard'), score(report.ard, report.why.ard)],
            [t('fit.scores.masePersistence'), score(report.mase.persistence, report.why.mase)],
            [t('fit.scores.maseLine'), score(report.mase.line, report.why.mase)],
            [t('fit.scores.crpsSkill'), score(report.crpsSkill, report.why.crpsSkill)],
            [t('fit.scores.peakErrorDays'), score(report.peakErrorDays, report.why.peakErrorDays)],
          ],
        ),
      ]),
      `### ${t('fit.levers.title')}`,
      t('fit.levers.lead', { runs: figure(validation.made.runs) }),
      table(
        [t('conclusion.column'), ...validation.structures.map(({ structure }) => labelOf(structure))],
        (validation.structures[0]?.levers ?? []).map(({ lever, label }) => [
          label,
          ...validation.structures.map(({ levers }) => {
            const told = levers.find((one) => one.lever === lever)
            return told
              ? t('fit.levers.cell', {
                  difference: formatDifference(language, told.difference),
                  lower: told.lower,
                  same: told.same,
                  higher: told.higher,
                })
              : ''
          }),
        ]),
      ),
    ]),
    ...(heldOut && heldOut.looks.length > 0
      ? [
          figures([
            `### ${t('fit.looks')}`,
            heldOut.looks.map(({ date, what }) => `- ${formatDate(language, date)}: ${what}`).join('\n'),
          ]),
        ]
      : []),
  ]
}

function partWords({ t, figure }: Desk, part: ReportPart): string {
  const width =
    part.meanWidth === null ? '' : ` ${t('fit.width', { width: figure(Number(part.meanWidth.toPrecision(2))) })}`
  return `${t('fit.count90', { inside: part.inside90, of: part.of, half: part.inside50 })}. ${t('fit.met', { count: part.met })}${width}`
}

function figureTable({ t, format, figure }: Desk, part: ReportPart): string {
  const value = (one: ReportFigure, of: number): string => (one.time ? format.dayTime(Math.round(of)) : figure(of))
  return table(
    [t('fit.figure'), t('fit.record'), t('fit.modelColumn'), t('fit.result')],
    part.figures.map((one) => {
      const wide = tooWide(one)
      const result = t(`fit.verdict.${verdictOf(one)}`)
      return [
        one.label,
        one.low === one.high
          ? value(one, one.value)
          : `${value(one, one.value)} (${value(one, one.low)}–${value(one, one.high)})`,
        `${value(one, one.median)} (${value(one, one.p5)}–${value(one, one.p95)})`,
        wide !== null && wide >= 1.05
          ? `${result}, ${t('fit.wide', { times: figure(Number(wide.toPrecision(2))) })}`
          : result,
      ]
    }),
  )
}

function limits({ t, scenario, language }: Desk): string[] {
  const names = notInformed(scenario, playedStructure(scenario)?.id ?? null)
  const text = withoutTitle(textOf(scenario, language, 'model'))
  const points = ['communities', 'daily', 'ending', 'branches', 'people'] as const
  return [
    `## ${t('limits.title')}`,
    points.map((point) => `- ${t(`limits.points.${point}`)}`).join('\n'),
    figures([
      `### ${t('limits.notInformedTitle')}`,
      names
        ? `${t('limits.notInformed')} ${names.map((name) => `\`${name}\``).join(', ')}.`
        : t('limits.notInformedNone'),
    ]),
    ...(text ? [`### ${t('limits.text')}`, text.trim().replaceAll(/^(#+) /gm, '##$1 ')] : []),
  ]
}

function policies({ t, scenario, figure }: Desk): string[] {
  const report = scenario.validation?.policies
  if (!report) return [`## ${t('policies.title')}`, figures([t('policies.none')])]
  const actorOf = (id: string) => scenario.actors.find((actor) => actor.id === id)
  const { policy, alwaysAct, uniform } = report.logScore
  return [
    `## ${t('policies.title')}`,
    figures([
      t('policies.lead'),
      t('policies.score', { policy: figure(policy), alwaysAct: figure(alwaysAct), uniform: figure(uniform) }),
      table(
        [t('policies.actor'), t('policies.choice'), t('policies.chance')],
        report.choices.map(({ actor, option, notTaken, probability }) => [
          actorOf(actor)?.name ?? actor,
          choiceWords(t, actorOf(actor), { option, notTaken }),
          `${figure(Math.round(probability * 100))} %`,
        ]),
      ),
    ]),
  ]
}
