import { useTranslation } from 'react-i18next'

export function Loading() {
  const { t } = useTranslation('common')
  return (
    <main className="loading" aria-busy="true">
      <p>{t('loading')}</p>
    </main>
  )
}
