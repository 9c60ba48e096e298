import { lazy, Suspense, useState } from 'react'
import type { Order, TeamKey } from '../../classroom/events'
import type { TeamCard } from '../../classroom/views'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { serverTime, useNow } from '../link/clock'
import { isAfter, isTeam, letterOf } from '../parts'
import { StatusMark } from '../StatusMark'
import { doingOf, markOf, noteWords } from './cardWords'
import { useConsole } from './context'
import { orderWords } from './words'

const SeatLook = lazy(async () => ({ default: (await import('./SeatLook')).SeatLook }))
const VoteForm = lazy(async () => ({ default: (await import('./VoteForm')).VoteForm }))

/** Everything about one team: who it is, what it ordered and why, what its seat sees now, and who plays it. */
export function SeatDialog({ team, onClose }: { team: TeamKey; onClose: () => void }) {
  const { t } = useTranslation('teach')
  const { view, ask, say, seatName } = useConsole()
  const [fault, setFault] = useState<string | null>(null)
  const card = view.teams.find(({ key }) => isTeam(key, team))
  if (!card) return null
  const { phase, mode } = view.lesson
  const isPlay = phase.name === 'window' || phase.name === 'brief'
  const isPolicy = card.status === 'policy'
  const tell = async (command: Parameters<typeof ask>[0]) => {
    const why = await ask(command)
    setFault(why)
    return why === null
  }
  return (
    <Dialog
      title={t('seat.title', { seat: seatName(team.seat), letter: letterOf(team.world) })}
      isOpen
      onClose={onClose}
      size="page"
      actions={
        isAfter(phase) ? undefined : (
          <>
            {isPlay && card.members.length > 0 && !isPolicy && (
              <Button
                onPress={async () => {
                  if (await tell({ type: 'nudge', team })) say(t('needs.nudged', { team: card.name }))
                }}
              >
                {t('seat.nudge')}
              </Button>
            )}
            <Button onPress={() => void tell({ type: 'give-seat', team, by: isPolicy ? 'team' : 'policy' })}>
              {t(!isPolicy ? 'seat.toPolicy' : mode === 'one-device' ? 'seat.toRoom' : 'seat.toTeam')}
            </Button>
          </>
        )
      }
    >
      {fault && (
        <p className="foot-warning" role="alert">
          {fault}
        </p>
      )}
      <Doing card={card} />
      {phase.name === 'window' && mode === 'one-device' && !isPolicy && (
        <Suspense>
          <VoteForm team={team} />
        </Suspense>
      )}
      {mode === 'teams' && <Members card={card} />}
      <section className="tch-talk">
        <h3>{t('seat.ordered')}</h3>
        <Orders orders={card.given} none={t('seat.orderedNone')} />
        {card.proposal && (
          <>
            <h3>{t('seat.proposed')}</h3>
            <Orders orders={[card.proposal]} none="" />
          </>
        )}
      </section>
      {phase.name === 'lobby' ? (
        <p className="note">{t('seat.notBefore')}</p>
      ) : (
        <Suspense>
          <SeatLook key={`${team.world}-${team.seat}`} team={team} />
        </Suspense>
      )}
    </Dialog>
  )
}

function Doing({ card }: { card: TeamCard }) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { view, at } = useConsole()
  const now = serverTime(view.lesson.clock, at, useNow())
  const doing = doingOf(card, view.lesson)
  return (
    <p className="tch-doing">
      <StatusMark status={markOf(doing)} />
      <strong>{t(`status.${doing}`)}</strong>
      <span className="note">{noteWords(t, card, view, now, true)}</span>
    </p>
  )
}

function Members({ card }: { card: TeamCard }) {
  const { t } = useTranslation('teach')
  return (
    <section>
      <h3>
        {t('seat.members')} · {card.name}
      </h3>
      {card.members.length === 0 ? (
        <p className="note">{t('seat.nobody')}</p>
      ) : (
        <ul className="tch-members">
          {card.members.map(({ member, nick, here, muted }) => (
            <li key={member}>
              {nick}{' '}
              <span className="note">
                {t(here ? 'people.here' : 'people.away')}
                {muted && `, ${t('people.muted')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Orders({ orders, none }: { orders: readonly Order[]; none: string }) {
  const { t } = useTranslation(['teach', 'play', 'common'])
  const { scenario } = useConsole()
  if (orders.length === 0) return <p className="note">{none}</p>
  return (
    <ul>
      {orders.map((order) => (
        <li key={JSON.stringify(order)} className="tch-order">
          <strong>{orderWords(t, scenario, order)}</strong>
          {'reason' in order && <p>{order.reason.trim() === '' ? t('seat.noReason') : order.reason}</p>}
        </li>
      ))}
    </ul>
  )
}
