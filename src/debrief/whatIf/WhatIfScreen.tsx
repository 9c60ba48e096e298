import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { lineOfBranch } from '../../record/branchLine'
import { type Branch, childrenOf, courseKey, find, type RunTree } from '../../record/tree'
import { documentedCourse, isDocumented, newBranchId } from '../../record/whatIf'
import type { LineId, LineSummary } from '../../session/debriefApi'
import { compare as compareTexts } from '../../ui/i18n/en/compare'
import { truth as truthTexts } from '../../ui/i18n/en/replay'
import { whatIf as whatIfTexts } from '../../ui/i18n/en/whatIf'
import { addTexts } from '../../ui/i18n/late'
import { useTranslation } from '../../ui/i18n/translation'
import { useTitle } from '../../ui/parts/Page'
import { useFormat } from '../../ui/useFormat'
import { useLayout } from '../../ui/useMedia'
import { useStable } from '../../ui/useStable'
import { choiceView } from '../choice/address'
import { LookBackHead } from '../lookBack/LookBackHead'
import type { LookBackProps } from '../lookBack/lookBack'
import { OlderRun } from '../lookBack/OlderRun'
import { useSummary } from '../lookBack/useAsked'
import { readView, type WhatIfView, writeView } from './address'
import { ByHand } from './ByHand'
import { DecisionList } from './DecisionList'
import { LineCard } from './LineCard'
import { MakeBranch } from './MakeBranch'
import { lineName, namingOf } from './names'
import { PairHead } from './PairHead'
import { ShareDialog } from './ShareDialog'
import { type PairedLine, SideBySide } from './SideBySide'
import { TreePanel } from './TreePanel'
import { goneWith, handSeats, knownLine } from './treeRows'
import '../../ui/charts/marks.css'
import './whatIf.css'
import './hand.css'
import './pair.css'
import '../../ui/i18n/playTexts'

addTexts('compare', compareTexts)
addTexts('truth', truthTexts)
addTexts('whatIf', whatIfTexts)

/** Milliseconds after the last move of the slider at which the address follows. */
const settled = 300

