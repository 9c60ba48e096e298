import { HourButton } from './Decisions'
import { usePage } from './page'

/** Notes and bookmarks in order of hour, and the branches that somebody began. */
export function Notes({ onHour }: { onHour: ((hour: number) => void) | null }) {
  const { data, format, t } = usePage()
  const { notes, branches } = data.file
  if (notes.length + branches.length === 0) return null
  const inOrder = [...notes].sort((a, b) => a.hour - b.hour)
  return (
    <section id="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('notes')}</h2>
      <ul className="th-list">
        {inOrder.map(({ hour, text, branch }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two notes may say the same
          <li key={at}>
            <span className="th-note">{format.dayTime(hour)}</span>
            {text || t('bookmark')}
            {onHour && branch === null && <HourButton hour={hour} onHour={onHour} />}
          </li>
        ))}
      </ul>
      {branches.length > 0 && (
        <>
          <h3>{t('branches')}</h3>
          <ul className="th-list">
            {branches.map(({ id, name, note, from }) => (
              <li key={id}>
                <span className="th-note">{t('branchAt', { when: format.dayTime(from) })}</span>
                <b>{name || id}</b>
                {note && <span className="th-block">{note}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
