import { useMemo } from 'react'
import { useTranslation } from '../ui/i18n/translation'

/** The labels of rule C18, which stand with everything that the model computed. */
export function Caveat() {
  const { t } = useTranslation('model')
  return (
    <p className="mdl-caveat">
      <b>{t('caveat.model')}</b> {t('caveat.untested')}
    </p>
  )
}

/** The same as one paragraph, for pictures that are taken away. */
export function useCaveats(): readonly string[] {
  const { t } = useTranslation('model')
  return useMemo(() => [`${t('caveat.model')} ${t('caveat.untested')}`], [t])
}
