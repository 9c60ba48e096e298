import { useLayoutEffect, useRef, useState } from 'react'
import type { Shape } from '../../scenario/shape/shape'
import { useTranslation } from '../../ui/i18n/translation'
import { fieldId, useFaults, useWriter } from './context'
import type { PresentProps } from './Field'
import { Frame } from './Frame'

type Props<Kind extends Shape['kind']> = PresentProps & { readonly shape: Extract<Shape, { kind: Kind }> }

/** What ties a control to its label, its help and what the check says of it. */
export function useControl({ file, path, words }: PresentProps) {
  const faults = useFaults(file, path)
  const id = fieldId(file, path)
  return {
    id,
    'aria-description': words.help || undefined,
    'aria-invalid': faults.some(({ severity }) => severity === 'blocks') || undefined,
    'aria-errormessage': faults.length > 0 ? `${id}:faults` : undefined,
  }
}

/** A line or a paragraph. Empty where it may be left out means that it is. */
export function TextField(props: Props<'text'>) {
  const { file, path, slot, value, shape } = props
  const writer = useWriter(file, path)
  const control = useControl(props)
  const text = typeof value === 'string' ? value : ''
  const write = (next: string) => {
    if (next !== '' || !(slot.optional || slot.nullable)) writer.set(next, true)
    else if (slot.optional) writer.clear(true)
    else writer.set(null, true)
  }
  const isLong = shape.form === 'paragraph' && shape.most > 600
  const shared = {
    ...control,
    className: 'field-input',
    value: text,
    onBlur: () => writer.leave(),
  }
  return (
    <Frame {...props} isWide={isLong || shape.form === 'line' || shape.form === 'expression'}>
      {isLong ? (
        <GrowingText {...shared} onText={write} />
      ) : (
        <input
          {...shared}
          type="text"
          spellCheck={shape.form === 'line'}
          data-form={shape.form}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Frame>
  )
}

type GrowingProps = Omit<React.ComponentProps<'textarea'>, 'onChange'> & { readonly onText: (text: string) => void }

/** A text area as tall as its text. */
export function GrowingText({ onText, ...rest }: GrowingProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew for each text
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  }, [rest.value])
  return <textarea {...rest} ref={area} rows={2} onChange={(event) => onText(event.target.value)} />
}

/** A number. What is typed and is none stays as it was typed, and the check tells of it. */
export function NumberField(props: Props<'number'>) {
  const { file, path, slot, value, shape } = props
  const { t } = useTranslation('author')
  const writer = useWriter(file, path)
  const control = useControl(props)
  const [typed, setTyped] = useState<string | null>(null)
  const write = (text: string) => {
    setTyped(text)
    const plain = text.trim().replace(',', '.')
    if (plain === '') {
      if (slot.nullable) writer.set(null, true)
      else if (typeof path.at(-1) !== 'number') writer.clear(true)
      return
    }
    const number = Number(plain)
    writer.set(Number.isFinite(number) ? number : text, true)
  }
  const limits =
    Number.isFinite(shape.least) && Number.isFinite(shape.most)
      ? t('form.range', { least: shape.least, most: shape.most })
      : null
  return (
    <Frame {...props}>
      <span className="field-number">
        <input
          {...control}
          className="field-input"
          type="text"
          inputMode={shape.least < 0 ? 'text' : 'decimal'}
          value={typed ?? (value === null || value === undefined ? '' : String(value))}
          placeholder={slot.nullable ? t('form.none') : undefined}
          onChange={(event) => write(event.target.value)}
          onBlur={() => {
            setTyped(null)
            writer.leave()
          }}
        />
        {limits && !props.words.unit && <span className="field-unit">{limits}</span>}
      </span>
    </Frame>
  )
}

export function SwitchField(props: PresentProps) {
  const { file, path, value, words } = props
  const writer = useWriter(file, path)
  const control = useControl(props)
  return (
    <Frame {...props} words={{ ...words, unit: undefined }}>
      <input
        {...control}
        className="field-switch"
        type="checkbox"
        checked={value === true}
        onChange={(event) => writer.set(event.target.checked)}
      />
    </Frame>
  )
}

/** One of some values. A value that is none of them is shown as it is. */
export function ChoiceField(props: Props<'choice'>) {
  const { file, path, slot, value, shape, words } = props
  const { t } = useTranslation('author')
  const writer = useWriter(file, path)
  const control = useControl(props)
  const isAbsent = value === undefined || value === null
  const known = shape.values.indexOf(value as string)
  const choose = (index: string) => {
    if (index !== '') writer.set(shape.values[Number(index)])
    else if (slot.optional) writer.clear()
    else if (slot.nullable) writer.set(null)
  }
  return (
    <Frame {...props}>
      <select
        {...control}
        className="field-input"
        value={known < 0 ? '' : String(known)}
        onChange={(event) => choose(event.target.value)}
      >
        {known < 0 && !isAbsent && <option value="">{String(value)}</option>}
        {(slot.optional || slot.nullable || (isAbsent && known < 0)) && <option value="">{t('form.none')}</option>}
        {shape.values.map((one, index) => (
          <option key={String(one)} value={index}>
            {words.choices?.[String(one)] ?? String(one)}
          </option>
        ))}
      </select>
    </Frame>
  )
}
