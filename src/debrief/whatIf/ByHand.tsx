import { useState } from 'react'
import type { Taken } from '../../record/plan'
import type { Branch } from '../../record/tree'
import type { Scenario } from '../../scenario/scenario'
import { longestReason, type OfferedDecision, type SeatView } from '../../session/api'
import type { Debrief } from '../../session/debrief'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import type { Layout } from '../../ui/useMedia'
import type { TreeEditing } from '../lookBack/useTree'
import { LineMap } from './LineMap'
import type { Naming } from './names'
import { handSeats } from './treeRows'
import { useLook } from './useLine'
import { handHour, windowsOf } from './windows'

/** Least length of a reason, as in play: a word or two. */
const leastReason = 8
const cablesShown = 5

export interface ByHandProps {
  readonly scenario: Scenario
  readonly base: string
  readonly debrief: Debrief
  readonly branch: Branch
  readonly courseKey: string
  readonly run: Taken
  readonly layout: Layout
  readonly naming: Naming
  readonly editing: TreeEditing
  readonly onBack: () => void
  readonly onFault: (error: unknown) => void
}

/** A branch played on by hand: what its seat saw at one moment, what it may decide, and the way to the next window. */
export function ByHand(props: ByHandProps) {
  const { scenario, base, debrief, branch, courseKey, run, layout, naming, editing, onBack, onFault } = props
  const { t } = useTranslation('whatIf')
  const { format } = naming
  const seats = handSeats(branch)
  const [seat, setSeat] = useState(seats[seats.length - 1])
  const windows = windowsOf(scenario, run)
  const own = branch.commands.filter(({ command }) => command.seat === seat)
  const [hour, setHour] = useState(() => handHour(windows, branch.from, own.at(-1)?.hour ?? null))
  const [told, setTold] = useState('')
  const look = useLook(debrief, branch.id, courseKey, { hour, given: null }, { seat }, onFault)
  const next = windows.find((window) => window.hour > hour)
  const number = windows.findIndex((window) => window.hour === hour)
  const order = (option: string, reason: string): boolean => {
    const made = editing.edit({
      type: 'order',
      id: branch.id,
      command: { hour, command: { type: 'decide', seat, option, reason } },
    })
    if (made) setTold(t('hand.ordered', { what: naming.option(option) }))
    return made
  }
  return (
    <section className="wi-hand" aria-labelledby="wi-hand">
      <div className="wi-hand-head">
        <h2 id="wi-hand">{t('hand.title', { seat: naming.seat(seat) })}</h2>
        {seats.length > 1 && (
          <label className="wi-pair-line">
            <span className="note">{t('hand.which')}</span>
            <select value={seat} onChange={({ target }) => setSeat(target.value)}>
              {seats.map((one) => (
                <option key={one} value={one}>
                  {naming.seat(one)}
                </option>
              ))}
            </select>
          </label>
        )}
        <span className="wi-space" />
        <Button size="small" onPress={onBack}>
          {t('hand.back')}
        </Button>
      </div>
      <div className="wi-hand-when">
        <strong className="wi-when">{format.dateTime(hour)}</strong>
        <span className="note">
          {number >= 0
            ? t('hand.window', { number: format.number(number + 1), of: format.number(windows.length) })
            : t('hand.between')}
        </span>
        <span className="wi-space" />
        {next ? (
          <Button size="small" onPress={() => setHour(next.hour)}>
            {t('hand.next', { when: format.dayTime(next.hour) })}
          </Button>
        ) : (
          <span className="note">{t('hand.last')}</span>
        )}
      </div>
      <p className="note">{t('hand.lead')}</p>
      <p role="status" className="wi-told">
        {told}
      </p>
      {look?.of === 'seat' ? (
        <div className="wi-hand-body">
          <div className="wi-hand-map">
            <LineMap
              scenario={scenario}
              base={base}
              look={look}
              format={format}
              layout={layout === 'phone' ? 'phone' : 'tablet'}
            />
          </div>
          <Offers key={`${hour} ${own.length}`} view={look.view} onOrder={order} />
          <Heard view={look.view} naming={naming} />
        </div>
      ) : (
        <p role="status">{t('computing')}</p>
      )}
    </section>
  )
}

