import type { Problems } from '../problem'
import type { Check } from './check'
import { forEachObject } from './grounds'
import { takeOut } from './mend'
import { type Package, partsOf } from './package'
import type { SentenceCode } from './sentences/index'
import { usesOf } from './uses'

/** What is listed and named nowhere. All but a few are hints: a list may be kept for later. */
export const checkUnused: Check = (pack, _names, problems) => {
  const uses = usesOf(pack)
  const counted = new Set(uses.effects.flatMap(({ item }) => (item.do === 'count' ? [item.counter] : [])))
  const read = new Set(pack.record.outcomes.flatMap(({ model }) => model?.counter ?? []))
  for (const { file, path, item } of pack.conditions) {
    if (!uses.conditions.has(item.id)) problems.tell('condition-unused', file, path, {}, takeOut(file, path))
  }
  const sources = sourcesNamed(pack)
  tellUnused('source-unused', 'record.json', 'sources', pack.record.sources, sources, problems)
  tellUnused('area-unused', 'space.json', 'areas', pack.space.areas, uses.areas, problems)
  const provinces = new Set(pack.space.places.flatMap(({ province }) => province ?? []))
  tellUnused('province-empty', 'space.json', 'provinces', pack.space.provinces, provinces, problems)
  const communities = new Set(pack.space.cells.map(({ label }) => label))
  if (pack.space.communities.length > 1) {
    tellUnused('community-unused', 'space.json', 'communities', pack.space.communities, communities, problems)
  }
  const shown = new Set(pack.play.seats.flatMap(({ indicators }) => indicators))
  if (pack.play.indicators.length > 1) {
    tellUnused('indicator-unused', 'play.json', 'indicators', pack.play.indicators, shown, problems)
  }
  for (const { file, item } of pack.actors) {
    const appealed = new Set(item.options.flatMap(({ appeal }) => appeal.map(({ interest }) => interest)))
    tellUnused('interest-unused', file, 'interests', item.interests, appealed, problems)
  }
  pack.play.counters.forEach(({ id }, i) => {
    const path = ['counters', i]
    if (counted.has(id) && !read.has(id)) problems.tell('counter-unread', 'play.json', path)
    if (!counted.has(id) && !read.has(id))
      problems.tell('counter-unused', 'play.json', path, {}, takeOut('play.json', path))
  })
  pack.record.outcomes.forEach(({ model }, i) => {
    if (model?.counter === undefined || counted.has(model.counter)) return
    problems.tell('counter-never-fed', 'record.json', ['outcomes', i, 'model', 'counter'], { counter: model.counter })
  })
  checkAudiences(pack, problems)
  if (uses.facts.has('vote')) return
  for (const { file, path, item } of uses.effects) {
    if (item.do === 'vote') problems.tell('vote-unread', file, path)
  }
}

function tellUnused(
  code: SentenceCode,
  file: string,
  list: string,
  items: readonly { readonly id: string }[],
  used: ReadonlySet<string>,
  problems: Problems,
): void {
  items.forEach(({ id }, i) => {
    if (!used.has(id)) problems.tell(code, file, [list, i], {}, takeOut(file, [list, i]))
  })
}

function sourcesNamed(pack: Package): ReadonlySet<string> {
  const named = new Set<string>()
  for (const { value } of partsOf(pack)) {
    forEachObject(value, [], ({ sources }) => {
      if (Array.isArray(sources)) for (const id of sources) if (typeof id === 'string') named.add(id)
    })
  }
  return named
}

function checkAudiences(pack: Package, problems: Problems): void {
  const { facts, effects } = usesOf(pack)
  const shown = new Set(pack.play.indicators.flatMap(({ audience }) => audience ?? []))
  const moved = new Set(effects.flatMap(({ item }) => (item.do === 'trust' ? [item.audience] : [])))
  pack.play.audiences.forEach(({ id }, i) => {
    if (shown.has(id) || facts.has(`trust ${id}`)) return
    const mend = moved.has(id) ? null : takeOut('play.json', ['audiences', i])
    problems.tell('audience-unread', 'play.json', ['audiences', i], {}, mend)
  })
}
