import { useTranslation } from '../ui/i18n/translation'

export function Loading() {
  const { t } = useTranslation('common')
  return (
    <main className="loading" aria-busy="true">
      <p>{t('loading')}</p>
    </main>
  )
}
