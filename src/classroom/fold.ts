import type { ClassEvent, ClassEventType, TeamKey } from './events'
import { teamName } from './names'
import { type Lesson, type Line, type Member, membersOf, type Team, talkOf, teamOf, workKey } from './state'

type Of<T extends ClassEventType> = Extract<ClassEvent, { type: T }>

/** A lesson as it is opened, its seats run by the policy until somebody comes. `seats`: of the scenario, in its order. */
export function openedLesson(head: Of<'opened'>, seats: readonly string[]): Lesson {
  return {
    head,
    seeds: [...head.seeds],
    deleteOn: head.deleteOn,
    phase: { name: 'lobby' },
    since: head.at,
    until: null,
    pausedAt: null,
    held: false,
    locked: false,
    lastWindow: null,
    runsGiven: false,
    members: new Map(),
    teams: head.seeds.map((_, world) => teamsOf(world, seats)),
    talks: [],
    lines: new Map(),
    planned: [],
    sent: [],
    handedIn: new Map(),
    made: 0,
    savedAt: head.at,
  }
}

function teamsOf(world: number, seats: readonly string[]): Team[] {
  return seats.map((seat, index) => ({
    key: { world, seat },
    name: teamName(world * seats.length + index),
    by: 'policy',
    isLeft: false,
    forecast: null,
    expectedBy: new Set(),
    proposals: [],
    given: [],
    submitted: false,
    proposed: new Map(),
    reasons: { count: 0, words: 0 },
    lines: [],
    injectsRead: new Set(),
    nudges: 0,
  }))
}

/** What an event needs of the lesson; a log that names what was never made is damaged, and an Error. */
function team(lesson: Lesson, key: TeamKey): Team {
  const found = teamOf(lesson, key)
  if (!found) throw new Error(`the log names seat ${key.seat} of world ${key.world}, which is not there`)
  return found
}

function member(lesson: Lesson, id: string) {
  const found = lesson.members.get(id)
  if (!found) throw new Error(`the log names member ${id}, who never joined`)
  return found
}

function addLine(lesson: Lesson, to: Line[], line: Omit<Line, 'hidden' | 'reportedBy'>): void {
  const added: Line = { ...line, hidden: false, reportedBy: null }
  to.push(added)
  lesson.lines.set(line.id, added)
}

const everyTeam = (lesson: Lesson): Team[] => lesson.teams.flat()

function beginWindow(lesson: Lesson): void {
  for (const one of everyTeam(lesson)) {
    one.proposals = []
    one.given = []
    one.submitted = false
    one.proposed = new Map()
    one.reasons = { count: 0, words: 0 }
  }
}

/** Words of a reason, as a teacher counts them. */
export const wordsOf = (text: string): number => text.trim().split(/\s+/u).filter(Boolean).length

type Folds = { readonly [T in ClassEventType]: (lesson: Lesson, event: Of<T>) => void }

