import type { Draft } from '../../scenario/draft/draft'
import { useTranslation } from '../../ui/i18n/translation'
import { TextColumn, type TextView, textViews } from './TextColumn'
import './texts.css'

export interface TextColumnsProps {
  readonly name: string
  readonly languages: readonly string[]
  readonly draft: Draft
  readonly view: TextView
  readonly onView: (view: TextView) => void
}

/** A text in all its languages side by side, to be written or as it will be read. */
export function TextColumns({ name, languages, draft, view, onView }: TextColumnsProps) {
  const { t } = useTranslation('authorHours')
  return (
    <div className="texts-columns" data-split={(view === 'both' && languages.length === 1) || undefined}>
      <fieldset className="texts-views" aria-label={t('texts.view')}>
        {textViews.map((one) => (
          <label key={one}>
            <input type="radio" name="text-view" checked={view === one} onChange={() => onView(one)} />
            {t(`texts.${one}`)}
          </label>
        ))}
      </fieldset>
      {languages.map((language) => (
        <TextColumn key={language} language={language} first={languages[0]} name={name} draft={draft} view={view} />
      ))}
    </div>
  )
}
