import { useEffect, useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu'
import { useTranslation } from '../i18n/translation'
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../theme'
import { Button } from './Button'

const choices: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** The menu of `ThemeMenu` with its button: takes the focus from the button it replaces, then opens. */
export function ThemeMenuList() {
  const { t } = useTranslation('common')
  const choice = useThemeChoice()
  const [isOpen, setOpen] = useState(false)
  // Opened only when its own button has the focus, so that the focus returns there.
  useEffect(() => setOpen(true), [])
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button look="quiet" size="small" autoFocus>
        {t('theme.label')}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={t('theme.label')}
          selectionMode="single"
          selectedKeys={[choice]}
          onSelectionChange={(keys) => {
            const next = choices.find((one) => keys !== 'all' && keys.has(one))
            if (next) chooseTheme(next)
          }}
        >
          {choices.map((one) => (
            <MenuItem key={one} id={one} className="menu-item">
              {t(`theme.${one}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
