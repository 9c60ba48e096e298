import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { type LookBackGoal, lookBackPages } from './lookBack'

const goals: readonly LookBackGoal[] = [...lookBackPages, 'compare', 'record', 'model']

/** The way from one page of a finished run to another. */
export function PagesMenu(props: { readonly page: LookBackGoal; readonly onPage: (page: LookBackGoal) => void }) {
  const { page, onPage } = props
  const { t } = useTranslation('lookBack')
  return (
    <MenuTrigger>
      <Button size="small" className="look-menu">
        {t('menu')}
        <Icon name="chevron" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={t('menu')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[page]}
          onAction={(key) => {
            const goal = goals.find((one) => one === key)
            if (goal && goal !== page) onPage(goal)
          }}
        >
          {goals.map((goal) => (
            <MenuItem key={goal} id={goal} className="menu-item">
              {t(`pages.${goal}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
