import { holds } from '../actors/holds'
import { availabilityOf } from '../decide/available'
import { why } from '../decide/why'
import type { ViewContext } from './context'
import type { OfferedDecision } from './seatView'

/** Every decision a seat may ever take in play, with where it stands now and why it is not available when it is not. */
export function decisionsOf({ world, state, seat }: ViewContext): OfferedDecision[] {
  const { scenario } = world
  const actor = scenario.actors.find(({ id }) => id === seat.actor)
  if (!actor) return []
  const over = state.hour >= scenario.play.clock.ticks
  return actor.options
    .filter(({ phase }) => phase === 'play')
    .map((option) => {
      const answer = availabilityOf(world, state, actor, option)
      const closed = over && answer.can
      return {
        option: option.id,
        label: option.label,
        text: option.text,
        point: option.point,
        pointLabel: actor.points.find(({ id }) => id === option.point)?.label ?? option.point,
        status: closed ? 'unavailable' : answer.status,
        why: answer.can ? (closed ? why('over') : null) : answer.why,
        needs: option.needs.map(({ condition, otherwise }) => ({
          text: scenario.conditions.find(({ id }) => id === condition)?.text ?? otherwise,
          met: holds(world, state, condition),
        })),
        bites: {
          hours: option.bites.hours,
          low: option.bites.low,
          high: option.bites.high,
          assumption: option.bites.assumption,
        },
        agreement: option.agreement
          ? {
              hours: option.agreement.hours,
              parties: option.agreement.parties.map(({ name, text }) => ({ name, text })),
            }
          : null,
        standing: state.standing.some((order) => order.seat === seat.id && order.option === option.id),
        sources: option.sources,
        invented: option.invented,
        assumption: option.assumption,
      }
    })
}
