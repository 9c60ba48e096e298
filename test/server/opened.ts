import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Ack, Created, CreateRequest } from '../../src/classroom/frames'
import type { StudentView, TeacherView } from '../../src/classroom/views'
import {
  asTeacher,
  type Classroom,
  type ClassroomSetup,
  type Connected,
  type ConnectOptions,
  closeConnections,
  create,
  logOf,
  openClassroom,
  removeFolders,
  student,
} from './classroom'

/** The server of the file that runs. */
export let room: Classroom

/** Has a server there for the tests of the calling file, which is closed after them; connections are after each. */
export function classroomForFile(): void {
  beforeAll(async () => {
    room = await openClassroom()
  })
  afterEach(closeConnections)
  afterAll(async () => {
    await room.close()
    removeFolders()
  })
}

/** Has a server of its own there for what is done, and closes it with all connections. */
export async function withClassroom(setup: ClassroomSetup, use: (own: Classroom) => Promise<void>): Promise<void> {
  const own = await openClassroom(setup)
  try {
    await use(own)
  } finally {
    closeConnections()
    await own.close()
  }
}

/** Number of the last event of a command; an Error where it was refused. */
export function good(ack: Ack): number {
  if (!ack.ok) throw new Error(JSON.stringify(ack))
  return ack.seq
}

export type TeacherThere = Connected<TeacherView>

/** A session with its teacher, who is connected. */
export async function led(
  url: string,
  request: Partial<CreateRequest> = {},
  options: ConnectOptions = {},
): Promise<{ readonly made: Created; readonly teacher: TeacherThere }> {
  const made = await create(url, request)
  return { made, teacher: await asTeacher(url, made, options) }
}

/** From the lobby over the brief into the first window. */
export async function begin(teacher: Pick<TeacherThere, 'command'>): Promise<void> {
  for (const after of ['lobby', 'brief']) good(await teacher.command({ type: 'next', after }))
}

/** A lesson of this file's server in its first window, with two students of different teams; refusals until then are forgotten. */
export async function lessonOfTwo() {
  const { made, teacher } = await led(room.url)
  const [anna, bek] = [await student(room.url, made.code), await student(room.url, made.code)]
  await begin(teacher)
  await anna.until(({ lesson }: StudentView) => lesson.phase.name === 'window')
  room.refusals()
  return { made, teacher, anna, bek }
}

/** Does something that must leave the log of a session of this file's server as it was. */
export async function unchanged(session: string, attempt: () => Promise<void>): Promise<void> {
  const before = await logOf(room.store, session)
  await attempt()
  expect(await logOf(room.store, session)).toEqual(before)
}
