import { expect, test } from 'vitest'
import { createRoom } from '../../src/classroom/createRoom'
import type { StoredEvent } from '../../src/classroom/events'
import type { SentView } from '../../src/classroom/frames'
import type { Room } from '../../src/classroom/room'
import type { TeacherView } from '../../src/classroom/views'
import { defaultCaps } from '../../src/server/caps'
import { LiveSession } from '../../src/server/host/liveSession'
import type { Surroundings } from '../../src/server/host/surroundings'
import { createLog } from '../../src/server/log'
import { createMetrics } from '../../src/server/metrics'
import type { ClassStore, SessionRow } from '../../src/server/store/store'
import { beginning, begun, engine } from '../classroom/lesson'

/** A room that steps back so slowly that others have their turn after it, and a round of views is due. */
function slowly(room: Room): Room {
  const slow: Room = Object.create(room, {
    applying: {
      *value(stored: StoredEvent) {
        yield* room.applying(stored)
        if (stored.event.type !== 'stepped-back') return
        const end = performance.now() + 100
        while (performance.now() < end) {
          // Something is reckoned.
        }
      },
    },
  })
  return slow
}

test('of a command of several events nobody sees a part', async () => {
  const lesson = begun()
  lesson.do({ type: 'close-window' })
  const metrics = createMetrics()
  const told: TeacherView[] = []
  let look = (): void => {}
  const until = (holds: (view: TeacherView) => boolean): Promise<void> =>
    new Promise((resolve) => {
      look = () => {
        if (told.some(holds)) resolve()
      }
      look()
    })
  // Whatever changes beside is to be shown while the events are taken in.
  const store = {
    append: async () => {
      await session.answer({ kind: 'code', until: 0 })
      // Taken in after an answer of the disk, so that timers are due before the next event is.
      await new Promise((resolve) => setImmediate(resolve))
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
    now: () => beginning,
    chance: () => 0,
    room: async () => null,
    code: () => 'AAAAAA',
    sender: {
      ready: () => true,
      view: (_, frame: SentView) => {
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
  const session = new LiveSession('s1', slowly(createRoom(engine, 's1')), row, lease, around, () => {})
  try {
    await session.bring(lesson.log)
    await session.begin(lesson.log)
    await session.answer({
      kind: 'here',
      process: 'here',
      connections: [{ id: 'c', role: 'teacher', member: null, seen: null }],
    })
    await until(({ lesson: { phase } }) => phase.name === 'window' && phase.window === 1)
    const later = told.at(-1)?.hours
    await session.answer({ kind: 'teacher-command', frame: { id: 'step-back-1', command: { type: 'step-back' } } })
    await until(({ lesson: { phase } }) => phase.name === 'window' && phase.window === 0)
    const ofLater = told.filter(({ lesson: { phase } }) => phase.name === 'window' && phase.window === 1)
    for (const { hours } of ofLater) expect(hours).toEqual(later)
  } finally {
    session.lose('stopping')
    metrics.close()
  }
})
