import type { Order, Phase, TeamKey } from '../../classroom/events'
import type { LessonView, TeamCard, TeamStatus } from '../../classroom/views'
import type { Scenario } from '../../scenario/scenario'
import type { Format } from '../../ui/format'
import type { TeachT } from '../faultWords'
import { clockText } from '../link/clock'
import { letterOf } from '../parts'

/** Name of a decision; the id where the scenario has none of it. */
export function optionName(scenario: Scenario, option: string): string {
  for (const actor of scenario.actors) {
    const found = actor.options.find(({ id }) => id === option)
    if (found) return found.label
  }
  return option
}

/** An order in a few words. */
export function orderWords(t: TeachT, scenario: Scenario, order: Order): string {
  switch (order.type) {
    case 'decide':
      return optionName(scenario, order.option)
    case 'stand':
      return t('card.stands', { what: optionName(scenario, order.option) })
    case 'unstand':
      return t('card.takesBack', { what: optionName(scenario, order.option) })
    case 'wait':
      return t('card.waits')
    default: {
      const never: never = order
      return never
    }
  }
}

/** What a team decided or is about to: orders of this window, else the favoured proposal, else what is being written on. */
export function currentWords(t: TeachT, scenario: Scenario, card: TeamCard, { phase, mode }: LessonView): string {
  if (phase.name !== 'window')
    return mode === 'teams' ? membersWords(t, card) : t(card.status === 'policy' ? 'card.policyActs' : 'card.room')
  if (card.given.length > 0) return card.given.map((order) => orderWords(t, scenario, order)).join('; ')
  if (card.status === 'submitted') return t('card.noOrder')
  if (card.proposal) return orderWords(t, scenario, card.proposal)
  if (card.draft?.option) return optionName(scenario, card.draft.option)
  if (card.status === 'policy') return t('card.policyActs')
  return t(mode === 'one-device' ? 'card.room' : 'card.nothing')
}

function membersWords(t: TeachT, card: TeamCard): string {
  return card.members.length > 0 ? card.members.map(({ nick }) => nick).join(', ') : t('card.nobody')
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length

const wait = (at: number | null, now: number): string | null => (at === null ? null : clockText(Math.max(0, now - at)))

/** The last line of a card: how far the writing is, or since when nothing came. `now`: by the server's clock. */
export function noteWords(t: TeachT, card: TeamCard, { phase, mode }: LessonView, now: number): string {
  if (phase.name === 'brief' && mode === 'teams' && card.status !== 'policy' && card.status !== 'empty') {
    return t(card.forecast ? 'card.forecast' : 'card.noForecast')
  }
  if (phase.name !== 'window' && (card.status === 'thinking' || card.status === 'submitted')) return ''
  switch (card.status) {
    case 'policy':
      return t(mode === 'one-device' ? 'card.handedRoom' : 'card.handed')
    case 'disconnected': {
      const time = wait(card.lostAt, now)
      return time === null ? t('card.noInputYet') : t('card.lost', { time })
    }
    case 'idle': {
      const time = wait(card.lastActive, now)
      return time === null ? t('card.noInputYet') : t('card.noInput', { time })
    }
    case 'empty':
      return t('card.handed')
    case 'submitted':
    case 'thinking': {
      const { draft, reasons } = card
      if (card.status === 'thinking' && draft && draft.words > 0) return t('card.draft', { count: draft.words })
      const proposed = card.proposal && 'reason' in card.proposal ? wordsIn(card.proposal.reason) : 0
      if (card.status === 'thinking' && reasons.count === 0 && proposed > 0) {
        return t('card.proposed', { count: proposed })
      }
      if (reasons.count === 0) return t(mode === 'one-device' ? 'card.roomNext' : 'card.noReason')
      return t('card.written', {
        reasons: t('card.reasons', { count: reasons.count }),
        words: t('card.words', { count: reasons.words }),
      })
    }
    default: {
      const never: never = card.status
      return never
    }
  }
}

/** The word of a team's mark. In the lobby nobody thinks yet; after play nobody does any more. */
export function statusWords(t: TeachT, status: TeamStatus, phase: Phase): string {
  if (phase.name === 'lobby' && status === 'thinking') return t('status.waiting')
  if ((phase.name === 'debrief' || phase.name === 'exit' || phase.name === 'ended') && status !== 'disconnected') {
    return t('status.over')
  }
  return t(`status.${status}`)
}

/** `Russia A`: a seat with the letter of its world. */
export function whereWords(t: TeachT, seatName: (seat: string) => string, { world, seat }: TeamKey): string {
  return t('worldShort', { seat: seatName(seat), letter: letterOf(world) })
}

/** Name of a part of the lesson. */
export function partName(
  t: TeachT,
  format: Format,
  windows: readonly { readonly hour: number }[],
  phase: Phase,
): string {
  switch (phase.name) {
    case 'lobby':
    case 'brief':
    case 'debrief':
    case 'exit':
    case 'ended':
      return t(`part.${phase.name}`)
    case 'window': {
      const hour = windows[phase.window]?.hour ?? 0
      return `${format.day(hour)} ${format.time(hour)}`
    }
    default: {
      const never: never = phase
      return never
    }
  }
}

/** How long ago the last event was kept. */
export function savedWords(t: TeachT, ago: number): string {
  const seconds = Math.max(0, Math.floor(ago / 1000))
  if (seconds < 1) return t('clock.savedNow')
  const [unit, value] =
    seconds < 60
      ? (['s', seconds] as const)
      : seconds < 3600
        ? (['min', Math.floor(seconds / 60)] as const)
        : seconds < 172_800
          ? (['h', Math.floor(seconds / 3600)] as const)
          : (['days', Math.floor(seconds / 86_400)] as const)
  return t('clock.saved', { ago: t(`clock.ago.${unit}`, { value }) })
}
