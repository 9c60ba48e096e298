import { chartTransitions } from '../chart'
import type { Option } from '../schema/actors'
import type { Check } from './check'
import { takeOut } from './mend'
import { sourceOf } from './reach'
import { usesOf } from './uses'

/** Decisions do something, in time; decision points have decisions. */
export const checkDecisions: Check = (pack, _names, problems) => {
  const { awaited, facts } = usesOf(pack)
  const end = pack.play.clock.ticks + pack.play.clock.tailTicks
  for (const { file, item: actor } of pack.actors) {
    const transitions = chartTransitions(actor.chart)
    /** A state counts for something where a condition reads its region, or where other events depend on it. */
    const moves = ({ id }: Option): boolean =>
      transitions.some((one) => {
        if (one.event !== id && !one.event.startsWith(`${id}.`)) return false
        const source = sourceOf(one)
        const region = [actor.id, ...source.slice(0, -1)].join('.')
        const gates = transitions.some(
          (other) =>
            other.event !== one.event && [...sourceOf(other).slice(0, -1)].join('.') === source.slice(0, -1).join('.'),
        )
        return facts.has(`chart ${region}`) || gates
      })
    actor.options.forEach((option, i) => {
      if (option.phase !== 'play') return
      const hours = option.bites.hours + (option.agreement?.hours ?? 0)
      if (hours > end) problems.tell('bites-after-end', file, ['options', i, 'bites', 'hours'], { hours, end })
      if (option.effects.length > 0 || awaited.has(option.id) || moves(option)) return
      problems.tell('option-without-effect', file, ['options', i, 'effects'])
    })
    if (actor.kind !== 'decision-maker') continue
    actor.points.forEach(({ id }, i) => {
      if (actor.options.some(({ point }) => point === id)) return
      const mend = actor.points.length > 1 ? takeOut(file, ['points', i]) : null
      problems.tell('point-without-options', file, ['points', i], {}, mend)
    })
  }
}
