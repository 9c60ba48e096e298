import { useState } from 'react'
import type { LoggedCommand } from '../../record/runRecord'
import { longestNote, mostNotes, type Note } from '../../record/tree'
import { namesOf } from '../../scenario/names'
import type { Scenario } from '../../scenario/scenario'
import type { Format } from '../../ui/format'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import type { TreeEditing } from '../lookBack/useTree'
import type { Replay } from './useReplay'

/**
 * Notes and bookmarks of the run, in order of hour, with undo. One that is made at the moment before an order given by hand
 * belongs to that order, and leads back to that moment.
 */
export function Notes(props: {
  scenario: Scenario
  commands: readonly LoggedCommand[]
  replay: Replay
  editing: TreeEditing
  format: Format
}) {
  const { scenario, commands, replay, editing, format } = props
  const { t } = useTranslation('replay')
  const [text, setText] = useState('')
  const { hour, given } = replay.moment
  const names = namesOf(scenario)
  const orderAt = (order: number | null): string | null => {
    const command = order === null ? undefined : commands[order]?.command
    return command?.type === 'decide' ? names.option(command.option) : null
  }
  const order = orderAt(given) === null ? null : given
  const { tree } = editing
  const fault = noteFault(editing.fault)
  const notes = tree.notes.filter(({ branch }) => branch === null).sort((a, b) => a.hour - b.hour)
  const keep = (words: string): void => {
    const note = { id: newId(tree.notes), branch: null, hour, order, text: words }
    if (editing.edit({ type: 'note', note })) setText('')
  }
  return (
    <section className="rpl-part" aria-labelledby="rpl-notes">
      <h2 id="rpl-notes">{t('notes.title')}</h2>
      <p className="note">{t('notes.lead')}</p>
      <form
        className="rpl-note-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') keep(text.trim())
        }}
      >
        <label>
          <span className="sr-only">{t('notes.label')}</span>
          <textarea
            rows={2}
            value={text}
            maxLength={longestNote}
            placeholder={t('notes.placeholder')}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <div className="rpl-note-actions">
          <Button type="submit" size="small" isDisabled={text.trim() === ''}>
            {t('notes.add')}
          </Button>
          <Button size="small" onPress={() => keep('')}>
            {t('notes.bookmark')}
          </Button>
          <Button size="small" look="quiet" isDisabled={!editing.canUndo} onPress={editing.undo}>
            {t('notes.undo')}
          </Button>
          <Button size="small" look="quiet" isDisabled={!editing.canRedo} onPress={editing.redo}>
            {t('notes.redo')}
          </Button>
          {editing.isSaving && <span className="note rpl-saving">{t('notes.saving')}</span>}
        </div>
      </form>
      {fault && (
        <p className="rpl-fault" role="alert">
          {fault === 'notes-full'
            ? t('notes.full', { most: format.number(mostNotes) })
            : fault === 'not-saved'
              ? t('notes.failed')
              : t('notes.tooLong', { most: format.number(longestNote) })}
        </p>
      )}
      {notes.length === 0 ? (
        <p className="note">{t('notes.none')}</p>
      ) : (
        <ul className="rpl-notes">
          {notes.map((note) => (
            <li key={note.id}>
              <button
                type="button"
                className="rpl-note"
                onClick={() => replay.go({ hour: note.hour, given: orderAt(note.order) === null ? null : note.order })}
              >
                <span className="note">
                  {t('notes.go', { when: format.dayTime(note.hour) })}
                  {orderAt(note.order) !== null && `, ${t('decisions.before', { what: orderAt(note.order) ?? '' })}`}
                </span>
                <span>{note.text || t('notes.empty')}</span>
              </button>
              <Button
                size="small"
                look="quiet"
                aria-label={`${t('notes.remove')}: ${format.dayTime(note.hour)}`}
                onPress={() => editing.edit({ type: 'erase', id: note.id })}
              >
                {t('notes.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Hours of the run as it was played at which there is a note, each once. */
export function markedHours(notes: readonly Note[]): number[] {
  return [...new Set(notes.filter(({ branch }) => branch === null).map(({ hour }) => hour))]
}

/** What went wrong with a note. Faults of branches are told where branches are made. */
export function noteFault(fault: TreeEditing['fault']): 'notes-full' | 'text-too-long' | 'not-saved' | null {
  return fault === 'notes-full' || fault === 'text-too-long' || fault === 'not-saved' ? fault : null
}

/** A name that no note of the run has. */
function newId(notes: readonly { readonly id: string }[]): string {
  const taken = new Set(notes.map(({ id }) => id))
  let number = notes.length + 1
  while (taken.has(`note-${number}`)) number++
  return `note-${number}`
}
