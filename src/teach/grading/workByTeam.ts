import type { TeamKey } from '../../classroom/events'
import type { HandedInView, TeacherView, TeamCard } from '../../classroom/views'
import { isTeam } from '../parts'

/** What was handed in, and which students have not yet. */
export interface WorkOfTeam {
  readonly done: readonly HandedInView[]
  readonly open: readonly Student[]
}

interface Student {
  readonly member: string
  readonly nick: string
}

/** A class's work as it is graded: with the team whose seat its author held in play, though it is not the one that they have now. */
export function workByTeam({ teams, observers, handedIn }: Pick<TeacherView, 'teams' | 'observers' | 'handedIn'>): {
  readonly groups: readonly (WorkOfTeam & { readonly card: TeamCard })[]
  /** Of observers, and of the room. */
  readonly others: WorkOfTeam
} {
  const students: readonly (Student & { readonly team: TeamKey | null })[] = [
    ...teams.flatMap(({ key, members }) => members.map((one) => ({ ...one, team: one.held ?? key }))),
    ...observers.map((one) => ({ ...one, team: one.held ?? null })),
  ]
  const open = students.filter(({ member }) => !handedIn.some((one) => one.member === member))
  const isOf = (key: TeamKey | null) => (one: { readonly team: TeamKey | null }) =>
    key === null || one.team === null ? one.team === key : isTeam(one.team, key)
  const workOf = (key: TeamKey | null): WorkOfTeam => ({
    done: handedIn.filter(isOf(key)),
    open: open.filter(isOf(key)),
  })
  return { groups: teams.map((card) => ({ card, ...workOf(card.key) })), others: workOf(null) }
}
