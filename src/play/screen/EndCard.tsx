import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/parts/Button'

/** After the last hour: the role is put down, and the comparison is one press away. */
export function EndCard({ onCompare }: { onCompare: () => void }) {
  const { t } = useTranslation('play')
  return (
    <section className="end-card" aria-labelledby="end-title">
      <h2 id="end-title" tabIndex={-1}>
        {t('end.title')}
      </h2>
      <p>{t('end.text')}</p>
      <Button look="act" onPress={onCompare}>
        {t('end.go')}
      </Button>
    </section>
  )
}
