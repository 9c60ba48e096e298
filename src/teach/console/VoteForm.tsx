import { type FormEvent, useState } from 'react'
import type { TeamKey } from '../../classroom/events'
import { longestReason } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Field } from '../form/Field'
import { isTeam } from '../parts'
import { useTellRoom } from '../shownToRoom'
import { useConsole } from './context'
import { useLook } from './useLook'
import './vote.css'

/** Id of the choice to wait, among options, as the log has it. */
const waiting = 'wait'
const mostOffered = 6
const leastReason = 8

/** Hands that were counted for the last order of a seat. */
export interface Counted {
  readonly ordered: string
  readonly hands: readonly { readonly option: string; readonly label: string; readonly count: number }[]
}

/** One-device mode: choices of a seat with hands counted for each, the order that is given, and the room's reason. */
export function VoteForm({ team }: { team: TeamKey }) {
  const { t } = useTranslation('teach')
  const { view: lesson, ask, say, session, seatName, counted, count: keep } = useConsole()
  const { view, fault: lookFault, again } = useLook(team)
  const [hands, setHands] = useState<Readonly<Record<string, number>>>({})
  const [picked, setPicked] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const open = view?.decisions.filter(({ status }) => status === 'available') ?? []
  const offered = [...open.slice(0, mostOffered), { option: waiting, label: t('vote.wait'), text: '' }]
  useTellRoom(
    session,
    view && { what: 'choices', seat: seatName(team.seat), choices: offered.map(({ label }) => label) },
  )
  if (lookFault) return <p className="foot-warning">{t('seat.lookFailed', { why: lookFault })}</p>
  if (!view) return <p className="note">{t('seat.looking')}</p>
  const given = lesson.teams.find(({ key }) => isTeam(key, team))?.given ?? []
  // Of another window, or undone by a step back, they are told no more.
  const last = given.length > 0 ? counted.get(`${team.world}/${team.seat}`) : undefined
  const handsFor = (option: string): number => hands[option] ?? 0
  const most = Math.max(...offered.map(({ option }) => handsFor(option)))
  const leading = most > 0 ? (offered.find(({ option }) => handsFor(option) === most)?.option ?? null) : null
  const order = picked ?? leading
  const total = offered.reduce((sum, { option }) => sum + handsFor(option), 0)
  const give = async (event: FormEvent) => {
    event.preventDefault()
    if (order === null) return setFault(t('vote.needOrder'))
    if (reason.trim().length < leastReason) return setFault(t('vote.needReason'))
    const votes = offered.map(({ option }) => ({ option, count: handsFor(option) }))
    const why = await ask({
      type: 'vote',
      team,
      order: order === waiting ? { type: 'wait', reason } : { type: 'decide', option: order, reason },
      votes,
    })
    setFault(why)
    if (why !== null) return
    const ordered = offered.find(({ option }) => option === order)?.label ?? ''
    say(t('vote.given', { what: ordered }))
    keep(team, {
      ordered,
      hands: offered.flatMap(({ option, label }) =>
        handsFor(option) > 0 ? [{ option, label, count: handsFor(option) }] : [],
      ),
    })
    setHands({})
    setPicked(null)
    setReason('')
    again()
  }
  return (
    <form className="tch-form tch-vote" onSubmit={(event) => void give(event)}>
      <p className="note">{t('vote.help')}</p>
      <fieldset>
        <legend>{t('vote.choices')}</legend>
        <p className="note tch-vote-hands" aria-hidden="true">
          {t('vote.handsShort')}
        </p>
        {offered.map(({ option, label, text }, index) => (
          <div key={option} className="tch-vote-row">
            <label>
              <input
                type="radio"
                name="vote-order"
                value={option}
                checked={order === option}
                onChange={() => setPicked(option)}
              />
              <span>
                <span className="tch-vote-number">{t('vote.number', { n: index + 1 })}</span> <strong>{label}</strong>
                {option === leading && <span className="tag">{t('vote.most')}</span>}
                {text && <span className="note tch-choice-help">{text}</span>}
              </span>
            </label>
            <input
              type="number"
              min={0}
              max={10_000}
              aria-label={t('vote.hands', { what: label })}
              value={hands[option] ?? ''}
              onChange={({ target }) => {
                const count = Math.min(10_000, Math.max(0, Math.round(Number(target.value)) || 0))
                setHands({ ...hands, [option]: count })
              }}
            />
          </div>
        ))}
      </fieldset>
      <p className="note" role="status">
        {t('vote.counted', { count: total })}
      </p>
      <Field label={t('vote.reason')} help={t('vote.reasonHelp')}>
        {(field) => (
          <textarea
            {...field}
            maxLength={longestReason}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      {fault && (
        <p className="foot-warning" role="alert">
          {fault}
        </p>
      )}
      <Button look="act" type="submit">
        {t('vote.give')}
      </Button>
      {last && last.hands.length > 0 && (
        <div className="tch-counted">
          <h3>{t('vote.last', { what: last.ordered })}</h3>
          <ul>
            {last.hands.map(({ option, label, count }) => (
              <li key={option}>{t('vote.for', { what: label, hands: t('vote.raised', { count }) })}</li>
            ))}
          </ul>
        </div>
      )}
    </form>
  )
}
