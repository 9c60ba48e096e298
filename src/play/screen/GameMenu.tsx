import { memo, useState } from 'react'
import { DialogTrigger, Popover, Dialog as PopoverDialog } from 'react-aria-components/Popover'
import type { GameSnapshot } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { Icon } from '../../ui/parts/Icon'
import { MenuSettings } from './MenuSettings'
import { SaveHelp, SaveWords } from './saving'
import type { Sound } from './useSound'

export interface GameMenuProps {
  readonly seed: number
  readonly policy: GameSnapshot['policy']
  readonly sound: Sound
  readonly modelStatus: string
  readonly onRole: () => void
  readonly onExport: () => void
  readonly onModel: () => void
  readonly onLeave: () => void
}

/** Save state, export, sound, light and dark, what the model rests on, and leaving, which asks first. */
export const GameMenu = memo(function GameMenu(props: GameMenuProps) {
  const { seed, policy, sound, modelStatus, onRole, onExport, onModel, onLeave } = props
  const { t } = useTranslation(['play', 'common'])
  const [isOpen, setOpen] = useState(false)
  const [leaving, setLeaving] = useState(false)
  return (
    <>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button size="square" aria-label={t('header.menu')}>
          <Icon name="menu" />
        </Button>
        <Popover className="popover" placement="bottom end">
          <PopoverDialog className="game-menu" aria-label={t('header.menu')}>
            <p className="note game-menu-save">
              <SaveWords />
              <SaveHelp />
            </p>
            <Button
              look="quiet"
              onPress={() => {
                setOpen(false)
                onRole()
              }}
            >
              <Icon name="sheet" />
              {t('header.roleSheet')}
            </Button>
            <Button look="quiet" onPress={onExport}>
              <Icon name="export" />
              {t('menu.export')}
            </Button>
            <hr />
            <MenuSettings sound={sound} />
            <hr />
            <p className="note">
              {t('menu.seed', {
                seed,
                policy: t(policy === 'adaptive' ? 'menu.policyAdaptive' : 'menu.policyRecord'),
              })}
            </p>
            <p className="note">{modelStatus}</p>
            <Button
              look="quiet"
              onPress={() => {
                setOpen(false)
                onModel()
              }}
            >
              {t('menu.model')}
            </Button>
            <hr />
            <Button
              look="quiet"
              onPress={() => {
                setOpen(false)
                setLeaving(true)
              }}
            >
              {t('menu.leave')}
            </Button>
          </PopoverDialog>
        </Popover>
      </DialogTrigger>
      <Dialog
        role="alertdialog"
        title={t('menu.leaveTitle')}
        isOpen={leaving}
        onClose={() => setLeaving(false)}
        actions={
          <>
            <Button onPress={onExport}>{t('menu.leaveExport')}</Button>
            <Button onPress={onLeave}>{t('menu.leaveGo')}</Button>
            <Button look="ink" onPress={() => setLeaving(false)}>
              {t('common:cancel')}
            </Button>
          </>
        }
      >
        <p>{t('menu.leaveText')}</p>
      </Dialog>
    </>
  )
})
