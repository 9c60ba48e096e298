import { type Answer, projectorToken } from '../link/http'
import { openPasses } from '../link/passes'

export interface ProjectorClass {
  readonly base: string
  readonly session: string
  /** The teacher's. */
  readonly token: string
  readonly title: string
}

/** The token of this class's projector that this browser keeps; a new one where it has none. */
export async function keptProjectorToken(of: ProjectorClass): Promise<Answer<{ readonly token: string }>> {
  const passes = await openPasses()
  const kept = await passes.get(of.session, 'projector').catch(() => null)
  return kept ? { ok: true, value: { token: kept.token } } : newProjectorToken(of)
}

/** A new token in place of the one before, which shows nothing any more; kept in this browser. */
export async function newProjectorToken(of: ProjectorClass): Promise<Answer<{ readonly token: string }>> {
  const { base, session, title } = of
  const answer = await projectorToken(base, session, of.token)
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
