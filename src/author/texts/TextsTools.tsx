import { useRef, useState, useSyncExternalStore } from 'react'
import { authorHours } from '../../ui/i18n/en/authorHours'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { Announcer } from '../../ui/parts/Announcer'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import type { Place } from '../editor/parts'
import { useForm } from '../forms/context'
import { languageName } from './languageName'
import { addLanguage, fileOfText, languageCode, languagesOf, missingTexts, removeLanguage } from './languages'
import './texts.css'

addTexts('authorHours', authorHours)

/** Languages of the texts, and what is missing in each with the way to it. */
export default function TextsTools({ onPlace }: { readonly onPlace: (place: Place) => void }) {
  const { t, i18n } = useTranslation('authorHours')
  const { session } = useForm()
  const { draft } = useSyncExternalStore(session.subscribe, session.standing)
  const heading = useRef<HTMLSpanElement>(null)
  const [code, setCode] = useState('')
  const [said, setSaid] = useState({ message: '', at: 0, of: '' })
  const languages = languagesOf(draft)
  /** Languages as they are once what is said is done: after a step back it is true no more. */
  const say = (message: string) =>
    setSaid(({ at }) => ({ message, at: at + 1, of: languagesOf(session.standing().draft).join() }))
  const missing = missingTexts(draft)
  const nameOf = (language: string): string => languageName(i18n.language, language)
  const typed = code.trim()
  const isCode = languageCode.test(typed)
  const add = () => {
    const edits = addLanguage(draft, typed)
    if (!edits) return say(isCode ? t('texts.there', { name: nameOf(typed) }) : t('texts.badCode'))
    session.edit(edits)
    setCode('')
    say(t('texts.added', { name: nameOf(typed) }))
  }
  const remove = (language: string) => {
    const edits = removeLanguage(draft, language)
    if (!edits) return
    session.edit(edits)
    heading.current?.focus()
    say(t('texts.removed', { name: nameOf(language), count: edits.length - 1 }))
  }
  return (
    <div className="texts-tools">
      <div className="texts-languages">
        <span ref={heading} className="field-label" tabIndex={-1}>
          {t('texts.languages')}
        </span>
        <ul>
          {languages.map((language, index) => (
            <li key={language}>
              {index === 0 ? t('texts.first', { name: nameOf(language) }) : nameOf(language)}
              {languages.length > 1 && (
                <Button
                  look="quiet"
                  size="square"
                  aria-label={t('texts.remove', { name: nameOf(language) })}
                  onPress={() => remove(language)}
                >
                  <Icon name="close" />
                </Button>
              )}
            </li>
          ))}
        </ul>
        <input
          data-own-undo
          className="field-input"
          aria-label={t('texts.code')}
          placeholder={t('texts.code')}
          value={code}
          maxLength={5}
          onChange={(event) => setCode(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Button size="small" onPress={add}>
          {isCode ? t('texts.addNamed', { name: nameOf(typed) }) : t('texts.add')}
        </Button>
      </div>
      {said.message !== '' && said.of === languages.join() && (
        <p className="note" aria-hidden="true">
          {said.message}
        </p>
      )}
      <details className="texts-missing" open={missing.length > 0 && missing.length <= 6}>
        <summary>
          {missing.length === 0 ? t('texts.missing_zero') : t('texts.missing', { count: missing.length })}
        </summary>
        {languages.map((language) => {
          const own = missing.filter((one) => one.language === language)
          return (
            own.length > 0 && (
              <p key={language}>
                <strong>{t('texts.missingIn', { name: nameOf(language), n: own.length })}</strong>{' '}
                {own.map(({ name, isBlank }) => (
                  <button
                    type="button"
                    key={name}
                    className="hours-more"
                    onClick={() => onPlace({ file: fileOfText(language, name), path: [] })}
                  >
                    {isBlank ? t('texts.blank', { text: name }) : name}
                  </button>
                ))}
              </p>
            )
          )
        })}
      </details>
      <Announcer message={said.message} at={said.at} />
    </div>
  )
}
