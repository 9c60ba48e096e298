import { useEffect, useState } from 'react'
import { JoinScreen } from '../../teach/join/JoinScreen'
import type { StartEntry } from '../catalogue'
import type { Composition } from '../composition'
import { goTo } from '../useRoute'

/** Where a student joins a lesson. The list of scenarios is for the note on content; without it the page still lets in. */
export function JoinRoute({ code, composition }: { code: string | null; composition: Composition }) {
  const [cases, setCases] = useState<readonly StartEntry[]>([])
  useEffect(() => {
    let isGone = false
    composition.listScenarios().then(
      (entries) => isGone || setCases(entries),
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [composition])
  return (
    <JoinScreen
      base={composition.base}
      code={code}
      cases={cases}
      onJoined={(session) => goTo({ page: 'class-seat', session })}
    />
  )
}
