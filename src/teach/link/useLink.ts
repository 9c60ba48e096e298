import { useEffect, useReducer, useState } from 'react'
import { type Link, openLink, type Role } from './link'
import { openPasses } from './passes'

/** A link that is open as long as its component is shown; null until its code has come. Drawn anew with every change. */
export function useLink<R extends Role>(base: string, token: string | null, role: R): Link<R> | null {
  const [link, setLink] = useState<Link<R> | null>(null)
  const [, changed] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (token === null) return
    let isGone = false
    let opened: Link<R> | null = null
    void openPasses()
      .then((passes) => openLink({ base, token, role, passes }))
      .then((here) => {
        if (isGone) return here.close()
        opened = here
        here.onView(changed)
        setLink(here)
      })
    return () => {
      isGone = true
      opened?.close()
      setLink(null)
    }
  }, [base, token, role])
  return link
}
