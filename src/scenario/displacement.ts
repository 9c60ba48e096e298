import { canonicalJson } from './canonical'
import { forEachObject } from './check/grounds'
import { needIn } from './check/need'
import { noGaps } from './check/package'
import { hourOf, localTime } from './clock'
import { hashText } from './hash'
import { readJson } from './json'
import { Problems } from './problem'
import type { Problem } from './scenario'
import { isGrounded } from './schema/common'
import { type DisplacementCase, displacement } from './schema/displacement'

/** The file whose presence makes a folder a case of displacement. */
export const displacementFile = 'displacement.json'

export type DisplacementResult =
  | { readonly ok: true; readonly case: DisplacementCase; readonly hash: string; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads `displacement.json`. Gives the case, or every problem with its path and what to do. Never throws. */
export function loadDisplacement(text: string): DisplacementResult {
  const problems = new Problems()
  const read = readJson(text)
  if (!read.ok) {
    problems.json(displacementFile, read.path, read.fault)
    return { ok: false, problems: problems.list }
  }
  const parsed = displacement.safeParse(read.value)
  if (!parsed.success) {
    problems.schema(displacementFile, parsed.error, read.value)
    return { ok: false, problems: problems.list }
  }
  checkDisplacement(parsed.data, problems)
  if (problems.blocking) return { ok: false, problems: problems.list }
  return { ok: true, case: parsed.data, hash: hashText(canonicalJson(read.value)), problems: problems.list }
}

/** Calendar date of a day of a case. */
export function dateOf(start: string, day: number): string {
  return localTime({ start: `${start}T00:00` }, day * 24).date
}

/** Day of a case on which a calendar date falls; negative before its start. */
export function dayOf(start: string, date: string): number {
  return Math.round(hourOf({ start: `${start}T00:00` }, date, 0) / 24)
}

function checkDisplacement(item: DisplacementCase, problems: Problems): void {
  const need = needIn(problems, displacementFile, noGaps)
  const blocks = (path: readonly PropertyKey[], reason: string): void =>
    problems.says('blocks', displacementFile, path, reason)
  const warns = (path: readonly PropertyKey[], reason: string): void =>
    problems.says('warns', displacementFile, path, reason)
  const places = new Map(item.places.map((place) => [place.id, place]))
  const countries = new Set(item.places.map((place) => place.country))
  const known = { words: 'place of this file', homes: [] }
  checkGrounds(item, problems)

  item.places.forEach(({ id, kind, capacity, population }, index) => {
    if (item.places.findIndex((place) => place.id === id) < index)
      blocks(['places', index, 'id'], `"${id}" is there twice. Give each place its own name.`)
    if (kind === 'camp' && capacity === 0)
      warns(['places', index, 'capacity'], 'A camp without places takes nobody in.')
    if (kind === 'hub' && (capacity !== 0 || population > 0))
      blocks(
        ['places', index],
        'A hub is only passed through: it has neither people nor places. Make it a town or a camp.',
      )
  })
  const joined = new Set<string>()
  item.links.forEach(({ from, to }, index) => {
    need(places, from, known, ['links', index, 'from'])
    need(places, to, known, ['links', index, 'to'])
    if (from === to) blocks(['links', index], 'This link leads from a place to itself. Remove it.')
    const pair = [from, to].sort().join('|')
    if (joined.has(pair)) blocks(['links', index], `"${from}" and "${to}" are joined twice. Keep the shorter link.`)
    joined.add(pair)
  })
  item.conflict.forEach(({ place, spells }, index) => {
    need(places, place, known, ['conflict', index, 'place'])
    spells.forEach((spell, at) => {
      checkSpan(spell, ['conflict', index, 'spells', at])
    })
    if (places.get(place)?.population === 0 && places.get(place)?.kind === 'town')
      warns(['conflict', index], `Nobody can leave "${place}": its population is 0.`)
  })
  item.closures.forEach((closure, index) => {
    const path = ['closures', index]
    checkSpan(closure, path)
    if (closure.what === 'place' || closure.what === 'camp') need(places, closure.place, known, [...path, 'place'])
    else {
      const [one, other] = closure.between
      const among = closure.what === 'border' ? countries : places
      const noun = closure.what === 'border' ? { words: 'country of a place', homes: [] } : known
      need(among, one, noun, [...path, 'between', 0])
      need(among, other, noun, [...path, 'between', 1])
      if (closure.what === 'link' && among.has(one) && among.has(other) && !joined.has([one, other].sort().join('|')))
        blocks([...path, 'between'], `No link joins "${one}" and "${other}". Name the two ends of a link.`)
    }
  })
  item.redirects.forEach(({ place, onTo, ...span }, index) => {
    need(places, place, known, ['redirects', index, 'place'])
    need(places, onTo, known, ['redirects', index, 'onTo'])
    if (place === onTo) blocks(['redirects', index], 'This sends people on to where they are. Remove it.')
    checkSpan(span, ['redirects', index])
  })
  if (item.totals) checkFigures(item.totals.figures, ['totals', 'figures'])
  const scored = new Set<string>()
  item.validation?.camps.forEach(({ place, figures }, index) => {
    const path = ['validation', 'camps', index]
    need(places, place, known, [...path, 'place'])
    if (scored.has(place)) blocks(path, `"${place}" is there twice. Put its figures in one list.`)
    scored.add(place)
    if (places.get(place)?.capacity === 0)
      warns(path, `"${place}" has no places: the model never counts anybody there.`)
    checkFigures(figures, [...path, 'figures'])
  })
  for (const [name, value] of Object.entries(item.parameters)) {
    if (typeof value === 'number' || value === undefined) continue
    const { low = value.value, high = value.value } = value
    if (low > value.value || high < value.value)
      blocks(['parameters', name], 'The value must lie between "low" and "high".')
  }
  if (!item.totals && item.conflict.length === 0)
    warns(['conflict'], 'Nobody leaves: there are neither days of conflict nor totals.')

  function checkSpan(span: { from: number; to: number | null }, path: readonly PropertyKey[]): void {
    if (span.to !== null && span.to < span.from)
      blocks([...path, 'to'], `The last day lies before the first, ${span.from}.`)
  }
  function checkFigures(figures: readonly (readonly [number, number])[], path: readonly PropertyKey[]): void {
    figures.forEach(([day], index) => {
      if (index > 0 && day <= figures[index - 1][0])
        blocks([...path, index, 0], 'Days must ascend, each once. Put the figures in order.')
    })
  }
}

function checkGrounds(item: DisplacementCase, problems: Problems): void {
  if (!isGrounded(item)) {
    const reason =
      'The case says nothing on what it rests on. Name a source, or set "assumption" or "invented" to true.'
    problems.says('blocks', displacementFile, [], reason)
  }
  const listed = new Set(item.bibliography.map((source) => source.id))
  forEachObject(item, [], (object, path) => {
    if (!Array.isArray(object.sources)) return
    object.sources.forEach((id: unknown, index) => {
      if (typeof id !== 'string' || listed.has(id)) return
      const reason = `"${id}" is no source of the bibliography. Add it there, or correct the id.`
      problems.says('blocks', displacementFile, [...path, 'sources', index], reason)
    })
  })
}
