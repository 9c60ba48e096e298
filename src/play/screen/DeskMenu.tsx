import { memo } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import type { Setting } from './screenTypes'

/** An observer's way from desk to desk: the same hour, as another seat knows it. */
export const DeskMenu = memo(function DeskMenu({
  setting,
  onLook,
}: {
  setting: Setting
  onLook: (seat: string) => void
}) {
  const { t } = useTranslation('play')
  const { seat, scenario } = setting
  return (
    <MenuTrigger>
      <Button size="small" className="desk-button">
        {t('header.desk', { seat: seat.name })}
        <Icon name="chevron" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={t('header.deskChange')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[seat.id]}
          onSelectionChange={(keys) => {
            const next = scenario.play.seats.find((one) => keys !== 'all' && keys.has(one.id))
            if (next) onLook(next.id)
          }}
        >
          {scenario.play.seats.map((one) => (
            <MenuItem key={one.id} id={one.id} className="menu-item">
              {one.name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
})
