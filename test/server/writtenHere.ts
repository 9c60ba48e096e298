import type { ClassEvent } from '../../src/classroom/events'
import type { SentView } from '../../src/classroom/frames'
import type { Room } from '../../src/classroom/room'
import type { TeacherView } from '../../src/classroom/views'
import { defaultCaps } from '../../src/server/caps'
import { LiveSession } from '../../src/server/host/liveSession'
import type { Connection } from '../../src/server/host/question'
import type { Surroundings } from '../../src/server/host/surroundings'
import { createLog } from '../../src/server/log'
import { createMetrics } from '../../src/server/metrics'
import type { ClassStore, SessionRow } from '../../src/server/store/store'
import { beginning } from '../classroom/lesson'

export const theTeacher: Connection = { id: 'c', role: 'teacher', member: null, seen: null }

export interface WrittenHere {
  readonly session: LiveSession
  /** What the teacher was shown. */
  readonly told: readonly TeacherView[]
  /** The last that each connection was sent, by its id. */
  readonly sent: ReadonlyMap<string, SentView>
  /** Resolves once the teacher was shown something of which this holds. */
  until(holds: (view: TeacherView) => boolean): Promise<void>
  end(): void
}

/** A session as its process writes it, with no server around. `append`: what is done as events are kept. */
export function writtenHere(
  room: Room,
  parts: { now(): number; append(events: readonly ClassEvent[]): Promise<void> },
): WrittenHere {
  const metrics = createMetrics()
  const told: TeacherView[] = []
  const sent = new Map<string, SentView>()
  let look = (): void => {}
  const store = {
    append: async (_session: string, _after: number, events: readonly ClassEvent[]) => {
      await parts.append(events)
      return { ok: true }
    },
    setDeleteOn: async () => {},
  } as unknown as ClassStore
  const around: Surroundings = {
    self: 'here',
    store,
    caps: defaultCaps,
    metrics,
    log: createLog('error', { write: () => {} }),
    now: parts.now,
    elapsed: () => performance.now(),
    chance: () => 0,
    room: async () => null,
    code: () => 'AAAAAA',
    sender: {
      ready: () => true,
      view: ({ id }, frame: SentView) => {
        sent.set(id, frame)
        if (frame.role === 'teacher') told.push(frame.view)
        look()
      },
      ended: () => {},
      endedAll: () => {},
      rollCall: () => {},
    },
  }
  const row = { id: 's1', codeHash: null, codeUntil: 0 } as unknown as SessionRow
  const lease = { session: 's1', owner: 'here', fence: 1, until: beginning + 60_000 }
  const session = new LiveSession('s1', room, row, lease, around, () => {})
  return {
    session,
    told,
    sent,
    until: (holds) =>
      new Promise((resolve) => {
        look = () => {
          if (told.some(holds)) resolve()
        }
        look()
      }),
    end: () => {
      session.lose('stopping')
      metrics.close()
    },
  }
}
