import { useTranslation } from '../../ui/i18n/translation'

/** A scenario that a lesson here may be about. */
export interface JoinCase {
  readonly id: string
  readonly title: string
  readonly minimumAge: number
  readonly audienceText: string
  readonly contentNote: string
  readonly invented: boolean
}

/** What lessons deal with. Which of the scenarios it is, is known once somebody has joined, so every real one is told of. */
export function ContentNote({ cases }: { cases: readonly JoinCase[] }) {
  const { t } = useTranslation(['classJoin', 'start'])
  const real = cases.filter(({ invented }) => !invented)
  return (
    <section className="jn-note" aria-labelledby="jn-note">
      <h2 id="jn-note">{t('noteTitle')}</h2>
      <p>{t('notePlain')}</p>
      {real.map(({ id, title, minimumAge, audienceText, contentNote }) => (
        <div key={id} className="jn-case">
          <h3>{title}</h3>
          <p>
            <strong className="jn-age" aria-hidden="true">{`${minimumAge}+`}</strong>
            <span className="sr-only">{t('start:age', { age: minimumAge })}.</span>{' '}
            <span className="note">{audienceText}</span>
          </p>
          <p>{contentNote}</p>
          <p>
            <a href={`#/s/${id}/about`}>{t('noteMore', { title })}</a>
          </p>
        </div>
      ))}
    </section>
  )
}
