/** Key under which `State.read` keeps that a seat opened a report. Ids hold no slash. */
export function readKey(seat: string, report: string): string {
  return `${seat}/${report}`
}
