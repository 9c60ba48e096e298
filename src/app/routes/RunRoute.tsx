import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { WithDebrief } from '../../debrief/export/useTakeOut'
import { isBoardView, type LookBackGoal } from '../../debrief/lookBack/lookBack'
import type { SaveState } from '../../play/screen/screenTypes'
import { type Additions, additionsOf } from '../../record/additions'
import type { GameSnapshot, RunRecord, RunResult } from '../../session/api'
import { download } from '../../ui/download'
import { useTranslation } from '../../ui/i18n/translation'
import type { Composition } from '../composition'
import { DraftFrame } from '../draft/DraftFrame'
import { faultOf, type ShownFault } from '../fault'
import type { Journey, LiveRun } from '../journey/journey'
import { Loading } from '../Loading'
import { lookBackRoute, type Route } from '../routes'
import { PlayScreen } from '../screens'
import { goTo, replaceRoute, replaceView } from '../useRoute'
import { LessonFrame } from './LessonFrame'
import { ModelRoute } from './ModelRoute'
import { OlderRunRoute } from './OlderRunRoute'
import { RecordRoute } from './RecordRoute'
import { useRun } from './useRun'

const LookBackRoute = lazy(async () => ({ default: (await import('./LookBackRoute')).LookBackRoute }))
const Comparison = lazy(async () => ({ default: (await import('../../debrief/Comparison')).Comparison }))

export interface RunRouteProps {
  readonly route: Extract<Route, { run: string }>
  readonly composition: Composition
  readonly journey: Journey
  readonly onFault: (fault: ShownFault) => void
}

interface Finished {
  readonly record: RunRecord
  readonly result: RunResult
}

/** One run: played, or looked back on once it is over. */
export function RunRoute(props: RunRouteProps) {
  const { route, composition, journey, onFault } = props
  const [run, keepOlder] = useRun(journey, route.run, onFault)
  if (!run) return <Loading />
  if (run.kind === 'live') {
    return (
      <DraftFrame scenario={run.live.services.scenario}>
        <LessonFrame
          run={route.run}
          isBoard={route.page === 'look-back' && isBoardView(route.view)}
          scenario={run.live.services.scenario}
          base={composition.base}
        >
          <LiveRunRoute key={run.live.id} {...props} run={run.live} />
        </LessonFrame>
      </DraftFrame>
    )
  }
  const { record, scenario } = run
  return (
    <DraftFrame scenario={scenario}>
      <OlderRunRoute
        route={route}
        record={record}
        scenario={scenario}
        composition={composition}
        onRecord={keepOlder}
        onFault={onFault}
      />
    </DraftFrame>
  )
}

