import { useCallback, useEffect, useState } from 'react'
import { type KeptPass, openPasses, type Passes } from '../link/passes'

export interface KeptClasses {
  /** Null until they are read. */
  readonly classes: readonly KeptPass[] | null
  /** Whether they outlast the page. */
  readonly isKept: boolean
  forget(session: string): Promise<void>
}

/** Classes that were begun in this browser. */
export function useKept(): KeptClasses {
  const [passes, setPasses] = useState<Passes | null>(null)
  const [classes, setClasses] = useState<readonly KeptPass[] | null>(null)
  const read = useCallback(async (from: Passes) => {
    setClasses((await from.list().catch(() => [])).filter(({ role }) => role === 'teacher'))
  }, [])
  useEffect(() => {
    void openPasses().then((opened) => {
      setPasses(opened)
      return read(opened)
    })
  }, [read])
  const forget = useCallback(
    async (session: string) => {
      if (!passes) return
      await passes.remove(session, 'teacher')
      await passes.remove(session, 'projector')
      await read(passes)
    },
    [passes, read],
  )
  return { classes, isKept: passes?.kept ?? true, forget }
}
