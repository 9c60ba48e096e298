import { useEffect, useState } from 'react'
import type { Link } from '../link/link'
import { type KeptPass, openPasses } from '../link/passes'
import { useLink } from '../link/useLink'

export interface Projected {
  /** Null where this browser has nothing that lets it in; undefined until that is known. */
  readonly pass: KeptPass | null | undefined
  readonly link: Link<'projector'> | null
}

export interface ProjectorPassOptions {
  /** Address of the page's folder, ending in a slash. */
  readonly base: string
  readonly session: string
  /** What a link brought along, to be kept by this browser; `onTaken` takes it out of the address. */
  readonly given: string | null
  readonly onTaken: () => void
}

/**
 * What lets this browser show a class to the room, and its connection. What a link brings is kept in place of what was there; what the
 * classroom does not know any more is dropped, and the newer one taken that the teacher's page may have put there meanwhile.
 */
export function useProjectorPass({ base, session, given, onTaken }: ProjectorPassOptions): Projected {
  const [pass, setPass] = useState<KeptPass | null | undefined>(undefined)
  const link = useLink(base, pass?.token ?? null, 'projector')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onTaken` is another function with each drawing
  useEffect(() => {
    let isGone = false
    const find = async () => {
      const passes = await openPasses()
      if (given !== null) {
        const taken = { session, role: 'projector', token: given, title: '', when: Date.now(), address: base } as const
        await passes.put(taken).catch(() => undefined)
        if (!isGone) onTaken()
        return taken
      }
      return passes.get(session, 'projector').catch(() => null)
    }
    void find().then((found) => isGone || setPass(found))
    return () => {
      isGone = true
    }
  }, [base, session, given])
  const spent = link?.ended === 'refused' ? (pass?.token ?? null) : null
  useEffect(() => {
    if (spent === null) return
    let isGone = false
    const renew = async () => {
      const passes = await openPasses()
      const kept = await passes.get(session, 'projector').catch(() => null)
      if (kept?.token === spent) await passes.remove(session, 'projector').catch(() => undefined)
      else if (kept && !isGone) setPass(kept)
    }
    void renew()
    return () => {
      isGone = true
    }
  }, [spent, session])
  return { pass, link }
}
