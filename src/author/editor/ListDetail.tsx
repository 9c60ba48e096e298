import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'

/** A row of the list. */
export interface Row {
  readonly key: string
  readonly name: string
  /** Second line. */
  readonly note: string
  readonly problems: number
}

export interface ListDetailProps {
  /** What the list holds, for its label. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly selected: string | null
  readonly onSelect: (key: string | null) => void
  /** Adds an entry and shows it; absent where none can be added. */
  readonly onAdd?: (() => void) | undefined
  readonly addLabel: string
  /** Moves the selected entry by so many places. */
  readonly onMove?: ((by: number) => void) | undefined
  readonly onRemove?: (() => void) | undefined
  /** The form of the selected entry. */
  readonly children: ReactNode
}

/** Rows drawn at once: more are found by searching. */
const mostRows = 400

/** A long list with its search, and beside it the form of the entry that is chosen. On a phone one after the other. */
export function ListDetail(props: ListDetailProps) {
  const { label, rows, selected, onSelect, onAdd, addLabel, onMove, onRemove, children } = props
  const { t } = useTranslation('author')
  const list = useRef<HTMLUListElement>(null)
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search)
  const found = useMemo(() => matchingRows(rows, wanted), [rows, wanted])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    if (event.altKey) return onMove?.(step)
    const at = found.findIndex(({ key }) => key === selected)
    const next = found[Math.min(found.length - 1, Math.max(0, at + step))]
    if (!next) return
    onSelect(next.key)
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.key)}"]`)?.focus()
  }
  const current = rows.find(({ key }) => key === selected)
  // What was chosen elsewhere, or is new, comes into sight.
  useEffect(() => {
    if (selected === null) return
    list.current?.querySelector(`[data-row="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  // Its form is gone, with what had the focus in it: the row that stands there now takes it.
  const lastAt = useRef(-1)
  const side = useRef<HTMLElement>(null)
  const at = current ? found.indexOf(current) : -1
  if (current) lastAt.current = at
  useLayoutEffect(() => {
    if (current || lastAt.current < 0) return
    const left = side.current?.querySelectorAll<HTMLElement>('.list-row') ?? []
    const next = left[Math.min(lastAt.current, left.length - 1)] ?? side.current?.querySelector('button')
    lastAt.current = -1
    if (document.activeElement === document.body) next?.focus()
  }, [current])
  return (
    <div className="list-detail" data-has-detail={current !== undefined || undefined}>
      <section ref={side} className="list-side" aria-label={label}>
        <div className="list-tools">
          <input
            data-own-undo
            className="field-input"
            type="search"
            aria-label={t('list.search', { label })}
            placeholder={t('list.search', { label })}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          {onAdd && (
            <Button size="small" onPress={onAdd}>
              <Icon name="plus" />
              {addLabel}
            </Button>
          )}
        </div>
        <ul ref={list} className="list-rows" onKeyDown={onKeyDown}>
          {found.slice(0, mostRows).map((row) => (
            <RowItem key={row.key} row={row} isSelected={row.key === selected} onSelect={onSelect} />
          ))}
        </ul>
        <p className="note list-count" role="status">
          {found.length === rows.length
            ? t('list.count', { count: rows.length })
            : t('list.found', { found: found.length, count: rows.length })}
        </p>
      </section>
      <section className="detail-side" aria-label={current?.name}>
        {current ? (
          <>
            <div className="detail-head">
              <Button className="detail-back" look="quiet" size="small" onPress={() => onSelect(null)}>
                {t('list.back')}
              </Button>
              <h2>{current.name}</h2>
              <div className="detail-acts">
                {onMove && (
                  <>
                    <Button
                      look="quiet"
                      size="small"
                      aria-label={t('form.moveUp', { name: current.name })}
                      onPress={() => onMove(-1)}
                    >
                      ↑
                    </Button>
                    <Button
                      look="quiet"
                      size="small"
                      aria-label={t('form.moveDown', { name: current.name })}
                      onPress={() => onMove(1)}
                    >
                      ↓
                    </Button>
                  </>
                )}
                {onRemove && (
                  <Button size="small" aria-label={t('form.takeOut', { name: current.name })} onPress={onRemove}>
                    {t('form.remove')}
                  </Button>
                )}
              </div>
            </div>
            {children}
          </>
        ) : (
          <p className="note detail-none">{rows.length === 0 ? t('list.empty') : t('list.choose')}</p>
        )}
      </section>
    </div>
  )
}

interface RowItemProps {
  readonly row: Row
  readonly isSelected: boolean
  readonly onSelect: (key: string) => void
}

const RowItem = memo(function RowItem({ row, isSelected, onSelect }: RowItemProps) {
  return (
    <li>
      <button
        type="button"
        className="list-row"
        data-row={row.key}
        aria-current={isSelected || undefined}
        onClick={() => onSelect(row.key)}
      >
        <span className="row-name">{row.name}</span>
        {row.problems > 0 && <span className="count-mark">{row.problems}</span>}
        {row.note !== '' && <span className="row-note">{row.note}</span>}
      </button>
    </li>
  )
})

function matchingRows(rows: readonly Row[], search: string): readonly Row[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter(({ name, note }) => {
    const all = `${name} ${note}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
}
