import { useState } from 'react'
import { emptyOf, isObject } from '../../scenario/shape/empty'
import type { Shape } from '../../scenario/shape/shape'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { fieldId, leadsTo, useFaultCount, useForm, useValue, useWriter } from './context'
import { Field, type PresentProps } from './Field'
import { Frame } from './Frame'
import { ObjectFields } from './ObjectFields'

type RecordShape = Extract<Shape, { kind: 'record' }>

/** Values by names that the author gives: states of a chart, say. */
export function RecordField(props: PresentProps & { readonly shape: RecordShape }) {
  const { file, path, shape, words } = props
  const { t } = useTranslation('author')
  const value = useValue(file, path)
  const writer = useWriter(file, path)
  const [name, setName] = useState('')
  const entries = isObject(value) ? value : {}
  const add = () => {
    const key = name.trim()
    if (key === '' || Object.hasOwn(entries, key)) return
    writer.set({ ...entries, [key]: emptyOf(shape.value) })
    setName('')
  }
  /** The new name takes the place of the old one: what stands in order stays in order. */
  const rename = (from: string, to: string) => {
    if (to === '' || Object.hasOwn(entries, to)) return
    writer.set(Object.fromEntries(Object.entries(entries).map(([key, item]) => [key === from ? to : key, item])))
  }
  return (
    <Frame {...props} isWide>
      <ol className="form-list">
        {Object.keys(entries).map((key) => (
          <NamedEntry key={key} {...props} name={key} onRename={(to) => rename(key, to)} />
        ))}
      </ol>
      <span className="record-add">
        <input
          id={fieldId(file, path)}
          className="field-input"
          aria-label={t('form.newName', { label: words.label })}
          placeholder={t('form.newName', { label: words.label })}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Button size="small" onPress={add}>
          <Icon name="plus" />
          {t('form.add')}
        </Button>
      </span>
    </Frame>
  )
}

interface NamedEntryProps extends PresentProps {
  readonly shape: RecordShape
  readonly name: string
  readonly onRename: (to: string) => void
}

function NamedEntry({ file, path, shape, name, onRename }: NamedEntryProps) {
  const { t } = useTranslation('author')
  const { reveal } = useForm()
  const at = [...path, name]
  const writer = useWriter(file, at)
  const problems = useFaultCount(file, at)
  const [typed, setTyped] = useState(name)
  const [isUnfolded, setUnfolded] = useState<boolean | null>(null)
  const isShown = isUnfolded ?? (leadsTo(reveal, file, at) || path.length < 3)
  return (
    <li className="form-entry">
      <div className="entry-head">
        <button
          type="button"
          className="entry-name entry-fold"
          aria-expanded={isShown}
          aria-label={t('form.unfold', { name })}
          onClick={() => setUnfolded(!isShown)}
        >
          <Icon name="chevron" />
        </button>
        <input
          className="field-input"
          aria-label={t('form.nameOf', { name })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            if (typed.trim() !== name) onRename(typed.trim())
          }}
        />
        {problems > 0 && <span className="count-mark">{problems}</span>}
        <span className="entry-acts">
          <Button look="quiet" size="small" aria-label={t('form.takeOut', { name })} onPress={() => writer.clear()}>
            <Icon name="close" />
          </Button>
        </span>
      </div>
      {isShown &&
        (shape.value.shape.kind === 'object' ? (
          <ObjectFields file={file} path={at} shape={shape.value.shape} />
        ) : (
          <Field file={file} path={at} slot={shape.value} words={{ label: name, help: '' }} />
        ))}
    </li>
  )
}
