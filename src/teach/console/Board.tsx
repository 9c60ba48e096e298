import { Fragment, memo } from 'react'
import type { TeamKey } from '../../classroom/events'
import { teamPlays } from '../../classroom/teamPlays'
import type { TeamCard, TeamStatus } from '../../classroom/views'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { serverTime, useNow } from '../link/clock'
import { letterOf, vars } from '../parts'
import { StatusMark } from '../StatusMark'
import { currentWords, doingOf, markOf, noteWords, stageOf, teamWords } from './cardWords'
import { useConsole } from './context'
import { StageMark } from './StageMark'
import './board.css'

const legend: readonly TeamStatus[] = ['submitted', 'thinking', 'idle', 'disconnected', 'policy']

export interface BoardProps {
  readonly onTeam: (team: TeamKey) => void
  readonly onMap: (world: number) => void
}

/** Worlds as columns, seats as rows, a card for each team. */
export function Board({ onTeam, onMap }: BoardProps) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { view, at, scenario } = useConsole()
  const { lesson, teams } = view
  const now = serverTime(lesson.clock, at, useNow())
  const worlds = [...Array(lesson.worlds).keys()]
  const { seats } = scenario.play
  return (
    <section className="tch-board-frame" aria-label={t('board')}>
      <div className="tch-board" style={vars({ '--worlds': worlds.length })}>
        {seats.map((seat, row) => (
          // Each card says its own seat to those who do not see where it stands.
          <p key={seat.id} className="tch-seat" style={vars({ '--row': row + 2 })} aria-hidden="true">
            {seat.name}
          </p>
        ))}
        {worlds.map((world) => {
          const own = teams.filter(({ key }) => key.world === world)
          return (
            <Fragment key={world}>
              <WorldHead world={world} teams={own} onMap={onMap} />
              {own.map((card) => (
                <Card
                  key={card.key.seat}
                  card={card}
                  row={seats.findIndex(({ id }) => id === card.key.seat) + 2}
                  now={now}
                  onOpen={onTeam}
                />
              ))}
            </Fragment>
          )
        })}
      </div>
      {lesson.phase.name === 'window' && (
        <ul className="tch-legend" aria-label={t('legend')}>
          {legend.map((status) => (
            <li key={status}>
              <StatusMark status={status} />
              {t(`status.${status}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function WorldHead(props: { world: number; teams: readonly TeamCard[]; onMap: (world: number) => void }) {
  const { world, teams, onMap } = props
  const { t } = useTranslation('teach')
  const { view } = useConsole()
  const { phase, mode } = view.lesson
  const letter = letterOf(world)
  const playing = teams.filter(({ status }) => teamPlays(status))
  const isPlayed = phase.name === 'window' || phase.name === 'brief'
  return (
    <div className="tch-world" style={vars({ '--column': world + 2 })}>
      <h2>{t('world', { letter })}</h2>
      {phase.name === 'window' && mode === 'teams' && playing.length > 0 && (
        <span>
          {t('submitted', {
            count: playing.length,
            done: playing.filter(({ status }) => status === 'submitted').length,
          })}
        </span>
      )}
      {phase.name === 'brief' && mode === 'teams' && playing.length > 0 && (
        <span>{t('ready', { count: playing.length, done: playing.filter(({ forecast }) => forecast).length })}</span>
      )}
      {isPlayed && (
        <Button look="quiet" className="tch-link" aria-label={t('openMapOf', { letter })} onPress={() => onMap(world)}>
          {t('openMap')}
        </Button>
      )}
    </div>
  )
}

interface CardProps {
  readonly card: TeamCard
  readonly row: number
  /** By the server's clock. */
  readonly now: number
  readonly onOpen: (team: TeamKey) => void
}

/** One team: what it is doing, who it is, what it decides, how far it is. Opens everything else about it. */
const Card = memo(function Card({ card, row, now, onOpen }: CardProps) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { view, scenario, seatName } = useConsole()
  const { phase, mode } = view.lesson
  const { key, status, unread } = card
  const doing = doingOf(card, view.lesson)
  const stage = stageOf(card, view.lesson)
  const isPlayed = phase.name === 'window'
  const isTeam = mode === 'teams'
  return (
    <button
      type="button"
      className={`tch-card tch-card-${status}`}
      style={vars({ '--row': row, '--column': key.world + 2 })}
      aria-haspopup="dialog"
      onClick={() => onOpen(key)}
    >
      <span className="tch-card-seat">
        {seatName(key.seat)}
        <span className="sr-only">, {t('world', { letter: letterOf(key.world) })}</span>
      </span>
      <span className="tch-card-head">
        <StatusMark status={markOf(doing)} />
        <strong>{t(`status.${doing}`)}</strong>
        {isTeam && <span className="tch-card-team">{teamWords(t, card, view.lesson)}</span>}
      </span>
      <span className="tch-card-what">
        {stage && stage !== doing && <StageMark stage={stage} />}
        <span>{currentWords(t, scenario, card, view.lesson)}</span>
      </span>
      <span className="tch-card-foot">
        <span>{noteWords(t, card, view, now)}</span>
        {isPlayed && teamPlays(status) && isTeam && (
          <span className={unread > 0 ? 'tch-unread' : undefined}>
            {unread > 0 ? t('card.unread', { count: unread }) : t('card.allRead')}
          </span>
        )}
      </span>
    </button>
  )
})
