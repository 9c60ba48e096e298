import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'

/** The game's worker did not answer: says so, and asks again on request. What was saved is untouched. */
export function FailedFoot({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('common')
  return (
    <div className="decide-foot" role="alert">
      <p className="foot-warning">{t('error.unexpected')}</p>
      <Button onPress={onRetry}>{t('error.retry')}</Button>
      <Button onPress={() => window.location.reload()}>{t('error.reload')}</Button>
    </div>
  )
}
