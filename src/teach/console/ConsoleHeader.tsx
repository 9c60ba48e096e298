import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { ThemeMenu } from '../../ui/parts/ThemeMenu'
import { Wordmark } from '../../ui/parts/Wordmark'
import { useConsole } from './context'
import type { Asked } from './Dialogs'
import { ProjectorButton } from './ProjectorButton'

const entries = ['students', 'talks', 'injects', 'projector', 'keep'] as const

/** What class this is, how many are there, and the ways to everything that is not on the page itself. */
export function ConsoleHeader({
  projector,
  begin,
  onAsk,
}: {
  projector: string
  begin: string
  onAsk: (asked: Asked) => void
}) {
  const { t } = useTranslation('teach')
  const { view, scenario, plan } = useConsole()
  const { lesson, teams, observers } = view
  const isAlone = lesson.mode === 'one-device'
  const students = teams.reduce((sum, { members }) => sum + members.length, observers.length)
  const manned = teams.filter(({ members }) => members.length > 0).length
  const time = plan.minutes === null ? t('ownPace') : t('minutes', { count: plan.minutes })
  return (
    <header className="tch-head">
      <Wordmark />
      <h1 className="tch-title">
        <strong>{scenario.manifest.title}</strong> · {lesson.title} · {time}
      </h1>
      <p className="tch-counts">
        {isAlone
          ? t('oneDevice')
          : t('counts', {
              students: t('students', { count: students }),
              teams: t('teams', { count: manned }),
              worlds: t('worlds', { count: lesson.worlds }),
            })}
      </p>
      <div className="tch-tools">
        {!isAlone && (
          <Button onPress={() => onAsk({ what: 'observers' })}>{t('observers', { count: observers.length })}</Button>
        )}
        <ProjectorButton address={projector} />
        <MenuTrigger>
          <Button size="square" look="quiet" aria-label={t('more')}>
            <Icon name="menu" />
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu
              className="menu"
              aria-label={t('more')}
              onAction={(key) => {
                const what = entries.find((one) => one === key)
                if (what) onAsk({ what })
              }}
            >
              {entries.map((one) => (
                <MenuItem key={one} id={one} className="menu-item">
                  {t(`menu.${one}`)}
                </MenuItem>
              ))}
              <MenuItem href={begin} className="menu-item">
                {t('menu.begin')}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
        <ThemeMenu />
      </div>
    </header>
  )
}
