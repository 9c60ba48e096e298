import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'

/** After the last hour: the role is put down, and the comparison is one press away. */
export function EndCard({ onDebrief, onCompare }: { onDebrief: () => void; onCompare: () => void }) {
  const { t } = useTranslation('play')
  return (
    <section className="end-card" aria-labelledby="end-title">
      <h2 id="end-title" tabIndex={-1}>
        {t('end.title')}
      </h2>
      <p>{t('end.text')}</p>
      <Button look="act" onPress={onDebrief}>
        {t('end.go')}
      </Button>
      <Button look="quiet" onPress={onCompare}>
        {t('end.compare')}
      </Button>
    </section>
  )
}
