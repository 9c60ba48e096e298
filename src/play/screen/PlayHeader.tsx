import type { ReactNode } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import type { Words } from '../../ui/mapWords'
import { Button } from '../../ui/parts/Button'
import { Wordmark } from '../../ui/parts/Wordmark'
import type { Layout } from '../../ui/useMedia'
import type { Turn } from '../turn/useTurn'
import { DeskMenu } from './DeskMenu'
import { HoursControl } from './HoursControl'
import { NewsCount } from './NewsCount'
import { SaveWords } from './saving'
import type { Setting, SharedSeat } from './screenTypes'

export interface PlayHeaderProps {
  readonly setting: Setting
  readonly turn: Turn
  readonly words: Words
  readonly layout: Layout
  readonly menu: ReactNode
  readonly onRole: () => void
  readonly shared?: SharedSeat
  /** Shows or hides the team's panel, where it stands beside the map. */
  readonly panel?: { readonly isOpen: boolean; readonly onToggle: () => void }
}

/** Seat, clock, window, how fast hours pass, and that the run is saved. */
export function PlayHeader({ setting, turn, words, layout, menu, onRole, shared, panel }: PlayHeaderProps) {
  const { t } = useTranslation('play')
  const { game, phase } = turn
  const { format } = words
  const total = setting.plan.windows.length
  const windowWords =
    game.openWindow !== null
      ? t('header.windowOf', { n: game.openWindow + 1, total })
      : game.over
        ? t('header.ended')
        : game.nextWindow !== null
          ? t('header.between', { n: game.nextWindow + 1, total })
          : t('header.afterLast')
  const passing = phase === 'passing' || phase === 'paused' || phase === 'skipping'
  const clock = (
    <p className="clock">
      <strong>{format.dateTime(game.view.hour)}</strong> <span>{setting.scenario.play.clock.zoneLabel}</span>
    </p>
  )
  const seatLine = game.observed ? (
    <DeskMenu setting={setting} onLook={turn.look} />
  ) : (
    <p className="play-seat">
      <strong>{setting.seat.name}</strong>
      {shared && <span className="play-team"> {shared.team}</span>}
    </p>
  )
  const state = shared ? (
    shared.state
  ) : (
    <p className="play-state">
      <span>{windowWords}</span>
      <SaveWords />
    </p>
  )
  return (
    <header className="play-head">
      {layout !== 'phone' && <Wordmark />}
      <h1 className="sr-only">{t('title', { seat: setting.seat.name, when: format.dateTime(game.view.hour) })}</h1>
      {layout === 'phone' ? (
        <div className="play-head-stack">
          {clock}
          {game.observed && seatLine}
          {!game.observed && (
            <p className="note">
              {setting.seat.name}
              {shared && ` · ${shared.team}`}
            </p>
          )}
          {shared ? (
            shared.state
          ) : (
            <p className="note play-head-line">
              <span>{windowWords}</span>
              <SaveWords />
            </p>
          )}
        </div>
      ) : (
        <>
          {seatLine}
          <span className="play-head-space" />
          {passing && <HoursControl turn={turn} until={format.dayTime(game.stopsAt)} />}
          {clock}
          {state}
          {panel && shared && (
            <Button aria-expanded={panel.isOpen} className="team-button" onPress={panel.onToggle}>
              {t('header.team')}
              <NewsCount count={shared.news} />
            </Button>
          )}
          <Button className="role-button" onPress={onRole}>
            {t('header.roleSheet')}
          </Button>
        </>
      )}
      {menu}
    </header>
  )
}
