import { useTranslation } from 'react-i18next'
import { Button } from '../ui/parts/Button'
import { Dialog } from '../ui/parts/Dialog'
import type { Fault } from './fault'

/** Most problems shown at once: the first ones are the ones to mend first. */
const most = 12

/** Says what did not work, where and why, and that nothing was lost. */
export function FaultDialog({ fault, onClose }: { fault: Fault | null; onClose: () => void }) {
  const { t } = useTranslation('common')
  return (
    <Dialog
      role="alertdialog"
      title={fault?.title ?? t('error.title')}
      isOpen={fault !== null}
      onClose={onClose}
      actions={
        <Button look="ink" onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      <ul className="problems">
        {fault?.problems.slice(0, most).map((problem) => (
          <li key={`${problem.file}:${problem.path}:${problem.reason}`}>
            <p>{problem.reason}</p>
            {(problem.file || problem.path) && (
              <p className="note">
                {t('error.where')}: {[problem.file, problem.path].filter(Boolean).join(' · ')}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p>{t('error.nothingChanged')}</p>
    </Dialog>
  )
}
