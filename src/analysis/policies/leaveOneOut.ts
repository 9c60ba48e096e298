import { alwaysActing, bestTemperature, scoreOf, uniformly, waitsWhenAlwaysActing, weighing } from './score'
import type { Reconstructed } from './situations'

/** Mean log scores a choice. */
export interface Scores {
  readonly policy: number
  readonly alwaysAct: number
  readonly uniform: number
}

/** One actor's choices under the temperature that all other actors' choices give. */
export interface LeftOut extends Scores {
  readonly actor: string
  readonly choices: number
  readonly temperature: number
}

export interface Range {
  readonly low: number
  readonly high: number
  /** Temperature where there are no other actors to fit it on. */
  readonly value: number
}

/** Scores every actor's choices under a temperature that was fitted without them. */
export function leaveOneOut(choices: readonly Reconstructed[], { low, high, value }: Range): LeftOut[] {
  const actors = [...new Set(choices.map(({ choice }) => choice.actor))]
  return actors.map((actor) => {
    const own = choices.filter(({ choice }) => choice.actor === actor)
    const others = choices.filter(({ choice }) => choice.actor !== actor)
    const temperature = bestTemperature(others, low, high) ?? value
    return { actor, choices: own.length, temperature, ...scoresOf(own, temperature) }
  })
}

function scoresOf(choices: readonly Reconstructed[], temperature: number): Scores {
  const mean = (score: (choice: Reconstructed) => number): number =>
    choices.reduce((sum, choice) => sum + score(choice), 0) / choices.length
  return {
    policy: mean((choice) => scoreOf(choice, weighing(temperature))),
    alwaysAct: mean((choice) => scoreOf(choice, alwaysActing(waitsWhenAlwaysActing))),
    uniform: mean((choice) => scoreOf(choice, uniformly)),
  }
}

/** All actors together: every choice counts once. */
export function overall(actors: readonly LeftOut[]): Scores {
  const choices = actors.reduce((sum, one) => sum + one.choices, 0)
  const mean = (key: keyof Scores): number => actors.reduce((sum, one) => sum + one[key] * one.choices, 0) / choices
  return { policy: mean('policy'), alwaysAct: mean('alwaysAct'), uniform: mean('uniform') }
}
