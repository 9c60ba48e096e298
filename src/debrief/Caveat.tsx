import { useTranslation } from 'react-i18next'

/** The two labels of rule C18, which stand with everything the model computed. */
export function Caveat({ className = '' }: { className?: string }) {
  const { t } = useTranslation('compare')
  return (
    <p className={`cmp-caveat ${className}`}>
      <b>{t('caveat.model')}</b> {t('caveat.untested')}
    </p>
  )
}