/** What each event changes in the lesson; worlds are changed by `room`. */
const folds: Folds = {
  opened: () => {
    throw new Error('a session is opened once')
  },
  'world-added': (lesson, { seed }) => {
    lesson.seeds.push(seed)
    const seats = lesson.teams[0].map(({ key }) => key.seat)
    lesson.teams.push(teamsOf(lesson.teams.length, seats))
  },
  'delete-on': (lesson, { date }) => {
    lesson.deleteOn = date
  },
  'lobby-locked': (lesson, { locked }) => {
    lesson.locked = locked
  },
  joined: (lesson, { at, member: id, nick, team: key }) => {
    lesson.members.set(id, {
      id,
      nick,
      team: key,
      held: null,
      muted: false,
      isNamed: false,
      joined: at,
      wasHere: false,
      gone: null,
      goneAt: null,
    })
    sits(lesson, member(lesson, id))
  },
  moved: (lesson, { member: id, team: key }) => {
    dropAgreement(lesson, id)
    const who = member(lesson, id)
    who.team = key
    sits(lesson, who)
  },
  renamed: (lesson, { member: id, nick, byTeacher }) => {
    const who = member(lesson, id)
    who.nick = nick
    if (byTeacher) who.isNamed = true
  },
  kicked: (lesson, { member: id, at }) => goes(lesson, id, 'kicked', at),
  left: (lesson, { member: id, at }) => goes(lesson, id, 'left', at),
  'first-here': (lesson, { member: id }) => {
    member(lesson, id).wasHere = true
  },
  'let-go': (lesson, { member: id, at }) => {
    goes(lesson, id, 'let-go', at)
    // Nobody ever came to it.
    member(lesson, id).held = null
  },
  'came-back': (lesson, { member: id }) => {
    const who = member(lesson, id)
    who.gone = null
    who.goneAt = null
    who.wasHere = true
    sits(lesson, who)
  },
  muted: (lesson, { member: id, muted }) => {
    member(lesson, id).muted = muted
  },
  'seat-given': (lesson, { team: key, by, asked }) => {
    const of = team(lesson, key)
    of.by = by
    of.isLeft = by === 'policy' && asked
    if (by === 'policy') of.proposals = []
  },
  phase: (lesson, { phase, until, at, held = false }) => {
    lesson.phase = phase
    lesson.since = at
    lesson.until = until
    lesson.pausedAt = held ? at : null
    lesson.held = held
    if (phase.name === 'window') lesson.lastWindow = phase.window
    // Where no window ever opens, what was held is the seat whose role was read.
    const isPlay = phase.name === 'window' || (phase.name === 'debrief' && lesson.lastWindow === null)
    if (isPlay) for (const who of lesson.members.values()) takesUp(who)
    beginWindow(lesson)
  },
  paused: (lesson, { at }) => {
    lesson.pausedAt = at
  },
  resumed: (lesson, { until, at }) => {
    lesson.since = at
    lesson.pausedAt = null
    lesson.held = false
    lesson.until = until
  },
  extended: (lesson, { until }) => {
    lesson.until = until
  },
  'window-closed': () => {},
  'stepped-back': () => {},
  'forecast-locked': (lesson, { team: key, forecast, member: by }) => {
    const of = team(lesson, key)
    of.forecast = forecast
    // Whoever had a seat there and never came yet expected nothing with it.
    const there = membersOf(lesson, key).filter(({ wasHere }) => wasHere)
    of.expectedBy = new Set([by, ...there.map(({ id }) => id)])
  },
  proposed: (lesson, { team: key, id, member: by, order }) => {
    lesson.made++
    const of = team(lesson, key)
    of.proposed.set(by, (of.proposed.get(by) ?? 0) + 1)
    of.proposals.push({ id, member: by, order, agree: new Set([by]) })
  },
  'proposal-withdrawn': (lesson, { team: key, id }) => {
    const of = team(lesson, key)
    of.proposals = of.proposals.filter((one) => one.id !== id)
  },
  agreed: (lesson, { team: key, id, member: by, agrees }) => {
    const proposal = team(lesson, key).proposals.find((one) => one.id === id)
    if (agrees) proposal?.agree.add(by)
    else proposal?.agree.delete(by)
  },
  ordered: (lesson, { team: key, command, proposal }) => {
    if (command.type === 'read') return
    const of = team(lesson, key)
    of.proposals = of.proposals.filter((one) => one.id !== proposal)
    of.given.push(command)
    if (!('reason' in command)) return
    of.reasons.count++
    of.reasons.words += wordsOf(command.reason)
  },
  'inject-read': (lesson, { team: key, inject }) => {
    team(lesson, key).injectsRead.add(inject)
  },
  submitted: (lesson, { team: key, done }) => {
    team(lesson, key).submitted = done
  },
  said: (lesson, { team: key, id, at, member: by, text }) => {
    lesson.made++
    addLine(lesson, team(lesson, key).lines, { id, at, member: by, seat: key.seat, text, where: key })
  },
  'talk-opened': (lesson, { talk, world, seats }) => {
    lesson.made++
    lesson.talks.push({ id: talk, world, seats, lines: [] })
  },
  'talk-said': (lesson, { talk, id, at, seat, member: by, text }) => {
    const to = talkOf(lesson, talk)
    if (!to) throw new Error(`the log names talk ${talk}, which was never opened`)
    lesson.made++
    addLine(lesson, to.lines, { id, at, member: by, seat, text, where: talk })
  },
  'line-hidden': (lesson, { line, hidden }) => {
    const found = lesson.lines.get(line)
    if (found) found.hidden = hidden
  },
  'line-reported': (lesson, { line, by }) => {
    const found = lesson.lines.get(line)
    if (found) found.reportedBy = by
  },
  'report-settled': (lesson, { line }) => {
    const found = lesson.lines.get(line)
    if (found) found.reportedBy = null
  },
  'inject-planned': (lesson, { inject }) => {
    lesson.made++
    lesson.planned.push(inject)
  },
  'inject-dropped': (lesson, { inject }) => {
    lesson.planned = lesson.planned.filter(({ id }) => id !== inject)
  },
  'inject-sent': (lesson, { inject, worlds, hour, at }) => {
    lesson.sent.push({ inject, worlds, hour, at })
    const isEverywhere = (world: number): boolean =>
      lesson.sent.some((one) => one.inject.id === inject.id && one.worlds.includes(world))
    const meant = inject.world === null ? lesson.teams.map((_, world) => world) : [inject.world]
    if (meant.every(isEverywhere)) lesson.planned = lesson.planned.filter(({ id }) => id !== inject.id)
  },
  'runs-given': (lesson) => {
    lesson.runsGiven = true
  },
  nudged: (lesson, { team: key }) => {
    team(lesson, key).nudges++
  },
  'handed-in': (lesson, { member: by, team: key, world, work, at }) => {
    if (by !== null) member(lesson, by)
    const whose = workKey(by, world)
    const times = (lesson.handedIn.get(whose)?.times ?? 0) + 1
    lesson.handedIn.set(whose, { member: by, team: key, world, at, times, work })
  },
}

