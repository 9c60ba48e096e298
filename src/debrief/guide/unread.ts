import type { ArrivedReport } from '../../session/api'

/** Hours from the arrival of a message to the end of the run below which it could hardly be read. */
export const hardlyInTime = 1

/** Messages that reached a seat and were never opened, oldest first. `end`: the hour up to which decisions were taken. */
export function unreadOf(reports: readonly ArrivedReport[], end: number): ArrivedReport[] {
  return reports
    .filter(({ read, arrived }) => !read && arrived <= end - hardlyInTime)
    .sort((a, b) => a.arrived - b.arrived)
}