/** A run gone on with otherwise: its lines as a tree, two of them side by side, and any of them played on by hand. */
export function WhatIfScreen(props: LookBackProps) {
  const { scenario, record, debrief, editing, base, view, onView, onPage, onFile, onLink, onFault } = props
  const { t } = useTranslation('whatIf')
  const format = useFormat(scenario.play.clock)
  const naming = useMemo(() => namingOf(scenario, t, format), [scenario, t, format])
  const layout = useLayout()
  const { tree } = editing
  const [shown, setShown] = useState<WhatIfView>(() => readView(view))
  const [open, setOpen] = useState<'pair' | 'hand'>('pair')
  const [dialog, setDialog] = useState<'make' | 'share' | null>(null)
  const [opensWith, setOpensWith] = useState<number | null>(null)
  const [told, setTold] = useState('')
  const nameField = useRef<HTMLInputElement>(null)
  const isObserved = record.observed === true || record.seat === null
  const line = knownLine(tree, shown.line)
  const beside = knownLine(tree, shown.beside)
  const branch = line === null ? null : (find(tree, line) ?? null)
  const keys = [courseKey(tree, line), courseKey(tree, beside)] as const
  const summary = useSummary(debrief, line, onFault, keys[0])
  const other = useSummary(debrief, beside, onFault, keys[1])
  const nameOf = (of: LineId): string => lineName(t, tree, of, isObserved)
  const name = nameOf(line)
  const firstSeat = record.seat ?? scenario.play.seats[0].id
  const seat = scenario.play.seats.some(({ id }) => id === shown.seat) ? shown.seat : null
  const hour = Math.min(shown.hour ?? branch?.from ?? 0, record.hour)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the course of a line changes with its key alone
  const own = useMemo(() => lineOfBranch(record, tree, line), [record, keys[0]])
  const parentLine = branch ? lineOfBranch(record, tree, branch.parent) : null
  useTitle(`${t('title')} · ${name}`)
  useAddress(shown, onView)
  const show = (over: Partial<WhatIfView>): void => setShown((before) => ({ ...before, ...over }))
  const select = useStable((next: LineId) => {
    if (next === line) return
    setOpen('pair')
    // The line that was selected stands beside the new one, unless another was chosen for that.
    show({ line: next, beside: beside === next ? line : beside })
  })
  const remove = useStable((of: LineId) => {
    const gone = of === null ? undefined : find(tree, of)
    if (!gone) return
    const count = goneWith(tree, gone.id)
    if (!editing.edit({ type: 'remove', id: gone.id })) return
    setTold(t('tree.removed', { name: gone.label, count }))
    show({ line: gone.parent })
    setOpen('pair')
  })
  const add = (made: Branch, hand: string | null): boolean => {
    if (!editing.edit({ type: 'add', branch: made })) return false
    setTold(t('tree.added', { name: made.label }))
    show({ line: made.id, beside: made.parent, hour: made.from })
    setOpen(hand === null ? 'pair' : 'hand')
    return true
  }
  const addDocumented = (): void => {
    const id = newBranchId(tree.branches)
    const texts = { label: t('documented'), note: '' }
    if (editing.edit({ type: 'add', branch: { ...documentedCourse, id, parent: null, folded: false, ...texts } })) {
      setTold(t('tree.added', { name: texts.label }))
      show({ line: null, beside: id })
    }
  }
  const promote = (): void => {
    if (editing.edit({ type: 'promote', id: line })) setTold(t('tree.promoted', { name }))
  }
  const runIsDocumented = isObserved && record.policy === 'record'
  const canAdd = !runIsDocumented && !tree.branches.some(isDocumented)
  const make = useStable((decision: number | null) => {
    setOpensWith(decision)
    setDialog('make')
  })
  const rename = useStable(() => nameField.current?.focus())
  const onHour = useStable((next: number) => show({ hour: next }))
  const onSeat = useStable((next: string | null) => show({ seat: next }))
  const pair = usePair(
    tree,
    summary && other && line !== beside ? [beside, keys[1], nameOf(beside), other, line, keys[0], name, summary] : null,
  )
  const parentName = branch && branch.parent !== beside && branch.from > 0 ? nameOf(branch.parent) : null
  const leaves = useMemo(
    () => (parentName === null ? null : { parent: parentName, from: branch?.from ?? 0 }),
    [parentName, branch?.from],
  )
  const isOld = debrief.opened.from === 'events'
  const hands = branch ? handSeats(branch) : []
  return (
    <div className="wi charted">
      <LookBackHead page="what-if" onPage={onPage} />
      {debrief.opened.from === 'events' && (
        <div className="wi-older">
          <OlderRun unlike={debrief.opened.unlike} />
        </div>
      )}
      <aside className="wi-column" aria-label={t('tree.title')}>
        <TreePanel
          editing={editing}
          naming={naming}
          playedName={nameOf(null)}
          line={line}
          hour={hour}
          end={record.hour}
          told={told}
          onLine={select}
          onRename={rename}
          onRemove={remove}
          onDocumented={canAdd ? addDocumented : null}
        />
        <LineCard
          branch={branch}
          name={name}
          parent={branch && parentLine ? { line: parentLine, name: nameOf(branch.parent) } : null}
          own={own}
          summary={summary}
          isMain={tree.main === line}
          isDocumented={branch !== null && isDocumented(branch)}
          hasChildren={childrenOf(tree, line).length > 0}
          naming={naming}
          editing={editing}
          nameField={nameField}
          onMake={() => make(null)}
          onHand={hands.length > 0 && open !== 'hand' ? () => setOpen('hand') : null}
          onPromote={promote}
          onRemove={() => remove(line)}
          onShare={() => setDialog('share')}
          onChoice={isOld && line === null ? null : () => onPage('choice', choiceView({ line, hour }))}
        />
      </aside>
      <main id="content" className="wi-main" tabIndex={-1} aria-label={t('title')}>
        {open === 'hand' && branch && hands.length > 0 ? (
          <ByHand
            key={branch.id}
            scenario={scenario}
            base={base}
            debrief={debrief}
            branch={branch}
            courseKey={keys[0]}
            run={record}
            layout={layout}
            naming={naming}
            editing={editing}
            onBack={() => setOpen('pair')}
            onFault={onFault}
          />
        ) : (
          <>
            {tree.branches.length > 0 && (
              <PairHead tree={tree} a={beside} b={line} nameOf={nameOf} onBeside={(next) => show({ beside: next })} />
            )}
            {line === beside ? (
              summary && (
                <>
                  {tree.branches.length > 0 && <p className="wi-part">{t('pair.same')}</p>}
                  <section className="wi-part" aria-labelledby="wi-list">
                    <h3 id="wi-list">{t('list.title')}</h3>
                    <p className="note">{t('list.lead')}</p>
                    <DecisionList decisions={summary.decisions} seat={firstSeat} naming={naming} onMake={make} />
                  </section>
                </>
              )
            ) : pair ? (
              <SideBySide
                scenario={scenario}
                base={base}
                debrief={debrief}
                {...pair}
                hour={hour}
                seat={seat}
                firstSeat={firstSeat}
                layout={layout}
                naming={naming}
                leaves={leaves}
                onHour={onHour}
                onSeat={onSeat}
                onMake={make}
                onFault={onFault}
              />
            ) : (
              <p className="wi-part" role="status">
                {t('computing')}
              </p>
            )}
          </>
        )}
      </main>
      {dialog === 'make' && summary && (
        <MakeBranch
          scenario={scenario}
          debrief={debrief}
          tree={tree}
          line={line}
          courseKey={keys[0]}
          own={own}
          name={name}
          summary={summary}
          hour={hour}
          seat={seat ?? firstSeat}
          opensWith={opensWith}
          naming={naming}
          onClose={() => setDialog(null)}
          onMake={add}
          onFault={onFault}
        />
      )}
      <ShareDialog
        onFile={onFile}
        onLink={onLink}
        line={line}
        name={name}
        format={format}
        isOpen={dialog === 'share'}
        onClose={() => setDialog(null)}
        onFault={onFault}
      />
    </div>
  )
}

