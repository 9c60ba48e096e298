import type { DataPath } from '../../scenario/draft/draft'
import type { FieldWords } from '../../scenario/fields/index'
import { emptyOf, emptyShape } from '../../scenario/shape/empty'
import type { Slot } from '../../scenario/shape/shape'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { ConditionField } from '../conditions/ConditionField'
import { fieldId, useValue, useWriter } from './context'
import { Frame } from './Frame'
import { ListField } from './ListField'
import { ObjectBox } from './ObjectFields'
import { RecordField } from './RecordField'
import { RefField } from './RefField'
import { ChoiceField, NumberField, SwitchField, TextField } from './simple'
import { UnionField } from './UnionField'

export interface FieldProps {
  readonly file: string
  readonly path: DataPath
  readonly slot: Slot
  readonly words: FieldWords
}

/** A field for whatever may stand at a place, by its shape. What may be left out is added by a button. */
export function Field(props: FieldProps) {
  const { file, path, slot, words } = props
  const { t } = useTranslation('author')
  const value = useValue(file, path)
  const writer = useWriter(file, path)
  const isAbsent = value === undefined || value === null
  const mayBeAbsent = slot.optional || slot.nullable
  const isBig = ['object', 'list', 'record', 'union', 'tuple'].includes(slot.shape.kind)
  if (isAbsent && isBig && mayBeAbsent) {
    const add = () => writer.set(slot.shape.kind === 'union' ? emptyOf(slot.shape.branches[0]) : emptyShape(slot.shape))
    return (
      <Frame {...props} isWide>
        <Button id={fieldId(file, path)} size="small" className="form-add" onPress={add}>
          <Icon name="plus" />
          {t('form.addThis', { label: words.label })}
        </Button>
      </Frame>
    )
  }
  return <Present {...props} value={value ?? slot.fallback} onClear={clearing(slot, isAbsent, isBig, writer)} />
}

/** How a value is taken away: left out where that is allowed, else null. */
function clearing(slot: Slot, isAbsent: boolean, isBig: boolean, writer: ReturnType<typeof useWriter>) {
  if (isAbsent || !isBig) return undefined
  if (slot.optional) return () => writer.clear()
  return slot.nullable ? () => writer.set(null) : undefined
}

export interface PresentProps extends FieldProps {
  readonly value: unknown
  readonly onClear: (() => void) | undefined
}

function Present(props: PresentProps) {
  const { slot, words, value } = props
  const { shape } = slot
  switch (shape.kind) {
    case 'text':
      if (shape.form === 'expression') return <ConditionField {...props} />
      return words.names ? <RefField {...props} kind={words.names} /> : <TextField {...props} shape={shape} />
    case 'number':
      return <NumberField {...props} shape={shape} />
    case 'switch':
      return <SwitchField {...props} />
    case 'choice':
      return shape.values.length > 1 ? <ChoiceField {...props} shape={shape} /> : null
    case 'list':
      return <ListField {...props} shape={shape} />
    case 'tuple':
      return (
        <Frame {...props} isWide>
          <div className="form-tuple">
            {shape.items.map((item, index) => (
              <Field
                // biome-ignore lint/suspicious/noArrayIndexKey: a place in a tuple is its index
                key={index}
                file={props.file}
                path={[...props.path, index]}
                slot={item}
                words={{ ...words, label: `${words.label} ${index + 1}`, help: '' }}
              />
            ))}
          </div>
        </Frame>
      )
    case 'object':
      return <ObjectBox {...props} shape={shape} />
    case 'record':
      return <RecordField {...props} shape={shape} />
    case 'union':
      return <UnionField {...props} shape={shape} />
    case 'nothing':
    case 'any':
      return <pre className="note">{JSON.stringify(value)}</pre>
    default:
      return never(shape)
  }
}

function never(value: never): never {
  throw new TypeError(`unknown shape ${JSON.stringify(value)}`)
}
