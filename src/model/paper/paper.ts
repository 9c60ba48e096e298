import { mechanisms, sharedParameters } from '../../scenario/mechanisms'
import type { ParameterName } from '../../scenario/parameters'
import type { Scenario } from '../../scenario/scenario'
import { createFormat, formatDate } from '../../ui/format'
import { withoutTitle } from '../../ui/markdown/citations'
import { modelStatus, modelStatusText } from '../../ui/modelStatus'
import { textOf } from '../../ui/texts'
import { choiceWords } from '../choice'
import { meanChance, notInformed, parameterFacts, playedStructure, weightsFor } from '../facts'
import { callsIn, namesIn, parseFormula } from '../formula/parse'
import { plainFormula } from '../formula/plain'
import { formatFigure, formatRough } from '../number'
import { shareWords } from '../shareWords'
import { functionText, signsOf, signText } from '../signs'
import { type Desk, figures, type PaperWords, table } from './desk'
import { fitOnPaper } from './fitOnPaper'

/**
 * The model page on paper: `model.md` of a scenario, in Markdown. Made from the same words, formulas, parameters and reports
 * as the page. What rests on fits and reports stands between `<!-- figures -->` marks, so that a test can hold the rest
 * while figures are made anew.
 */
export function makePaper(scenario: Scenario, words: PaperWords): string {
  const { t, language } = words
  const desk: Desk = {
    ...words,
    scenario,
    format: createFormat(language, scenario.play.clock),
    figure: (value) => formatFigure(language, value),
  }
  const parts = [
    `# ${t('titleOf', { title: scenario.manifest.title })}`,
    `*${t('paper.generated')}* ${t('paper.where')}`,
    ...about(desk),
    ...accounts(desk),
    ...rules(desk),
    ...fitOnPaper(desk),
    ...limits(desk),
    ...policies(desk),
  ]
  return `${parts.join('\n\n')}\n`
}

function about({ t, tCommon, scenario, language, figure }: Desk): string[] {
  const { validation } = scenario
  return [
    `## ${t('about.title')}`,
    t('about.is'),
    t('about.isNot'),
    t('about.luck'),
    figures([
      `**${t(`about.statusTitle.${modelStatus(scenario)}`)}.** ${modelStatusText(tCommon, scenario)}`,
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

function afterFit({ t, scenario, language, figure }: Desk): string[] {
  const rough = (value: number): string => formatRough(language, value)
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
            now ? t('parameter.fitted', { median: rough(now.median), low: rough(now.p5), high: rough(now.p95) }) : '',
            informed === false
              ? t('parameter.notInformed')
              : contraction === null
                ? ''
                : t('parameter.informed', { share: figure(Math.round(contraction * 100)) }),
          ]),
        ),
    `### ${t('sensitivity.title')}`,
    ...(outcomes.length === 0 ? [t('sensitivity.none')] : [t('sensitivity.lead'), t('sensitivity.how')]),
    ...outcomes.map((outcome) => {
      const label = scenario.record.outcomes.find(({ id }) => id === outcome)?.label ?? outcome
      const top = weightsFor(scenario, outcome)
        .filter(({ kind }) => kind !== 'screened')
        .slice(0, 10)
      const words = top.map((weight) =>
        weight.kind === 'sobol'
          ? `\`${weight.parameter}\` ${shareWords(t, language, weight)}`
          : `\`${weight.parameter}\` ${t('sensitivity.effect', { effect: figure(weight.effect) })}`,
      )
      return `- **${label}**: ${words.join('; ')}`
    }),
  ]
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
      t('policies.score', {
        count: report.choices.length,
        policy: figure(meanChance(policy)),
        alwaysAct: figure(meanChance(alwaysAct)),
        uniform: figure(meanChance(uniform)),
      }),
      `${t('policies.middle')} ${t('policies.logScore', { policy: figure(policy), alwaysAct: figure(alwaysAct), uniform: figure(uniform) })}`,
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
