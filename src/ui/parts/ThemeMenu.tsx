import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu'
import { useTranslation } from 'react-i18next'
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../theme'
import { Button } from './Button'

const choices: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** Light, dark, or as the system has it. */
export function ThemeMenu() {
  const { t } = useTranslation('common')
  const choice = useThemeChoice()
  return (
    <MenuTrigger>
      <Button look="quiet" size="small">
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
