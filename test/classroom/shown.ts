import { openOption, type TestClass } from './lesson'

export const asking = (lesson: TestClass) => ({ now: lesson.now, presence: lesson.presence })
export const student = (lesson: TestClass, member: string) => {
  const view = lesson.room.student(member, asking(lesson))
  if (!view) throw new Error(`${member} is not there`)
  return view
}
export const teacher = (lesson: TestClass) => lesson.room.teacher(asking(lesson))
export const card = (lesson: TestClass, seat: string, world = 0) => {
  const found = teacher(lesson).teams.find(({ key }) => key.seat === seat && key.world === world)
  if (!found) throw new Error(`no team ${seat}`)
  return found
}
/** Students of each world, observers aside. */
export const inWorlds = (lesson: TestClass): number[] =>
  teacher(lesson).hours.map((_, world) =>
    teacher(lesson).teams.reduce((sum, { key, members }) => sum + (key.world === world ? members.length : 0), 0),
  )
export const order = (option: string, reason = 'It is the least that can be done.') =>
  ({ type: 'propose', order: { type: 'decide', option, reason } }) as const
export const lastProposal = (lesson: TestClass, member: string): string =>
  student(lesson, member).team?.proposals.at(-1)?.id ?? ''
/** Proposes and gives an open option, for a team of one. */
export function takes(lesson: TestClass, member: string, option?: string): string {
  const seat = student(lesson, member).team?.key.seat ?? ''
  const taken = option ?? openOption(lesson, seat)
  lesson.must(member, order(taken))
  lesson.must(member, { type: 'give', proposal: lastProposal(lesson, member) })
  return taken
}
