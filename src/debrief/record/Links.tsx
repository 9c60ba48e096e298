import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import type { EntryContext } from './EntryItem'
import type { Entry } from './entries'
import { notePieces } from './stated'
import { beginning, dateWords, dayWords, type RecordT } from './words'

/** Enough of an entry's words to know it by. */
const mostWords = 80

/** A way to another entry, named by its place and day. */
function EntryLink({ id, context, words }: { id: string; context: EntryContext; words: string }) {
  return (
    <button type="button" className="rec-link" onClick={() => context.onEntry(id)}>
      {words}
    </button>
  )
}

/** What the sources say beside the hour of a decision, with dates in the reader's language. */
export function Note({ text, context }: { text: string; context: EntryContext }) {
  const { t } = useTranslation(['record', 'common'])
  const language = useLanguage()
  const { entries } = context
  let at = 0
  return (
    <p className="note">
      {notePieces(text, (id) => entries.has(id)).map((piece) => {
        const key = at++
        if (piece.type === 'words') return piece.text
        if (piece.type === 'date') return <span key={key}>{dateWords(language, piece.date)}</span>
        const entry = entries.get(piece.id)
        const words = entry ? [entry.place, dayWords(language, entry.date, t)].filter(Boolean).join(', ') : piece.id
        return <EntryLink key={key} id={piece.id} context={context} words={words} />
      })}
    </p>
  )
}

/** Ways to the entries that a disputed figure or finding is about. */
export function EntryLinks({ ids, context }: { ids: readonly string[]; context: EntryContext }) {
  const { t } = useTranslation(['record', 'common'])
  const language = useLanguage()
  const found = ids.flatMap((id) => context.entries.get(id) ?? [])
  if (found.length === 0) return null
  return (
    <div className="rec-about">
      <p className="note">{t('entry.about')}</p>
      <ul>
        {found.map((entry) => (
          <li key={entry.id}>
            <EntryLink
              id={entry.id}
              context={context}
              words={t('entry.entryAt', { day: dayWords(language, entry.date, t), what: shortly(entry, t) })}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

function shortly({ title, words, kind }: Entry, t: RecordT): string {
  return title ? `${title} (${t(`kind.${kind}`)})` : beginning(words, mostWords)
}
