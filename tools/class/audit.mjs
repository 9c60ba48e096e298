/** The id that a client gave its command: the last part of what the log keeps as an event's cause. */
const idOf = (cause) => cause.slice(cause.lastIndexOf(':') + 1)

/**
 * Compares what people were told was taken with a session's log.
 * @param {{ seq: number, event: { type: string, cause?: string, text?: string } }[]} log
 * @param {{ taken: { id: string, seq: number }[] }[]} people
 */
export function audit(log, people) {
  const gaps = log.filter(({ seq }, index) => seq !== index + 1).length
  const causes = new Map()
  const texts = new Map()
  const count = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1)
  // Only the first event of a command tells its cause: a second one is a second time.
  for (const { event } of log) {
    if (event.cause) count(causes, idOf(event.cause))
    if (event.type === 'said' || event.type === 'talk-said') count(texts, event.text)
  }
  const taken = people.flatMap((person) => person.taken)
  const twice = (counts) => [...counts.values()].filter((times) => times > 1).length
  return {
    events: log.length,
    acknowledged: taken.length,
    lost: gaps + taken.filter(({ id, seq }) => !causes.has(id) || seq > log.length).length,
    doubled: Math.max(twice(causes), twice(texts)),
  }
}
