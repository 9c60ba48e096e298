import { type ReactNode, useEffect, useId, useRef } from 'react'
import { longestReason } from '../../session/api'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'

export interface CardShellProps {
  readonly label: string
  /** Short note at the right end: how long until it bites. */
  readonly side: string | null
  readonly closed: boolean
  /** Line under the label: why it is not possible now. */
  readonly under: string | null
  /** Who must agree, in one line. */
  readonly agree: string | null
  /** What the choice is. */
  readonly text: string
  readonly reasonLabel: string
  /** Line under the reason. */
  readonly help: string
  readonly isChosen: boolean
  readonly reason: string
  /** Something to know of what is written there already. */
  readonly reasonNote?: string | null
  readonly onChoose: () => void
  readonly onClear: () => void
  readonly onReason: (reason: string) => void
  /** What it needs and rests on, below the reason. */
  readonly children?: ReactNode
  readonly className?: string
}

/** A card of the decision list: a radio button that opens what the choice means and asks for a reason. */
export function CardShell(props: CardShellProps) {
  const { label, side, closed, under, agree, text, reasonLabel, isChosen, reason, children } = props
  const { onChoose, onClear, onReason } = props
  const { t } = useTranslation(['play', 'common'])
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // An opened card shows its head: what it is comes before what it needs.
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const field = useId()
  const helpId = useId()
  const note = useId()
  return (
    <li
      ref={item}
      className={`card ${props.className ?? ''}`}
      data-chosen={isChosen || undefined}
      data-closed={closed || undefined}
    >
      <label className="card-head">
        <input
          type="radio"
          name="decision"
          className="card-radio"
          checked={isChosen}
          aria-describedby={side || under ? note : undefined}
          onChange={onChoose}
        />
        <span className="card-label">{label}</span>
        {(side || under) && (
          <span id={note} className="card-side">
            {side ?? under}
          </span>
        )}
        {agree && !isChosen && <span className="card-agree">{agree}</span>}
      </label>
      {isChosen && (
        <div className="card-body">
          <p>{text}</p>
          <label className="card-reason-label" htmlFor={field}>
            {reasonLabel}
          </label>
          {props.reasonNote && (
            <p className="note" role="status">
              <strong>{props.reasonNote}</strong>
            </p>
          )}
          <textarea
            id={field}
            className="card-reason"
            rows={2}
            maxLength={longestReason}
            value={reason}
            aria-describedby={helpId}
            onChange={(event) => onReason(event.target.value)}
          />
          <div className="card-under">
            <span id={helpId} className="note">
              {props.help}
            </span>
            <Button look="quiet" size="small" onPress={onClear}>
              {t('common:cancel')}
            </Button>
          </div>
          {children}
        </div>
      )}
    </li>
  )
}
