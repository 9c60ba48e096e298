import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SaveState } from '../../play/screen/screenTypes'
import type { GameSnapshot, RunRecord, RunResult } from '../../session/api'
import type { Composition } from '../composition'
import { download } from '../download'
import { faultOf, type ShownFault } from '../fault'
import type { Journey, LiveRun } from '../journey/journey'
import { Loading } from '../Loading'
import type { Route } from '../routes'
import { goTo, replaceRoute } from '../useRoute'
import { ModelRoute } from './ModelRoute'
import { RecordRoute } from './RecordRoute'
import { ReplayRoute } from './ReplayRoute'

const PlayScreen = lazy(async () => ({ default: (await import('../../play/screen/PlayScreen')).PlayScreen }))
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

/** One run: played, or, once it is over, set beside the record. */
export function RunRoute({ route, composition, journey, onFault }: RunRouteProps) {
  const { t } = useTranslation(['common', 'start'])
  const [run, setRun] = useState<LiveRun | null>(null)
  const [save, setSave] = useState<SaveState>({ status: 'saving', at: null })
  const [finished, setFinished] = useState<Finished | null>(null)
  const { page } = route
  // The model page leads back to where it was opened; a game that was left stands still when it is seen again.
  const here = page === 'run' || page === 'compare' ? page : null
  const [opened, setOpened] = useState(here)
  const [wasAway, setWasAway] = useState(false)
  if (here === null) {
    if (!wasAway) setWasAway(true)
  } else if (opened !== here) setOpened(here)

  useEffect(() => {
    let left = false
    journey.resume(route.run).then(
      (opened) => left || setRun(opened),
      (error: unknown) => {
        if (left) return
        onFault(faultOf(t('start:saved.gone'), error))
        replaceRoute({ page: 'start' })
      },
    )
    return () => {
      left = true
    }
  }, [journey, route.run, onFault, t])

  useEffect(
    () =>
      run?.onSave((state, at) =>
        setSave({ status: state === 'failed' || state === 'not-kept' ? 'failed' : state, at }),
      ),
    [run],
  )

  useEffect(() => {
    if (!run || page === 'run') return
    if (!run.game.over) return page !== 'run-model' ? replaceRoute({ page: 'run', run: run.id }) : undefined
    let left = false
    const { authority } = run.services
    Promise.all([authority.record(), authority.result()]).then(
      ([record, result]) => left || setFinished({ record, result }),
      (error: unknown) => left || onFault(faultOf(t('error.title'), error)),
    )
    return () => {
      left = true
    }
  }, [run, page, onFault, t])

  const onGame = useCallback(
    (game: GameSnapshot) => {
      if (run) run.game = game
    },
    [run],
  )
  const exportRun = useCallback(async () => {
    if (!run) return
    try {
      download(await composition.writeRunFile(await run.services.authority.record()))
    } catch (error) {
      onFault(faultOf(t('error.title'), error))
    }
  }, [composition, run, onFault, t])

  if (!run) return <Loading />
  const showModel = (at: 'try' | null) => goTo({ page: 'run-model', run: run.id, at })
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
        onView={(view) => replaceRoute({ ...route, view })}
        onBack={() => goTo({ page: 'compare', run: run.id })}
        onHour={(hour) => goTo({ page: 'replay', run: run.id, hour })}
      />
    )
  }
  if (route.page === 'replay' && finished) {
    return (
      <ReplayRoute
        run={run.id}
        hour={route.hour}
        scenario={run.services.scenario}
        record={finished.record}
        composition={composition}
        onRecord={(record) => setFinished({ ...finished, record })}
        onBack={() => goTo({ page: 'compare', run: run.id })}
        onFault={onFault}
      />
    )
  }
  if (page === 'compare' && finished) {
    return (
      <Suspense fallback={<Loading />}>
        <Comparison
          services={run.services}
          {...finished}
          onRestart={() => goTo({ page: 'start' })}
          onModel={() => showModel('try')}
          onReplay={() => goTo({ page: 'replay', run: run.id, hour: null })}
          onRecord={() => goTo({ page: 'run-record', run: run.id, view: '' })}
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
        onCompare={() => goTo({ page: 'compare', run: run.id })}
      />
    </Suspense>
  )
}
