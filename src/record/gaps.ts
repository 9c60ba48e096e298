import type { DangerLevel } from '../scenario/schema/reports'
import type { BorderRegime } from '../scenario/schema/space'
import type { SeatView } from '../sim/index'
import type { Chronicle, Facts, Post } from './chronicle'
import { type CountedMatter, type Word, wordKey } from './words'

/** What somebody counted, from low to high. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** Something in which what a seat knew differed from what was so. `known` is null where it was told nothing. */
export type Gap = {
  /** Where it is: a place, a crossing or a camp; for a regime, every crossing of that side. */
  readonly places: readonly string[]
  /** The hour of which the seat's knowledge speaks; null where it has none or is not told. */
  readonly observed: number | null
  /** First hour from which it has been so without a break; for counts, from which the seat's figure has been wrong. */
  readonly since: number
  /**
   * Hour, after the one looked at, at which the first word reaches the seat that was made while it was so and says it;
   * null where none does in this run. A fresher word may stand before it by then.
   */
  readonly learns: number | null
} & (
  | { readonly what: 'danger'; readonly known: DangerLevel | null; readonly actual: DangerLevel }
  | { readonly what: 'agreement'; readonly known: boolean | null; readonly actual: boolean }
  | { readonly what: CountedMatter; readonly known: Range | null; readonly actual: number }
  | {
      readonly what: 'regime'
      readonly side: string
      readonly known: BorderRegime | null
      readonly actual: BorderRegime
    }
  /** Another's unit. `actual` is null while it is on its way, or while nobody serves in it. */
  | { readonly what: 'forces'; readonly unit: string; readonly known: Post | null; readonly actual: Post | null }
)

/** Fewer people than this are no gap: nobody would tell of them. */
export const leastPeople = 50

/**
 * Whether a count is wrong enough to be a gap: outside the estimate's range by more than half its width, and by 50 people
 * or more. An estimate that was just made may lie off by half its width by itself. Unknown counts are one from 50 people on.
 */
export function isOff(known: Range | null, actual: number): boolean {
  if (!known) return actual >= leastPeople
  const beyond = actual < known.low ? known.low - actual : actual - known.high
  return beyond >= leastPeople && beyond > (known.high - known.low) / 2
}

/** The same for the strength of a unit, which a seat has as one figure: off by more than half, and by 50 or more. */
function isStrengthOff(known: number, actual: number): boolean {
  const beyond = Math.abs(known - actual)
  return beyond >= leastPeople && beyond > actual / 2
}

/** Hours around a moment in which something holds without a break: `since` included, `until` not. */
interface Spell {
  readonly since: number
  readonly until: number
}

/**
 * What a seat did not know at the hour of its view, matter by matter in the scenario's order: levels of danger (any
 * difference is one, unknown ones too), agreements (unknown counts as none), people hosted, waiting and in camps, regimes
 * of the other side, and units of others that stand, or are thought to stand, where people live. Throws a RangeError for
 * an hour outside the run.
 */
export function gapsOf(chronicle: Chronicle, view: SeatView): Gap[] {
  const now = chronicle.facts[view.hour]
  if (!now) throw new RangeError(`the run has no hour ${view.hour}`)
  const look: Look = { chronicle, view, now }
  return [...dangers(look), ...agreements(look), ...counts(look), ...regimes(look), ...forces(look)]
}

interface Look {
  readonly chronicle: Chronicle
  readonly view: SeatView
  readonly now: Facts
}

function spellOf({ chronicle: { facts }, view }: Look, holds: (facts: Facts) => boolean): Spell {
  let since = view.hour
  while (since > 0 && holds(facts[since - 1])) since--
  let until = view.hour + 1
  while (until < facts.length && holds(facts[until])) until++
  // What was so at the start had been so before.
  return { since: since === 0 ? Number.NEGATIVE_INFINITY : since, until }
}

/** What a seat is told of one subject in the whole run. */
function wordsOf<W extends Word['what']>(look: Look, what: W, subject: string): readonly Extract<Word, { what: W }>[] {
  return (look.chronicle.words.get(wordKey(look.view.seat, what, subject)) ?? []) as Extract<Word, { what: W }>[]
}

function timesOf<W extends Word>(
  { chronicle, view }: Look,
  spell: Spell,
  words: readonly W[],
  says: (word: W) => boolean,
): Pick<Gap, 'since' | 'learns'> {
  let learns: number | null = null
  for (const word of words) {
    const { observed, arrives } = word
    if (arrives <= view.hour || arrives >= chronicle.facts.length) continue
    if (observed < spell.since || observed >= spell.until || (learns !== null && arrives >= learns)) continue
    if (says(word)) learns = arrives
  }
  return { since: Math.max(0, spell.since), learns }
}

