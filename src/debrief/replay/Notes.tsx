import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestNote, mostNotes } from '../../record/tree'
import type { Format } from '../../ui/format'
import { Button } from '../../ui/parts/Button'
import type { Replay } from './useReplay'
import type { TreeEditing } from './useTree'

/** Notes and bookmarks of the run, in order of hour, with undo. */
export function Notes(props: { replay: Replay; editing: TreeEditing; format: Format }) {
  const { replay, editing, format } = props
  const { t } = useTranslation('replay')
  const [text, setText] = useState('')
  const { hour } = replay.moment
  const { tree, fault } = editing
  const notes = tree.notes.filter(({ branch }) => branch === null).sort((a, b) => a.hour - b.hour)
  const keep = (words: string): void => {
    const note = { id: newId(tree.notes), branch: null, hour, order: null, text: words }
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
              <button type="button" className="rpl-note" onClick={() => replay.go({ hour: note.hour, given: null })}>
                <span className="note">{t('notes.go', { when: format.dayTime(note.hour) })}</span>
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

/** A name that no note of the run has. */
function newId(notes: readonly { readonly id: string }[]): string {
  const taken = new Set(notes.map(({ id }) => id))
  let number = notes.length + 1
  while (taken.has(`note-${number}`)) number++
  return `note-${number}`
}
