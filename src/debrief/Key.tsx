import { useId } from 'react'
import { ForecastMark, Hatch, RecordMark, RunMark } from '../ui/charts/marks'
import { useTranslation } from '../ui/i18n/translation'

/** What the marks mean. Three kinds of doubt, three marks: the record's, the model's, and what nobody knows. */
export function Key({ withForecast }: { withForecast: boolean }) {
  const { t } = useTranslation('compare')
  const id = useId()
  return (
    <ul className="cmp-key">
      <li>
        <svg viewBox="0 0 32 14" width={32} height={14} aria-hidden="true">
          <RecordMark y={7} range={[1, 31]} main={16} rivals={[8, 25]} />
        </svg>
        {t('key.record')}
      </li>
      <li>
        <svg viewBox="0 0 20 14" width={20} height={14} aria-hidden="true" className="cmp-key-dots">
          <g className="mark-model">
            {[
              [3.5, 11],
              [10, 11],
              [16.5, 11],
              [10, 4.6],
            ].map(([x, y]) => (
              <circle key={`${x}${y}`} cx={x} cy={y} r={2.8} />
            ))}
          </g>
        </svg>
        {t('key.model')}
      </li>
      <li>
        <svg viewBox="0 0 14 14" width={14} height={14} aria-hidden="true">
          <RunMark x={7} y={7} />
        </svg>
        {t('key.run')}
      </li>
      {withForecast && (
        <li>
          <svg viewBox="0 0 26 14" width={26} height={14} aria-hidden="true">
            <ForecastMark y={7} low={1} best={13} high={25} />
          </svg>
          {t('key.forecast')}
        </li>
      )}
      <li>
        <svg viewBox="0 0 26 12" width={26} height={12} aria-hidden="true">
          <Hatch id={`${id}h`} x={0.5} y={0.5} width={25} height={11} />
        </svg>
        {t('key.unknown')}
      </li>
    </ul>
  )
}
