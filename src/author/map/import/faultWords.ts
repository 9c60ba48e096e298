import { jsonWords } from '../../../ui/faultWords'
import { formatNumber } from '../../../ui/format'
import { useTranslation } from '../../../ui/i18n/translation'
import { useLanguage } from '../../../ui/useFormat'
import { useMapWords } from '../words'
import type { ImportFault } from './geojson'

/** Says why a file is not taken: what is wrong, where, and what to do. */
export function useFaultSentence(): (fault: ImportFault) => string {
  const { t } = useMapWords()
  const { t: faults } = useTranslation(['faults', 'play'])
  const language = useLanguage()
  return (fault) => {
    switch (fault.code) {
      case 'json':
        return t('import.fault.json', {
          what: jsonWords(faults, (value) => formatNumber(language, value), fault.fault),
        })
      case 'too-large':
        return t('import.fault.too-large', { most: fault.most })
      case 'unreadable':
        return t('import.fault.unreadable', { reason: fault.reason })
      case 'not-geojson':
        return fault.found === '' ? t('import.fault.no-type') : t('import.fault.not-geojson', { found: fault.found })
      case 'odd-crs':
        return t('import.fault.odd-crs', { crs: fault.crs })
      case 'not-in-degrees':
      case 'turned':
        return t(`import.fault.${fault.code}`, { where: fault.where, feature: fault.feature + 1 })
      case 'topojson':
      case 'empty':
        return t(`import.fault.${fault.code}`)
      default: {
        const never: never = fault
        return never
      }
    }
  }
}
