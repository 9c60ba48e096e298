import { useTranslation } from '../../ui/i18n/translation'
import type { StorageFault } from '../store/tables'

/** Says that nothing is kept, why, and what to do. */
export function StorageNote({ why }: { readonly why: StorageFault }) {
  const { t } = useTranslation('author')
  return (
    <div className="storage-note" role="alert">
      <strong>{t('save.memory')}</strong>
      <p>{t(`save.why.${why}`)}</p>
    </div>
  )
}
