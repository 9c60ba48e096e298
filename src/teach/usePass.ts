import { useEffect, useState } from 'react'
import { type KeptPass, openPasses } from './link/passes'

/** What lets this browser in to a session; null where it has nothing, undefined until that is known. */
export function usePass(session: string, role: KeptPass['role']): KeptPass | null | undefined {
  const [pass, setPass] = useState<KeptPass | null | undefined>(undefined)
  useEffect(() => {
    let isGone = false
    void openPasses()
      .then((passes) => passes.get(session, role))
      .catch(() => null)
      .then((kept) => isGone || setPass(kept))
    return () => {
      isGone = true
    }
  }, [session, role])
  return pass
}
