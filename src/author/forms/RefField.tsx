import type { Named } from '../../scenario/fields/index'
import { useWriter } from './context'
import type { PresentProps } from './Field'
import { Frame } from './Frame'
import { RefInput } from './RefInput'
import { useControl } from './simple'

/** A field that names something else of the scenario. */
export function RefField(props: PresentProps & { readonly kind: Named }) {
  const { file, path, slot, value, words, kind } = props
  const writer = useWriter(file, path)
  const { id, ...rest } = useControl(props)
  const write = (next: string) => {
    if (next !== '' || !(slot.optional || slot.nullable)) writer.set(next)
    else if (slot.optional) writer.clear()
    else writer.set(null)
  }
  return (
    <Frame {...props}>
      <RefInput
        file={file}
        path={path}
        kind={kind}
        id={id}
        label={words.label}
        value={typeof value === 'string' ? value : ''}
        onValue={write}
        rest={rest}
      />
    </Frame>
  )
}
