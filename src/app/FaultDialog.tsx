import { faultWords } from '../ui/faultWords'
import { useTranslation } from '../ui/i18n/translation'
import { Button } from '../ui/parts/Button'
import { Dialog } from '../ui/parts/Dialog'
import { useLanguage } from '../ui/useFormat'
import type { ShownFault } from './fault'

/** Most faults shown at once: the first ones are the ones to mend first. */
const most = 12

/** Says what did not work, where and why, what to do, and that nothing was lost. */
export function FaultDialog({ shown, onClose }: { shown: ShownFault | null; onClose: () => void }) {
  const { t } = useTranslation('common')
  const { t: tFault } = useTranslation(['faults', 'play'])
  const language = useLanguage()
  // Nothing that is asked of it will be answered on this page.
  const isBroken = shown?.faults.some(({ fault }) => fault.code === 'worker') === true
  return (
    <Dialog
      role="alertdialog"
      title={shown?.title ?? t('error.title')}
      isOpen={shown !== null}
      onClose={onClose}
      actions={
        <>
          {isBroken && <Button onPress={() => window.location.reload()}>{t('error.reload')}</Button>}
          <Button look="ink" onPress={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <ul className="problems">
        {shown?.faults.slice(0, most).map(({ file, path, fault }) => (
          <li key={`${file}:${path}:${JSON.stringify(fault)}`}>
            <p>{faultWords(tFault, language, fault)}</p>
            {(file || path) && (
              <p className="note">
                {t('error.where')}: {[file, path].filter(Boolean).join(' · ')}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p>{t('error.nothingChanged')}</p>
    </Dialog>
  )
}
