import { compareOutcome } from '../../analysis/compare'
import { type AlternativesResult, type Turning, turningsOf } from '../../analysis/turnings'
import type { Scenario } from '../../scenario/scenario'
import type { Outcome } from '../../scenario/schema/record'
import { ChartFrame } from '../../ui/charts/ChartFrame'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { SourceList } from '../../ui/parts/SourceList'
import { useCaveats } from '../Caveat'
import { DotLanes, type Lane } from './DotLanes'
import { overlapName } from './shares'

const sides = ['lower', 'higher'] as const

/** The record's course and the two turnings as rows of dots, then each turning in words. */
export function TurningRows(props: {
  readonly scenario: Scenario
  readonly result: AlternativesResult
  readonly outcome: Outcome
  readonly format: Format
}) {
  const { scenario, result, outcome, format } = props
  const { t } = useTranslation('choice')
  const foot = useCaveats()
  const turnings = turningsOf(result, outcome.id)
  const record = result.record[outcome.id]
  if (!turnings || !record) return null
  const labelOf = (id: string): string => scenario.levers.find((lever) => lever.id === id)?.label ?? id
  const found = sides.flatMap((side) => {
    const turning = turnings[side]
    return turning ? [{ side, turning }] : []
  })
  const lanes: Lane[] = [
    {
      key: 'record',
      letter: '',
      name: t('turnings.record'),
      note: t('turnings.recordHelp'),
      figure: format.number(record.median),
      figureNote: t('chart.median'),
      values: record.values,
    },
    ...found.map(({ side, turning }) => ({
      key: side,
      letter: '',
      name: labelOf(turning.id),
      note: t(`turnings.${side}`),
      figure: format.number(turning.spread.median),
      figureNote: t('chart.median'),
      values: turning.spread.values,
    })),
  ]
  const words = lanes.map(({ name, values }, index) => {
    const spread = index === 0 ? record : (found[index - 1]?.turning.spread ?? record)
    return t('turnings.aria', {
      label: `${name} (${values.length})`,
      median: format.number(spread.median),
      low: format.number(spread.p25),
      high: format.number(spread.p75),
    })
  })
  return (
    <>
      <ChartFrame title={t('turnings.title')} foot={foot}>
        <DotLanes
          lanes={lanes}
          shown="all"
          row={compareOutcome(outcome, null, null)}
          words={words.join(' ')}
          format={format}
        />
      </ChartFrame>
      <div className="cho-turning-words">
        {sides.map((side) => (
          <div key={side} className="cho-turning" data-side={side}>
            <h3>{t(`turnings.${side}`)}</h3>
            <TurningWords
              side={side}
              turning={turnings[side]}
              others={turnings.others[side]}
              scenario={scenario}
              record={record.median}
              format={format}
            />
          </div>
        ))}
      </div>
      {turnings.others.untold > 0 && <p className="note">{t('turnings.untold', { count: turnings.others.untold })}</p>}
      <p className="note">{t('turnings.order')}</p>
    </>
  )
}

function TurningWords(props: {
  readonly side: 'lower' | 'higher'
  readonly turning: Turning | null
  readonly others: number
  readonly scenario: Scenario
  readonly record: number
  readonly format: Format
}) {
  const { side, turning, others, scenario, record, format } = props
  const { t } = useTranslation('choice')
  if (!turning) return <p>{t(side === 'lower' ? 'turnings.noLower' : 'turnings.noHigher')}</p>
  const lever = scenario.levers.find(({ id }) => id === turning.id)
  const { pairs, spread, overlap } = turning
  return (
    <>
      <p>
        <b>{lever?.label ?? turning.id}</b>
      </p>
      <p>
        {t('turnings.medians', { changed: format.number(spread.median), record: format.number(record) })}{' '}
        {t('turnings.half', { low: format.number(spread.p25), high: format.number(spread.p75) })}
      </p>
      <p>
        {t('turnings.pairs', {
          pairs: format.number(pairs.pairs),
          lower: format.number(pairs.lower),
          higher: format.number(pairs.higher),
          within: format.number(pairs.within),
          little:
            pairs.little > 0 ? t('summary.within', { little: format.number(pairs.little) }) : t('summary.exactly'),
        })}{' '}
        {t(`turnings.overlap.${overlapName(overlap)}`)}
      </p>
      {others > 0 && (
        <p className="note">
          {t(side === 'lower' ? 'turnings.othersLower' : 'turnings.othersHigher', { count: others })}
        </p>
      )}
      {lever && (
        <details>
          <summary>{t('turnings.why')}</summary>
          <p className="note">
            {lever.why} {lever.assumption && <span className="tag">{t('turnings.assumption')}</span>}
          </p>
          <SourceList ids={lever.sources} sources={new Map(scenario.record.sources.map((one) => [one.id, one]))} />
        </details>
      )}
    </>
  )
}
