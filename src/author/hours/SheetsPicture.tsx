import { useState, useSyncExternalStore } from 'react'
import { valueAt } from '../../scenario/draft/draft'
import { authorHours } from '../../ui/i18n/en/authorHours'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { withoutTitle } from '../../ui/markdown/citations'
import { Button } from '../../ui/parts/Button'
import type { PictureProps } from '../editor/picture'
import { useForm } from '../forms/context'
import { fileOfText, languagesOf, textAt } from '../texts/languages'
import Preview from '../texts/Preview'
import { useSeats } from './useHours'
import './hours.css'
import './plans.css'

addTexts('authorHours', authorHours)

/** Role sheets of the seats, a page each, as students read them; those that are missing are listed. */
export default function SheetsPicture({ place, onPlace, onJump }: PictureProps) {
  const { t } = useTranslation('authorHours')
  const { session } = useForm()
  const { draft } = useSyncExternalStore(session.subscribe, session.standing)
  const seats = useSeats()
  const languages = languagesOf(draft)
  const [asked, setLanguage] = useState(languages[0])
  const language = languages.includes(asked) ? asked : languages[0]
  const list = valueAt(draft, 'play.json', ['seats'])
  const indexOf = (id: string): number =>
    Array.isArray(list) ? list.findIndex((one: unknown) => (one as { id?: unknown } | null)?.id === id) : -1
  const chosen = seats.find(({ id }) => place?.path[0] === 'seats' && indexOf(id) === place.path[1]) ?? seats[0] ?? null
  if (!chosen) return <p className="hours-none">{t('sheets.none')}</p>
  const textFor = (id: string): string => textAt(draft, language, `roles/${id}`) ?? ''
  const missing = seats.filter(({ id }) => textFor(id).trim() === '')
  const text = textFor(chosen.id)
  const mandate = valueAt(draft, 'play.json', ['seats', indexOf(chosen.id), 'mandate'])
  return (
    <div className="sheet-pane">
      <section className="sheet-list" aria-label={t('sheets.label')}>
        {languages.length > 1 && (
          <label className="hours-hour">
            <span>{t('sheets.language')}</span>
            <select className="field-input" value={language} onChange={(event) => setLanguage(event.target.value)}>
              {languages.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
        )}
        <p className="note" role="status">
          {missing.length === 0
            ? t('sheets.all')
            : `${t('sheets.missingList', { count: missing.length })} ${missing.map(({ name }) => name).join(', ')}`}
        </p>
        <ul>
          {seats.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                className="hours-row"
                aria-current={id === chosen.id || undefined}
                onClick={() => onPlace({ file: 'play.json', path: ['seats', indexOf(id)] })}
              >
                <span>
                  {name}
                  {textFor(id).trim() === '' && <span className="note row-learns">{t('sheets.missing')}</span>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="sheet-page" tabIndex={0} aria-label={t('sheets.of', { seat: chosen.name })}>
        <div className="sheet-head">
          <h2>{t('sheets.as')}</h2>
          <Button size="small" onPress={() => onJump({ file: fileOfText(language, `roles/${chosen.id}`), path: [] })}>
            {text.trim() === '' ? t('sheets.write') : t('sheets.edit')}
          </Button>
        </div>
        <article className="sheet-paper" lang={language}>
          <h3>{chosen.name}</h3>
          {typeof mandate === 'string' && <p className="lead">{mandate}</p>}
          {text.trim() === '' ? (
            <p className="note">{t('sheets.missing')}</p>
          ) : (
            <Preview text={withoutTitle(text)} language={language} level={3} />
          )}
        </article>
      </section>
    </div>
  )
}
