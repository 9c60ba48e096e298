import { useEffect, useState } from 'react'
import { type KeptPass, openPasses } from '../link/passes'

/**
 * This browser's pass to the lesson of a run, which is that of whoever opened the run; null where it has none, undefined until that
 * is known.
 */
export function usePassOf(role: KeptPass['role'], isOf: (pass: KeptPass) => boolean): KeptPass | null | undefined {
  const [pass, setPass] = useState<KeptPass | null | undefined>(undefined)
  useEffect(() => {
    let isGone = false
    openPasses()
      .then((passes) => passes.list())
      .catch(() => [])
      .then((all) => {
        if (!isGone) setPass(all.find((one) => one.role === role && isOf(one)) ?? null)
      })
    return () => {
      isGone = true
    }
  }, [role, isOf])
  return pass
}
