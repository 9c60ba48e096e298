import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { LookBackGoal, LookBackPage, LookBackProps } from '../../debrief/lookBack/lookBack'
import { useTree } from '../../debrief/lookBack/useTree'
import { type Additions, withAdditions } from '../../record/additions'
import { readerOf } from '../../record/reader'
import type { Reflection } from '../../record/reflection'
import { type RunTree, treeOf } from '../../record/tree'
import type { Scenario } from '../../scenario/scenario'
import type { RunRecord } from '../../session/api'
import type { Debrief } from '../../session/debrief'
import type { LineId } from '../../session/debriefApi'
import { useTranslation } from '../../ui/i18n/translation'
import { useStable } from '../../ui/useStable'
import type { Composition } from '../composition'
import { faultOf, type ShownFault } from '../fault'
import { Loading } from '../Loading'
import { routeAddress } from '../routes'
import { handInOf } from './HandInPart'
import { kindOfRun } from './lessonRun'
import { TrialPart } from './TrialPart'

const GuideScreen = lazy(async () => ({ default: (await import('../../debrief/guide/GuideScreen')).GuideScreen }))
const WhatIfScreen = lazy(async () => ({ default: (await import('../../debrief/whatIf/WhatIfScreen')).WhatIfScreen }))
const ReplayScreen = lazy(async () => ({ default: (await import('../../debrief/replay/ReplayScreen')).ReplayScreen }))
const ChoiceScreen = lazy(async () => ({ default: (await import('../../debrief/choice/ChoiceScreen')).ChoiceScreen }))

const PaperScreen = lazy(async () => ({ default: (await import('../../debrief/paper/PaperScreen')).PaperScreen }))

export interface LookBackRouteProps {
  readonly run: string
  readonly page: LookBackPage
  readonly view: string
  readonly scenario: Scenario
  readonly record: RunRecord
  readonly session: LookBackProps['session']
  readonly composition: Composition
  /**
   * Keeps what was added, in the session of the run and in this browser: the run with it, and what of it is new. Rejects
   * when the browser refuses.
   */
  readonly onKeep: (record: RunRecord, change: Partial<Additions>) => Promise<void>
  readonly onView: (view: string) => void
  readonly onPage: (page: LookBackGoal, view?: string) => void
  readonly onFile: () => void
  readonly onLeave: () => void
  /** The run can't be looked back on; what is wrong was told. */
  readonly onRefused: () => void
  readonly onFault: (fault: ShownFault) => void
}

/** Looking back on a finished run: one worker for all of its pages, and what is added is kept at once. */
export function LookBackRoute(props: LookBackRouteProps) {
  const { scenario, record, session, composition, onKeep, onRefused, onFault } = props
  const { t } = useTranslation('common')
  const [debrief, setDebrief] = useState<Debrief | null>(null)
  const latest = useRef(record)
  const fault = useStable((error: unknown) => onFault(faultOf(t('error.title'), error)))
  const refused = useStable(onRefused)
  useEffect(() => {
    let opened: Debrief | null = null
    let left = false
    composition.openDebrief(scenario, latest.current).then(
      (answer) => {
        if (left) {
          if (answer.ok) answer.debrief.close()
        } else if (!answer.ok) {
          fault(answer.fault)
          refused()
        } else {
          opened = answer.debrief
          setDebrief(opened)
        }
      },
      (error: unknown) => left || fault(error),
    )
    return () => {
      left = true
      opened?.close()
    }
  }, [composition, scenario, fault, refused])
  const keep = useCallback(
    (change: Partial<Additions>) => {
      latest.current = withAdditions(latest.current, change)
      return onKeep(latest.current, change)
    },
    [onKeep],
  )
  const keepTree = useCallback((tree: RunTree) => keep({ tree }), [keep])
  const keepReflection = useCallback((reflection: Reflection) => keep({ reflection }), [keep])
  const onLink = useCallback(
    async (line: LineId) => {
      const written = await composition.writeRunLink(latest.current, line)
      if (!written.ok) return written
      return { ...written, address: composition.base + routeAddress({ page: 'open', data: written.data }) }
    },
    [composition],
  )
  const editing = useTree(treeOf(record), keepTree)
  const reader = useMemo(() => readerOf(record), [record])
  // One component for the life of the page: another would start its trial anew.
  const Trial = useMemo(
    (): LookBackProps['Trial'] =>
      ({ onShown }) => (
        <TrialPart
          scenario={scenario}
          record={latest.current}
          composition={composition}
          onShown={onShown}
          onFault={onFault}
        />
      ),
    [scenario, composition, onFault],
  )
  // As with the trial: one component for the life of the page.
  const handIn = useMemo(() => handInOf(props.run), [props.run])
  const { tree } = editing
  const told = useRef(tree)
  if (!debrief) return <Loading />
  if (told.current !== tree) {
    told.current = tree
    // Before any question that a page puts about it: what is asked of a worker is answered in order.
    debrief.setTree(tree).catch(fault)
  }
  const { run, page, view, onView, onPage, onFile, onLeave } = props
  return (
    <Suspense fallback={<Loading />}>
      <LookBackScreen
        page={page}
        run={run}
        scenario={scenario}
        record={record}
        debrief={debrief}
        editing={editing}
        base={composition.base}
        session={session}
        Trial={Trial}
        HandIn={handIn}
        isLed={kindOfRun(run) === 'class'}
        isRoom={kindOfRun(run) === 'room'}
        reader={reader}
        view={view}
        onView={onView}
        onPage={onPage}
        onReflection={keepReflection}
        onFile={onFile}
        onLeave={onLeave}
        onLink={session ? onLink : null}
        onFault={fault}
      />
    </Suspense>
  )
}

function LookBackScreen({ page, ...rest }: LookBackProps & { readonly page: LookBackPage }) {
  switch (page) {
    case 'debrief':
      return <GuideScreen {...rest} />
    case 'replay':
      return <ReplayScreen {...rest} />
    case 'paper':
      return <PaperScreen {...rest} />
    case 'choice':
      return <ChoiceScreen {...rest} />
    case 'what-if':
      return <WhatIfScreen {...rest} />
    default: {
      const never: never = page
      return never
    }
  }
}
