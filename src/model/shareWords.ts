import type { Language } from '../ui/i18n/resources'
import type { Translate } from '../ui/i18n/translation'
import type { Weight } from './facts'
import { formatFigure } from './number'

/** A share of the spread in words, with its interval; what rounds to nothing is small, and never an exact 0. */
export function shareWords(
  t: Translate<'model'>,
  language: Language,
  { share, low, high }: Pick<Weight, 'share' | 'low' | 'high'>,
): string {
  const percent = (one: number): string => formatFigure(language, Math.round(one * 100))
  if (share < 0.01) return t('sensitivity.shareSmall')
  return percent(low) === percent(high)
    ? t('sensitivity.shareAlone', { share: percent(share) })
    : t('sensitivity.share', { share: percent(share), low: percent(low), high: percent(high) })
}
