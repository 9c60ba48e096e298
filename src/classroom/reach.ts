import type { ClassEvent, TeamKey } from './events'
import { type Lesson, talkOf } from './state'

/**
 * Whose views an event may change: everybody's, those of named teams, or those of every team of one world. The teacher's page and the
 * projector's are not meant: they show something of everything.
 */
export type Reach = 'all' | readonly TeamKey[] | { readonly world: number }

/** `lesson`: with the event taken in. What is not named here reaches all, which is never wrong. */
export function reachOf(event: ClassEvent, lesson: Lesson): Reach {
  switch (event.type) {
    case 'first-here':
      return []
    case 'forecast-locked':
    case 'proposed':
    case 'proposal-withdrawn':
    case 'agreed':
    case 'submitted':
    case 'said':
    case 'nudged':
      return [event.team]
    case 'talk-opened':
      return event.seats.map((seat) => ({ world: event.world, seat }))
    case 'talk-said': {
      const talk = talkOf(lesson, event.talk)
      return talk ? talk.seats.map((seat) => ({ world: talk.world, seat })) : 'all'
    }
    case 'ordered':
    case 'inject-read':
      return { world: event.team.world }
    case 'handed-in':
      return event.team ? [event.team] : 'all'
    default:
      return 'all'
  }
}
