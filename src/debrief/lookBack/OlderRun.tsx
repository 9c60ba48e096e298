import type { UnlikeFault } from '../../record/fault'
import { useTranslation } from '../../ui/i18n/translation'

/** What can be seen of a run that was made under other rules, and what a branch of it goes by. */
export function OlderRun({ unlike }: { unlike: UnlikeFault }) {
  const { t } = useTranslation('lookBack')
  const why =
    unlike.code === 'other-rules' ? t('older.rules', { made: unlike.made, now: unlike.now }) : t('older.scenario')
  return (
    <div className="look-older">
      <p>
        <strong>{why}</strong> {t('older.text')}
      </p>
      <p>{t('older.branch')}</p>
    </div>
  )
}
