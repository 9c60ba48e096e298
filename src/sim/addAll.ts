import type { SimEvent } from './event'

/** Adds events to others. Most lists are empty, and spreading an empty list costs more than a look at its length. */
export function addAll(events: SimEvent[], more: readonly SimEvent[]): void {
  for (let i = 0; i < more.length; i++) events.push(more[i])
}
