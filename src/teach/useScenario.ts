import { useEffect, useState } from 'react'
import type { Scenario } from '../scenario/scenario'

/** A scenario by its id, once it is loaded; null before, without an id, and where it can't be had. */
export function useScenario(id: string | null, load: (id: string) => Promise<Scenario | null>): Scenario | null {
  const [scenario, setScenario] = useState<Scenario | null>(null)
  useEffect(() => {
    if (id === null) return
    let isGone = false
    void load(id).then((loaded) => isGone || setScenario(loaded))
    return () => {
      isGone = true
    }
  }, [id, load])
  return scenario?.manifest.id === id ? scenario : null
}
