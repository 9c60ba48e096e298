import { useMemo, useState } from 'react'
import { setupAt } from '../../record/branchLine'
import type { Line } from '../../record/playback'
import { type Branch, longestLabel, mostBranches, type RunTree } from '../../record/tree'
import { courseOf, newBranchId } from '../../record/whatIf'
import type { Scenario } from '../../scenario/scenario'
import { longestReason } from '../../session/api'
import type { Debrief } from '../../session/debrief'
import type { LineId, LineSummary } from '../../session/debriefApi'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Dialog } from '../../ui/parts/Dialog'
import { type Asked, laterOrdersOf, openDecisions, outsideOf, whatIfOf } from './asked'
import { branchWords } from './branchWords'
import { InsteadField } from './InsteadField'
import { firstName, type Naming } from './names'
import { useOffers } from './useLine'
import { WhoField } from './WhoField'

export interface MakeBranchProps {
  readonly scenario: Scenario
  readonly debrief: Debrief
  readonly tree: RunTree
  /** The line that is gone back on. */
  readonly line: LineId
  readonly courseKey: string
  readonly own: Line
  readonly name: string
  readonly summary: LineSummary
  /** Hour of the slider. */
  readonly hour: number
  readonly seat: string
  /** The decision that the form opens with, by its number among those that can be gone back on; null: one near the hour. */
  readonly opensWith: number | null
  readonly naming: Naming
  readonly onClose: () => void
  /** Adds it; false when the tree refused. `hand`: the seat that is to be played on by hand. */
  readonly onMake: (branch: Branch, hand: string | null) => boolean
  readonly onFault: (error: unknown) => void
}

/** The form in which a branch is made: at which decision, what instead, who decides from there on. */
export function MakeBranch(props: MakeBranchProps) {
  const { scenario, debrief, tree, line, own, name, summary, hour, naming, onClose, onMake, onFault } = props
  const { t } = useTranslation('whatIf')
  const { format } = naming
  const last = scenario.play.clock.ticks - 1
  const earliest = tree.branches.find(({ id }) => id === line)?.from ?? 0
  const decisions = useMemo(() => openDecisions(summary.decisions), [summary])
  const first = props.opensWith ?? firstDecision(decisions, hour, props.seat)
  const [asked, setAsked] = useState<Asked>(() => ({
    decision: first,
    seat: props.seat,
    instead: { what: first === null ? 'same' : 'none' },
    who: setupAt(own, hour).policy === 'adaptive' ? 'adaptive' : 'record',
    hand: first === null ? props.seat : decisions[first].seats[0],
    later: 'kept',
    reason: '',
  }))
  const [label, setLabel] = useState<string | null>(null)
  const [isRefused, setRefused] = useState(false)
  const change = (over: Partial<Asked>): void => setAsked((before) => ({ ...before, ...over }))
  const whatIf = whatIfOf(own, decisions, asked, hour)
  const { at, taken, seat } = whatIf
  const offered = useOffers(debrief, line, props.courseKey, at, seat, onFault)
  const made = courseOf(own, whatIf, earliest, last)
  const outside = outsideOf(at.hour, earliest, last)
  const orders = laterOrdersOf(own, at.given + (taken?.by === 'player' ? 1 : 0), whatIf.hand)
  const named = label ?? firstName(naming, whatIf)
  const seats = scenario.play.seats
  const create = (): void => {
    if (!made.ok || outside) return
    const id = newBranchId(tree.branches)
    const texts = { label: named.trim() || firstName(naming, whatIf), note: whatIf.reason }
    if (onMake({ ...made.course, id, parent: line, folded: false, ...texts }, whatIf.hand)) onClose()
    else setRefused(true)
  }
  return (
    <Dialog
      title={t('make.title')}
      isOpen
      onClose={onClose}
      size="page"
      actions={
        <Button look="act" isDisabled={!made.ok || outside !== null} onPress={create}>
          {t('make.create')}
        </Button>
      }
    >
      <p className="note">{t('make.of', { name })}</p>
      <label className="wi-field">
        <b>{t('make.decision')}</b>
        <select
          value={asked.decision ?? ''}
          onChange={({ target }) => {
            const decision = target.value === '' ? null : Number(target.value)
            const hand = decision === null ? asked.seat : decisions[decision].seats[0]
            change({ decision, hand, instead: { what: decision === null ? 'same' : 'none' } })
          }}
        >
          <option value="">{t('make.moment')}</option>
          {seats.map((one) => (
            <optgroup key={one.id} label={one.name}>
              {decisions.map((decision, index) =>
                decision.seats[0] === one.id ? (
                  <option key={`${decision.option} ${decision.hour}`} value={index}>
                    {`${format.dayTime(decision.hour)} · ${naming.option(decision.option)}`}
                  </option>
                ) : null,
              )}
            </optgroup>
          ))}
        </select>
      </label>
      {taken ? (
        <p className="note">
          {t('make.taken', { who: naming.seat(seat), when: format.dayTime(taken.hour), by: t(`make.by.${taken.by}`) })}
        </p>
      ) : (
        <>
          <label className="wi-field">
            <b>{t('make.seat')}</b>
            <select
              value={asked.seat}
              onChange={({ target }) => change({ seat: target.value, hand: target.value, instead: { what: 'same' } })}
            >
              {seats.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          <p className="note">{t('make.at', { when: format.dayTime(hour) })}</p>
        </>
      )}
      {outside && (
        <p role="alert">
          {taken && outside === 'tooEarly'
            ? t('make.decidedBefore', { when: format.dayTime(earliest) })
            : t(`make.${outside}`, { when: format.dayTime(earliest) })}
        </p>
      )}
      <InsteadField
        key={`${asked.decision} ${seat}`}
        taken={taken}
        instead={asked.instead}
        offered={offered}
        naming={naming}
        onInstead={(instead) => change({ instead })}
      />
      <WhoField asked={asked} seats={seats} orders={orders} onAsked={change} />
      <label className="wi-field">
        <b>{t('make.reason')}</b>
        <textarea
          rows={2}
          maxLength={longestReason}
          value={asked.reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      </label>
      <label className="wi-field">
        <b>{t('make.name')}</b>
        <input type="text" maxLength={longestLabel} value={named} onChange={({ target }) => setLabel(target.value)} />
      </label>
      {isRefused && (
        <p className="wi-fault" role="alert">
          {tree.branches.length >= mostBranches
            ? t('fault.full', { most: format.number(mostBranches) })
            : t('fault.other')}
        </p>
      )}
      <div className="wi-preview">
        <b>{t('make.preview')}</b>
        {made.ok ? (
          <ul className="wi-words">
            {branchWords(naming, own, name, made.course).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : (
          <p className="wi-fault" role="alert">
            {t(`make.fault.${made.fault}`)}
          </p>
        )}
      </div>
    </Dialog>
  )
}

/** The decision that is offered first: the seat's own nearest to the hour of the slider, from there on. */
function firstDecision(decisions: ReturnType<typeof openDecisions>, hour: number, seat: string): number | null {
  const own = decisions.findIndex((one) => one.seats.includes(seat) && one.hour >= hour)
  const any = own >= 0 ? own : decisions.findIndex((one) => one.hour >= hour)
  return any >= 0 ? any : null
}
