import { type RefObject, useEffect, useState } from 'react'
import type { Line } from '../../record/playback'
import { type Branch, longestLabel, longestNote } from '../../record/tree'
import type { LineSummary } from '../../session/debriefApi'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useLeaving } from '../lookBack/useLeaving'
import type { TreeEditing } from '../lookBack/useTree'
import { branchWords } from './branchWords'
import type { Naming } from './names'

export interface LineCardProps {
  /** Null: the run as it was played. */
  readonly branch: Branch | null
  readonly name: string
  /** The line that the branch leaves, with its name; null for the run itself. */
  readonly parent: { readonly line: Line; readonly name: string } | null
  readonly own: Line
  readonly summary: LineSummary | null
  readonly isMain: boolean
  readonly isDocumented: boolean
  readonly hasChildren: boolean
  readonly naming: Naming
  readonly editing: TreeEditing
  readonly nameField: RefObject<HTMLInputElement | null>
  readonly onMake: () => void
  readonly onHand: (() => void) | null
  readonly onPromote: () => void
  readonly onRemove: () => void
  readonly onShare: (() => void) | null
  readonly onChoice: (() => void) | null
}

/** The selected line: its name and note, what it changes in words, and what can be done with it. */
export function LineCard(props: LineCardProps) {
  const { branch, name, parent, own, summary, isMain, isDocumented, hasChildren, naming, editing, nameField } = props
  const { t } = useTranslation('whatIf')
  return (
    <section className="wi-card" aria-labelledby="wi-card">
      <h2 id="wi-card" className="sr-only">
        {t('card.title')}
      </h2>
      {branch ? (
        <Fields key={branch.id} branch={branch} editing={editing} nameField={nameField} />
      ) : (
        <p className="wi-card-name">{name}</p>
      )}
      {isDocumented && <p className="note">{t('documentedNote')}</p>}
      <h3>{t('card.changes')}</h3>
      {branch && parent ? (
        <ul className="wi-words">
          {branchWords(naming, parent.line, parent.name, branch).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : (
        <p className="note">{t('card.nothing')}</p>
      )}
      {summary && summary.refused.length > 0 && <Refused own={own} summary={summary} naming={naming} />}
      <div className="wi-card-actions">
        <Button look="act" size="small" onPress={props.onMake}>
          {t('card.make')}
        </Button>
        {props.onHand && (
          <Button size="small" onPress={props.onHand}>
            {t('card.hand')}
          </Button>
        )}
        <Button size="small" isDisabled={isMain} onPress={props.onPromote}>
          {t(isMain ? 'card.isMain' : 'card.promote')}
        </Button>
        {branch && hasChildren && (
          <Button size="small" onPress={() => editing.edit({ type: 'fold', id: branch.id, folded: !branch.folded })}>
            {t(branch.folded ? 'card.unfold' : 'card.fold')}
          </Button>
        )}
        {props.onShare && (
          <Button size="small" onPress={props.onShare}>
            {t('card.share')}
          </Button>
        )}
        {props.onChoice && (
          <Button size="small" onPress={props.onChoice}>
            {t('card.choice')}
          </Button>
        )}
        {branch && (
          <Button size="small" look="quiet" onPress={props.onRemove}>
            {t('card.remove')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** Name and note; kept when the field or the page is left, or by Enter in the name. */
function Fields(props: {
  readonly branch: Branch
  readonly editing: TreeEditing
  readonly nameField: RefObject<HTMLInputElement | null>
}) {
  const { branch, editing, nameField } = props
  const { t } = useTranslation('whatIf')
  const [label, setLabel] = useState(branch.label)
  const [note, setNote] = useState(branch.note)
  // Undo changes them from outside.
  useEffect(() => setLabel(branch.label), [branch.label])
  useEffect(() => setNote(branch.note), [branch.note])
  const rename = (): void => {
    const next = label.trim()
    if (next === '') setLabel(branch.label)
    else if (next !== branch.label) editing.edit({ type: 'rename', id: branch.id, label: next })
  }
  const annotate = (): void => {
    if (note !== branch.note) editing.edit({ type: 'annotate', id: branch.id, note })
  }
  useLeaving(() => {
    rename()
    annotate()
  })
  return (
    <>
      <label className="wi-field">
        <span className="note">{t('card.name')}</span>
        <input
          ref={nameField}
          type="text"
          value={label}
          maxLength={longestLabel}
          onChange={(event) => setLabel(event.target.value)}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename()
            if (event.key === 'Escape') setLabel(branch.label)
          }}
        />
      </label>
      <label className="wi-field">
        <span className="note">{t('card.note')}</span>
        <textarea
          rows={2}
          value={note}
          maxLength={longestNote}
          placeholder={t('card.noteHelp')}
          onChange={(event) => setNote(event.target.value)}
          onBlur={annotate}
        />
      </label>
    </>
  )
}

/** Orders that the line would have given, and that were not possible in it. */
function Refused(props: { readonly own: Line; readonly summary: LineSummary; readonly naming: Naming }) {
  const { own, summary, naming } = props
  const { t } = useTranslation('whatIf')
  const { t: tPlay } = useTranslation('play')
  return (
    <div className="wi-refused">
      <p>{t('card.refused', { count: summary.refused.length })}</p>
      <ul>
        {summary.refused.map(({ index, code }) => {
          const { hour, command } = own.commands[index]
          return (
            <li key={index}>
              {t('card.refusedOrder', {
                when: naming.format.dayTime(hour),
                what: 'option' in command ? naming.option(command.option) : naming.seat(command.seat),
                why: tPlay(`refusal.${code}`),
              })}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