/** Keeps what is shown in the address, once it has not changed for a moment. */
function useAddress(shown: WhatIfView, onView: (view: string) => void): void {
  const latest = useRef(onView)
  latest.current = onView
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const timer = setTimeout(() => latest.current(writeView(shown)), settled)
    return () => clearTimeout(timer)
  }, [shown])
}

type PairParts = readonly [LineId, string, string, LineSummary, LineId, string, string, LineSummary]

/**
 * The two lines that are shown. While another is computed the last two stay, so that maps need not start anew; and what
 * was pressed is drawn before them.
 */
function usePair(tree: RunTree, parts: PairParts | null): { readonly a: PairedLine; readonly b: PairedLine } | null {
  const last = useRef<PairParts | null>(null)
  if (parts) last.current = parts
  const [lineA, keyA, nameA, summaryA, lineB, keyB, nameB, summaryB] = last.current ?? []
  const made = useMemo(
    () =>
      summaryA && summaryB && lineA !== undefined && lineB !== undefined
        ? {
            a: { line: lineA, key: keyA ?? '', name: nameA ?? '', summary: summaryA },
            b: { line: lineB, key: keyB ?? '', name: nameB ?? '', summary: summaryB },
          }
        : null,
    [lineA, keyA, nameA, summaryA, lineB, keyB, nameB, summaryB],
  )
  const shown = useDeferredValue(made)
  // A line that was just deleted can't be asked about any more.
  const isThere = (line: LineId): boolean => knownLine(tree, line) === line
  return shown && isThere(shown.a.line) && isThere(shown.b.line) ? shown : null
}
