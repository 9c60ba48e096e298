import type { Scenario } from '../scenario/scenario'
import type { DangerLevel } from '../scenario/schema/reports'
import type { BorderRegime } from '../scenario/schema/space'
import type { Engine, TruthView } from '../sim/index'
import type { Playback } from './playback'
import { type CountedMatter, type Word, WordReader } from './words'

/** Where a unit stands, with how many people. */
export interface Post {
  readonly at: string
  readonly strength: number
}

/** What was so at the end of one hour, by place, side or unit. */
export interface Facts extends Readonly<Record<CountedMatter, ReadonlyMap<string, number>>> {
  readonly danger: ReadonlyMap<string, DangerLevel>
  readonly agreement: ReadonlyMap<string, boolean>
  readonly regime: ReadonlyMap<string, BorderRegime>
  /** Null for a unit on its way, or in which nobody serves. */
  readonly forces: ReadonlyMap<string, Post | null>
}

/** All that was so in a run, hour by hour, and all that its seats were told. */
export interface Chronicle {
  readonly scenario: Scenario
  /** By hour, from 0 to the end of the run. */
  readonly facts: readonly Facts[]
  /** By seat, in order of the hour at which they were made. */
  readonly words: ReadonlyMap<string, readonly Word[]>
}

/**
 * Writes down what was so and what was told in a run. Goes once through all its hours, which costs about one run. The run
 * must keep what its seats are told (no `readers` in its setups); of seats that are not kept there are no words.
 */
export function chronicleOf(engine: Engine, playback: Playback): Chronicle {
  const { scenario } = engine
  const reader = new WordReader(scenario)
  const facts: Facts[] = []
  const words = new Map<string, Word[]>(scenario.play.seats.map(({ id }) => [id, []]))
  const keep = (word: Word | null): void => {
    if (word) words.get(word.seat)?.push(word)
  }
  for (let hour = 0; hour <= playback.end; hour++) {
    const state = playback.at(playback.endOfHour(hour))
    facts.push(factsOf(engine.truth(state)))
    // Readings of the past are dropped after a while; those of an hour stand last while it lasts.
    const { readings } = state
    let first = readings.length
    while (first > 0 && readings[first - 1].observed === hour) first--
    for (let i = first; i < readings.length; i++) keep(reader.ofReading(readings[i]))
    if (hour === playback.end) for (const dispatch of state.dispatches) reader.ofDispatch(dispatch).forEach(keep)
  }
  return { scenario, facts, words }
}

function factsOf({ places, crossings, camps, forces }: TruthView): Facts {
  const people = (list: readonly { readonly place: string; readonly count: number | undefined }[]) =>
    new Map(list.flatMap(({ place, count }) => (count === undefined ? [] : [[place, count]])))
  return {
    danger: new Map(places.flatMap(({ place, danger }) => (danger ? [[place, danger.level]] : []))),
    agreement: new Map(places.flatMap(({ place, agreement }) => (agreement ? [[place, agreement.holds]] : []))),
    hosted: people(places.map(({ place, hosted }) => ({ place, count: hosted?.low }))),
    queue: people(crossings.map(({ place, queue }) => ({ place, count: queue?.low }))),
    camp: people(camps.map(({ place, people: inside }) => ({ place, count: inside?.low }))),
    regime: new Map(
      crossings.flatMap(({ sides }) => sides.flatMap(({ side, regime }) => (regime ? [[side, regime]] : []))),
    ),
    forces: new Map(
      forces.map(({ unit, at, moving, strength }) => [unit, moving || !strength ? null : { at, strength }]),
    ),
  }
}
