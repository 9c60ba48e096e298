import { useEffect, useRef } from 'react'
import { Failure } from '../../session/fault'
import { useTranslation } from '../../ui/i18n/translation'
import type { Composition } from '../composition'
import { faultOf, type ShownFault } from '../fault'
import type { Journey } from '../journey/journey'
import { Loading } from '../Loading'
import { lookBackRoute } from '../routes'
import { replaceRoute } from '../useRoute'

export interface OpenRouteProps {
  readonly data: string
  readonly composition: Composition
  readonly journey: Journey
  readonly onFault: (fault: ShownFault) => void
}

/** Opens a run that came by its link: computes it, keeps it as a run of this browser, and shows the line that was shared. */
export function OpenRoute({ data, composition, journey, onFault }: OpenRouteProps) {
  const { t } = useTranslation(['start', 'common'])
  const begun = useRef(false)
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  useEffect(() => {
    // Once, however often the page is drawn: every opening keeps a run.
    if (begun.current) return
    begun.current = true
    openLink(data, composition, journey).then(
      // Whoever has gone on to another page meanwhile stays there; the run is kept.
      ({ run, line }) =>
        isHere.current && replaceRoute(lookBackRoute(run, 'what-if', line === undefined ? '' : `line=${line}`)),
      (error: unknown) => {
        if (!isHere.current) return
        onFault(faultOf(t('link.failed'), error))
        replaceRoute({ page: 'start' })
      },
    )
  }, [data, composition, journey, onFault, t])
  return <Loading />
}

async function openLink(
  data: string,
  composition: Composition,
  journey: Journey,
): Promise<{ readonly run: string; readonly line: string | undefined }> {
  const read = await composition.readRunLink(data)
  if (!read.ok) throw new Failure(read.faults)
  const loaded = await composition.fetchScenario(read.record.scenario)
  if (!loaded.ok) throw new Failure(loaded.faults)
  const record = await composition.rebuildRun(loaded.scenario, read.record)
  return { run: await journey.take(record), line: record.branches.at(-1)?.id }
}