/** A seat that somebody has while a window is open is what they held in play, until they have another. */
function sits(lesson: Lesson, who: Member): void {
  if (lesson.phase.name === 'window') takesUp(who)
}

function takesUp(who: Member): void {
  if (who.team !== null && who.gone === null) who.held = who.team
}

function goes(lesson: Lesson, id: string, how: Member['gone'], at: number): void {
  dropAgreement(lesson, id)
  const who = member(lesson, id)
  who.gone = how
  who.goneAt = at
}

/** Who goes takes along what they agreed to, and what they proposed that nobody else agreed to. */
function dropAgreement(lesson: Lesson, id: string): void {
  const key = lesson.members.get(id)?.team
  const of = key ? teamOf(lesson, key) : null
  if (!of) return
  for (const { agree } of of.proposals) agree.delete(id)
  of.proposals = of.proposals.filter(({ agree }) => agree.size > 0)
}

/**
 * Events that a member asked for: whoever does is there. Logs from before `first-here` was written have nothing else that tells so.
 */
const asked: ReadonlySet<ClassEventType> = new Set<ClassEventType>([
  'forecast-locked',
  'proposed',
  'agreed',
  'ordered',
  'submitted',
  'said',
  'talk-said',
  'handed-in',
])

/** Takes an event into the lesson, in place. Throws an Error for one that does not follow on what was before. */
export function fold(lesson: Lesson, event: ClassEvent): void {
  lesson.savedAt = event.at
  const take = folds[event.type] as (lesson: Lesson, event: ClassEvent) => void
  take(lesson, event)
  if (asked.has(event.type) && 'member' in event && event.member) member(lesson, event.member).wasHere = true
}
