import { useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { ThemeMenu } from '../../ui/parts/ThemeMenu'
import { Wordmark } from '../../ui/parts/Wordmark'
import { classFaultWords } from '../faultWords'
import { useConsole } from './context'
import type { Asked } from './Dialogs'
import { projectorTokenHere } from './projectorPass'

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

/** Opens the projector's window, with a token of its own that sees no name and no text of a student. */
function ProjectorButton({ address }: { address: string }) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { base, session, token, view, tell } = useConsole()
  const [isAsking, setAsking] = useState(false)
  const open = async () => {
    // Opened within the press, as a browser lets no page open a window by itself later.
    const opened = window.open('', `projector-${session}`)
    setAsking(true)
    const answer = await projectorTokenHere({ base, session, token, title: view.lesson.title })
    setAsking(false)
    if (!answer.ok) {
      opened?.close()
      tell(classFaultWords(t, answer.fault))
      return
    }
    const goal = new URL(address, base).href
    if (opened) opened.location.href = goal
    else tell(t('projectorBlocked', { address: goal }))
  }
  return (
    <Button isDisabled={isAsking} onPress={() => void open()}>
      {t('projector')}
    </Button>
  )
}
