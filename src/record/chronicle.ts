import type { Scenario } from '../scenario/scenario'
import type { DangerLevel } from '../scenario/schema/reports'
import type { BorderRegime } from '../scenario/schema/space'
import type { Engine, TruthView } from '../sim/index'
import type { Playback } from './playback'
import { type CountedMatter, subjectOf, type Word, WordReader, wordKey } from './words'

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
  /** By `wordKey`. */
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
  const words: Word[] = []
  for (let hour = 0; hour <= playback.end; hour++) {
    const state = playback.at(playback.endOfHour(hour))
    facts.push(factsOf(engine.truth(state)))
    // Readings of the past are dropped after a while; those of an hour stand last while it lasts.
    const { readings } = state
    let first = readings.length
    while (first > 0 && readings[first - 1].observed === hour) first--
    for (let i = first; i < readings.length; i++) {
      const word = reader.ofReading(readings[i])
      if (word) words.push(word)
    }
    if (hour === playback.end) words.push(...state.dispatches.flatMap((dispatch) => reader.ofDispatch(dispatch)))
  }
  return { scenario, facts, words: byMatter(words) }
}

/** Words by seat and matter, in the order given. */
export function byMatter(words: readonly Word[]): Chronicle['words'] {
  const sorted = new Map<string, Word[]>()
  for (const word of words) {
    const key = wordKey(word.seat, word.what, subjectOf(word))
    const there = sorted.get(key)
    if (there) there.push(word)
    else sorted.set(key, [word])
  }
  return sorted
}

/** Plain loops: this is done for every hour of a run. */
function factsOf({ places, crossings, camps, forces }: TruthView): Facts {
  const danger = new Map<string, DangerLevel>()
  const agreement = new Map<string, boolean>()
  const hosted = new Map<string, number>()
  const queue = new Map<string, number>()
  const camp = new Map<string, number>()
  const regime = new Map<string, BorderRegime>()
  const posts = new Map<string, Post | null>()
  for (const { place, danger: told, agreement: agreed, hosted: guests } of places) {
    if (told) danger.set(place, told.level)
    if (agreed) agreement.set(place, agreed.holds)
    if (guests) hosted.set(place, guests.low)
  }
  for (const { place, sides, queue: waiting } of crossings) {
    if (waiting) queue.set(place, waiting.low)
    for (const { side, regime: own } of sides) if (own) regime.set(side, own)
  }
  for (const { place, people } of camps) if (people) camp.set(place, people.low)
  for (const { unit, at, moving, strength } of forces) posts.set(unit, moving || !strength ? null : { at, strength })
  return { danger, agreement, hosted, queue, camp, regime, forces: posts }
}
