import type { Order, Phase, TeamKey } from '../../classroom/events'
import type { Scenario } from '../../scenario/scenario'
import type { Format } from '../../ui/format'
import type { TeachT } from '../faultWords'
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

/** `Ministry A`: a seat with the letter of its world. */
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
