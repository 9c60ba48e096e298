import { useMemo } from 'react'
import type { Scenario } from '../../scenario/scenario'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { letterOf } from '../parts'
import { figureWords, OutcomeChart, spreadOfClass } from './OutcomeChart'
import type { ShowsParts } from './onProjector'
import { type ClassOutcome, classOutcomes, type WorldRun } from './runs'
import { ShowButton } from './ShowButton'

export interface OutcomesOfClassProps extends ShowsParts {
  readonly scenario: Scenario
  readonly runs: readonly WorldRun[]
  readonly format: Format
}

/** Outcomes that the model computes: each world's figure, the spread of the class, and the record's range. */
export function OutcomesOfClass({ scenario, runs, format, shown, onShow }: OutcomesOfClassProps) {
  const { t } = useTranslation('teachDebrief')
  const rows = useMemo(() => classOutcomes(scenario, runs), [scenario, runs])
  return (
    <section aria-labelledby="worlds-outcomes">
      <h2 id="worlds-outcomes">{t('outcomes')}</h2>
      <p className="note tcd-help">{t('outcomesHelp')}</p>
      <ul className="tcd-outcomes">
        {rows.map((row) => (
          <Outcome key={row.id} {...{ row, format, shown, onShow }} />
        ))}
      </ul>
    </section>
  )
}

type OutcomeProps = { row: ClassOutcome } & Pick<OutcomesOfClassProps, 'format' | 'shown' | 'onShow'>

function Outcome({ row, format, shown, onShow }: OutcomeProps) {
  const { t } = useTranslation(['teachDebrief', 'common'])
  const { outcome, main, range, worlds } = row
  const figure = (value: number) => figureWords(format, value)
  const recordWords = range
    ? t('recordRange', { low: figure(range[0]), high: figure(range[1]) })
    : main !== null
      ? t('recordOne', { value: figure(main) })
      : t('recordNone')
  const { low, high } = spreadOfClass(worlds)
  const worldWords = worlds
    .map(({ world, value, played }) =>
      t(played ? 'worldFigure' : 'policyFigure', { letter: letterOf(world), value: figure(value) }),
    )
    .join(', ')
  return (
    <li className="tcd-outcome">
      <div>
        <h3>{outcome.label}</h3>
        <p>{worldWords}</p>
        <p className="note">
          {low < high && `${t('classSpread', { low: figure(low), high: figure(high) })} · `}
          {recordWords}
        </p>
      </div>
      <ShowButton part={{ what: 'outcome', id: row.id }} shown={shown} onShow={onShow} name={outcome.label} />
      <OutcomeChart
        row={row}
        words={t('chart', { label: outcome.label, worlds: worldWords, record: recordWords })}
        format={format}
      />
    </li>
  )
}
