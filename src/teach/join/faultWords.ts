import { useTranslation } from '../../ui/i18n/translation'
import type { JoinFault } from './useJoin'

/** Why somebody could not join, in plain words with what to do. */
export function useFaultWords(): (fault: JoinFault) => string {
  const { t } = useTranslation('classJoin')
  return (fault) => {
    switch (fault.code) {
      case 'short':
        return t('codeShort', { count: fault.count })
      case 'letters':
        return t('codeLetters', { letters: fault.letters })
      case 'too-many':
        return t('fault.too-many', { seconds: Math.ceil(fault.retryAfter) })
      case 'unreadable':
        return t('fault.no-classroom')
      case 'bad-code':
      case 'full':
      case 'locked':
      case 'not-yet':
      case 'too-busy':
      case 'no-session':
      case 'unreachable':
        return t(`fault.${fault.code}`)
      default:
        return t('fault.other')
    }
  }
}
