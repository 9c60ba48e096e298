import { Diamond, RecordMark } from '../../ui/charts/marks'
import { useTranslation } from '../../ui/i18n/translation'
import { EnsembleMark, LineMark, PersistenceMark, ResultMark } from './marks'

/** What the marks of figures mean. */
export function FitKey() {
  const { t } = useTranslation('model')
  return (
    <ul className="mdl-key">
      <li>
        <svg viewBox="0 0 32 14" width={32} height={14} aria-hidden="true">
          <RecordMark y={7} range={[1, 31]} main={16} />
        </svg>
        {t('fit.key.record')}
      </li>
      <li>
        <svg viewBox="0 0 40 14" width={40} height={14} aria-hidden="true">
          <EnsembleMark y={7} ends={[1, 11, 20, 29, 39]} />
        </svg>
        {t('fit.key.ninety')}, {t('fit.key.half')}, {t('fit.key.median')}
      </li>
      {(['narrow', 'wide', 'missed'] as const).map((result) => (
        <li key={result}>
          <svg viewBox="0 0 14 14" width={14} height={14} aria-hidden="true">
            <ResultMark x={7} y={7} result={result} />
          </svg>
          {t(`fit.key.${result}`)}
        </li>
      ))}
    </ul>
  )
}

/** What the marks of series mean. */
export function SeriesKey() {
  const { t } = useTranslation('model')
  return (
    <ul className="mdl-key">
      <li>
        <svg viewBox="0 0 32 14" width={32} height={14} aria-hidden="true">
          <g className="mark-record">
            <Diamond x={8} y={7} />
          </g>
          <rect className="mark-announced mdl-key-announced" x={20} y={3.5} width={7} height={7} />
        </svg>
        {t('fit.series.recordMark')}
      </li>
      <li>
        <svg viewBox="0 0 26 14" width={26} height={14} aria-hidden="true">
          <g className="mark-median">
            <path d="M0 7H26" />
            <circle cx={13} cy={7} r={3.4} />
          </g>
        </svg>
        {t('fit.series.medianMark')}
      </li>
      <li>
        <svg viewBox="0 0 14 14" width={14} height={14} aria-hidden="true">
          <PersistenceMark x={7} y={7} />
        </svg>
        {t('fit.series.persistenceMark')}
      </li>
      <li>
        <svg viewBox="0 0 14 14" width={14} height={14} aria-hidden="true">
          <LineMark x={7} y={7} />
        </svg>
        {t('fit.series.lineMark')}
      </li>
    </ul>
  )
}
