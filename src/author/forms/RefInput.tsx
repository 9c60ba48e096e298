import { useId, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox'
import type { DataPath } from '../../scenario/draft/draft'
import type { Named } from '../../scenario/fields/index'
import { useTranslation } from '../../ui/i18n/translation'
import { useForm } from './context'
import { keptNames, type Name } from './names'

export interface RefInputProps {
  readonly file: string
  readonly path: DataPath
  readonly kind: Named
  readonly id?: string | undefined
  readonly label: string
  readonly value: string
  readonly placeholder?: string | undefined
  /** Called with an id when one is chosen or typed, with '' when the field was emptied. */
  readonly onValue: (id: string) => void
  readonly rest?: Readonly<Record<string, unknown>>
}

/** The most names offered at once: more are found by typing. */
const mostOffered = 60

/**
 * Names one of what exists, by its words or its id. A name that does not exist yet may be typed too: the check tells of it.
 * The list is made when the field is turned to.
 */
export function RefInput(props: RefInputProps) {
  const [isTurnedTo, setTurnedTo] = useState(false)
  return isTurnedTo ? (
    <Open {...props} onLeave={() => setTurnedTo(false)} />
  ) : (
    <Closed {...props} onTurn={() => setTurnedTo(true)} />
  )
}

function useNames({ file, path, kind }: RefInputProps): readonly Name[] {
  const { session } = useForm()
  return keptNames(session.standing().draft, kind, file, path)
}

const wordsFor = (names: readonly Name[], id: string): string => names.find((name) => name.id === id)?.label ?? id

function Closed(props: RefInputProps & { readonly onTurn: () => void }) {
  const names = useNames(props)
  return (
    <input
      {...props.rest}
      id={props.id}
      className="field-input"
      role="combobox"
      aria-expanded={false}
      aria-label={props.id ? undefined : props.label}
      placeholder={props.placeholder}
      readOnly
      value={wordsFor(names, props.value)}
      onFocus={props.onTurn}
    />
  )
}

function Open(props: RefInputProps & { readonly onLeave: () => void }) {
  const { t } = useTranslation('author')
  const names = useNames(props)
  const [text, setText] = useState(() => wordsFor(names, props.value))
  const hasTyped = useRef(false)
  const field = useRef<HTMLDivElement>(null)
  const listId = useId()
  const items = useMemo(() => (hasTyped.current ? matching(names, text) : names).slice(0, mostOffered), [names, text])
  const settle = () => {
    const typed = text.trim()
    const found = names.find(({ id, label }) => id === typed || label === typed)
    const id = found?.id ?? typed
    if (id !== props.value) props.onValue(id)
    // Only once the focus is where it goes: what is taken away before would keep it here.
    setTimeout(() => {
      if (!field.current?.contains(document.activeElement)) props.onLeave()
    })
  }
  return (
    <ComboBox
      aria-label={props.label}
      items={items}
      inputValue={text}
      menuTrigger="focus"
      allowsCustomValue
      allowsEmptyCollection
      onInputChange={(next) => {
        hasTyped.current = next !== text
        setText(next)
      }}
      // What is chosen closes the list.
      selectedKey={names.some(({ id }) => id === props.value) ? props.value : null}
      onSelectionChange={(key) => {
        if (key === null) return
        props.onValue(String(key))
        hasTyped.current = false
        setText(wordsFor(names, String(key)))
      }}
      onBlur={settle}
    >
      <div ref={field} className="ref-input">
        <Input
          {...props.rest}
          id={props.id}
          className="field-input"
          autoFocus
          placeholder={props.placeholder}
          onFocus={(event) => event.target.select()}
        />
        <Button className="ref-open">▾</Button>
      </div>
      <Popover className="popover ref-list" offset={2}>
        <ListBox<Name>
          id={listId}
          className="menu"
          renderEmptyState={() => <p className="note ref-none">{t('form.noneSuch')}</p>}
        >
          {(name) => (
            <ListBoxItem id={name.id} textValue={name.label} className="menu-item">
              {name.label}
              {name.label !== name.id && <span className="note ref-id">{name.id}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** Names with all the words that were typed, in their label or id. */
export function matching(names: readonly Name[], text: string): readonly Name[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return names.filter(({ id, label }) => {
    const all = `${label} ${id}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
}
