import { memo, useMemo, useRef, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components/Button'
import { Collection } from 'react-aria-components/Collection'
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import { longestLabel, longestNote, mostBranches } from '../../record/tree'
import type { LineId } from '../../session/debriefApi'
import { useTranslation } from '../../ui/i18n/translation'
import { Button } from '../../ui/parts/Button'
import { Icon } from '../../ui/parts/Icon'
import { useStable } from '../../ui/useStable'
import type { TreeEditing } from '../lookBack/useTree'
import type { Naming } from './names'
import { createRows, keyOfLine, lineOfKey, type TreeRow, unfolded } from './treeRows'

export interface TreePanelProps {
  readonly editing: TreeEditing
  readonly naming: Naming
  readonly playedName: string
  readonly line: LineId
  /** Hour that the maps show, and the last one. */
  readonly hour: number
  readonly end: number
  /** What was done last, for those who do not see it. */
  readonly told: string
  readonly onLine: (line: LineId) => void
  readonly onRename: () => void
  readonly onRemove: (line: LineId) => void
  /** Null where the documented decisions are a line already. */
  readonly onDocumented: (() => void) | null
}

/** All lines of a run as a tree, each with the hours from where it leaves. */
export function TreePanel(props: TreePanelProps) {
  const { editing, naming, playedName, line, hour, end, told, onLine, onRename, onRemove, onDocumented } = props
  const { t } = useTranslation('whatIf')
  const { format } = naming
  const { tree } = editing
  const [rows] = useState(createRows)
  const root = useMemo(() => rows(tree), [rows, tree])
  const box = useRef<HTMLDivElement>(null)
  const onFold = useStable((keys: ReadonlySet<React.Key>) => {
    const changed = tree.branches.find(({ id, folded }) => folded === keys.has(id) && hasChildren(root, id))
    if (changed) editing.edit({ type: 'fold', id: changed.id, folded: !changed.folded })
  })
  const onKey = (event: React.KeyboardEvent): void => {
    const inTree = box.current?.contains(event.target as Node) ?? false
    if (event.key === 'F2' && inTree) onRename()
    else if (event.key === 'Delete' && inTree) onRemove(line)
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      if (event.shiftKey) editing.redo()
      else editing.undo()
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'y') editing.redo()
    else return
    event.preventDefault()
  }
  const days = [0.25, 0.5, 0.75].map((share) => Math.round(share * end))
  return (
    // Keys for undo hold in all of it; each has a button as well.
    <section className="wi-tree-part" aria-labelledby="wi-tree" onKeyDown={onKey}>
      <div className="wi-tree-head">
        <h2 id="wi-tree">{t('tree.title')}</h2>
        <span className="note">
          {t('tree.count', { count: tree.branches.length, most: format.number(mostBranches) })}
          {editing.isSaving && <span className="wi-saving"> · {t('tree.saving')}</span>}
        </span>
        <span className="wi-space" />
        <Button size="small" isDisabled={!editing.canUndo} onPress={editing.undo}>
          {t('tree.undo')}
        </Button>
        <Button size="small" isDisabled={!editing.canRedo} onPress={editing.redo}>
          {t('tree.redo')}
        </Button>
      </div>
      <div className="wi-axis" aria-hidden="true">
        {days.map((day) => (
          <span key={day} style={{ left: `${(100 * day) / end}%` }}>
            {format.day(day)}
          </span>
        ))}
      </div>
      <div ref={box} className="wi-tree-box" style={{ '--now': `${(100 * hour) / end}%` } as React.CSSProperties}>
        <Rows
          root={root}
          end={end}
          line={line}
          playedName={playedName}
          naming={naming}
          folds={tree}
          onLine={onLine}
          onFold={onFold}
        />
      </div>
      <Faults fault={editing.fault} naming={naming} />
      <p className="note wi-told" role="status">
        {told || (
          <>
            <span className="wi-help-keys">{t('tree.help')}</span>
            <span className="wi-help-touch">{t('tree.helpTouch')}</span>
          </>
        )}
      </p>
      {onDocumented && (
        <Button size="small" onPress={onDocumented}>
          <Icon name="plus" />
          {t('tree.addDocumented')}
        </Button>
      )}
    </section>
  )
}

function hasChildren(root: TreeRow, id: string): boolean {
  if (root.id === id) return root.children.length > 0
  return root.children.some((child) => hasChildren(child, id))
}

