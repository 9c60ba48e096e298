import { useRef, useState } from 'react'
import { Decisions } from './Decisions'
import { Notes } from './Notes'
import { Outcomes } from './Outcomes'
import { usePage } from './page'
import { Reflection } from './Reflection'
import { Replay } from './Replay'
import { Series } from './Series'
import { Sources } from './Sources'

/** All of a run that was taken home, from the replay to the sources. */
export function TakeHomePage() {
  const { data, format, t, tReflection } = usePage()
  const { file, end } = data
  const { run } = file
  const [hour, setHour] = useState(0)
  const replay = useRef<HTMLElement>(null)
  const goTo = (next: number): void => {
    setHour(Math.min(end, Math.max(0, next)))
    replay.current?.scrollIntoView({ block: 'start' })
    replay.current?.focus({ preventScroll: true })
  }
  const parts: readonly (readonly [id: string, name: string])[] = [
    ['replay', t('replay')],
    ...(data.course.length > 0 ? ([['series', t('series')]] as const) : []),
    ['decisions', t('decisions')],
    ['outcomes', t('outcomes')],
    ...(file.reflection ? ([['reflection', tReflection('title')]] as const) : []),
    ...(file.notes.length + file.branches.length > 0 ? ([['notes', t('notes')]] as const) : []),
    ['sources', t('sources')],
  ]
  return (
    <div className="th charted">
      <header className="th-head">
        <h1>{t('heading', { title: file.scenario.title })}</h1>
        <p className="th-run">
          <b>
            {run.observed ? t('observed') : t(run.ofOthers ? 'seatOfOthers' : 'seat', { seat: run.seatName ?? '' })}
          </b>
          {run.planName && <span>{t('plan', { plan: run.planName })}</span>}
          <span>{t('seed', { seed: run.seed })}</span>
          <span>
            {format.dateTime(0)} – {format.dateTime(end)}, {file.scenario.zone}
          </span>
        </p>
        <p>
          <span className="th-tag">{t('age', { age: data.minimumAge })}</span> {t('offline')}
        </p>
        <dl className="th-first">
          <div>
            <dt>{t('contentNote')}</dt>
            <dd>{data.contentNote}</dd>
          </div>
          <div>
            <dt>{t('readFirst')}</dt>
            <dd>
              <b>{file.read.join(' ')}</b> {t('record')}
            </dd>
          </div>
        </dl>
        <nav aria-label={t('parts')}>
          <ul className="th-nav">
            {parts.map(([id, name]) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <section id="replay" ref={replay} tabIndex={-1} aria-labelledby="replay-title">
          <h2 id="replay-title">{t('replay')}</h2>
          {data.told && data.model ? (
            <Replay told={data.told} model={data.model} hour={hour} onHour={setHour} />
          ) : (
            <p>{t('notComputed')}</p>
          )}
        </section>
        <Series hour={hour} />
        <Decisions onHour={data.told ? goTo : null} />
        <Outcomes />
        <Reflection />
        <Notes onHour={data.told ? goTo : null} />
        <Sources />
      </main>
    </div>
  )
}
