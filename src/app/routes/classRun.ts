import type { RunRecord } from '../../session/api'
import { type Answer, fetchRun, type HttpFault } from '../../teach/link/http'
import type { Composition } from '../composition'
import { faultOf, type ShownFault } from '../fault'
import type { Journey } from '../journey/journey'
import { lookBackRoute } from '../routes'
import { goTo } from '../useRoute'
import { lessonRunId } from './lessonRun'

export interface OpenClassRun {
  readonly composition: Composition
  readonly journey: Journey
  /** What a dialog says when the run itself is at fault. */
  readonly title: string
  readonly onFault: (fault: ShownFault) => void
}

/** Name under which a world's run is kept here: the same run is opened again, with what was written in its debrief. */
function runId(session: string, world: number, record: RunRecord): string {
  const last = record.hashes[record.hashes.length - 1]?.hash.slice(0, 12) ?? ''
  return lessonRunId(session, world, last)
}

/** Fetches a world's run, checks it as a file is checked, and opens it in the debrief. `view`: what the debrief opens on. Gives what the classroom refused. */
export async function openClassRun(
  { composition, journey, title, onFault }: OpenClassRun,
  session: string,
  world: number,
  token: string,
  view = '',
): Promise<HttpFault | null> {
  const answer: Answer<object | null> = await fetchRun(composition.base, session, world, token)
  if (!answer.ok) return answer.fault
  try {
    const file = new File([JSON.stringify(answer.value)], `world-${world + 1}.json`)
    const read = await composition.readRunFile(file)
    if (!read.ok) {
      onFault({ title, faults: read.faults })
      return null
    }
    const id = runId(session, world, read.record)
    const isHere = await (await composition.runs()).load(id).catch(() => null)
    goTo(lookBackRoute(isHere ? id : await journey.take(read.record, id), 'debrief', view))
  } catch (error) {
    onFault(faultOf(title, error))
  }
  return null
}
