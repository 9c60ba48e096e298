import type { Scenario } from '../../scenario/scenario'
import { type Cell, csvFile } from '../../ui/files/csv'
import { decisionRows, forecastRows, ticketRows, trialRows } from '../../ui/files/deedRows'
import { cellsBy, csvHeading, noteRow, type Row } from '../../ui/files/rows'
import type { ClassWork, StudentWork, TeamWork } from './classWork'

/** Whose a line is; `student` is empty for what a whole team did. The rest is as in the table of one run's debrief. */
const heading = ['world', 'team', 'seat', 'student', ...csvHeading] as const

const unread = 'this world’s run could not be read'

/** What is graded of a class as a table, one figure or statement a line. */
export function workAsCsv(scenario: Scenario, work: ClassWork): string {
  const cells = cellsBy(scenario)
  const of = (whose: readonly Cell[], rows: readonly Row[]): Cell[][] => rows.map((row) => [...whose, ...cells(row)])
  const nobody = ['', '', '', '']
  return csvFile(heading, [
    ...of(nobody, [
      ...work.read.map((text) => noteRow('read first', text)),
      noteRow('class', work.class.title),
      noteRow('scenario', `${work.scenario.id} ${work.scenario.version}`),
      noteRow('plan', work.class.planName),
      noteRow('mode', work.class.mode),
      noteRow('policy', work.class.policy),
    ]),
    ...work.teams.flatMap((team) => {
      const whose = [team.world, team.team, team.seatName]
      return [
        ...of([...whose, ''], [...forecastRows(team), ...deedRows(team)]),
        ...team.students.flatMap((student) => of([...whose, student.nick], studentRows(student))),
      ]
    }),
    ...work.others.flatMap((student) => of([student.world, '', '', student.nick], studentRows(student))),
  ])
}

function deedRows(team: TeamWork): Row[] {
  return team.decisions === null ? [noteRow('decisions', unread)] : decisionRows(team)
}

function studentRows({ nick, handedIn, ticket, trial }: StudentWork): Row[] {
  return [
    ['student', nick === null ? 'room' : '', '', 'handed in', handedIn ?? 'no', '', null, []],
    ...(trial ? trialRows(trial) : []),
    ...(ticket ? ticketRows(ticket) : []),
  ]
}
