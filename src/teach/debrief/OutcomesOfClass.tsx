import { useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../scenario/scenario'
import { RecordMark } from '../../ui/charts/marks'
import '../../ui/charts/marks.css'
import { linear, roundAbove } from '../../ui/charts/scale'
import { useChartWidth } from '../../ui/charts/useChartWidth'
import type { Format } from '../../ui/format'
import { letterOf } from '../parts'
import { type ClassOutcome, classOutcomes, type WorldRun } from './runs'

const inset = 10
const lane = 17
/** Below the worlds: the axis, then the record's lane. */
const below = 40

export interface OutcomesOfClassProps {
  readonly scenario: Scenario
  readonly runs: readonly WorldRun[]
  readonly format: Format
}

/** Outcomes that the model computes: each world's figure, the spread of the class, and the record's range. */
export function OutcomesOfClass({ scenario, runs, format }: OutcomesOfClassProps) {
  const { t } = useTranslation('teachDebrief')
  const rows = useMemo(() => classOutcomes(scenario, runs), [scenario, runs])
  return (
    <section aria-labelledby="worlds-outcomes">
      <h2 id="worlds-outcomes">{t('outcomes')}</h2>
      <p className="note tcd-help">{t('outcomesHelp')}</p>
      <ul className="tcd-outcomes">
        {rows.map((row) => (
          <Outcome key={row.id} row={row} format={format} />
        ))}
      </ul>
    </section>
  )
}

function Outcome({ row, format }: { row: ClassOutcome; format: Format }) {
  const { t } = useTranslation(['teachDebrief', 'common'])
  const { outcome, main, range, worlds } = row
  const figure = (value: number): string =>
    Number.isInteger(value) ? format.number(value) : String(Math.round(value * 100) / 100)
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
      <Chart
        row={row}
        words={t('chart', { label: outcome.label, worlds: worldWords, record: recordWords })}
        format={format}
      />
    </li>
  )
}

/** Lowest and highest figure of the worlds that teams played; a world that the policy ran alone says nothing of the class. */
function spreadOfClass(worlds: ClassOutcome['worlds']): { readonly low: number; readonly high: number } {
  const values = worlds.flatMap(({ value, played }) => (played ? [value] : []))
  return { low: Math.min(...values), high: Math.max(...values) }
}

/** A lane for each world, so that equal figures do not hide one another; the record below the axis. */
function Chart({ row, words, format }: { row: ClassOutcome; words: string; format: Format }) {
  const { main, range, rivals, worlds } = row
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const width = useChartWidth(box, 200, 420)
  const values = worlds.map(({ value }) => value)
  const max = roundAbove(Math.max(...values, range?.[1] ?? 0, main ?? 0, 1) * 1.04)
  const x = linear(max, inset, width - inset)
  const axis = worlds.length * lane + 6
  const spread = spreadOfClass(worlds)
  const low = x(spread.low)
  const high = x(spread.high)
  return (
    <div ref={box} className="chart">
      <svg viewBox={`0 0 ${width} ${axis + below}`} role="img" aria-labelledby={id}>
        <title id={id}>{words}</title>
        {spread.low < spread.high && (
          <rect className="tcd-spread" x={low} y={2} width={Math.max(2, high - low)} height={axis - 2} />
        )}
        <path className="axis" d={`M${inset} ${axis}H${width - inset}`} />
        {worlds.map(({ world, value, played }, index) => (
          <g key={world} className={played ? 'mark-run' : 'mark-run tcd-unplayed'}>
            <line className="tcd-lane" x1={inset} x2={width - inset} y1={index * lane + 10} y2={index * lane + 10} />
            <circle cx={x(value)} cy={index * lane + 10} r={7.5} />
            <text className="tcd-letter" x={x(value)} y={index * lane + 14} textAnchor="middle">
              {letterOf(world)}
            </text>
          </g>
        ))}
        <RecordMark
          y={axis + 14}
          range={range && [x(range[0]), x(range[1])]}
          main={main === null ? null : x(main)}
          rivals={rivals.filter((rival) => rival <= max).map(x)}
        />
        <text className="axis-text" x={inset} y={axis + 36}>
          0
        </text>
        <text className="axis-text" x={width - inset} y={axis + 36} textAnchor="end">
          {format.number(max)}
        </text>
      </svg>
    </div>
  )
}
