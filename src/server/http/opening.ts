import type { z } from 'zod'
import type { ClassEvent } from '../../classroom/events'
import type { Created, createRequest } from '../../classroom/frames'
import { limits } from '../../classroom/limits'
import type { Room } from '../../classroom/room'
import { rulesVersion } from '../../sim/index'
import type { Caps } from '../caps'
import { badFrame, fault } from '../faults'
import type { Answer } from '../host/answer'
import type { Question } from '../host/question'
import type { Log } from '../log'
import type { Scenarios } from '../scenarios'
import { chance, hashed, joinCode, newId, newToken } from '../secrets'
import type { ClassStore } from '../store/store'

export interface NewCode {
  readonly code: string
  /** Milliseconds since 1970 at which it expires. */
  readonly until: number
}

/** How sessions begin and get their codes. */
export interface Opening {
  /** `until`: as of a new code. */
  create(asked: z.infer<typeof createRequest>): Promise<Created & Pick<NewCode, 'until'>>
  newCode(session: string): Promise<NewCode>
}

export interface OpeningParts {
  readonly store: ClassStore
  readonly scenarios: Scenarios
  readonly caps: Caps
  readonly secret: string
  readonly log: Log
  now(): number
  room(scenario: string, session: string): Promise<Room | null>
  ask(session: string, question: Question): Promise<Answer>
}

/** Seeds of runs: whole numbers that every part of the product takes. */
const seeds = 2 ** 31
const tries = 5

/** Day of a time by UTC, as everywhere in the classroom, `days` later, as YYYY-MM-DD. */
export const dayOf = (at: number, days = 0): string => new Date(at + days * 86_400_000).toISOString().slice(0, 10)

export function createOpening(parts: OpeningParts): Opening {
  const { store, caps, secret, log } = parts

  /** The first code that no other session has, tried by `taking`. */
  const codeFor = async (session: string, taking: (hash: string, until: number) => Promise<void>): Promise<NewCode> => {
    for (let attempt = 0; ; attempt += 1) {
      const until = parts.now() + caps.codeHolds + attempt
      const code = joinCode(secret, session, until)
      const other = await store.byCode(hashed(code), parts.now())
      if (!other) {
        await taking(hashed(code), until)
        return { code, until }
      }
      if (attempt === tries) throw fault('too-busy')
    }
  }

  return {
    async create(asked) {
      if ((await store.sessions()).length >= caps.sessions) throw fault('full')
      const engine = await parts.scenarios.engine(asked.scenario)
      if (!engine) throw badFrame('scenario')
      const today = dayOf(parts.now())
      const deleteOn = asked.deleteOn ?? dayOf(parts.now(), limits.keepDays)
      if (deleteOn < today || deleteOn > dayOf(parts.now(), limits.mostDays)) throw badFrame('deleteOn')
      if (asked.title.trim() === '') throw badFrame('title')
      const session = newId()
      const opened: ClassEvent = {
        type: 'opened',
        at: parts.now(),
        title: asked.title.trim(),
        scenario: asked.scenario,
        scenarioHash: engine.scenario.hash,
        rulesVersion,
        plan: asked.plan,
        policy: asked.policy,
        mode: asked.mode,
        seeds: Array.from({ length: asked.worlds }, () => chance(seeds)),
        deleteOn,
        ...(asked.halts ? { halts: true } : {}),
      }
      const room = await parts.room(asked.scenario, session)
      try {
        room?.apply({ seq: 1, event: opened })
      } catch {
        throw badFrame('plan')
      }
      const token = newToken()
      const { code, until } = await codeFor(session, (codeHash, codeUntil) =>
        store.create({ id: session, codeHash, codeUntil, deleteOn, createdAt: parts.now() }, opened),
      )
      await store.addPass(hashed(token), { session, role: 'teacher', member: null })
      log.info('session made', { session })
      return { session, token, code, until }
    },

    async newCode(session) {
      const made = await codeFor(session, (hash, until) => store.setCode(session, hash, until))
      await parts.ask(session, { kind: 'code', until: made.until })
      return made
    },
  }
}
