import { chartTransitions } from '../chart'
import type { Problems } from '../problem'
import type { Effect } from '../schema/effects'
import type { Check } from './check'
import { setTo, takeOut } from './mend'
import { nearest } from './nearest'
import { maybeUnread, needIn, noun } from './need'
import type { Names } from './package'

/** Whatever an effect acts on exists. The verbs themselves are the closed list of the schema (rule C3). */
export const checkEffects: Check = (pack, names, problems) => {
  const check = (file: string, effect: Effect, path: readonly PropertyKey[]): void => {
    checkEffect(effect, file, path, names, problems)
  }
  for (const { file, item } of pack.actors) {
    item.options.forEach((option, i) => {
      option.effects.forEach((effect, j) => {
        check(file, effect, ['options', i, 'effects', j])
        checkOwner(effect, item.id, file, ['options', i, 'effects', j], pack.forces.units, problems)
      })
    })
  }
  pack.forces.background.forEach((entry, i) => {
    needIn(problems, 'forces.json', names.gaps)(names.conditions, entry.if, noun.condition, ['background', i, 'if'])
    entry.effects.forEach((effect, j) => {
      check('forces.json', effect, ['background', i, 'effects', j])
    })
  })
  pack.levers.levers.forEach((lever, i) => {
    lever.change.forEach((change, j) => {
      if ('effect' in change) check('levers.json', change.effect, ['levers', i, 'change', j, 'effect'])
    })
  })
}

/** An actor sends its own units only; it may equip and train those of others. */
function checkOwner(
  effect: Effect,
  actor: string,
  file: string,
  path: readonly PropertyKey[],
  units: readonly { readonly id: string; readonly owner: string }[],
  problems: Problems,
): void {
  if (effect.do !== 'move-unit') return
  const owner = units.find((unit) => unit.id === effect.unit)?.owner
  if (owner !== undefined && owner !== actor) {
    problems.tell('unit-of-another', file, [...path, 'unit'], { unit: effect.unit, owner })
  }
}

function checkEffect(
  effect: Effect,
  file: string,
  path: readonly PropertyKey[],
  names: Names,
  problems: Problems,
): void {
  const need = needIn(problems, file, names.gaps)
  switch (effect.do) {
    case 'curfew':
    case 'aid':
    case 'talks':
    case 'answer-rumour':
    case 'barricades':
      need(names.areas, effect.area, noun.area, [...path, 'area'])
      return
    case 'move-unit':
      need(names.units, effect.unit, noun.unit, [...path, 'unit'])
      need(names.places, effect.to, noun.place, [...path, 'to'])
      return
    case 'raise-unit':
    case 'prepare-unit':
      need(names.units, effect.unit, noun.unit, [...path, 'unit'])
      return
    case 'lethal-force':
      need(names.actors, effect.owner, noun.actor, [...path, 'owner'])
      return
    case 'border':
      need(names.sides, effect.side, noun.side, [...path, 'side'])
      return
    case 'camp-places':
      need(names.camps, effect.camp, noun.camp, [...path, 'camp'])
      return
    case 'medical':
      need(names.places, effect.place, noun.place, [...path, 'place'])
      return
    case 'trust':
      need(names.audiences, effect.audience, noun.audience, [...path, 'audience'])
      return
    case 'count':
      need(names.counters, effect.counter, noun.counter, [...path, 'counter'])
      return
    case 'signal': {
      need(names.actors, effect.to, noun.actor, [...path, 'to'])
      const target = names.actors.get(effect.to)
      if (!target || maybeUnread(names.gaps, '', noun.region)) return
      const events = new Set(chartTransitions(target.chart).map((one) => one.event))
      if (!events.has(effect.event)) {
        const at = [...path, 'event']
        const mend = () => {
          const near = nearest(effect.event, events)
          return near === null ? takeOut(file, path, 'Remove the signal') : setTo(file, at, near)
        }
        problems.tell('signal-unheard', file, at, { actor: effect.to, event: effect.event }, mend)
      }
      return
    }
    case 'return':
    case 'vote':
      return
    default: {
      const never: never = effect
      throw new Error(`unknown effect ${JSON.stringify(never)}`)
    }
  }
}
