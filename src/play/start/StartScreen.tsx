import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Page } from '../../ui/parts/Page'
import { ImportRun } from './ImportRun'
import type { SavedRunRow } from './SavedRuns'
import './start.css'

/** Comes with its dialog and buttons, which a first visit needs none of. */
const SavedRuns = lazy(async () => ({ default: (await import('./SavedRuns')).SavedRuns }))

/** A scenario as the catalogue lists it. */
export interface StartEntry {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly summary: string
  readonly minimumAge: number
  readonly audienceText: string
  readonly contentNote: string
  readonly invented: boolean
  /** Address of the picture behind the title, from the page's folder: a relief, or lines in one ink (SVG). */
  readonly picture: string | null
}

export interface StartScreenProps {
  readonly entries: readonly StartEntry[]
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  readonly runs: readonly SavedRunRow[]
  /** The ways into a class, where this page comes from a classroom. */
  readonly lead: ReactNode
  readonly onImport: (file: File) => void
  readonly onExport: (run: string) => void
  readonly onRemove: (run: string) => void
}

/** The first page: what this is, for whom, what it deals with, and three ways in that weigh the same. */
export function StartScreen({ entries, base, runs, lead, onImport, onExport, onRemove }: StartScreenProps) {
  const { t } = useTranslation(['start', 'common'])
  const lesson = entries.slice(1).find(({ invented }) => invented)
  return (
    <Page title={t('title')} isFirst>
      <div className="start">
        {lead}
        {entries.map((entry, index) => (
          <section key={entry.id} className="case" aria-labelledby={`case-${entry.id}`}>
            {entry.picture && <CasePicture address={`${base}${entry.picture}`} />}
            <div className="case-what">
              <p className="case-tagline">{t(entry.invented ? 'taglineInvented' : 'tagline')}</p>
              {index === 0 ? (
                <h1 id={`case-${entry.id}`}>{entry.title}</h1>
              ) : (
                <h2 id={`case-${entry.id}`}>{entry.title}</h2>
              )}
              <p className="case-subtitle">
                {entry.subtitle}
                {entry.invented && <span className="tag tag-invented">{t('common:tag.invented')}</span>}
              </p>
              <p className="case-summary">{entry.summary}</p>
              {index === 0 && lesson && (
                <p className="case-lesson">
                  <a href={`#/s/${lesson.id}/seat`}>{t('learnFirst', { title: lesson.title })}</a>
                </p>
              )}
            </div>
            <section className="case-note" aria-labelledby={`note-${entry.id} case-${entry.id}`}>
              <p className="case-age">
                <span className="age-mark" aria-hidden="true">
                  {entry.minimumAge}+
                </span>
                <strong>{t('age', { age: entry.minimumAge })}</strong>
              </p>
              <p className="note">{entry.audienceText}</p>
              <h2 id={`note-${entry.id}`}>{t('contentNote')}</h2>
              <p>{entry.contentNote}</p>
              <p>
                <a href={`#/s/${entry.id}/about`}>{t('contentMore')}</a>
              </p>
              <p>
                <a href={`#/s/${entry.id}/model`}>{t('modelMore')}</a>
              </p>
            </section>
            <div className="ways">
              <h2>{t('waysTitle')}</h2>
              <p className="note">{t('waysHelp')}</p>
              <ul className="ways-list">
                <Way kind="play" address={`#/s/${entry.id}/seat`} />
                <Way kind="observe" address={`#/s/${entry.id}/watch`} />
                <Way kind="study" address={`#/s/${entry.id}/study`} />
              </ul>
            </div>
          </section>
        ))}
        <section className="kept" aria-labelledby="kept-title">
          <h2 id="kept-title">{t('saved.title')}</h2>
          {runs.length === 0 ? (
            <p className="note kept-none">{t('saved.none')}</p>
          ) : (
            <Suspense>
              <SavedRuns runs={runs} onExport={onExport} onRemove={onRemove} />
            </Suspense>
          )}
          <ImportRun onImport={onImport} />
        </section>
        <p className="start-write">
          <a href="#/author">{t('write.go')}</a> <span className="note">{t('write.text')}</span>
        </p>
        <p className="note start-promise">{t('nothingLeaves')}</p>
      </div>
    </Page>
  )
}

/** The land behind a title: a relief as it is, lines in the colour of the theme. */
function CasePicture({ address }: { address: string }) {
  const picture = `url("${address}")`
  return address.endsWith('.svg') ? (
    <div className="case-lines" aria-hidden="true">
      <div style={{ maskImage: picture }} />
    </div>
  ) : (
    <div className="case-relief" aria-hidden="true" style={{ backgroundImage: picture }} />
  )
}

/** One of three equal ways: same size, same type, same button. */
function Way({ kind, address }: { kind: 'play' | 'observe' | 'study'; address: string }) {
  const { t } = useTranslation('start')
  return (
    <li className="way">
      <WayMark kind={kind} />
      <h3>{t(`${kind}.title`)}</h3>
      <p>{t(`${kind}.text`)}</p>
      <a className="button button-plain button-normal" href={address}>
        {t(`${kind}.go`)}
      </a>
    </li>
  )
}

/** Small drawings in the product's own marks: a seat's ring, an open eye of two arcs, lines of a page. */
function WayMark({ kind }: { kind: 'play' | 'observe' | 'study' }) {
  const path = {
    play: 'M20 5a15 15 0 1 1-10.6 4.4M20 16a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
    observe: 'M4 20c5-8 10.5-11 16-11s11 3 16 11c-5 8-10.5 11-16 11S9 28 4 20M20 15a5 5 0 1 0 0 10 5 5 0 0 0 0-10',
    study: 'M9 5h17l6 6v24H9zM26 5v6h6M14 17h13M14 23h13M14 29h8',
  }[kind]
  return (
    <svg className="way-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  )
}
