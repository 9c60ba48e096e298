import type { OutcomeComparison } from '../../analysis/compare'
import { quantile } from '../../analysis/quantiles'
import type { Scenario } from '../../scenario/scenario'
import type { ChoiceResult } from '../../session/debriefApi'
import type { Format } from '../../ui/format'
import type { Translate } from '../../ui/i18n/translation'
import { labelOf, letters } from './names'
import { dotCount, type Steps } from './useSteps'

export type ChoiceT = Translate<'choice'>

/** One option with its runs of one outcome, in words and figures. */
export interface OptionLane {
  readonly key: string
  readonly letter: string
  readonly name: string
  readonly note: string | undefined
  /** Of the draw shown, or, once all are, the median; nothing before the first. */
  readonly figure: string
  readonly figureNote: string
  readonly values: readonly number[]
  /** Later decisions of the seat that were lost, a run on average. */
  readonly missed: number
}

/** What an option is called: what was done stands first. */
function nameOf(scenario: Scenario, option: string | null, isDone: boolean, t: ChoiceT): string {
  if (option !== null) return labelOf(scenario, option)
  return t(isDone ? 'option.waited' : 'option.none')
}

export function lanesOf(of: {
  readonly scenario: Scenario
  readonly options: readonly (string | null)[]
  readonly waited: boolean
  readonly result: ChoiceResult | null
  readonly outcome: string
  readonly steps: Steps | null
  readonly format: Format | null
  readonly t: ChoiceT
}): OptionLane[] {
  const { scenario, options, result, outcome, steps, format, t } = of
  return options.map((option, index) => {
    const values = result?.options[index]?.outcomes[outcome]?.values ?? []
    const figure = !steps || values.length === 0 ? null : steps.all ? quantile(values, 0.5) : values[steps.shown - 1]
    return {
      key: option ?? '',
      letter: letters[index],
      name: nameOf(scenario, option, index === 0, t),
      note: index === 0 ? t('option.done') : undefined,
      figure: figure === null || figure === undefined || !format ? '' : format.number(figure),
      figureNote: t(steps?.all ? 'chart.median' : 'chart.thisDraw'),
      values,
      missed: result?.options[index]?.missed ?? 0,
    }
  })
}

/** The draw that is shown, or all of them, in words. */
export function drawWords(
  lanes: readonly OptionLane[],
  steps: Steps,
  runs: number,
  t: ChoiceT,
  format: Format,
): string {
  if (runs === 0) return t('step.wait')
  if (steps.all) return [t('step.all', { count: runs }), ...(runs > dotCount ? [t('step.fifty')] : [])].join(' ')
  const figures = lanes.map(({ letter, figure }) => t('step.figure', { letter, value: figure })).join(' · ')
  const of = format.number(dotCount)
  return `${t('step.draw', { n: steps.shown, of })} ${t('step.pair', { figures })}`
}

/** A chart in words. */
export function laneWords(
  lanes: readonly OptionLane[],
  { outcome }: Pick<OutcomeComparison, 'outcome'>,
  t: ChoiceT,
): string {
  const words = lanes.map(({ letter, name, figure }) => t('chart.lane', { letter, option: name, figure })).join('; ')
  return t('chart.aria', { outcome: outcome.label, lanes: words })
}
