import type { Problems } from '../problem'
import { respell } from './mend'
import type { Gaps } from './package'

interface Known {
  has(id: string): boolean
  keys(): Iterable<string>
}

/** What a name stands for, in words with its file, and the lists that hold such things. */
export interface Noun {
  readonly words: string
  readonly homes: readonly string[]
}

/** Where something is asked for: adds a problem when it names what does not exist. */
export type Need = (known: Known, id: string | null | undefined, what: Noun, path: readonly PropertyKey[]) => void

/** Whether a name may stand in a part that could not be read. */
export function maybeUnread(gaps: Gaps, id: string, { homes }: Noun): boolean {
  return gaps.ids.has(id) || homes.some((home) => gaps.open.has(home) || gaps.open.has(home.split(' ')[0]))
}

export function needIn(problems: Problems, file: string, gaps: Gaps): Need {
  return (known, id, what, path) => {
    if (id === null || id === undefined || known.has(id) || maybeUnread(gaps, id, what)) return
    problems.tell('unknown-reference', file, path, { id, what: what.words }, () =>
      respell(file, path, id, known.keys()),
    )
  }
}

const inFile = (words: string, ...homes: readonly string[]): Noun => ({ words, homes })

export const noun = {
  place: inFile('place of space.json', 'space.json places'),
  area: inFile('area or place of space.json', 'space.json areas', 'space.json places'),
  unit: inFile('unit of forces.json', 'forces.json units'),
  actor: inFile('actor of actors/', 'actors'),
  point: inFile('decision point of this actor', 'actors points'),
  interest: inFile('interest of this actor', 'actors interests'),
  option: inFile('option of an actor', 'actors options'),
  condition: inFile('condition of conditions.json', 'conditions.json conditions', 'report-conditions.json conditions'),
  audience: inFile('audience of play.json', 'play.json audiences'),
  counter: inFile('counter of play.json', 'play.json counters'),
  seat: inFile('seat of play.json', 'play.json seats'),
  indicator: inFile('indicator of play.json', 'play.json indicators'),
  side: inFile('side of the border in space.json', 'space.json sides'),
  crossing: inFile('crossing of space.json', 'space.json crossings'),
  camp: inFile('camp of space.json', 'space.json camps'),
  source: inFile('source of record.json', 'record.json sources'),
  event: inFile('event of record.json', 'record.json timeline'),
  eventOrOption: inFile('event of record.json and no option of an actor', 'record.json timeline', 'actors options'),
  outcome: inFile('outcome of record.json', 'record.json outcomes'),
  province: inFile('province of space.json', 'space.json provinces'),
  community: inFile('community of space.json', 'space.json communities'),
  region: inFile('region of a chart (write actor.region)', 'actors chart'),
} as const
