import { useState } from 'react'
import { DialogTrigger, Popover, Dialog as PopoverDialog } from 'react-aria-components/Popover'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { MenuSettings } from '../screen/MenuSettings'
import type { Sound } from '../screen/useSound'

export interface SharedMenuProps {
  readonly nick: string
  readonly sound: Sound
  readonly onRole: () => void
  readonly onLeave: () => void
}

/** The menu of a seat in a class: without seed, file and model, which are the lesson's until the debrief. */
export function SharedMenu({ nick, sound, onRole, onLeave }: SharedMenuProps) {
  const { t } = useTranslation(['classPlay', 'play'])
  const [isOpen, setOpen] = useState(false)
  const closing = (act: () => void) => () => {
    setOpen(false)
    act()
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button size="square" aria-label={t('play:header.menu')}>
        <Icon name="menu" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <PopoverDialog className="game-menu" aria-label={t('play:header.menu')}>
          <p className="note">{t('menu.nick', { nick })}</p>
          <Button look="quiet" onPress={closing(onRole)}>
            <Icon name="sheet" />
            {t('play:header.roleSheet')}
          </Button>
          <hr />
          <MenuSettings sound={sound} />
          <hr />
          <Button look="quiet" onPress={closing(onLeave)}>
            {t('menu.leave')}
          </Button>
        </PopoverDialog>
      </Popover>
    </DialogTrigger>
  )
}
