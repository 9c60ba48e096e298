import type { HandIn } from '../commands'
import type { Work } from '../events'
import { limits } from '../limits'
import type { Decided } from '../room'
import { type Member, teamOfWork, workKey } from '../state'
import { type Asked, accept, refuse } from './asked'

/**
 * Work of a student, or of the room (null), from the debrief until the lesson is ended, in place of what was there. Who is muted can't
 * write to others, and does this for the teacher alone. The same again changes nothing and is taken.
 */
export function handIn(asked: Asked, member: Member | null, command: HandIn): Decided {
  const { lesson, scenario } = asked
  const { world } = command
  if (lesson.phase.name !== 'debrief' && lesson.phase.name !== 'exit') return refuse('wrong-phase')
  if (world >= lesson.teams.length) return refuse('unknown-team')
  const work = tidyWork(command.work)
  const parameter = work.trial?.parameter ?? null
  if (parameter !== null && !scenario.model.parameters.some(({ id }) => id === parameter)) {
    return refuse('unknown-parameter')
  }
  if (isBlank(work)) return refuse('empty-text')
  const before = lesson.handedIn.get(workKey(member?.id ?? null, world))
  if (before && before.world === world && isSameWork(before.work, work)) return { ok: true, events: [] }
  if (before && before.times >= limits.handIns) return refuse('full')
  const team = member && teamOfWork(member)
  return accept(asked, { type: 'handed-in', member: member?.id ?? null, team, world, work })
}

/** Without spaces around texts. A trial of which nothing was said is none, whatever was moved in it. */
export function tidyWork({ ticket, trial }: Work): Work {
  const { claim, evidence, doubt } = ticket
  const tidy = trial && { ...trial, conclusion: trial.conclusion.trim(), challenge: trial.challenge.trim() }
  const isSaid = tidy !== null && (tidy.conclusion !== '' || tidy.challenge !== '' || tidy.stands !== null)
  return {
    ticket: { claim: claim.trim(), evidence: evidence.trim(), doubt: doubt.trim() },
    trial: isSaid ? tidy : null,
  }
}

/** Whether there is nothing to hand in. Takes tidy work. */
export const isBlank = ({ ticket, trial }: Work): boolean =>
  trial === null && ticket.claim === '' && ticket.evidence === '' && ticket.doubt === ''

/** Whether nothing was changed. Takes tidy work. */
export function isSameWork(one: Work, other: Work): boolean {
  const texts = ({ ticket, trial }: Work) => [
    ticket.claim,
    ticket.evidence,
    ticket.doubt,
    trial && [trial.conclusion, trial.parameter, trial.stands, trial.challenge],
  ]
  return JSON.stringify(texts(one)) === JSON.stringify(texts(other))
}
