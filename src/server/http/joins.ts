import type { Joined, JoinRequest } from '../../classroom/frames'
import { Buckets } from '../buckets'
import type { Caps, Rate } from '../caps'
import { fault, tooMany } from '../faults'
import { hashed, newId, newToken, plainCode } from '../secrets'
import type { ClassStore, SessionRow } from '../store/store'
import { KnownCodes } from './knownCodes'

export interface JoinsParts {
  readonly store: ClassStore
  readonly caps: Caps
  now(): number
  /** Milliseconds by a clock that nobody sets. */
  elapsed(): number
  /** Lets a member into a session's room. Rejects with the reason where it can't. */
  admit(session: string, member: string, observer: boolean): Promise<void>
  /** Members of a session whose browsers have not connected to any process yet. Rejects where it can't be asked. */
  awaited(session: string): Promise<readonly string[]>
}

/** Milliseconds: how long a joining is answered again, and how long a member is waited for that has not connected. */
const repeatFor = 60_000
const waitFor = 3_600_000

/**
 * How students get in: guesses of codes are counted, right codes of a class that is known at an address are not held up by them, and
 * nobody takes many seats at one time without sitting down. In memory, of this process.
 */
export class Joins {
  private readonly attempts: Buckets
  private readonly wrong: Buckets
  private readonly allWrong: Buckets
  private readonly atOnce: Buckets
  private readonly hourly: Buckets
  private readonly known: KnownCodes
  private readonly answers = new Map<string, { readonly at: number; readonly joined: Promise<Joined> }>()
  /** Members that have not connected yet, oldest first, with whose rate their joining was taken from. */
  private readonly waiting = new Map<string, { readonly at: number; readonly place: string }>()

  constructor(private readonly parts: JoinsParts) {
    const { caps, now, elapsed } = parts
    const bucket = (rate: Rate): Buckets => new Buckets(rate, elapsed)
    this.attempts = bucket(caps.joinAttempts)
    this.wrong = bucket(caps.wrongCodes)
    this.allWrong = bucket(caps.allWrongCodes)
    this.atOnce = bucket(caps.joinsAtOnce)
    this.hourly = bucket(caps.joins)
    this.known = new KnownCodes(now)
  }

  /** The teacher at this address has this code: a class behind the same address will type it. */
  expect(address: string, code: string, until: number): void {
    this.known.add(address, hashed(code), until)
  }

  /** A member's browser is there: its joining holds up nobody else's. */
  connected(member: string): void {
    const waited = this.waiting.get(member)
    if (!waited) return
    this.waiting.delete(member)
    this.atOnce.give(waited.place)
  }

  async join(address: string, asked: JoinRequest): Promise<Joined> {
    const { id } = await this.find(address, asked.code)
    this.forgetOld()
    if (asked.client === undefined) return this.letIn(address, id, asked.observer)
    const name = `${id} ${asked.client} ${asked.observer}`
    const before = await this.answers.get(name)?.joined.catch(() => null)
    // Not if it was removed meanwhile.
    if (before && (await this.parts.store.pass(hashed(before.token)))) return before
    const joined = this.letIn(address, id, asked.observer)
    this.answers.set(name, { at: this.parts.elapsed(), joined })
    return joined
  }

  /** The session of a code. What can't be a code guesses nothing, and costs nothing but the attempt. */
  private async find(address: string, typed: string): Promise<SessionRow> {
    take(this.attempts, address)
    const code = plainCode(typed)
    if (code === null) throw fault('bad-code')
    const hash = hashed(code)
    const known = this.known.has(address, hash)
    if (!known) {
      const retryAfter = Math.max(this.wrong.wait(address), this.allWrong.wait(''))
      if (retryAfter > 0) throw tooMany(retryAfter)
      // Before it is looked up, so that many at one time are not more than there may be; given back for a right one.
      this.wrong.spend(address)
      this.allWrong.spend('')
    }
    const row = await this.parts.store.byCode(hash, this.parts.now())
    if (!row) throw fault('bad-code')
    if (!known) {
      this.wrong.give(address)
      this.allWrong.give('')
    }
    this.known.add(address, hash, row.codeUntil)
    return row
  }

  private async letIn(address: string, session: string, observer: boolean): Promise<Joined> {
    const place = `${address} ${session}`
    take(this.hourly, place)
    try {
      if (this.atOnce.wait(place) > 0) await this.lookElsewhere(session, place)
      take(this.atOnce, place)
    } catch (error) {
      this.hourly.give(place)
      throw error
    }
    const member = newId()
    const token = newToken()
    try {
      await this.parts.admit(session, member, observer)
    } catch (error) {
      this.hourly.give(place)
      this.atOnce.give(place)
      throw error
    }
    await this.parts.store.addPass(hashed(token), { session, role: 'member', member })
    this.waiting.set(member, { at: this.parts.elapsed(), place })
    return { session, token, member }
  }

  /** Browsers that joined here may have connected to another process: those hold up nobody either. */
  private async lookElsewhere(session: string, place: string): Promise<void> {
    const awaited = new Set(await this.parts.awaited(session))
    for (const [member, waited] of [...this.waiting])
      if (waited.place === place && !awaited.has(member)) this.connected(member)
  }

  private forgetOld(): void {
    drop(this.answers, this.parts.elapsed() - repeatFor)
    drop(this.waiting, this.parts.elapsed() - waitFor)
  }
}

function take(buckets: Buckets, key: string): void {
  const retryAfter = buckets.take(key)
  if (retryAfter > 0) throw tooMany(retryAfter)
}

/** Deletes what was added before `since`. */
function drop(map: Map<string, { readonly at: number }>, since: number): void {
  for (const [key, { at }] of map) {
    if (at > since) break
    map.delete(key)
  }
}
