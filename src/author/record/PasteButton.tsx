import { lazy, Suspense, useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import type { PasteDialogProps } from './paste/PasteDialog'

const PasteDialog = lazy(() => import('./paste/PasteDialog'))

/** Opens the dialog that takes a table into the record. */
export function PasteButton(props: Omit<PasteDialogProps, 'onClose'>) {
  const { t } = useTranslation('authorRecord')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" className="record-paste" onPress={() => setOpen(true)}>
        {t('paste.open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <PasteDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
