import { useEffect, useRef } from 'react'
import { useTranslation } from '../ui/i18n/translation'
import type { ShownFault } from './fault'

/** Stands in for the dialog of faults when its code can't be fetched: the network may be the fault. */
export function PlainFault({ shown, onClose }: { shown: ShownFault | null; onClose: () => void }) {
  const { t } = useTranslation('common')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (shown) dialog.current?.showModal()
    else dialog.current?.close()
  }, [shown])
  return (
    <dialog ref={dialog} role="alertdialog" aria-label={shown?.title} onClose={onClose}>
      <p>{shown?.title}</p>
      <p>{t('error.nothingChanged')}</p>
      <button type="button" className="button button-plain button-normal" onClick={onClose}>
        {t('close')}
      </button>
    </dialog>
  )
}
