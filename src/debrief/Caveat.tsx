import { useMemo } from 'react'
import { useTranslation } from '../ui/i18n/translation'

/** The two labels of rule C18, which stand with everything the model computed. */
export function Caveat({ className = '' }: { className?: string }) {
  const { t } = useTranslation('compare')
  return (
    <p className={`cmp-caveat ${className}`}>
      <b>{t('caveat.model')}</b> {t('caveat.untested')}
    </p>
  )
}

/** The same as one paragraph, for pictures that are taken away. */
export function useCaveats(): readonly string[] {
  const { t } = useTranslation('compare')
  return useMemo(() => [`${t('caveat.model')} ${t('caveat.untested')}`], [t])
}
