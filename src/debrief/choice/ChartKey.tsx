import { RecordMark, RunMark } from '../../ui/charts/marks'
import { useTranslation } from '../../ui/i18n/translation'

/** What the marks of the rows mean. */
export function ChartKey({ withRun, paired }: { readonly withRun: boolean; readonly paired: boolean }) {
  const { t } = useTranslation('choice')
  return (
    <ul className="cho-key">
      <li>
        <svg viewBox="0 0 14 14" width={14} height={14} aria-hidden="true">
          <g className="mark-model">
            <circle cx={7} cy={7} r={4} />
          </g>
        </svg>
        {t('key.draws')}
      </li>
      {paired && (
        <li>
          <svg viewBox="0 0 16 20" width={16} height={20} aria-hidden="true">
            <g className="cho-pair">
              <polyline points="5,4 11,16" />
              <circle cx={5} cy={4} r={3.4} />
              <circle cx={11} cy={16} r={3.4} />
            </g>
          </svg>
          {t('key.pair')}
        </li>
      )}
      {withRun && (
        <li>
          <svg viewBox="0 0 14 14" width={14} height={14} aria-hidden="true">
            <RunMark x={7} y={7} />
          </svg>
          {t('key.run')}
        </li>
      )}
      <li>
        <svg viewBox="0 0 32 14" width={32} height={14} aria-hidden="true">
          <RecordMark y={7} range={[1, 31]} main={16} />
        </svg>
        {t('key.record')}
      </li>
    </ul>
  )
}
