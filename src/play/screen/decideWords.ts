import type { GameSnapshot, SeatView } from '../../session/api'
import type { Words } from '../../ui/mapWords'
import type { Choice } from './decisionModel'

/** A choice that this window still offers. One that it no longer does is dropped without a word: its card is gone. */
export function liveChoice(choice: Choice | null, canDecide: boolean, view: SeatView): Choice | null {
  if (!canDecide || !choice) return null
  if (choice.kind === 'wait') return choice
  const isOffered = view.decisions.some(
    (one) => one.option === choice.option && (one.status === 'available' || one.status === 'unavailable'),
  )
  return isOffered ? choice : null
}

/** Head of the decisions in an open window: until when it stands open. */
export function headingOf({ t, format }: Words, game: GameSnapshot): { heading: string; hint: string } {
  const when = format.dayTime(game.stopsAt)
  if (game.nextWindow === null) return { heading: t('decide.beforeEnd', { when }), hint: t('decide.helpEnd', { when }) }
  const isFar = game.stopsAt - game.view.hour > 18
  return { heading: t('decide.before', { when: isFar ? when : format.time(game.stopsAt) }), hint: t('decide.help') }
}
