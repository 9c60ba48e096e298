import { branchOf, emptyOf, isObject } from '../../scenario/shape/empty'
import type { Shape, Slot } from '../../scenario/shape/shape'
import { useTranslation } from '../../ui/i18n/translation'
import { useValue, useWriter } from './context'
import { Field, type PresentProps } from './Field'
import { Faults, Frame } from './Frame'
import { ObjectFields } from './ObjectFields'
import { useControl } from './simple'
import { kindOf, wordsOf } from './words'

type UnionShape = Extract<Shape, { kind: 'union' }>

/** One of several kinds of value: which one, then its fields. What both kinds have is kept when another is chosen. */
export function UnionField(props: PresentProps & { readonly shape: UnionShape }) {
  const { file, path, shape, words } = props
  const { t } = useTranslation('author')
  const value = useValue(file, path)
  const writer = useWriter(file, path)
  const control = useControl(props)
  const branch = branchOf(shape, value)
  const slot = branch < 0 ? null : shape.branches[branch]
  const choose = (index: number) => writer.set(carried(value, shape.branches[index], shape.by))
  return (
    <Frame {...props} isWide>
      <div className="form-box form-union">
        <select
          {...control}
          className="field-input union-kind"
          value={String(branch)}
          onChange={(event) => choose(Number(event.target.value))}
        >
          {branch < 0 && <option value="-1">{t('form.unknownKind')}</option>}
          {shape.branches.map((one, index) => {
            const name = branchName(one, shape.by)
            return (
              <option key={name} value={index}>
                {name === '' ? t(`kind.${one.shape.kind}`) : name}
              </option>
            )
          })}
        </select>
        {slot?.shape.kind === 'object' ? (
          <ObjectFields file={file} path={path} shape={slot.shape} without={shape.by === null ? [] : [shape.by]} />
        ) : (
          slot && (
            <>
              <Field
                file={file}
                path={path}
                slot={{ ...slot, optional: false }}
                words={{ ...words, label: words.label }}
              />
              <Faults file={file} path={path} />
            </>
          )
        )}
      </div>
    </Frame>
  )
}

/** What a kind is called: the words of its object, or of the field that only it must have; '' where it has none. */
function branchName({ shape }: Slot, by: string | null): string {
  if (shape.kind !== 'object') return ''
  const kind = kindOf(shape)
  if (kind) return kind
  const [first] = Object.entries(shape.fields).filter(([key, field]) => key !== by && !field.optional)
  return first ? wordsOf(shape.schema, first[0]).label : ''
}

function carried(value: unknown, slot: Slot, by: string | null): unknown {
  const empty = emptyOf(slot)
  if (!isObject(value) || !isObject(empty) || slot.shape.kind !== 'object') return empty
  const { fields } = slot.shape
  const shared = Object.entries(value).filter(([key]) => key !== by && Object.hasOwn(fields, key))
  return { ...empty, ...Object.fromEntries(shared) }
}
