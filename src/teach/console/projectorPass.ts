import { type Answer, projectorToken } from '../link/http'
import type { Link } from '../link/link'
import { openPasses } from '../link/passes'

export interface ProjectorClass {
  readonly base: string
  readonly session: string
  /** The teacher's. */
  readonly token: string
  readonly title: string
}

/** The token of a class's projector that this browser keeps, valid or not any more; null where it has none. Asks the classroom nothing. */
export async function keptProjectorToken(session: string): Promise<string | null> {
  const passes = await openPasses()
  const kept = await passes.get(session, 'projector').catch(() => null)
  return kept?.token ?? null
}

/** A projector's token of this browser: made by a press just now, or kept from before. */
export interface ProjectorKey {
  readonly token: string
  readonly isNew: boolean
}

/**
 * Whether a token of this browser opens the projector: one that is kept may have been replaced by another browser's, so that it is
 * undecided until it was tried. `undefined`: it is not known yet whether one is kept.
 */
export function standingOf(
  key: ProjectorKey | null | undefined,
  tried: Pick<Link<'projector'>, 'view' | 'ended'> | null,
): 'undecided' | 'valid' | 'none' {
  if (key === undefined) return 'undecided'
  if (key === null || (tried !== null && tried.ended !== null)) return 'none'
  return key.isNew || (tried !== null && tried.view !== null) ? 'valid' : 'undecided'
}

/** A token for a projector's window of this browser: the one that is kept, else the class's first; `taken` where another browser has one. */
export async function projectorTokenHere(of: ProjectorClass): Promise<Answer<{ readonly token: string }>> {
  const kept = await keptProjectorToken(of.session)
  return kept === null ? firstProjectorToken(of) : { ok: true, value: { token: kept } }
}

/** The first token of a class, kept in this browser; `taken` where there is one already, which goes on. */
export const firstProjectorToken = (of: ProjectorClass) => makeToken(of, true)

/** A new token in place of the one before, which shows nothing any more; kept in this browser. */
export const newProjectorToken = (of: ProjectorClass) => makeToken(of, false)

async function makeToken(of: ProjectorClass, first: boolean): Promise<Answer<{ readonly token: string }>> {
  const { base, session, title } = of
  const answer = await projectorToken(base, session, of.token, { first })
  if (!answer.ok) return answer
  const passes = await openPasses()
  const before = await passes.get(session, 'projector').catch(() => null)
  const address = before?.address
  const { token } = answer.value
  await passes
    .put({ session, role: 'projector', token, title, when: Date.now(), ...(address ? { address } : {}) })
    .catch(() => undefined)
  return answer
}
