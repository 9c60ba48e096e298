import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { SavedRunRow } from '../../play/start/SavedRuns'
import { StartScreen } from '../../play/start/StartScreen'
import { download } from '../../ui/download'
import { useTranslation } from '../../ui/i18n/translation'
import { useLanguage } from '../../ui/useFormat'
import type { StartEntry } from '../catalogue'
import type { Composition } from '../composition'
import { isDraft } from '../draft/isDraft'
import { faultOf, type ShownFault } from '../fault'
import type { Journey } from '../journey/journey'
import { Loading } from '../Loading'
import { goTo } from '../useRoute'
import { kindOfRun } from './lessonRun'
import { savedRowOf } from './savedRow'

/** Comes where there is a classroom. */
const LeadClass = lazy(async () => ({ default: (await import('../../teach/begin/LeadClass')).LeadClass }))

/** The passes of this browser, which are read for runs of lessons alone. */
const passesHere = async () => {
  try {
    return await (await (await import('../../teach/link/passes')).openPasses()).list()
  } catch {
    // Without them, or without the code for it, runs are listed all the same.
    return []
  }
}

export interface StartRouteProps {
  readonly composition: Composition
  readonly journey: Journey
  readonly onFault: (fault: ShownFault) => void
}

/** The first page with the runs kept in this browser, and the file that somebody brings. */
export function StartRoute({ composition, journey, onFault }: StartRouteProps) {
  const { t } = useTranslation(['start', 'common'])
  const language = useLanguage()
  const [entries, setEntries] = useState<readonly StartEntry[] | null>(null)
  const [rows, setRows] = useState<readonly SavedRunRow[]>([])

  useEffect(() => {
    composition.listScenarios().then(setEntries, (error: unknown) => {
      setEntries([])
      onFault(faultOf(t('common:error.scenario'), error))
    })
  }, [composition, onFault, t])

  const [isClassroom, setClassroom] = useState(false)
  useEffect(() => {
    // A site without one has a file there that says so; hence no request fails.
    fetch(`${composition.base}api/classroom`)
      .then((response) => response.json())
      .then(
        (answer: unknown) => setClassroom((answer as { classroom?: unknown } | null)?.classroom === true),
        () => undefined,
      )
  }, [composition])

  const refresh = useCallback(async () => {
    await journey.live()?.settled()
    const kept = await (await composition.runs()).list()
    // Trials of a scenario that is being written belong to its editor.
    const runs = kept.filter(({ record }) => !isDraft(record.scenario))
    const passes = runs.some(({ id }) => kindOfRun(id) !== null) ? await passesHere() : []
    const rowsNow = await Promise.all(
      runs.map(async (run): Promise<SavedRunRow | null> => {
        const loaded = await composition.fetchScenario(run.record.scenario)
        return loaded.ok ? savedRowOf(run, loaded.scenario, language, passes) : null
      }),
    )
    setRows(rowsNow.filter((row) => row !== null))
  }, [composition, journey, language])

  useEffect(() => {
    // A browser that keeps nothing has no list; that is said where runs are saved.
    refresh().catch(() => undefined)
  }, [refresh])

  const importRun = async (file: File) => {
    // A run's file begins with the name of its scenario, if nobody renamed it.
    const likely = entries?.find(({ id }) => file.name.startsWith(id)) ?? entries?.[0]
    if (likely) composition.expectRun(likely.id)
    try {
      const read = await composition.readRunFile(file)
      if (!read.ok) return onFault({ title: t('import.failed'), faults: read.faults })
      goTo({ page: 'run', run: await journey.take(read.record) })
    } catch (error) {
      onFault(faultOf(t('import.failed'), error))
    }
  }
  const exportRun = async (id: string) => {
    try {
      const kept = await (await composition.runs()).load(id)
      if (kept) download(await composition.writeRunFile(kept.record))
    } catch (error) {
      onFault(faultOf(t('common:error.title'), error))
    }
  }
  const removeRun = async (id: string) => {
    try {
      await (await composition.runs()).remove(id)
      await refresh()
    } catch (error) {
      onFault(faultOf(t('common:error.title'), error))
    }
  }
  if (!entries) return <Loading />
  return (
    <StartScreen
      entries={entries}
      base={composition.base}
      runs={rows}
      lead={
        isClassroom && (
          <Suspense>
            <LeadClass />
          </Suspense>
        )
      }
      onImport={(file) => void importRun(file)}
      onExport={(run) => void exportRun(run)}
      onRemove={(run) => void removeRun(run)}
    />
  )
}
