import type { Line } from '../../record/playback'
import type { LoggedCommand } from '../../record/runRecord'
import type { BranchCourse } from '../../record/whatIf'
import type { Naming } from './names'

/** Most orders that are told one by one. */
const mostTold = 3

/** What a branch does otherwise than the line it leaves, in sentences. `parent`: that line's name. */
export function branchWords(naming: Naming, line: Line, parent: string, course: BranchCourse): string[] {
  const { t, format } = naming
  const { from, policy, played, handBack = [] } = course
  const byHand = played.filter((seat) => !handBack.some((one) => one.seat === seat))
  return [
    from > 0 ? t('words.leaves', { parent, when: format.dayTime(from) }) : t('words.whole'),
    ...changeWords(naming, course),
    ...orderWords(naming, line, course),
    ...handBack.map(({ seat, at }) => t('words.back', { who: naming.seat(seat), when: format.dayTime(at) })),
    ...byHand.map((seat) => t('words.byHand', { who: naming.seat(seat) })),
    t(`words.${byHand.length === 0 ? 'all' : 'rest'}.${policy}`),
  ]
}

function changeWords({ t, format, option }: Naming, { changes }: BranchCourse): string[] {
  const added = new Map(changes.flatMap((change) => ('add' in change ? [[change.add, change.at] as const] : [])))
  const dropped = new Set(changes.flatMap((change) => ('drop' in change ? [change.drop] : [])))
  return changes.flatMap((change): string[] => {
    if ('shift' in change) {
      return [t('words.shifted', { what: option(change.shift), hours: format.number(change.hours) })]
    }
    if ('drop' in change) {
      const at = added.get(change.drop)
      const what = option(change.drop)
      return [at === undefined ? t('words.notTaken', { what }) : t('words.movedTo', { what, when: format.dayTime(at) })]
    }
    if (dropped.has(change.add)) return []
    return [t('words.added', { what: option(change.add), when: format.dayTime(change.at) })]
  })
}

/** An order without its reason, which changes nothing. */
const keyOf = ({ hour, command }: LoggedCommand): string =>
  [hour, command.type, command.seat, 'option' in command ? command.option : ''].join(' ')

/** Orders that only the line has after the branch leaves it, and those that only the branch has. */
function ordersOf(line: Line, { kept, commands }: BranchCourse) {
  const later = line.commands.slice(kept).filter(({ command }) => command.type !== 'read')
  const own = new Set(commands.map(keyOf))
  const theirs = new Set(later.map(keyOf))
  return {
    gone: later.filter((one) => !own.has(keyOf(one))),
    fresh: commands.filter((one) => !theirs.has(keyOf(one))),
    repeated: commands.filter((one) => theirs.has(keyOf(one))),
  }
}

function orderWords(naming: Naming, line: Line, course: BranchCourse): string[] {
  const { t, format, option, seat } = naming
  const { gone, fresh, repeated } = ordersOf(line, course)
  const told = gone.filter(({ command }) => command.type === 'decide')
  return [
    ...(gone.length <= mostTold ? told : []).map(({ hour, command }) =>
      t('words.notOrdered', {
        who: seat(command.seat),
        what: option('option' in command ? command.option : ''),
        when: format.dayTime(hour),
      }),
    ),
    ...(gone.length > mostTold ? [...new Set(gone.map(({ command }) => command.seat))] : []).map((of) =>
      t('words.leftOut', { who: seat(of), count: gone.filter(({ command }) => command.seat === of).length }),
    ),
    ...fresh.map((one) => orderWord(naming, one)),
    ...(repeated.length > 0 ? [t('words.kept', { count: repeated.length })] : []),
  ]
}

function orderWord({ t, format, option, seat }: Naming, { hour, command }: LoggedCommand): string {
  const who = seat(command.seat)
  const when = format.dayTime(hour)
  switch (command.type) {
    case 'decide':
      return t('words.ordered', { who, when, what: option(command.option) })
    case 'stand':
      return t('words.stands', { who, when, what: option(command.option) })
    case 'unstand':
      return t('words.takenBack', { who, when, what: option(command.option) })
    case 'wait':
    case 'read':
      return t('words.waits', { who, when })
    default: {
      const never: never = command
      return never
    }
  }
}
