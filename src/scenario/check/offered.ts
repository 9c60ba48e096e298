import { chartTransitions } from '../chart'
import { walk } from '../conditions/expression'
import type { FactName } from '../conditions/facts'
import type { Check } from './check'
import type { Package } from './package'
import { parsedOnce } from './parsed'

/** Facts of the model that no seat is simply told: it learns of them by reports and readings, late and with errors. */
export const hiddenFacts: ReadonlySet<FactName> = new Set([
  'danger',
  'incidents',
  'crossed',
  'abroad',
  'waiting',
  'displaced',
  'returned',
  'camp_free',
  'agreement',
  'forces',
  'barricades',
  'trust',
])

/**
 * Whether a decision is offered, and what is marked on the timeline, is seen by the seat at once. It may therefore rest
 * only on what is public: the hour, decisions, charts, the border, the vote and announced figures.
 */
export const checkOffered: Check = (pack, _names, problems) => {
  const reads = hiddenByCondition(pack)
  const judge = (condition: string | undefined, file: string, path: readonly PropertyKey[]): void => {
    const facts = condition === undefined ? undefined : reads.get(condition)
    if (!facts) return
    problems.tell('offer-on-hidden-facts', file, path, { condition: condition as string, facts: [...facts].join(', ') })
  }
  for (const { file, item: actor } of pack.actors) {
    if (actor.kind !== 'decision-maker') continue
    const options = new Set(actor.options.map(({ id }) => id))
    actor.options.forEach((option, i) => {
      option.needs.forEach(({ condition }, j) => {
        judge(condition, file, ['options', i, 'needs', j, 'condition'])
      })
    })
    for (const { event, guard, path } of chartTransitions(actor.chart)) {
      if (options.has(event)) judge(guard, file, [...path, 'guard'])
    }
  }
  pack.play.ahead.forEach((entry, i) => {
    judge(entry.if, 'play.json', ['ahead', i, 'if'])
  })
}

/** The hidden facts that each condition reads; conditions that read none are left out. */
function hiddenByCondition(pack: Package): ReadonlyMap<string, ReadonlySet<FactName>> {
  const reads = new Map<string, ReadonlySet<FactName>>()
  for (const { item } of pack.conditions) {
    const parsed = parsedOnce(item.when)
    if (!parsed.ok) continue
    const facts = new Set<FactName>()
    walk(parsed.expression, (part) => {
      const fact = part.op === 'fact' ? part.name : part.op === 'entry' || part.op === 'has' ? part.fact : null
      if (fact !== null && hiddenFacts.has(fact)) facts.add(fact)
    })
    if (facts.size > 0) reads.set(item.id, facts)
  }
  return reads
}
