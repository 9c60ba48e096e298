/** A question to whichever process writes a session, and its answer; both plain JSON that the receiver checks by a schema. */
export type Answerer = (session: string, question: unknown) => Promise<unknown>

/**
 * The way between the processes of one classroom server. In one process it is a function call (`local.ts`); in several it goes over
 * Redis (`redis.ts`). Views go to clients through socket.io's own adapter, not through this.
 */
export interface Bus {
  /** Name of this process, unlike any other's; the owner of its leases. */
  readonly self: string
  /** Asks the process `owner`. Rejects with a `BusTimeout` when no answer came within `ms`. */
  ask(owner: string, session: string, question: unknown, ms: number): Promise<unknown>
  /** Answers the questions of others from now on. */
  answer(answerer: Answerer): void
  close(): Promise<void>
}

/** No answer came: the other process may be gone, or may have done what it was asked. */
export class BusTimeout extends Error {
  constructor(owner: string) {
    super(`process ${owner} did not answer`)
    this.name = 'BusTimeout'
  }
}