function LiveRunRoute({ route, composition, onFault, run }: RunRouteProps & { readonly run: LiveRun }) {
  const { t } = useTranslation('common')
  const [save, setSave] = useState<SaveState>({ status: 'saving', at: null })
  const [finished, setFinished] = useState<Finished | null>(null)
  const finishedOf = useRef<LiveRun | null>(null)
  const { page } = route
  // The model page leads back to where it was opened; a game that was left stands still when it is seen again.
  const here = page === 'run' || page === 'compare' ? page : null
  const [opened, setOpened] = useState(here)
  const [wasAway, setWasAway] = useState(false)
  if (here === null) {
    if (!wasAway) setWasAway(true)
  } else if (opened !== here) setOpened(here)

  useEffect(
    () =>
      run.onSave((state, at) => setSave({ status: state === 'failed' || state === 'not-kept' ? 'failed' : state, at })),
    [run],
  )

  useEffect(() => {
    if (page === 'run' || finishedOf.current === run) return
    if (!run.game.over) return page !== 'run-model' ? replaceRoute({ page: 'run', run: run.id }) : undefined
    let left = false
    const { authority } = run.services
    Promise.all([authority.record(), authority.result()]).then(
      ([record, result]) => {
        if (left) return
        finishedOf.current = run
        setFinished({ record, result })
      },
      (error: unknown) => left || onFault(faultOf(t('error.title'), error)),
    )
    return () => {
      left = true
    }
  }, [run, page, onFault, t])

  const onGame = useCallback(
    (game: GameSnapshot) => {
      run.game = game
    },
    [run],
  )
  const keep = useCallback(
    async (record: RunRecord, change: Partial<Additions>) => {
      setFinished((before) => before && { ...before, record })
      // Both at once: a page that is being closed has no time to wait for its worker.
      await Promise.all([
        run.services.authority.annotate(additionsOf(record)),
        composition.runs().then((runs) => runs.add(run.id, record, change)),
      ])
    },
    [composition, run],
  )
  const exportRun = useCallback(async () => {
    try {
      download(await composition.writeRunFile(await run.services.authority.record()))
    } catch (error) {
      onFault(faultOf(t('error.title'), error))
    }
  }, [composition, run, onFault, t])

  const withDebrief: WithDebrief = useCallback(
    async (use) => {
      if (!finished) throw new Error('the run is not over')
      const answer = await composition.openDebrief(run.services.scenario, finished.record)
      if (!answer.ok) throw new Error(answer.fault.code)
      try {
        return await use(answer.debrief)
      } finally {
        answer.debrief.close()
      }
    },
    [composition, run, finished],
  )
  const result = finished?.result
  const session = useMemo(() => (result ? { services: run.services, result } : null), [run, result])
  const showModel = (at: 'try' | null) => goTo({ page: 'run-model', run: run.id, at })
  const showPage = (goal: LookBackGoal, view = '') => goTo(lookBackRoute(run.id, goal, view))
  if (page === 'run-model') {
    const from = opened ?? (run.game.over ? 'compare' : 'run')
    if (run.game.over && !finished) return <Loading />
    return (
      <ModelRoute
        scenario={run.services.scenario}
        from={from}
        at={route.page === 'run-model' ? route.at : null}
        record={finished?.record ?? null}
        composition={composition}
        onBack={() => goTo({ page: from, run: run.id })}
        onFault={onFault}
      />
    )
  }
  if (page !== 'run' && !finished) return <Loading />
  if (route.page === 'run-record') {
    return (
      <RecordRoute
        scenario={run.services.scenario}
        from="compare"
        view={route.view}
        onView={(view) => replaceView({ ...route, view })}
        onBack={() => goTo({ page: 'compare', run: run.id })}
        onHour={(hour) => goTo({ page: 'look-back', run: run.id, at: 'replay', view: `hour=${hour}` })}
      />
    )
  }
  if (route.page === 'look-back' && finished) {
    return (
      <Suspense fallback={<Loading />}>
        <LookBackRoute
          run={run.id}
          page={route.at}
          view={route.view}
          scenario={run.services.scenario}
          record={finished.record}
          session={session}
          composition={composition}
          onKeep={keep}
          onView={(view) => replaceView({ ...route, view })}
          onPage={showPage}
          onFile={() => void exportRun()}
          onLeave={() => goTo({ page: 'start' })}
          onRefused={() => goTo({ page: 'compare', run: run.id })}
          onFault={onFault}
        />
      </Suspense>
    )
  }
  if (page === 'compare' && finished) {
    return (
      <Suspense fallback={<Loading />}>
        <Comparison
          services={run.services}
          {...finished}
          base={composition.base}
          withDebrief={withDebrief}
          onRestart={() => goTo({ page: 'start' })}
          onModel={() => showModel('try')}
          onPage={showPage}
        />
      </Suspense>
    )
  }
  return (
    <Suspense fallback={<Loading />}>
      <PlayScreen
        services={run.services}
        game={run.game}
        waitedAt={run.waitedAt}
        isResumed={run.isResumed || wasAway}
        draftKey={run.id}
        base={composition.base}
        save={save}
        onGame={onGame}
        onExport={() => void exportRun()}
        onModel={() => showModel(null)}
        onLeave={() => goTo({ page: 'start' })}
        onDebrief={() => showPage('debrief')}
        onCompare={() => showPage('compare')}
      />
    </Suspense>
  )
}
