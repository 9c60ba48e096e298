import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { DataPath } from '../../scenario/draft/draft'
import type { Shape, Slot } from '../../scenario/shape/shape'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { fieldId, leadsTo, useFaultCount, useForm, useValue, useWriter, type Writer } from './context'
import { Field, type PresentProps } from './Field'
import { Frame } from './Frame'
import { focusFirst, freshEntry } from './fresh'
import { ObjectFields } from './ObjectFields'
import { RefList } from './RefList'
import { entryName, kindOf } from './words'

type ListShape = Extract<Shape, { kind: 'list' }>

/** Up to this many entries stand open. */
const fewOpen = 2

/** A list inside a form: entries that are added, taken out and moved, by button and by keyboard. */
export function ListField(props: PresentProps & { readonly shape: ListShape }) {
  const { file, path, words, shape } = props
  const { t } = useTranslation('author')
  const value = useValue(file, path)
  const writer = useWriter(file, path)
  const { session } = useForm()
  const [opened, setOpened] = useState<number | null>(null)
  const entries = useRef<HTMLOListElement>(null)
  const isNew = useRef(false)
  // What was just added is written at once.
  useEffect(() => {
    if (isNew.current && opened !== null) focusFirst(entries.current?.children[opened])
    isNew.current = false
  }, [opened])
  if (words.names && shape.item.shape.kind === 'text') {
    return (
      <Frame {...props} isWide>
        <RefList file={file} path={path} kind={words.names} words={words} />
      </Frame>
    )
  }
  const list = Array.isArray(value) ? (value as readonly unknown[]) : []
  const kind = kindOf(shape.item.shape) ?? words.label
  const add = () => {
    const item = freshEntry(session.standing().draft, file, shape.item)
    if (Array.isArray(value)) writer.edit([{ do: 'insert', file, path: [...path, list.length], value: item }])
    else writer.set([item])
    setOpened(list.length)
    isNew.current = true
  }
  return (
    <Frame {...props} isWide>
      <ol className="form-list" ref={entries}>
        {list.map((item, index) => (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place, as everywhere in a draft
            key={index}
            file={file}
            path={path}
            index={index}
            count={list.length}
            slot={shape.item}
            item={item}
            kind={kind}
            writer={writer}
            isOpen={list.length <= fewOpen || opened === index}
          />
        ))}
      </ol>
      {list.length < shape.most && (
        <Button id={fieldId(file, path)} size="small" className="form-add" onPress={add}>
          <Icon name="plus" />
          {t('form.addOne', { kind })}
        </Button>
      )}
    </Frame>
  )
}

interface EntryProps {
  readonly file: string
  readonly path: DataPath
  readonly index: number
  readonly count: number
  readonly slot: Slot
  readonly item: unknown
  readonly kind: string
  readonly writer: Writer
  readonly isOpen: boolean
}

function Entry({ file, path, index, count, slot, item, kind, writer, isOpen }: EntryProps) {
  const { t } = useTranslation('author')
  const { reveal } = useForm()
  const at = [...path, index]
  const isRevealed = leadsTo(reveal, file, at)
  const [isUnfolded, setUnfolded] = useState<boolean | null>(null)
  const isShown = isUnfolded ?? (isOpen || isRevealed)
  const problems = useFaultCount(file, at)
  const isSmall = !['object', 'record', 'union', 'list'].includes(slot.shape.kind)
  const name = entryName(item) || t('form.unnamed', { kind, n: index + 1 })
  const move = (to: number) => {
    if (to >= 0 && to < count) writer.edit([{ do: 'move', file, path, from: index, to }])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    move(index + (event.key === 'ArrowUp' ? -1 : 1))
  }
  return (
    <li className="form-entry" data-small={isSmall || undefined} onKeyDown={onKeyDown}>
      <div className="entry-head">
        {isSmall ? (
          <Field file={file} path={at} slot={slot} words={{ label: `${kind} ${index + 1}`, help: '' }} />
        ) : (
          <button type="button" className="entry-name" aria-expanded={isShown} onClick={() => setUnfolded(!isShown)}>
            <Icon name="chevron" />
            <span>{name}</span>
            {problems > 0 && <span className="count-mark">{problems}</span>}
          </button>
        )}
        <span className="entry-acts">
          <Button
            look="quiet"
            size="small"
            isDisabled={index === 0}
            aria-label={t('form.moveUp', { name })}
            onPress={() => move(index - 1)}
          >
            ↑
          </Button>
          <Button
            look="quiet"
            size="small"
            isDisabled={index === count - 1}
            aria-label={t('form.moveDown', { name })}
            onPress={() => move(index + 1)}
          >
            ↓
          </Button>
          <Button
            look="quiet"
            size="small"
            aria-label={t('form.takeOut', { name })}
            onPress={() => writer.edit([{ do: 'remove', file, path: at }])}
          >
            <Icon name="close" />
          </Button>
        </span>
      </div>
      {!isSmall && isShown && <Inside file={file} path={at} slot={slot} kind={kind} />}
    </li>
  )
}

/** What an unfolded entry holds: of an object its fields, without a second frame around them. */
function Inside({ file, path, slot, kind }: Pick<EntryProps, 'file' | 'path' | 'slot' | 'kind'>) {
  return slot.shape.kind === 'object' ? (
    <ObjectFields file={file} path={path} shape={slot.shape} />
  ) : (
    <Field file={file} path={path} slot={slot} words={{ label: kind, help: '' }} />
  )
}
