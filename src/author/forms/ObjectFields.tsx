import type { DataPath } from '../../scenario/draft/draft'
import { isObject } from '../../scenario/shape/empty'
import type { Shape } from '../../scenario/shape/shape'
import { useValue } from './context'
import { Field, type PresentProps } from './Field'
import { Faults, Frame } from './Frame'
import { Grounds } from './Grounds'
import { wordsOf } from './words'

type ObjectShape = Extract<Shape, { kind: 'object' }>

export interface ObjectFieldsProps {
  readonly file: string
  readonly path: DataPath
  readonly shape: ObjectShape
  /** Fields that stand elsewhere. */
  readonly without?: readonly string[]
  /** Only these, where given. */
  readonly only?: readonly string[] | undefined
}

const groundsKeys = ['sources', 'assumption', 'invented', 'note']
const hasGrounds = (shape: ObjectShape): boolean =>
  ['sources', 'assumption', 'invented'].every((key) => key in shape.fields)

/** The fields of an object, short ones side by side; what it rests on comes last. */
export function ObjectFields({ file, path, shape, without = [], only }: ObjectFieldsProps) {
  const isGrounded = hasGrounds(shape)
  // The widget of what it rests on tells what the check says of the object as a whole.
  const isTold = isGrounded && !only
  const shown = Object.entries(shape.fields).filter(
    ([key]) => !without.includes(key) && !(isGrounded && groundsKeys.includes(key)) && (!only || only.includes(key)),
  )
  return (
    <div className="form-fields">
      {!isTold && <Faults file={file} path={path} />}
      {shown.map(([key, slot]) => (
        <Field key={key} file={file} path={[...path, key]} slot={slot} words={wordsOf(shape.schema, key)} />
      ))}
      {isTold && <Grounds file={file} path={path} schema={shape.schema} />}
    </div>
  )
}

/** An object inside another one, framed under its label. */
export function ObjectBox(props: PresentProps & { readonly shape: ObjectShape }) {
  const { file, path, shape } = props
  const value = useValue(file, path)
  return (
    <Frame {...props} isWide>
      <div className="form-box">{isObject(value) && <ObjectFields file={file} path={path} shape={shape} />}</div>
    </Frame>
  )
}
