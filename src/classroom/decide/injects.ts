import type { Inject } from '../events'
import { limits } from '../limits'
import type { Decided } from '../room'
import type { Lesson } from '../state'
import { type Asked, accept, type BareEvent, refuse } from './asked'
import { isOver } from './lesson'

/** An inject that is prepared: for named seats, with a source of the scenario or, without one, invented. */
export function planInject(asked: Asked, inject: Omit<Inject, 'id'>): Decided {
  const { lesson, scenario, plan } = asked
  if (lesson.planned.length + lesson.sent.length >= limits.injects) return refuse('full')
  const seats = new Set(scenario.play.seats.map(({ id }) => id))
  if (!inject.seats.every((seat) => seats.has(seat))) return refuse('unknown-team')
  if (inject.world !== null && inject.world >= lesson.teams.length) return refuse('unknown-team')
  const sources = new Set(scenario.record.sources.map(({ id }) => id))
  if (!inject.sources.every((source) => sources.has(source))) return refuse('unknown-source')
  const places = new Set(scenario.space.places.map(({ id }) => id))
  if (!inject.places.every((place) => places.has(place))) return refuse('unknown-inject')
  const { when } = inject
  if (when.on === 'condition' && !scenario.conditions.some(({ id }) => id === when.condition)) {
    return refuse('bad-condition')
  }
  const { phase } = lesson
  const open = phase.name === 'window' ? phase.window : isOver(lesson) ? plan.windows.length : 0
  if (when.on === 'window' && (when.window >= plan.windows.length || when.window < open)) return refuse('wrong-phase')
  const texts = [inject.from, inject.title, inject.text].map((text) => text.trim())
  if (texts.some((text) => text.length === 0)) return refuse('empty-text')
  const [from, title, text] = texts
  const id = `inject-${lesson.made + 1}`
  return accept(asked, { type: 'inject-planned', inject: { ...inject, id, from, title, text } })
}

/** Worlds that an inject is meant for and did not reach yet. */
function waiting(lesson: Lesson, inject: Inject): number[] {
  const meant = inject.world === null ? lesson.teams.map((_, world) => world) : [inject.world]
  return meant.filter((world) => !lesson.sent.some((one) => one.inject.id === inject.id && one.worlds.includes(world)))
}

export function sendInject(asked: Asked, id: string): Decided {
  const { lesson, worlds } = asked
  const inject = lesson.planned.find((one) => one.id === id)
  if (!inject) return refuse('unknown-inject')
  if (lesson.phase.name !== 'window' && lesson.phase.name !== 'brief') return refuse('wrong-phase')
  return accept(asked, { type: 'inject-sent', inject, worlds: waiting(lesson, inject), hour: worlds[0].hour })
}

/** Injects whose time has come: their window is open, or their condition holds as one is. */
export function dueInjects({ lesson, worlds }: Asked): BareEvent[] {
  const { phase } = lesson
  if (phase.name !== 'window' || lesson.pausedAt !== null) return []
  return lesson.planned.flatMap((inject): BareEvent[] => {
    const { when } = inject
    if (when.on === 'demand' || (when.on === 'window' && when.window !== phase.window)) return []
    const reached = waiting(lesson, inject).filter(
      (world) => when.on === 'window' || worlds[world].holds(when.condition),
    )
    return reached.length === 0 ? [] : [{ type: 'inject-sent', inject, worlds: reached, hour: worlds[0].hour }]
  })
}