/** Decisions of the seat at this moment: those that can be taken, with a reason, and those that can't, with why. */
function Offers(props: { readonly view: SeatView; readonly onOrder: (option: string, reason: string) => boolean }) {
  const { view, onOrder } = props
  const { t } = useTranslation('whatIf')
  const { t: tPlay } = useTranslation('play')
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const open = view.decisions.filter(({ status }) => status === 'available')
  const closed = view.decisions.filter(({ status }) => status === 'unavailable')
  const why = ({ why: of }: OfferedDecision): string => (of ? tPlay(`why.${of.key}`, { words: of.words }) : '')
  const isReady = chosen !== null && reason.trim().length >= leastReason
  if (view.over) return <p>{t('hand.over')}</p>
  return (
    <form
      className="wi-offers"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && onOrder(chosen, reason.trim())) setChosen(null)
      }}
    >
      <fieldset>
        <legend>
          <b>{t('hand.offers')}</b>
        </legend>
        {open.length === 0 && <p className="note">{t('hand.nothing')}</p>}
        {open.map(({ option, label, text }) => (
          <div key={option}>
            <label className="wi-radio">
              <input type="radio" name="wi-offer" checked={chosen === option} onChange={() => setChosen(option)} />
              <span>{label}</span>
            </label>
            {chosen === option && <p className="note wi-offer-text">{text}</p>}
          </div>
        ))}
      </fieldset>
      {chosen !== null && (
        <>
          <label className="wi-field">
            <span className="note">
              {t('hand.reason')}: {t('hand.reasonHelp')}
            </span>
            <textarea
              rows={2}
              maxLength={longestReason}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <p>
            <Button type="submit" look="ink" size="small" isDisabled={!isReady}>
              {t('hand.take')}
            </Button>
          </p>
        </>
      )}
      {closed.length > 0 && (
        <details className="wi-closed">
          <summary>{t('hand.closed', { count: closed.length })}</summary>
          <ul>
            {closed.map((one) => (
              <li key={one.option}>
                {one.label} <span className="note">{why(one)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </form>
  )
}

/** What had reached the seat by then, and what it has ordered. */
function Heard({ view, naming }: { readonly view: SeatView; readonly naming: Naming }) {
  const { t } = useTranslation('whatIf')
  const { t: tCommon } = useTranslation('common')
  const { format } = naming
  const figure = (low: number, high: number, percent: boolean): string => {
    const share = percent ? 100 : 1
    const range = format.range(low * share, high * share, (one, other) => tCommon('range', { low: one, high: other }))
    return percent ? tCommon('percent', { value: range }) : range
  }
  return (
    <div className="wi-heard">
      <h3>{t('hand.taken')}</h3>
      {view.taken.length === 0 ? (
        <p className="note">{t('hand.none')}</p>
      ) : (
        <ul>
          {view.taken.map(({ hour, option, label }) => (
            <li key={`${option} ${hour}`}>{t('hand.takenRow', { when: format.dayTime(hour), what: label })}</li>
          ))}
        </ul>
      )}
      <h3>{t('hand.figures')}</h3>
      <dl>
        {view.indicators.map(({ id, label, low, high, percent }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd className={low === null ? 'note' : undefined}>
              {low === null || high === null ? t('hand.unknown') : figure(low, high, percent)}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t('hand.cables')}</h3>
      {view.reports.length === 0 && <p className="note">{t('hand.noCables')}</p>}
      <ul className="wi-cables">
        {view.reports.slice(0, cablesShown).map(({ id, arrived, from, title, text }) => (
          <li key={id}>
            <span className="note">{t('hand.cable', { when: format.dayTime(arrived), from })}</span>
            <strong>{title}</strong>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
