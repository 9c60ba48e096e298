import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useMayEdit, useWriter } from '../forms/context'
import type { PresentProps } from '../forms/Field'
import { Frame } from '../forms/Frame'
import '../chart/texts'
import { useControl } from '../forms/simple'
import './conditions.css'

const ConditionEditor = lazy(() => import('./ConditionEditor'))
const ConditionTest = lazy(() => import('./ConditionTest'))

/** A condition: an editor that completes, explains and checks it, and its test against a run. A plain line until that is loaded. */
export function ConditionField(props: PresentProps) {
  const { file, path, value, words } = props
  const { t } = useTranslation('authorChart')
  const writer = useWriter(file, path)
  const mayEdit = useMayEdit()
  const [isTesting, setTesting] = useState(false)
  /** Whether somebody types in the plain line: the editor that takes its place takes the focus, too. */
  const isTurnedTo = useRef(false)
  const text = typeof value === 'string' ? value : ''
  const plain = (
    <PlainLine
      {...props}
      text={text}
      onText={(next) => writer.set(next, true)}
      onFocus={(has) => {
        isTurnedTo.current = has
        if (!has) writer.leave()
      }}
    />
  )
  const button = (
    <Button size="small" aria-expanded={isTesting} onPress={() => setTesting((is) => !is)}>
      {t(isTesting ? 'test.close' : 'test.open')}
    </Button>
  )
  const line = (
    <div className="condition-line">
      {plain}
      {button}
    </div>
  )
  return (
    <>
      <Frame {...props} isWide>
        {mayEdit ? (
          <Suspense fallback={line}>
            <ConditionEditor
              file={file}
              path={path}
              label={words.label}
              help={words.help}
              text={text}
              takesFocus={() => isTurnedTo.current}
              onText={(next) => writer.set(next, true)}
              onLeave={() => writer.leave()}
            >
              {button}
            </ConditionEditor>
          </Suspense>
        ) : (
          line
        )}
      </Frame>
      {isTesting && (
        <div className="form-wide">
          <Suspense fallback={<p className="note">{t('test.running')}</p>}>
            <ConditionTest when={text} />
          </Suspense>
        </div>
      )}
    </>
  )
}

interface PlainLineProps extends PresentProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onFocus: (has: boolean) => void
}

function PlainLine({ text, onText, onFocus, ...props }: PlainLineProps) {
  const control = useControl(props)
  return (
    <input
      {...control}
      className="field-input condition-plain"
      type="text"
      spellCheck={false}
      value={text}
      onFocus={() => onFocus(true)}
      onBlur={() => onFocus(false)}
      onChange={(event) => onText(event.target.value)}
    />
  )
}
