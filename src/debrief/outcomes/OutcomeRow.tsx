import { useId, useState } from 'react'
import type { RecordSource } from '../../scenario/schema/record'
import { ChartFrame, ChartMenu } from '../../ui/charts/ChartFrame'
import { ForecastMark } from '../../ui/charts/marks'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { useCaveats } from '../Caveat'
import type { ReportedOutcome } from '../report'
import type { Draws } from '../reruns/useDraws'
import { Evidence } from './Evidence'
import { OutcomeChart } from './OutcomeChart'
import { rangeWords, rivalCount, valueWords } from './words'

export interface OutcomeRowProps {
  readonly row: ReportedOutcome
  readonly draws: Draws | null
  readonly sources: ReadonlyMap<string, RecordSource>
  readonly format: Format
  readonly hidden: boolean
}

/** One outcome: name, chart, figures in words, and on request what the record rests on. */
export function OutcomeRow({ row, draws, sources, format, hidden }: OutcomeRowProps) {
  const { t } = useTranslation(['compare', 'common'])
  const [open, setOpen] = useState(false)
  const id = useId()
  const foot = useCaveats()
  const { outcome } = row
  return (
    <li className="cmp-row" hidden={hidden}>
      <ChartFrame title={outcome.label} foot={foot} menu="inside">
        <div className={row.forecast ? 'cmp-row-line forecast' : 'cmp-row-line'}>
          <div className="cmp-row-name">
            <h3>{outcome.label}</h3>
            <p className="note">{outcome.unit}</p>
          </div>
          <OutcomeChart row={row} draws={draws} format={format} />
          <dl className="cmp-row-figures">
            <div className="cmp-figure-run">
              <dt>{t('column.run')}</dt>
              <dd>{row.run === null ? t('unknown') : format.number(row.run)}</dd>
            </div>
            <div className="cmp-figure-model">
              <dt>{draws?.stage === 'draws' ? t('column.draw', { n: draws.at + 1 }) : t('column.half')}</dt>
              <dd>
                <ModelFigure row={row} draws={draws} format={format} />
              </dd>
            </div>
            <div className="cmp-figure-record">
              <dt>{t('column.record')}</dt>
              <dd>
                {valueWords(outcome.value, format, t)}
                <span className="note cmp-range">
                  {row.range ? `(${rangeWords(row.range[0], row.range[1], format)})` : t('noRange')}
                </span>
              </dd>
            </div>
            {row.forecast && (
              <div className="cmp-figure-forecast">
                <dt>
                  <svg viewBox="0 0 12 12" width={12} height={12} aria-hidden="true">
                    <ForecastMark y={6.5} low={6} best={6} high={6} />
                  </svg>
                  <span>{t('column.forecast')}</span>
                </dt>
                <dd>
                  {format.number(row.forecast.best)}{' '}
                  <span className="note">({rangeWords(row.forecast.low, row.forecast.high, format)})</span>
                </dd>
              </div>
            )}
          </dl>
          <Button
            look="quiet"
            size="small"
            className="cmp-more"
            aria-expanded={open}
            aria-controls={id}
            onPress={() => setOpen(!open)}
          >
            <span className="sr-only">{outcome.label}: </span>
            {rivalCount(row) > 0 ? t('evidence.open', { count: rivalCount(row) }) : t('evidence.openSources')}
            <Icon name="chevron" className={open ? 'turned' : ''} />
          </Button>
        </div>
        <div id={id} className="cmp-row-more" hidden={!open} data-picture="no">
          <Evidence row={row} sources={sources} format={format} withFigures />
          <ChartMenu />
        </div>
      </ChartFrame>
    </li>
  )
}

/** The re-runs in one figure: one draw while they are drawn, the middle half after. */
function ModelFigure({ row, draws, format }: Pick<OutcomeRowProps, 'row' | 'draws' | 'format'>) {
  const { t } = useTranslation('compare')
  if (!row.spread || !draws) return <span className="cmp-pending">{t('pending')}</span>
  if (draws.stage === 'draws') return <>{format.number(row.spread.values[draws.at])}</>
  return <>{rangeWords(row.spread.p25, row.spread.p75, format)}</>
}
