import { type ReactNode, useMemo, useState } from 'react'
import { ChartFrame, ChartMenu } from '../../ui/charts/ChartFrame'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Caveat, useCaveats } from '../Caveat'
import { Key } from '../Key'
import { type ComparisonReport, firstOutcomes } from '../report'
import type { Draws } from '../reruns/useDraws'
import { OutcomeRow } from './OutcomeRow'

/** Rows that fit the first screen of a laptop. */
const firstRows = 6

/** Outcomes of the record with the model's figure beside them. The first few at once, the others on request. */
export function Outcomes(props: {
  report: ComparisonReport
  draws: Draws | null
  format: Format
  /** Progress and controls of the re-runs. */
  controls: ReactNode
  /** The choice of an account; nothing where there is only one. */
  accounts: ReactNode
}) {
  const { report, draws, format, controls, accounts } = props
  const { t } = useTranslation('compare')
  const foot = useCaveats()
  const [all, setAll] = useState(false)
  const first = useMemo(() => firstOutcomes(report.computed, firstRows), [report.computed])
  const others = report.computed.length - first.size
  return (
    <section className="cmp-outcomes" id="outcomes" aria-labelledby="outcomes-title" tabIndex={-1}>
      <div className="cmp-section-head">
        <h2 id="outcomes-title">{t('outcomes.title')}</h2>
        {controls}
      </div>
      {accounts}
      <ChartFrame title={t('outcomes.title')} foot={foot} menu="inside">
        <Key withForecast={report.computed.some((row) => row.forecast)} />
        <div className="cmp-columns" aria-hidden="true">
          <span>{t('column.run')}</span>
          <span>{draws?.stage === 'draws' ? t('column.draw', { n: draws.at + 1 }) : t('column.half')}</span>
          <span>{t('column.record')}</span>
        </div>
        <ul className="cmp-rows">
          {report.computed.map((row) => (
            <OutcomeRow
              key={row.id}
              row={row}
              draws={draws}
              sources={report.sources}
              format={format}
              hidden={!all && !first.has(row.id)}
            />
          ))}
        </ul>
        <div className="cmp-rows-foot" data-picture="no">
          {others > 0 && (
            <Button look="plain" size="small" aria-expanded={all} onPress={() => setAll(!all)}>
              {all ? t('outcomes.fewer') : t('outcomes.more', { count: others })}
            </Button>
          )}
          <ChartMenu />
          <Caveat />
        </div>
      </ChartFrame>
    </section>
  )
}
