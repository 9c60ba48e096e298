import type { Problems } from '../problem'

interface Known {
  has(id: string): boolean
}

/** Where something is asked for: adds a problem when it names what does not exist. */
export type Need = (known: Known, id: string | null | undefined, what: string, path: readonly PropertyKey[]) => void

/** `what` is a noun with its file, such as `place of space.json`. */
export function needIn(problems: Problems, file: string): Need {
  return (known, id, what, path) => {
    if (id === null || id === undefined || known.has(id)) return
    problems.blocks(file, path, `"${id}" is no ${what}. Name one that is listed there, or add it.`)
  }
}

export const noun = {
  place: 'place of space.json',
  area: 'area or place of space.json',
  unit: 'unit of forces.json',
  actor: 'actor of actors/',
  option: 'option of an actor',
  condition: 'condition of conditions.json',
  audience: 'audience of play.json',
  counter: 'counter of play.json',
  seat: 'seat of play.json',
  indicator: 'indicator of play.json',
  side: 'side of the border in space.json',
  camp: 'camp of space.json',
  source: 'source of record.json',
  event: 'event of record.json',
  eventOrOption: 'event of record.json and no option of an actor',
  outcome: 'outcome of record.json',
  province: 'province of space.json',
  community: 'community of space.json',
} as const
