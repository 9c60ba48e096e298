import { chartTransitions } from '../chart'
import { walk } from '../conditions/expression'
import type { Effect } from '../schema/effects'
import type { Package, Placed } from './package'
import { parsedOnce } from './parsed'

/** Everything that names something else in a package, gathered once for the checks of what nothing names. */
export interface Uses {
  readonly conditions: ReadonlySet<string>
  readonly areas: ReadonlySet<string>
  /** Facts that conditions read, and entries of them, as `trust south`. */
  readonly facts: ReadonlySet<string>
  readonly effects: readonly Placed<Effect>[]
  /** Options that conditions or reports wait for. */
  readonly awaited: ReadonlySet<string>
}

const known = new WeakMap<Package, Uses>()

export function usesOf(pack: Package): Uses {
  const before = known.get(pack)
  if (before) return before
  const effects = effectsOf(pack)
  const { facts, keys } = factsRead(pack)
  const uses: Uses = {
    conditions: new Set(conditionNames(pack).filter((id) => id !== undefined)),
    areas: new Set([...areaNames(pack, effects).filter((id) => id !== undefined), ...keys]),
    facts,
    effects,
    awaited: new Set([
      ...pack.reports.reports.flatMap(({ occasion }) => ('after' in occasion ? [occasion.after] : [])),
      ...[...facts].flatMap((fact) => (/^(?:taken|inforce) /.test(fact) ? [fact.slice(fact.indexOf(' ') + 1)] : [])),
    ]),
  }
  known.set(pack, uses)
  return uses
}

function effectsOf(pack: Package): Placed<Effect>[] {
  return [
    ...pack.actors.flatMap(({ file, item }) =>
      item.options.flatMap((option, i) =>
        option.effects.map((effect, j) => ({ file, path: ['options', i, 'effects', j], item: effect })),
      ),
    ),
    ...pack.forces.background.flatMap((entry, i) =>
      entry.effects.map((effect, j) => ({
        file: 'forces.json',
        path: ['background', i, 'effects', j],
        item: effect,
      })),
    ),
  ]
}

function factsRead(pack: Package): { facts: ReadonlySet<string>; keys: readonly string[] } {
  const facts = new Set<string>()
  const keys: string[] = []
  for (const { item } of pack.conditions) {
    const parsed = parsedOnce(item.when)
    if (!parsed.ok) continue
    walk(parsed.expression, (part) => {
      if (part.op === 'fact') facts.add(part.name)
      if (part.op !== 'entry' && part.op !== 'has') return
      facts.add(part.fact).add(`${part.fact} ${part.key}`)
      keys.push(part.key)
    })
  }
  return { facts, keys }
}

function conditionNames(pack: Package): (string | undefined)[] {
  const ofActors = pack.actors.flatMap(({ item }) => [
    ...chartTransitions(item.chart).map(({ guard }) => guard),
    ...item.options.flatMap((option) => [
      ...option.needs.map(({ condition }) => condition),
      ...option.appeal.map(({ when }) => when),
      ...(option.agreement?.parties ?? []).map((party) => party.if),
    ]),
  ])
  const others = [...pack.forces.background, ...pack.reports.reports, ...pack.reports.channels, ...pack.play.ahead]
  return [...ofActors, ...others.map((one) => one.if)]
}

function areaNames(pack: Package, effects: readonly Placed<Effect>[]): (string | undefined)[] {
  return [
    ...effects.map(({ item }) => ('area' in item ? item.area : undefined)),
    ...pack.levers.levers.flatMap(({ change }) =>
      change.map((one) => ('effect' in one && 'area' in one.effect ? one.effect.area : undefined)),
    ),
    ...pack.reports.channels.map(({ area }) => area),
    ...pack.play.indicators.map(({ area }) => area),
    ...pack.play.audiences.map(({ area }) => area),
    ...pack.record.outcomes.map(({ model }) => model?.area),
    ...[...(pack.fit?.targets ?? []), ...(pack.heldOut?.targets ?? [])].map(({ area }) => area),
  ]
}
