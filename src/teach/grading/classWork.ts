import type { ClassEvent, StoredEvent, TeamKey } from '../../classroom/events'
import { fold, openedLesson } from '../../classroom/fold'
import { type HandedIn, isTeam, type Lesson, type Member, type Team, teamOfWork } from '../../classroom/state'
import type { DebriefFile } from '../../record/debriefSchema'
import type { ExitTicket, TrialNote } from '../../record/reflection'
import type { Scenario } from '../../scenario/scenario'
import type { Parameter } from '../../scenario/schema/play'
import type { RunRecord } from '../../session/api'
import { forecastsOf } from '../../ui/files/deeds'
import { letterOf } from '../parts'
import { type TeamDeeds, teamDeedsOf, type UnreadDeeds } from './teamDeeds'

/** What one student, or the room, handed in. */
export interface StudentWork {
  /** Null: the room's, on one device. */
  readonly nick: string | null
  /** When, as ISO 8601 in UTC; null: nothing was handed in. */
  readonly handedIn: string | null
  /** Letter of the world whose run was looked back on; null where nothing was handed in. */
  readonly world: string | null
  readonly ticket: ExitTicket | null
  /** `parameterText`: the assumption that was changed, in words. */
  readonly trial: (TrialNote & { readonly parameterText: string | null }) | null
}

/** What one team forecast, decided and why; and what its students handed in. */
export type TeamWork = TeamHead & (TeamDeeds | UnreadDeeds)

export interface TeamHead {
  readonly world: string
  readonly seat: string
  readonly seatName: string
  /** Null on one device, where the room plays. */
  readonly team: string | null
  readonly forecasts: DebriefFile['forecasts']
  readonly students: readonly StudentWork[]
}

/** Everything that is graded of a class, and nothing of what came of its runs. */
export interface ClassWork {
  readonly format: 1
  readonly kind: 'class-work'
  /** Sentences to be read first. */
  readonly read: readonly string[]
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: string; readonly title: string }
  readonly class: {
    readonly title: string
    readonly plan: string
    readonly planName: string | null
    readonly mode: 'teams' | 'one-device'
    readonly policy: string
    /** ISO 8601 in UTC. */
    readonly begun: string
  }
  /** Teams that did something, or may have in a run that could not be read, by world and seat. */
  readonly teams: readonly TeamWork[]
  /** Observers, the room, and whoever has no team. */
  readonly others: readonly StudentWork[]
}

/** What stands in it in the language of the screen. */
export interface WorkWords {
  readonly read: readonly string[]
  readonly assumption: (parameter: Parameter) => string
}

/** The lesson as its log tells it. Throws an Error for a log that is none, or damaged. */
export function lessonOf(scenario: Scenario, log: readonly StoredEvent[]): Lesson {
  const [first, ...rest] = log.map(({ event }): ClassEvent => event)
  if (first?.type !== 'opened') throw new Error('a log begins with the opening of its class')
  const lesson = openedLesson(
    first,
    scenario.play.seats.map(({ id }) => id),
  )
  for (const event of rest) fold(lesson, event)
  return lesson
}

/** `runs`: by world; null where a run can't be had. Play has to be over: before, no run has events. */
export function classWorkOf(
  scenario: Scenario,
  lesson: Lesson,
  runs: readonly (RunRecord | null)[],
  words: WorkWords,
): ClassWork {
  const { manifest, play } = scenario
  const { head } = lesson
  const students = [...lesson.members.values()].filter(({ id, gone }) => gone === null || lesson.handedIn.has(id))
  const workOf = (nick: string | null, handedIn: HandedIn | undefined) => studentWork(scenario, words, nick, handedIn)
  const ofTeam = (key: TeamKey): StudentWork[] =>
    students.flatMap((member) => {
      const own = gradedWith(lesson, member)
      return own && isTeam(own, key) ? [workOf(member.nick, lesson.handedIn.get(member.id))] : []
    })
  return {
    format: 1,
    kind: 'class-work',
    read: [...words.read],
    scenario: { id: manifest.id, version: manifest.version, hash: scenario.hash, title: manifest.title },
    class: {
      title: head.title,
      plan: head.plan,
      planName: play.plans.find(({ id }) => id === head.plan)?.name ?? null,
      mode: head.mode,
      policy: head.policy,
      begun: new Date(head.at).toISOString(),
    },
    teams: lesson.teams.flat().flatMap((team) => {
      const work = teamWork(scenario, head.mode, team, runs[team.key.world] ?? null, ofTeam(team.key))
      return didSomething(work, team) ? [work] : []
    }),
    others: [
      ...[...lesson.handedIn.values()].filter(({ member }) => member === null).map((room) => workOf(null, room)),
      ...students
        .filter((member) => gradedWith(lesson, member) === null)
        .map(({ id, nick }) => workOf(nick, lesson.handedIn.get(id))),
    ],
  }
}

/** The team with which work was handed in; of who has handed in nothing, the one with which it would be. */
function gradedWith(lesson: Lesson, member: Member): TeamKey | null {
  const handedIn = lesson.handedIn.get(member.id)
  return handedIn ? handedIn.team : teamOfWork(member)
}

function teamWork(
  scenario: Scenario,
  mode: ClassWork['class']['mode'],
  { key, name, forecast }: Team,
  run: RunRecord | null,
  students: readonly StudentWork[],
): TeamWork {
  return {
    world: letterOf(key.world),
    seat: key.seat,
    seatName: scenario.play.seats.find(({ id }) => id === key.seat)?.name ?? key.seat,
    team: mode === 'teams' ? name : null,
    forecasts: forecastsOf(scenario, forecast ?? []),
    ...teamDeedsOf(scenario, run, key.seat),
    students,
  }
}

/** A seat that the policy alone played is nobody's work. */
function didSomething(work: TeamWork, { by }: Team): boolean {
  if (work.students.length > 0 || work.forecasts.length > 0) return true
  if (work.decisions === null) return by === 'team'
  return work.standingOrders.length > 0 || work.waits.length > 0 || work.decisions.some((one) => one.by !== 'policy')
}

function studentWork(
  { model }: Scenario,
  { assumption }: WorkWords,
  nick: string | null,
  handedIn: HandedIn | undefined,
): StudentWork {
  if (!handedIn) return { nick, handedIn: null, world: null, ticket: null, trial: null }
  const { at, world, work } = handedIn
  const parameter = model.parameters.find(({ id }) => id === work.trial?.parameter)
  return {
    nick,
    handedIn: new Date(at).toISOString(),
    world: letterOf(world),
    ticket: work.ticket,
    trial: work.trial && { ...work.trial, parameterText: parameter ? assumption(parameter) : null },
  }
}