function dangers(look: Look): Gap[] {
  const known = new Map(look.view.places.map(({ place, danger }) => [place, danger]))
  return [...look.now.danger].flatMap(([place, actual]): Gap[] => {
    const told = known.get(place) ?? null
    if (told?.level === actual) return []
    const spell = spellOf(look, ({ danger }) => danger.get(place) === actual)
    const times = timesOf(look, spell, wordsOf(look, 'danger', place), ({ level }) => level === actual)
    return [
      {
        what: 'danger',
        places: [place],
        known: told?.level ?? null,
        actual,
        observed: told?.observed ?? null,
        ...times,
      },
    ]
  })
}

function agreements(look: Look): Gap[] {
  const known = new Map(look.view.places.map(({ place, agreement }) => [place, agreement]))
  return [...look.now.agreement].flatMap(([place, actual]): Gap[] => {
    const told = known.get(place) ?? null
    if ((told?.holds ?? false) === actual) return []
    const spell = spellOf(look, ({ agreement }) => agreement.get(place) === actual)
    const observed = told?.observed ?? null
    const times = timesOf(look, spell, wordsOf(look, 'agreement', place), ({ holds }) => holds === actual)
    return [{ what: 'agreement', places: [place], known: told?.holds ?? null, actual, observed, ...times }]
  })
}

function counts(look: Look): Gap[] {
  const { places, crossings, camps } = look.view
  return [
    ...countsOf(look, 'hosted', new Map(places.map(({ place, hosted }) => [place, hosted]))),
    ...countsOf(look, 'queue', new Map(crossings.map(({ place, queue }) => [place, queue]))),
    ...countsOf(look, 'camp', new Map(camps.map(({ place, people }) => [place, people]))),
  ]
}

function countsOf(
  look: Look,
  what: CountedMatter,
  known: ReadonlyMap<string, (Range & { readonly observed: number }) | null>,
): Gap[] {
  const { facts } = look.chronicle
  return [...look.now[what]].flatMap(([place, actual]): Gap[] => {
    const told = known.get(place) ?? null
    if (!isOff(told, actual)) return []
    const count = (of: Facts): number => of[what].get(place) ?? 0
    const spell = spellOf(look, (of) => isOff(told, count(of)))
    const range = told && { low: told.low, high: told.high }
    const words = wordsOf(look, what, place)
    const times = timesOf(look, spell, words, (word) => !isOff(word, count(facts[word.observed])))
    return [{ what, places: [place], known: range, actual, observed: told?.observed ?? null, ...times }]
  })
}

function regimes(look: Look): Gap[] {
  const { facts } = look.chronicle
  return [...look.now.regime].flatMap(([side, actual]): Gap[] => {
    const crossings = look.view.crossings.filter(({ sides }) => sides.some((one) => one.side === side))
    const known = crossings[0]?.sides.find((one) => one.side === side)?.regime ?? null
    if (known === actual) return []
    const { since, until } = spellOf(look, ({ regime }) => regime.get(side) === actual)
    const says = (word: { readonly observed: number; readonly regime: BorderRegime }): boolean => {
      if (word.regime !== actual) return false
      // A decision is told when it is ordered: it speaks of the hours that it brings about.
      let from = Math.max(0, word.observed)
      while (from < facts.length && facts[from].regime.get(side) !== actual) from++
      return from >= since && from < until
    }
    const times = timesOf(look, { since: Number.NEGATIVE_INFINITY, until }, wordsOf(look, 'regime', side), says)
    const places = crossings.map(({ place }) => place)
    return [{ what: 'regime', side, places, known, actual, observed: null, ...times, since: Math.max(0, since) }]
  })
}

function forces(look: Look): Gap[] {
  const { facts } = look.chronicle
  const known = new Map(look.view.forces.map((force) => [force.unit, force]))
  const homes = look.now.danger
  return [...look.now.forces].flatMap(([unit, actual]): Gap[] => {
    const force = known.get(unit)
    if (force?.own) return []
    const told: Post | null = force ? { at: force.at, strength: force.strength ?? 0 } : null
    const isWrong = (post: Post | null): boolean => {
      if (!told) return post !== null && homes.has(post.at)
      return post?.at !== told.at || isStrengthOff(told.strength, post.strength)
    }
    if (!isWrong(actual)) return []
    const postAt = (of: Facts): Post | null => of.forces.get(unit) ?? null
    const spell = spellOf(look, (of) => postAt(of)?.at === actual?.at && isWrong(postAt(of)))
    const says = (word: Post & { readonly observed: number }): boolean => {
      // That it has left is learned from whoever sees it elsewhere.
      if (actual === null) return word.at !== told?.at
      const then = postAt(facts[word.observed])
      return word.at === actual.at && then !== null && !isStrengthOff(word.strength, then.strength)
    }
    const until = actual === null ? Number.POSITIVE_INFINITY : spell.until
    const times = timesOf(look, { since: spell.since, until }, wordsOf(look, 'forces', unit), says)
    const places = [...new Set([actual?.at, told?.at])].filter((place) => place !== undefined)
    return [{ what: 'forces', unit, places, known: told, actual, observed: force?.observed ?? null, ...times }]
  })
}
