import { expect, test } from 'vitest'
import { createRoom } from '../../src/classroom/createRoom'
import type { StoredEvent } from '../../src/classroom/events'
import type { Room } from '../../src/classroom/room'
import { beginning, begun, engine } from '../classroom/lesson'
import { theTeacher, writtenHere } from './writtenHere'

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
  // Whatever changes beside is to be shown while the events are taken in.
  const append = async () => {
    await session.answer({ kind: 'code', until: 0 })
    // Taken in after an answer of the disk, so that timers are due before the next event is.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { session, told, until, end } = writtenHere(slowly(createRoom(engine, 's1')), { now: () => beginning, append })
  try {
    await session.bring(lesson.log)
    await session.begin(lesson.log)
    await session.answer({ kind: 'here', process: 'here', connections: [theTeacher] })
    await until(({ lesson: { phase } }) => phase.name === 'window' && phase.window === 1)
    const later = told.at(-1)?.hours
    await session.answer({ kind: 'teacher-command', frame: { id: 'step-back-1', command: { type: 'step-back' } } })
    await until(({ lesson: { phase } }) => phase.name === 'window' && phase.window === 0)
    const ofLater = told.filter(({ lesson: { phase } }) => phase.name === 'window' && phase.window === 1)
    for (const { hours } of ofLater) expect(hours).toEqual(later)
  } finally {
    end()
  }
})
