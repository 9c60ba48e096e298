import { startCompletion } from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { DataPath } from '../../scenario/draft/draft'
import { factWords } from '../../scenario/fields/index'
import { helpWithUnit } from '../../scenario/fields/words/words'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useStable } from '../../ui/useStable'
import { useDraft } from '../chart/words'
import { fieldId, useFaults } from '../forms/context'
import { factAt, type OperatorWords } from './complete'
import { conditionView, putText, setNames } from './conditionView'
import { type DraftNames, namesOfConditions } from './names'

export interface ConditionEditorProps {
  readonly file: string
  readonly path: DataPath
  readonly label: string
  readonly help: string
  readonly text: string
  /** Asked once: whether what stood here before had the focus. */
  readonly takesFocus: () => boolean
  readonly onText: (text: string) => void
  readonly onLeave: () => void
  /** Stands beside the editor. */
  readonly children: ReactNode
}

/** The editor of a condition. The Tab key leaves it, as it leaves any field. */
export default function ConditionEditor(props: ConditionEditorProps) {
  const { file, path, label, help, text, takesFocus } = props
  const { t } = useTranslation('authorChart')
  const names = namesOfConditions(useDraft())
  const faults = useFaults(file, path)
  const id = fieldId(file, path)
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const [cursor, setCursor] = useState(0)
  const onText = useStable(props.onText)
  const onLeave = useStable(props.onLeave)
  const words = useMemo<OperatorWords>(
    () => ({
      atLeast: t('condition.atLeast'),
      atMost: t('condition.atMost'),
      more: t('condition.more'),
      less: t('condition.less'),
      equal: t('condition.equal'),
      unequal: t('condition.unequal'),
      and: t('condition.and'),
      or: t('condition.or'),
    }),
    [t],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; what changes is put into it below
  useEffect(() => {
    if (!host.current) return
    const made = conditionView(host.current, {
      id,
      label,
      help,
      text,
      names,
      words,
      offered: t('condition.offer'),
      onText,
      onCursor: setCursor,
      onLeave,
    })
    view.current = made
    if (takesFocus()) made.focus()
    return () => made.destroy()
  }, [id, words])
  useEffect(() => {
    if (view.current) putText(view.current, text)
  }, [text])
  useEffect(() => {
    if (view.current) setNames(view.current, names)
  }, [names])
  const blocks = faults.some(({ severity }) => severity === 'blocks')
  useEffect(() => {
    const content = view.current?.contentDOM
    content?.toggleAttribute('aria-invalid', blocks)
    if (blocks) content?.setAttribute('aria-invalid', 'true')
    if (faults.length > 0) content?.setAttribute('aria-errormessage', `${id}:faults`)
    else content?.removeAttribute('aria-errormessage')
  }, [blocks, faults.length, id])
  return (
    <>
      <div className="condition-line">
        <div ref={host} className="condition-host" data-invalid={blocks || undefined} />
        <Button
          size="small"
          onPress={() => {
            if (!view.current) return
            view.current.focus()
            startCompletion(view.current)
          }}
        >
          {t('condition.offer')}
        </Button>
        {props.children}
      </div>
      <FactLine text={text} cursor={cursor} names={names} />
    </>
  )
}

/** What the fact is that the cursor stands in. */
function FactLine({
  text,
  cursor,
  names,
}: {
  readonly text: string
  readonly cursor: number
  readonly names: DraftNames
}) {
  const { t } = useTranslation('authorChart')
  const found = factAt(text, cursor)
  if (!found) return <p className="note condition-fact">{t('condition.hint')}</p>
  const { label, help, unit } = factWords[found.fact]
  const key = found.key === null || found.key === '' ? null : keyWords(names, found.key)
  return (
    <p className="note condition-fact">
      <strong>{key === null ? label : t('condition.entry', { fact: label, key })}</strong>{' '}
      {helpWithUnit({ label, help, unit })}
    </p>
  )
}

function keyWords({ keys }: DraftNames, id: string): string {
  for (const list of Object.values(keys)) {
    const found = list.find((name) => name.id === id)
    if (found) return found.label
  }
  return id
}
