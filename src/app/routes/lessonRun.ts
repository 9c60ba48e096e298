/** What a run's name may hold. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9_.-]/g, '')

/** How the names of all runs of a lesson begin in this browser. */
export const lessonPrefix = (session: string): string => plain(`class-${session}-`)

/** Name under which a world's run of a lesson is kept in this browser. `rest`: tells two runs of one world apart. */
export const lessonRunId = (session: string, world: number, rest: string): string =>
  `${lessonPrefix(session)}${plain(`${world}-${rest}`)}`
