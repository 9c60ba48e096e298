import type { z } from 'zod'
import type { DataPath } from '../../scenario/draft/draft'
import { useTranslation } from '../../ui/i18n/translation'
import { fieldId, useForm, useValue, useWriter } from './context'
import { Faults } from './Frame'
import { RefList } from './RefList'
import { GrowingText } from './simple'
import { wordsOf } from './words'

export interface GroundsProps {
  readonly file: string
  /** Of the object that rests on something. */
  readonly path: DataPath
  readonly schema: z.core.$ZodType
}

/** What an object rests on: sources, or the word assumption, or the word invented; and a note. */
export function Grounds({ file, path, schema }: GroundsProps) {
  const { t } = useTranslation('author')
  const { onHelp } = useForm()
  const at = (key: string) => [...path, key]
  const words = wordsOf(schema, 'sources')
  return (
    <fieldset
      className="grounds form-wide"
      data-field={fieldId(file, at('sources'))}
      onFocus={(event) => {
        event.stopPropagation()
        onHelp({ label: t('grounds.title'), text: words.help })
      }}
    >
      <legend className="field-label">{t('grounds.title')}</legend>
      <RefList file={file} path={at('sources')} kind="source" words={words} />
      <Faults file={file} path={at('sources')} />
      <div className="grounds-words">
        <Word file={file} path={at('assumption')} label={wordsOf(schema, 'assumption').label} />
        <Word file={file} path={at('invented')} label={wordsOf(schema, 'invented').label} />
      </div>
      <Note file={file} path={at('note')} label={wordsOf(schema, 'note').label} />
      <Faults file={file} path={path} />
    </fieldset>
  )
}

interface PartProps {
  readonly file: string
  readonly path: DataPath
  readonly label: string
}

function Word({ file, path, label }: PartProps) {
  const isSet = useValue(file, path) === true
  const writer = useWriter(file, path)
  return (
    <label className="grounds-word" data-field={fieldId(file, path)}>
      <input
        id={fieldId(file, path)}
        type="checkbox"
        checked={isSet}
        onChange={(event) => (event.target.checked ? writer.set(true) : writer.clear())}
      />
      {label}
    </label>
  )
}

function Note({ file, path, label }: PartProps) {
  const value = useValue(file, path)
  const writer = useWriter(file, path)
  return (
    <GrowingText
      id={fieldId(file, path)}
      className="field-input grounds-note"
      aria-label={label}
      placeholder={label}
      value={typeof value === 'string' ? value : ''}
      onText={(text) => (text === '' ? writer.clear(true) : writer.set(text, true))}
      onBlur={() => writer.leave()}
    />
  )
}
