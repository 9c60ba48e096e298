import { endOfRun } from '../record/log'
import type { RunRecord } from '../record/runRecord'
import { longestNote, type Note } from '../record/tree'
import { type Engine, rulesVersion, type SeatView } from '../sim/index'
import type { MemberCommand, TeacherCommand } from './commands'
import { admit, dueSeats, isAwaited, nextFree, whyOut } from './decide/admit'
import { type Asked, accept, refuse } from './decide/asked'
import { dueInjects } from './decide/injects'
import { closing } from './decide/lesson'
import { decideMember } from './decide/member'
import { decideTeacher } from './decide/teacher'
import type { ClassEvent, StoredEvent, TeamKey } from './events'
import { fold, openedLesson } from './fold'
import { reachOf } from './reach'
import type { Asking, Room } from './room'
import { type Shown, withInjects } from './show/parts'
import { studentView } from './show/student'
import { projectorView, teacherView } from './show/teacher'
import { type Lesson, type SentInject, teamOf } from './state'
import { createWorldRun, type WorldRun } from './worldRun'

/** Everything of a session once it is opened. */
interface Open {
  readonly lesson: Lesson
  readonly worlds: WorldRun[]
  readonly plan: Asked['plan']
  /** Rises when something a seat of the world sees may have changed. */
  readonly versions: number[]
}

/**
 * A class session on one engine, whose scenario the session was opened with. `session` is its id in what is shown.
 * `apply` throws an Error for a first event that does not open, or opens another scenario than the engine's.
 */
