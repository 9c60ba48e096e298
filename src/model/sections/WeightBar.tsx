import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import type { Weight } from '../facts'
import { formatFigure } from '../number'
import { shareWords } from '../shareWords'

/** How much an outcome depends on a parameter: a bar, its interval as a thin line, and the figure in words. */
export function WeightBar({ weight }: { weight: Weight }) {
  const { t } = useTranslation('model')
  const language = useLanguage()
  const at = (share: number): number => Math.min(1, Math.max(0, share)) * 100
  if (weight.kind === 'screened') {
    return <span className="note">{t('sensitivity.screened', { effect: formatFigure(language, weight.effect) })}</span>
  }
  return (
    <span className="mdl-weight">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="ground" x={0} y={2} width={100} height={6} />
        <rect className="bar" x={0} y={2} width={weight.share * 100} height={6} />
        {weight.kind === 'sobol' && <path className="doubt" d={`M${at(weight.low)} 5H${at(weight.high)}`} />}
      </svg>
      <span className="note">
        {weight.kind === 'sobol'
          ? shareWords(t, language, weight)
          : t('sensitivity.effect', { effect: formatFigure(language, weight.effect) })}
      </span>
    </span>
  )
}
