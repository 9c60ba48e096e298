import { memo, useMemo, useRef, useState } from 'react'
import { compareWithRecord, type OutcomeComparison } from '../../analysis/compare'
import type { Scenario } from '../../scenario/scenario'
import type { LineSummary } from '../../session/debriefApi'
import { RecordMark } from '../../ui/charts/marks'
import { linear, roundAbove } from '../../ui/charts/scale'
import { useChartWidth } from '../../ui/charts/useChartWidth'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { rangeWords, valueWords } from '../outcomes/words'

const firstRows = 6

interface PairedOutcome extends OutcomeComparison {
  readonly other: number
}

/** The outcomes of both lines beside what the record says; none of them is the right one. */
export const OutcomesPair = memo(function OutcomesPair(props: {
  readonly scenario: Scenario
  readonly a: LineSummary
  readonly b: LineSummary
  readonly format: Format
}) {
  const { scenario, a, b, format } = props
  const { t } = useTranslation('whatIf')
  const { t: tCompare } = useTranslation(['compare', 'common'])
  const [all, setAll] = useState(false)
  const rows = useMemo(() => pairOutcomes(scenario, a, b), [scenario, a, b])
  const shown = all ? rows : rows.slice(0, firstRows)
  const recordOf = ({ outcome, range }: PairedOutcome): string =>
    range ? rangeWords(range[0], range[1], format) : valueWords(outcome.value, format, tCompare)
  return (
    <section className="wi-part" aria-labelledby="wi-outcomes">
      <h3 id="wi-outcomes">{t('pair.outcomes')}</h3>
      <table className="wi-outcomes">
        <thead>
          <tr>
            <th scope="col">{t('pair.outcome')}</th>
            <td className="wi-outcome-chart" />
            <th scope="col">{t('pair.a')}</th>
            <th scope="col">{t('pair.b')}</th>
            <th scope="col">{t('pair.record')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.outcome.label}
                <span className="note">{row.outcome.unit}</span>
              </th>
              <td className="wi-outcome-chart">
                <PairChart row={row} words={row.outcome.label} />
              </td>
              <td>{row.run === null ? '' : format.number(row.run)}</td>
              <td>{format.number(row.other)}</td>
              <td>
                {recordOf(row)}
                {!row.range && <span className="note">{t('pair.noRange')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > firstRows && (
        <Button size="small" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? t('pair.fewer') : t('pair.more', { count: rows.length - firstRows })}
        </Button>
      )}
    </section>
  )
})

/** Outcomes that the model computes, those first whose range the record knows. */
function pairOutcomes({ record }: Scenario, a: LineSummary, b: LineSummary): PairedOutcome[] {
  const others = b.outcomes ?? {}
  const rows = compareWithRecord(record, a.outcomes ?? {}, null).flatMap((row): PairedOutcome[] =>
    row.run === null || others[row.id] === undefined ? [] : [{ ...row, other: others[row.id] }],
  )
  return [...rows.filter(({ range }) => range), ...rows.filter(({ range }) => !range)]
}

const height = 34
const inset = 8

/** A and B as letters over the axis, the record's bracket under it. The figures stand beside it in words. */
function PairChart({ row, words }: { readonly row: PairedOutcome; readonly words: string }) {
  const { t } = useTranslation('whatIf')
  const box = useRef<HTMLDivElement>(null)
  const width = useChartWidth(box, 120, 220, 0.3)
  const { run, other, range, main, rivals } = row
  const max = roundAbove(Math.max(run ?? 0, other, range?.[1] ?? 0, main ?? 0, 1))
  const x = linear(max, inset, width - inset)
  const near = Math.abs(x(run ?? 0) - x(other)) < 11
  const lift = near ? 5.5 : 0
  const isLeft = (run ?? 0) <= other
  const letter = (value: number, key: 'a' | 'b', left: boolean) => (
    <g key={key} className={`wi-mark wi-mark-${key}`}>
      <path d={`M${x(value)} 13V19`} />
      <text x={x(value) + (left ? -lift : lift)} y={11} textAnchor="middle">
        {t(`pair.${key}`)}
      </text>
    </g>
  )
  return (
    <div ref={box} className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="presentation" aria-hidden="true" data-of={words}>
        <path className="axis" d={`M${inset} 19H${width - inset}`} />
        {run !== null && letter(run, 'a', isLeft)}
        {letter(other, 'b', !isLeft)}
        <RecordMark
          y={27}
          range={range && [x(range[0]), x(range[1])]}
          main={main === null ? null : x(main)}
          rivals={rivals.filter((rival) => rival <= max).map(x)}
        />
      </svg>
    </div>
  )
}
