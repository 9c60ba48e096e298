import { useEffect, useState } from 'react'
import type { Link } from '../link/link'
import { type KeptPass, openPasses, type Passes } from '../link/passes'
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

/** Keeps a pass that let somebody in. Gives whether it outlasts the page: only then need it stand in the address no more. */
export async function keepPass(passes: Pick<Passes, 'kept' | 'put'>, pass: KeptPass): Promise<boolean> {
  return passes.put(pass).then(
    () => passes.kept,
    () => false,
  )
}

/** The pass to try in place of one that lets nobody in, which is dropped where it is the kept one; null where there is none. */
export async function passInstead(
  passes: Pick<Passes, 'get' | 'remove'>,
  session: string,
  spent: string,
): Promise<KeptPass | null> {
  const kept = await passes.get(session, 'projector').catch(() => null)
  if (kept?.token !== spent) return kept
  await passes.remove(session, 'projector').catch(() => undefined)
  return null
}

/**
 * What lets this browser show a class to the room, and its connection. What a link brings is tried, and kept in place of what was there
 * once it lets in; what the classroom does not know any more is dropped, and the one tried that is kept instead, as the teacher's page
 * may have put it there meanwhile.
 */
export function useProjectorPass({ base, session, given, onTaken }: ProjectorPassOptions): Projected {
  const [pass, setPass] = useState<KeptPass | null | undefined>(undefined)
  /** A token out of the address that is done with. */
  const [settled, setSettled] = useState<string | null>(null)
  const link = useLink(base, pass?.token ?? null, 'projector')
  useEffect(() => {
    let isGone = false
    const find = async (): Promise<KeptPass | null> => {
      if (given !== null)
        return { session, role: 'projector', token: given, title: '', when: Date.now(), address: base }
      return (await openPasses()).get(session, 'projector').catch(() => null)
    }
    void find().then((found) => isGone || setPass(found))
    return () => {
      isGone = true
    }
  }, [base, session, given])
  const isTried = given !== null && pass?.token === given && settled !== given
  const isIn = link !== null && link.view !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onTaken` is another function with each drawing, `pass` is the tried one
  useEffect(() => {
    if (!isTried || !isIn) return
    let isGone = false
    void openPasses()
      .then((passes) => keepPass(passes, pass))
      .then((isKept) => {
        if (isGone) return
        setSettled(given)
        if (isKept) onTaken()
      })
    return () => {
      isGone = true
    }
  }, [isTried, isIn, given])
  const spent = link?.ended === 'refused' ? (pass?.token ?? null) : null
  useEffect(() => {
    if (spent === null) return
    let isGone = false
    void openPasses()
      .then((passes) => passInstead(passes, session, spent))
      .then((kept) => {
        if (kept && !isGone) setPass(kept)
      })
    return () => {
      isGone = true
    }
  }, [spent, session])
  // The page looks for the address of the class beside its pass, so it waits until that is kept.
  return { pass, link: isTried && isIn ? null : link }
}
