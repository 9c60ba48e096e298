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

const PlayScreen = lazy(async () => ({ default: (await import('../../play/screen/PlayScreen')).PlayScreen }))
const Comparison = lazy(async () => ({ default: (await import('../../debrief/Comparison')).Comparison }))

export interface RunRouteProps {
  readonly route: Extract<Route, { page: 'run' | 'compare' }>
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
    if (!run || page !== 'compare') return
    if (!run.game.over) return replaceRoute({ page: 'run', run: run.id })
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
  if (page === 'compare') {
    if (!finished) return <Loading />
    return (
      <Suspense fallback={<Loading />}>
        <Comparison services={run.services} {...finished} onRestart={() => goTo({ page: 'start' })} />
      </Suspense>
    )
  }
  return (
    <Suspense fallback={<Loading />}>
      <PlayScreen
        services={run.services}
        game={run.game}
        waitedAt={run.waitedAt}
        isResumed={run.isResumed}
        draftKey={run.id}
        base={composition.base}
        save={save}
        onGame={onGame}
        onExport={() => void exportRun()}
        onLeave={() => goTo({ page: 'start' })}
        onCompare={() => goTo({ page: 'compare', run: run.id })}
      />
    </Suspense>
  )
}
