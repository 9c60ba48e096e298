import { type RefObject, useRef } from 'react'
import { fiveQuantiles, quantileDots } from '../../analysis/quantiles'
import type { TrialVariant } from '../../analysis/trial'
import type { Structure } from '../../scenario/schema/play'
import type { Outcome } from '../../scenario/schema/record'
import { type Dot, stackDots } from '../../ui/charts/dots'
import { RecordMark } from '../../ui/charts/marks'
import { linear, ticks } from '../../ui/charts/scale'
import { beyondOf, spreadScale } from '../../ui/charts/spreadScale'
import { useChartWidth } from '../../ui/charts/useChartWidth'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import { formatFigure } from '../number'
import type { TrialStore } from './store'

const dotCount = 50
const lane = 28
const inset = 8

export interface SpreadChartProps {
  readonly store: TrialStore | null
  readonly structures: readonly Structure[]
  readonly outcome: Outcome
}

/** Each account, with and without the change: up to fifty dots, on one scale, above the record's own mark. */
export function SpreadChart({ store, structures, outcome }: SpreadChartProps) {
  const { t } = useTranslation('model')
  const accounts =
    structures.length > 0 ? structures.map(({ id, label }) => ({ id, label })) : [{ id: null, label: '' }]
  const isChanged = store !== null && Object.keys(store.setup.parameters).length > 0
  const variants: readonly TrialVariant[] = isChanged ? ['base', 'changed'] : ['base']
  const valuesOf = (id: string | null, variant: TrialVariant): readonly number[] =>
    store?.values(id, variant, null, outcome.id) ?? []
  const main = typeof outcome.value === 'number' ? outcome.value : null
  const lanes = accounts.flatMap(({ id }) => variants.map((variant) => valuesOf(id, variant)))
  const max = spreadScale(lanes, [main ?? 0, outcome.range?.[1] ?? 0])
  const box = useRef<HTMLDivElement>(null)
  const width = useChartWidth(box, 140, 400, 0.55)
  const inside = width - 2 * inset
  const dotsOf = (values: readonly number[]): number[] =>
    (values.length > dotCount ? quantileDots(values, dotCount) : values).map(linear(max, 0, inside))
  // The fullest lane sets the size of the dots of all.
  const size = Math.min(
    ...accounts.flatMap(({ id }) =>
      variants.map((variant) => 2 * (stackDots(dotsOf(valuesOf(id, variant)), inside, lane - 4)[0]?.r ?? 100)),
    ),
  )
  return (
    <div className="mdl-spread">
      {store && (
        <p className="mdl-lane mdl-lane-head note">
          <span />
          <span>
            {store.setup.runs > dotCount ? t('try.key.dotsMany', { count: store.setup.runs }) : t('try.key.dots')}
          </span>
          <span className="mdl-lane-figure">{t('try.laneHalf')}</span>
        </p>
      )}
      {accounts.map(({ id, label }) => (
        <div key={id ?? 'one'} className="mdl-account">
          {label && <h4>{label}</h4>}
          {variants.map((variant) => (
            <Lane
              key={variant}
              variant={variant}
              account={label}
              values={valuesOf(id, variant)}
              dots={stackDots(dotsOf(valuesOf(id, variant)), inside, lane - 4, size + 1e-9)}
              width={width}
              max={max}
            />
          ))}
        </div>
      ))}
      <RecordLane box={box} width={width} outcome={outcome} main={main} max={max} words={t('try.key.record')} />
    </div>
  )
}

function Lane(props: {
  variant: TrialVariant
  account: string
  values: readonly number[]
  dots: readonly Dot[]
  width: number
  max: number
}) {
  const { variant, account, values, dots, width, max } = props
  const { t } = useTranslation('model')
  const language = useLanguage()
  const spread = values.length > 0 ? fiveQuantiles(values) : null
  const figure = (value: number): string => formatFigure(language, value)
  const beyond = beyondOf(values, max)
  const beyondWords = t('try.beyond', { count: beyond, max: figure(max) })
  const words = spread
    ? t('try.twin', {
        account,
        lane: t(`try.lane.${variant}`),
        count: values.length,
        low: figure(spread.p25),
        high: figure(spread.p75),
        median: figure(spread.median),
      })
    : t('try.laneNone')
  return (
    <div className={`mdl-lane mdl-lane-${variant}`}>
      <span className="mdl-lane-name note">{t(`try.lane.${variant}`)}</span>
      <div className="chart">
        <svg viewBox={`0 0 ${width} ${lane}`} role="img" aria-label={beyond > 0 ? `${words} ${beyondWords}.` : words}>
          <path className="grid" d={`M${inset} ${lane - 1}H${width - inset}`} />
          <g className={`mark-model mark-${variant}`} transform={`translate(${inset} ${lane - 2})`}>
            {dots.map((dot, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: dots have no other name than their place
              <circle key={index} cx={dot.x} cy={dot.y} r={dot.r} />
            ))}
          </g>
          {beyond > 0 && <path className="beyond" d={`M${width - 6} ${lane - 8}l4 3.5l-4 3.5`} />}
        </svg>
      </div>
      <span className="mdl-lane-figure">
        {spread ? `${figure(spread.p25)}–\u200b${figure(spread.p75)}` : <i className="note">{t('try.laneNone')}</i>}
        {beyond > 0 && <span className="note mdl-beyond">{beyondWords}</span>}
      </span>
    </div>
  )
}

/** The record below all accounts, and the scale. */
function RecordLane(props: {
  box: RefObject<HTMLDivElement | null>
  width: number
  outcome: Outcome
  main: number | null
  max: number
  words: string
}) {
  const { box, width, outcome, main, max, words } = props
  const language = useLanguage()
  const x = linear(max, inset, width - inset)
  const range = outcome.range
  const shown = range
    ? `${formatFigure(language, range[0])}–\u200b${formatFigure(language, range[1])}`
    : main !== null
      ? formatFigure(language, main)
      : ''
  return (
    <div className="mdl-lane mdl-lane-record">
      <span className="mdl-lane-name note">{words}</span>
      <div ref={box} className="chart">
        <svg viewBox={`0 0 ${width} 38`} role="img" aria-label={`${words}: ${shown}`}>
          <path className="axis" d={`M${inset} 20H${width - inset}`} />
          {ticks(max, width < 300 ? 2 : 4).map((value, index) => (
            <g key={value}>
              <path className="axis" d={`M${x(value)} 20v4`} />
              <text className="axis-text" x={x(value)} y={35} textAnchor={index === 0 ? 'start' : 'middle'}>
                {formatFigure(language, value)}
              </text>
            </g>
          ))}
          <RecordMark y={9} range={range && [x(range[0]), x(range[1])]} main={main === null ? null : x(main)} />
        </svg>
      </div>
      <span className="mdl-lane-figure">
        <b>{shown}</b>
      </span>
    </div>
  )
}