function Faults({ fault, naming }: { readonly fault: TreeEditing['fault']; readonly naming: Naming }) {
  const { t } = useTranslation('whatIf')
  const { format } = naming
  // Faults of notes are told where notes are written.
  if (!fault || fault === 'notes-full' || fault === 'no-such-note') return null
  const words = (): string => {
    switch (fault) {
      case 'branches-full':
        return t('fault.full', { most: format.number(mostBranches) })
      case 'not-saved':
      case 'out-of-order':
        return t(`fault.${fault}`)
      case 'text-too-long':
        return t('fault.text-too-long', { label: format.number(longestLabel), note: format.number(longestNote) })
      case 'no-such-branch':
      case 'branch-exists':
        return t('fault.other')
      default: {
        const never: never = fault
        return never
      }
    }
  }
  return (
    <p className="wi-fault" role="alert">
      {words()}
    </p>
  )
}

interface RowsProps {
  readonly root: TreeRow
  readonly end: number
  readonly line: LineId
  readonly playedName: string
  readonly naming: Naming
  readonly folds: TreeEditing['tree']
  readonly onLine: (line: LineId) => void
  readonly onFold: (keys: ReadonlySet<React.Key>) => void
}

/** Height of a row before it is measured: a name on one line, and its hours. */
const rowHeight = 44

const Rows = memo(function Rows({ root, end, line, playedName, naming, folds, onLine, onFold }: RowsProps) {
  const { t } = useTranslation('whatIf')
  const open = useMemo(() => unfolded(folds), [folds])
  const items = useMemo(() => [root], [root])
  const layout = useMemo(() => {
    const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
    return { estimatedRowHeight: rowHeight * scale }
  }, [])
  const renderRow = (row: TreeRow) => (
    <Row key={row.id} row={row} end={end} playedName={playedName} naming={naming} render={renderRow} />
  )
  return (
    // Only the rows in sight are drawn: with all of 200 lines every key took a fifth of a second.
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      <Tree
        className="wi-tree"
        aria-label={t('tree.title')}
        items={items}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[keyOfLine(line)]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys]
          if (key !== undefined) onLine(lineOfKey(String(key)))
        }}
        expandedKeys={open}
        onExpandedChange={onFold}
        dependencies={[playedName, naming, end]}
      >
        {renderRow}
      </Tree>
    </Virtualizer>
  )
})

interface RowProps {
  readonly row: TreeRow
  readonly end: number
  readonly playedName: string
  readonly naming: Naming
  readonly render: (row: TreeRow) => React.ReactElement
}

function Row({ row, end, playedName, naming, render }: RowProps) {
  const { t, format } = naming
  const { branch, from, isMain, byHand, descendants, children } = row
  const name = branch?.label ?? playedName
  const tags = [...(isMain ? [t('tree.main')] : []), ...(byHand ? [t('tree.byHand')] : [])]
  const words = branch && from > 0 ? t('tree.row', { name, when: format.dayTime(from) }) : t('tree.rowFirst', { name })
  return (
    <TreeItem id={row.id} className="wi-row" textValue={name} aria-label={[words, ...tags].join(', ')}>
      <TreeItemContent>
        {({ level, isExpanded }) => (
          <div className="wi-row-in">
            <div className="wi-row-line" style={{ paddingLeft: `${Math.min(level - 1, 8) * 0.75}rem` }}>
              {children.length > 0 ? (
                <PlainButton slot="chevron" className="wi-chevron" aria-label={t('tree.toggle', { name })}>
                  <Icon name="chevron" className={isExpanded ? '' : 'wi-turned'} />
                </PlainButton>
              ) : (
                <span className="wi-chevron" />
              )}
              <span className="wi-row-name">{name}</span>
              {tags.map((tag) => (
                <span key={tag} className="tag">
                  {tag}
                </span>
              ))}
              {!isExpanded && descendants > 0 && (
                <span className="note">{t('tree.folded', { count: descendants })}</span>
              )}
            </div>
            <div
              className="wi-row-hours"
              data-main={isMain || undefined}
              data-documented={row.isDocumented || undefined}
            >
              <span style={{ left: `${(100 * from) / end}%` }} />
            </div>
          </div>
        )}
      </TreeItemContent>
      <Collection items={children}>{render}</Collection>
    </TreeItem>
  )
}
