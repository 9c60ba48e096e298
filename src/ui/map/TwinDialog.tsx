import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapPicture } from '../mapModel'
import { Dialog } from '../parts/Dialog'
import { TwinList } from './TwinList'

export interface TwinDialogProps {
  readonly picture: MapPicture
  readonly when: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onSelect: (id: string) => void
}

/** The map as a list, over the screen's column so that the map stays in sight beside it. */
export const TwinDialog = memo(
  function TwinDialog({ picture, when, isOpen, onClose, onSelect }: TwinDialogProps) {
    const { t } = useTranslation('play')
    return (
      <Dialog title={t('twin.title')} size="side" isOpen={isOpen} onClose={onClose}>
        <p className="note">{t('twin.help', { when })}</p>
        <TwinList picture={picture} onSelect={onSelect} />
      </Dialog>
    )
  },
  // Shut it shows nothing, so the hour's new picture is nothing to it.
  (before, after) => !before.isOpen && !after.isOpen,
)
