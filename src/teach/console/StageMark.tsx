import { useTranslation } from '../../ui/i18n/translation'
import type { Stage } from './cardWords'

/** Whether a decision is ordered, proposed or only being written on: a word, and a mark with a shape of its own. 16 x 16. */
export function StageMark({ stage }: { stage: Stage }) {
  const { t } = useTranslation('teach')
  return (
    <span className={`tch-stage tch-stage-${stage}`}>
      <svg className="tch-stage-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {stage === 'ordered' && <path className="tch-stage-full" d="M2 3h12v10H2zM4.6 8l2.4 2.4 4.4-4.8" />}
        {stage === 'proposed' && <path d="M2 3h12v8H8l-3 3v-3H2z" />}
        {stage === 'draft' && <path d="m3 13 .8-3.2L11 2.6 13.4 5l-7.2 7.2z" />}
      </svg>
      {t(`stage.${stage}`)}
    </span>
  )
}
