import type { Actor, MemberCommand, TeacherCommand } from '../../src/classroom/commands'
import { createRoom } from '../../src/classroom/createRoom'
import type { ClassEvent, StoredEvent } from '../../src/classroom/events'
import type { Decided, Presence, Room } from '../../src/classroom/room'
import { createEngine } from '../../src/sim/engine'
import { rulesVersion } from '../../src/sim/index'
import { loadReal } from '../realScenario'

export const engine = createEngine(loadReal('tutorial'))
export const seats = engine.scenario.play.seats.map(({ id }) => id)
export const beginning = Date.UTC(2031, 0, 10, 9)

type Opened = Extract<ClassEvent, { type: 'opened' }>

export function opening(over: Partial<Opened> = {}): Opened {
  return {
    type: 'opened',
    at: beginning,
    title: 'Year 12',
    scenario: engine.scenario.manifest.id,
    scenarioHash: engine.scenario.hash,
    rulesVersion,
    plan: 'twenty',
    policy: 'record',
    mode: 'teams',
    seeds: [11],
    deleteOn: '2031-02-10',
    ...over,
  }
}

/** A session in a test: its log, its clock, who is there. Every step is a line. */
export interface TestClass {
  readonly room: Room
  readonly log: StoredEvent[]
  now: number
  /** When the process took the session up, in milliseconds since 1970. */
  takenUp: number
  readonly away: Set<string>
  readonly presence: Presence
  join(member: string, asObserver?: boolean): Decided
  /** What a member asks. */
  ask(member: string, command: MemberCommand, cause?: string): Decided
  /** What the teacher asks. */
  tell(command: TeacherCommand): Decided
  /** The same, which must be taken. */
  do(command: TeacherCommand): void
  must(member: string, command: MemberCommand): void
  /** Writes down that a student was given a run, as the server does before the first. */
  giveRuns(): void
  /** Lets time pass, and does what is due. */
  pass(minutes: number): void
}

export function testClass(over: Partial<Opened> = {}): TestClass {
  const room = createRoom(engine, 's1')
  const log: StoredEvent[] = []
  const away = new Set<string>()
  const active = new Map<string, number>()
  let drawn = 0
  const take = (events: readonly ClassEvent[]): void => {
    for (const event of events) {
      const stored = { seq: log.length + 1, event }
      log.push(stored)
      room.apply(stored)
    }
  }
  const presence: Presence = {
    isHere: (member) => !away.has(member),
    lastActive: (member) => active.get(member) ?? null,
    lostAt: (member) => (away.has(member) ? test.now : null),
    draft: () => null,
  }
  const asking = (cause?: string) => ({
    now: test.now,
    takenUp: test.takenUp,
    presence,
    // Any numbers do, as long as they go on.
    chance(below: number) {
      drawn = (drawn * 48271 + 11) % 2147483647
      return drawn % below
    },
    ...(cause ? { cause } : {}),
  })
  const due = (): void => {
    for (let events = room.due(asking()); events.length > 0; events = room.due(asking())) take(events)
  }
  const decided = (reply: Decided): Decided => {
    if (reply.ok) {
      take(reply.events)
      due()
    }
    return reply
  }
  const sure = (reply: Decided): void => {
    if (!reply.ok) throw new Error(JSON.stringify(reply.refusal))
  }
  const by = (actor: Actor, command: MemberCommand | TeacherCommand, cause?: string): Decided =>
    decided(room.decide(actor, command, asking(cause)))
  const test: TestClass = {
    room,
    log,
    now: beginning,
    takenUp: beginning,
    away,
    presence,
    join: (member, asObserver = false) => decided(room.admit(member, asObserver, asking())),
    ask(member, command, cause) {
      active.set(member, test.now)
      return by({ role: 'member', member }, command, cause)
    },
    tell: (command) => by({ role: 'teacher' }, command),
    do: (command) => sure(test.tell(command)),
    must: (member, command) => sure(test.ask(member, command)),
    giveRuns: () => take([{ type: 'runs-given', at: test.now }]),
    pass(minutes) {
      test.now += minutes * 60_000
      due()
    },
  }
  take([opening(over)])
  return test
}

/** A class with a student on each seat, in the first window. */
export function begun(over: Partial<Opened> = {}, members = ['m1', 'm2', 'm3']): TestClass {
  const lesson = testClass(over)
  for (const member of members) lesson.join(member)
  lesson.do({ type: 'next' })
  lesson.do({ type: 'next' })
  return lesson
}

/** An option that a seat can take now. */
export function openOption(lesson: TestClass, seat: string, world = 0): string {
  const option = lesson.room.look({ world, seat })?.decisions.find(({ status }) => status === 'available')?.option
  if (!option) throw new Error(`nothing is open to ${seat}`)
  return option
}
