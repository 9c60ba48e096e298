import { useEffect, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import type { RunRecord } from '../../session/api'
import type { OpenedDebrief } from '../../session/debrief'
import type { ReadRun } from '../../session/runFile'
import { fetchRun, type HttpFault } from '../link/http'
import type { WorldRun } from './runs'

/** `run-refused`: the run is not what it says. */
export interface RunFault {
  readonly world: number
  readonly fault: HttpFault | { readonly code: 'run-refused' }
}

export interface ClassRuns {
  readonly runs: readonly WorldRun[]
  readonly faults: readonly RunFault[]
  /** Worlds that are done with, well or not. */
  readonly done: number
}

export interface RunSources {
  readonly base: string
  readonly session: string
  readonly token: string
  readonly readRun: (file: File) => Promise<ReadRun>
  readonly openDebrief: (scenario: Scenario, record: RunRecord) => Promise<OpenedDebrief>
}

/** The runs of all worlds, fetched, checked and computed one after the other, as the machine may be a small one. */
export function useRuns(sources: RunSources, scenario: Scenario | null, worlds: number, tries: number): ClassRuns {
  const { base, session, token, readRun, openDebrief } = sources
  const [found, setFound] = useState<ClassRuns>({ runs: [], faults: [], done: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetched anew with each try
  useEffect(() => {
    if (!scenario) return
    let isGone = false
    setFound({ runs: [], faults: [], done: 0 })
    const one = async (world: number): Promise<WorldRun | RunFault> => {
      const answer = await fetchRun(base, session, world, token)
      if (!answer.ok) return { world, fault: answer.fault }
      const file = new File([JSON.stringify(answer.value)], `world-${world}.json`, { type: 'application/json' })
      const read = await readRun(file)
      if (!read.ok) return { world, fault: { code: 'run-refused' } }
      const opened = await openDebrief(scenario, read.record)
      if (!opened.ok) return { world, fault: { code: 'run-refused' } }
      try {
        const summary = await opened.debrief.summary(null)
        return { world, record: read.record, outcomes: summary?.outcomes ?? null }
      } finally {
        opened.debrief.close()
      }
    }
    const all = async () => {
      for (let world = 0; world < worlds && !isGone; world++) {
        const got = await one(world).catch((): RunFault => ({ world, fault: { code: 'run-refused' } }))
        if (isGone) return
        setFound((before) => ({
          runs: 'record' in got ? [...before.runs, got] : before.runs,
          faults: 'fault' in got ? [...before.faults, got] : before.faults,
          done: before.done + 1,
        }))
      }
    }
    void all()
    return () => {
      isGone = true
    }
  }, [base, session, token, readRun, openDebrief, scenario, worlds, tries])
  return found
}
