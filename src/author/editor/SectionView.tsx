import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { blankDraft } from '../../scenario/blank/blank'
import type { DataPath } from '../../scenario/draft/draft'
import type { Problem } from '../../scenario/scenario'
import { slotAt } from '../../scenario/shape/at'
import { emptyOf } from '../../scenario/shape/empty'
import type { Slot } from '../../scenario/shape/shape'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { useForm, useValue } from '../forms/context'
import { Field } from '../forms/Field'
import { Faults } from '../forms/Frame'
import { focusFirst, freshEntry } from '../forms/fresh'
import { ObjectFields } from '../forms/ObjectFields'
import { entryId, entryName, kindOf } from '../forms/words'
import { ListDetail, type Row } from './ListDetail'
import { isBroken, type Place, type Section, toMend } from './parts'
import { RawFile } from './RawFile'

export interface SectionViewProps {
  readonly section: Section
  readonly selected: DataPath
  readonly onPlace: (place: Place) => void
}

/** The form of a section: of a list its entries one by one, of an object its fields. */
export function SectionView({ section, selected, onPlace }: SectionViewProps) {
  const { t } = useTranslation('author')
  const { session } = useForm()
  const { file, path } = section
  const isThere = useSyncExternalStore(session.subscribe, () => Object.hasOwn(session.standing().draft, file))
  const isText = useSyncExternalStore(session.subscribe, () => isBroken(session.standing().draft, file))
  const whole = useValue(file, [])
  if (!isThere) {
    const blank = blankDraft()[file]
    const slot = slotAt(file, undefined, [])
    const content = blank ?? (slot ? { kind: 'data' as const, value: emptyOf(slot) } : null)
    return (
      <div className="no-file">
        <p>{t('section.noFile', { file })}</p>
        {content && (
          <Button onPress={() => session.edit([{ do: 'write', file, content }])}>{t('section.addFile')}</Button>
        )}
      </div>
    )
  }
  if (isText) return <RawFile file={file} />
  const slot = slotAt(file, whole, path)
  if (!slot) return <p className="note">{t('section.noPlace')}</p>
  if (slot.shape.kind === 'list') {
    return <ListSection section={section} slot={slot} item={slot.shape.item} selected={selected} onPlace={onPlace} />
  }
  return (
    <div className="form-page">
      {slot.shape.kind === 'object' ? (
        <ObjectFields file={file} path={path} shape={slot.shape} only={section.only} />
      ) : (
        <Field file={file} path={path} slot={slot} words={{ label: t(`section.${section.id}`), help: '' }} />
      )}
    </div>
  )
}

interface ListSectionProps extends SectionViewProps {
  readonly slot: Slot
  readonly item: Slot
}

function ListSection({ section, item, selected, onPlace }: ListSectionProps) {
  const { t } = useTranslation('author')
  const { session, checker } = useForm()
  const { file, path } = section
  const value = useValue(file, path)
  const list = useMemo(() => (Array.isArray(value) ? (value as readonly unknown[]) : []), [value])
  const { problems } = useSyncExternalStore(checker.subscribe, checker.findings)
  const counts = useMemo(() => countByIndex(problems, file, path), [problems, file, path])
  const kind = kindOf(item.shape) ?? t(`section.${section.id}`)
  const rows = useMemo(
    () =>
      list.map((entry, index): Row => {
        const name = entryName(entry) || t('form.unnamed', { kind, n: index + 1 })
        const id = entryId(entry)
        return { key: String(index), name, note: id === name ? '' : id, problems: counts.get(index) ?? 0 }
      }),
    [list, counts, kind, t],
  )
  const index = selected.length > path.length ? Number(selected[path.length]) : null
  const at = index === null ? null : [...path, index]
  const choose = (key: string | null) => onPlace({ file, path: key === null ? path : [...path, Number(key)] })
  const isInside = index !== null && index < list.length
  const detail = useRef<HTMLDivElement>(null)
  // A new entry is written at once: its first field takes the focus.
  const isNew = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each new entry
  useEffect(() => {
    if (isNew.current) focusFirst(detail.current)
    isNew.current = false
  }, [index])
  return (
    <ListDetail
      label={t(`section.${section.id}`)}
      rows={rows}
      selected={isInside ? String(index) : null}
      onSelect={choose}
      addLabel={t('form.addOne', { kind })}
      onAdd={() => {
        const added = freshEntry(session.standing().draft, file, item)
        if (Array.isArray(value)) session.edit([{ do: 'insert', file, path: [...path, list.length], value: added }])
        else session.edit([{ do: 'set', file, path, value: [added] }])
        isNew.current = true
        onPlace({ file, path: [...path, list.length] })
      }}
      onMove={(by) => {
        if (index === null || index + by < 0 || index + by >= list.length) return
        session.edit([{ do: 'move', file, path, from: index, to: index + by }])
        onPlace({ file, path: [...path, index + by] })
      }}
      onRemove={() => {
        if (at) session.edit([{ do: 'remove', file, path: at }])
        onPlace({ file, path })
      }}
    >
      {isInside && at && (
        <div className="form-page" ref={detail} key={at.join('/')}>
          {item.shape.kind === 'object' ? (
            <ObjectFields file={file} path={at} shape={item.shape} />
          ) : (
            <>
              <Field file={file} path={at} slot={item} words={{ label: kind, help: '' }} />
              <Faults file={file} path={at} />
            </>
          )}
        </div>
      )}
    </ListDetail>
  )
}

function countByIndex(problems: readonly Problem[], file: string, path: DataPath): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const problem of toMend(problems)) {
    if (problem.file !== file || !path.every((key, index) => problem.at[index] === key)) continue
    const index = problem.at[path.length]
    if (typeof index === 'number') counts.set(index, (counts.get(index) ?? 0) + 1)
  }
  return counts
}