export function createRoom(engine: Engine, session: string): Room {
  const { scenario } = engine
  const seats = scenario.play.seats.map(({ id }) => id)
  const end = endOfRun(scenario)
  let current: Open | null = null
  let seq = 0
  /** Rises with what reaches everybody; and by team with what reaches that team. */
  let forAll = 0
  const forTeam = new Map<string, number>()
  const views = new Map<string, { readonly version: number; readonly view: SeatView }>()

  function opened(): Open {
    if (!current) throw new Error('the session was not opened')
    return current
  }

  function open(event: ClassEvent): Open {
    if (event.type !== 'opened') throw new Error(`a session begins with 'opened', not with '${event.type}'`)
    if (event.scenario !== scenario.manifest.id || event.scenarioHash !== scenario.hash) {
      throw new Error(`the session was opened with ${event.scenario} ${event.scenarioHash}, not with this scenario`)
    }
    if (event.rulesVersion !== rulesVersion) throw new Error(`the session was opened under rules ${event.rulesVersion}`)
    const plan = scenario.play.plans.find(({ id }) => id === event.plan)
    if (!plan) throw new Error(`the scenario has no plan ${event.plan}`)
    const worlds = event.seeds.map((seed) => createWorldRun(engine, { seed, policy: event.policy, plan }))
    return { lesson: openedLesson(event, seats), worlds, plan, versions: worlds.map(() => 1) }
  }

  function* everyWorld({ worlds, versions }: Open, change: (world: WorldRun) => void): Generator<void> {
    for (const [index, world] of worlds.entries()) {
      change(world)
      versions[index]++
      yield
    }
  }

  /** What an event changes in the worlds. */
  function* play(now: Open, event: ClassEvent): Generator<void> {
    const { worlds, versions, plan, lesson } = now
    switch (event.type) {
      case 'world-added':
        worlds.push(createWorldRun(engine, { seed: event.seed, policy: lesson.head.policy, plan }))
        versions.push(1)
        return
      case 'seat-given':
        worlds[event.team.world].hand(event.team.seat, event.by)
        versions[event.team.world]++
        return
      case 'phase':
        if (event.phase.name === 'window') {
          const { window } = event.phase
          yield* everyWorld(now, (world) => world.passTo(window))
        } else if (event.phase.name === 'debrief') yield* everyWorld(now, (world) => world.passTo(null))
        return
      case 'stepped-back':
        yield* everyWorld(now, (world) => world.backTo(event.window))
        return
      case 'ordered':
        worlds[event.team.world].order(event.command)
        versions[event.team.world]++
        return
      case 'inject-read':
        versions[event.team.world]++
        return
      case 'inject-sent':
        for (const world of event.worlds) versions[world]++
        return
      default:
    }
  }

  function* applying({ seq: number, event }: StoredEvent): Generator<void> {
    if (number !== seq + 1) throw new Error(`event ${number} does not follow on ${seq}`)
    if (current) {
      fold(current.lesson, event)
      yield* play(current, event)
    } else current = open(event)
    touch(current.lesson, event)
    seq = number
  }

  function touch(lesson: Lesson, event: ClassEvent): void {
    const reach = reachOf(event, lesson)
    if (reach === 'all') forAll++
    // What reaches a whole world is in the world's own number.
    else if (!('world' in reach))
      for (const team of reach) forTeam.set(nameOf(team), (forTeam.get(nameOf(team)) ?? 0) + 1)
  }

  function seatView(world: number, seat: string): SeatView {
    const { lesson, worlds, versions } = opened()
    const key = `${world} ${seat}`
    const kept = views.get(key)
    if (kept?.version === versions[world]) return kept.view
    const team = teamOf(lesson, { world, seat })
    const own = worlds[world].view(seat)
    const view = team ? withInjects(own, lesson, team) : own
    views.set(key, { version: versions[world], view })
    return view
  }

  function closesAt(): number | null {
    const { phase, until, pausedAt } = opened().lesson
    return phase.name === 'window' && pausedAt === null ? until : null
  }

  const asked = (asking: Asking): Asked => ({ ...opened(), scenario, asking })
  const shown = ({ now, presence }: Pick<Asking, 'now' | 'presence'>): Shown => {
    const { lesson, worlds } = opened()
    return { session, lesson, worlds, seatView, now, presence }
  }

  function record(world: number, seat?: string): RunRecord | null {
    const { lesson, worlds, plan } = opened()
    const run = worlds[world]
    if (!run) return null
    const teams = lesson.teams[world]
    const first = teams.find(({ key }) => key.seat === seat) ?? teams.find(({ by }) => by === 'team') ?? teams[0]
    const notes = lesson.sent.filter(({ worlds: to }) => to.includes(world)).map(noteOf)
    const { phase } = lesson
    const closed = phase.name === 'window' ? phase.window : run.over ? plan.windows.length : 0
    return run.record(first.key.seat, first.forecast ?? [], notes, closed)
  }

  const isLetGo = (member: string): boolean => opened().lesson.members.get(member)?.gone === 'let-go'

  return {
    get seq() {
      return seq
    },
    decide(actor, command, asking) {
      const now = asked(asking)
      if (actor.role === 'teacher') return decideTeacher(now, command as TeacherCommand)
      const member = now.lesson.members.get(actor.member)
      if (!member || member.gone !== null) return refuse('unknown-member')
      return decideMember(now, member, command as MemberCommand)
    },
    admit: (member, asObserver, asking) => admit(asked(asking), member, asObserver),
    due(asking) {
      const now = asked(asking)
      const { phase, until, pausedAt } = now.lesson
      if (phase.name === 'window' && pausedAt === null && until !== null && asking.now >= until) {
        const closed = accept(now, ...closing(now, phase.window, 'time'))
        return closed.ok ? closed.events : []
      }
      const seated = dueSeats(now)
      const events = accept(now, ...(seated.length > 0 ? seated : dueInjects(now)))
      return events.ok ? events.events : []
    },
    closesAt,
    nextDue(takenUp) {
      const times = [closesAt(), nextFree(opened().lesson, takenUp)].filter((time) => time !== null)
      return times.length > 0 ? Math.min(...times) : null
    },
    apply(stored) {
      const steps = applying(stored)
      while (!steps.next().done) {
        // The next step.
      }
    },
    applying,
    get runsGiven() {
      return opened().lesson.runsGiven
    },
    hasMember: (member) => opened().lesson.members.get(member)?.gone === null,
    get awaited() {
      return [...opened().lesson.members.values()].filter(isAwaited).map(({ id }) => id)
    },
    isLetGo,
    whyOut: (member) => (isLetGo(member) ? whyOut(opened().lesson) : null),
    teacher: (asking) => teacherView(shown(asking)),
    student(member, asking) {
      const { lesson, plan } = opened()
      const found = lesson.members.get(member)
      return found && found.gone === null ? studentView(shown(asking), found, plan, end) : null
    },
    projector: (asking) => projectorView(shown(asking)),
    look(team: TeamKey) {
      return teamOf(opened().lesson, team) ? seatView(team.world, team.seat) : null
    },
    record,
    recordFor(member, world) {
      const { lesson } = opened()
      const held = lesson.members.get(member)?.held ?? null
      const here = held?.world === world
      const run = record(world, held && here ? held.seat : undefined)
      const expected = (held && teamOf(lesson, held)?.expectedBy.has(member)) ?? false
      return run && { ...run, held: held && { seat: held.seat, here, expected } }
    },
    hash: (world) => opened().worlds[world]?.hash() ?? null,
    get versions() {
      return { lesson: forAll, worlds: [...opened().versions] }
    },
    teamVersion: (team) => forTeam.get(nameOf(team)) ?? 0,
  }
}

const nameOf = ({ world, seat }: TeamKey): string => `${world} ${seat}`

/** An inject as a note at its hour, so that a debrief finds what the model does not know of. */
function noteOf({ inject, hour }: SentInject): Note {
  const { id, from, title, text, sources } = inject
  const ground = sources.length > 0 ? sources.join(', ') : 'invented'
  return { id, branch: null, hour, order: null, text: `${from}: ${title}. ${text} [${ground}]`.slice(0, longestNote) }
}
