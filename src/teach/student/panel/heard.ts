import type { Translate } from '../../../ui/i18n/translation'

type SeatT = Translate<['classSeat']>

/** A seat that is talked with. `isEmpty`: no team plays it now. */
export interface TalkSeat {
  readonly name: string
  readonly isEmpty: boolean
}

const namesOf = (seats: readonly TalkSeat[]): string => seats.map(({ name }) => name).join(', ')

/** That nobody answers for some of these seats, and who reads what is written to them all the same; null where teams play all of them. */
export function noTeamWords(t: SeatT, seats: readonly TalkSeat[]): string | null {
  const empty = seats.filter(({ isEmpty }) => isEmpty)
  return empty.length === 0 ? null : t('panel.noTeamText', { count: empty.length, seats: namesOf(empty) })
}

/** Who hears what is written in a talk with these seats: as it was said before the talk was begun. */
export function heardWords(t: SeatT, seats: readonly TalkSeat[]): string {
  const noTeam = noTeamWords(t, seats)
  if (noTeam === null) return t('panel.heardTalk', { seats: namesOf(seats) })
  const played = seats.filter(({ isEmpty }) => !isEmpty)
  const heard = played.length === 0 ? t('panel.heardAlone') : t('panel.heardSome', { seats: namesOf(played) })
  return `${heard} ${noTeam}`
}
