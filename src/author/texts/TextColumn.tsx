import { lazy, Suspense } from 'react'
import type { Draft } from '../../scenario/draft/draft'
import { authorHours } from '../../ui/i18n/en/authorHours'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { fieldId, useForm } from '../forms/context'
import { Faults } from '../forms/Frame'
import { GrowingText } from '../forms/simple'
import { languageName } from './languageName'
import { fileOfText, textAt } from './languages'

addTexts('authorHours', authorHours)
const Preview = lazy(() => import('./Preview'))

/** How a text is shown: to be written, as it will be read, or both. */
export const textViews = ['write', 'read', 'both'] as const
export type TextView = (typeof textViews)[number]

/** Words read in a minute by somebody who reads to understand. */
const wordsPerMinute = 200

export interface TextColumnProps {
  readonly language: string
  readonly first: string
  readonly name: string
  readonly draft: Draft
  readonly view: TextView
}

/** A text in one language, with its length and its preview. */
export function TextColumn({ language, first, name, draft, view }: TextColumnProps) {
  const { t, i18n } = useTranslation(['authorHours', 'author', 'common'])
  const { session } = useForm()
  const file = fileOfText(language, name)
  const text = textAt(draft, language, name) ?? ''
  const original = language === first ? '' : (textAt(draft, first, name) ?? '')
  const id = fieldId(file, [])
  const count = wordsIn(text)
  const write = (next: string, field?: string) =>
    session.edit([{ do: 'write', file, content: { kind: 'text', text: next } }], field)
  const nameOf = (code: string): string => languageName(i18n.language, code)
  return (
    <div className="texts-column" data-field={id}>
      <label className="field-label" htmlFor={view === 'read' ? undefined : id}>
        {nameOf(language)}
      </label>
      {view !== 'read' && (
        <GrowingText
          id={id}
          className="field-input text-body"
          lang={language}
          placeholder={t('author:texts.write')}
          value={text}
          onText={(next) => write(next, id)}
          onBlur={() => session.leaveField()}
        />
      )}
      <p className="note texts-length">
        {count > 0 && t('texts.length', { count, minutes: Math.max(1, Math.round(count / wordsPerMinute)) })}{' '}
        {count > 0 &&
          original.trim() !== '' &&
          t('texts.short', { share: Math.round((100 * text.length) / original.length), name: nameOf(first) })}
        {count === 0 && original.trim() !== '' && (
          <Button size="small" onPress={() => write(original)}>
            {t('texts.takeOver', { name: nameOf(first) })}
          </Button>
        )}
      </p>
      {view !== 'write' && (
        <article className="texts-preview">
          {text.trim() === '' ? (
            <p className="note">{t('texts.nothing')}</p>
          ) : (
            <Suspense fallback={<p className="loading">{t('common:loading')}</p>}>
              <Preview text={text} language={language} level={3} />
            </Suspense>
          )}
        </article>
      )}
      <Faults file={file} path={[]} />
    </div>
  )
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
