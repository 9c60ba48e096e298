import type { Problems } from '../problem'
import type { Check } from './check'
import { setTo, setting, takeOut } from './mend'
import type { Names, Package } from './package'
import { peopled } from './references'
import { usesOf } from './uses'

const file = 'space.json'
/** People to a building that a mend takes, and those that are likely. */
const usualEach = 6
const leastEach = 0.5
const mostEach = 60

/** People, houses and units are there where they are counted on. */
export const checkPeople: Check = (pack, names, problems) => {
  const { places, cells, communities } = pack.space
  const people = new Map<string, number>()
  for (const cell of cells) people.set(cell.place, (people.get(cell.place) ?? 0) + cell.people)
  places.forEach((place, i) => {
    const own = people.get(place.id)
    if (own === undefined) {
      if (peopled.has(place.kind) && !place.offMap) {
        problems.tell('place-without-people', file, ['places', i], { kind: place.kind })
      }
      return
    }
    const at = ['places', i, 'buildings']
    const mend = {
      label: `Set one building for ${usualEach} people, as an assumption`,
      edits: [
        setting(file, at, Math.max(1, Math.round(own / usualEach))),
        setting(file, ['places', i, 'assumption'], true),
      ],
    }
    const each = Math.round((own / Math.max(1, place.buildings)) * 10) / 10
    const values = { people: own, buildings: place.buildings, each }
    if (own > 0 && place.buildings === 0) problems.tell('people-without-buildings', file, at, { people: own }, mend)
    else if (own > 0 && (each > mostEach || each < leastEach)) {
      problems.tell('people-per-building', file, at, values, mend)
    }
  })
  checkGroups(pack, problems)
  checkUnits(pack, problems)
  checkEffects(pack, names, problems, communities.length)
}

function checkGroups({ space }: Package, problems: Problems): void {
  const first = new Map<string, number>()
  space.cells.forEach((cell, i) => {
    if (cell.people === 0) problems.tell('group-empty', file, ['cells', i, 'people'], {}, takeOut(file, ['cells', i]))
    // Groups of one community in one place may differ in what happens to them; equal ones are one group.
    const { id: _id, people: _people, sources: _sources, note: _note, ...same } = cell
    const key = JSON.stringify(same)
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, i)
      return
    }
    const edits = [
      setting(file, ['cells', before, 'people'], space.cells[before].people + cell.people),
      ...takeOut(file, ['cells', i]).edits,
    ]
    problems.tell('group-twice', file, ['cells', i], { place: cell.place }, { label: 'Put both together', edits })
  })
}

function checkUnits(pack: Package, problems: Problems): void {
  const { effects } = usesOf(pack)
  const raised = new Set(effects.flatMap(({ item }) => (item.do === 'raise-unit' ? [item.unit] : [])))
  pack.forces.units.forEach(({ id, strength }, i) => {
    if (strength > 0 || raised.has(id)) return
    const at = ['units', i, 'strength']
    problems.tell('unit-without-people', 'forces.json', at, {}, setTo('forces.json', at, 100))
  })
  const owners = new Set(pack.forces.units.map(({ owner }) => owner))
  for (const { file: where, path, item } of effects) {
    if (item.do !== 'lethal-force' || owners.has(item.owner)) continue
    problems.tell('lethal-without-units', where, path, { owner: item.owner }, takeOut(where, path))
  }
}

/** Effects on the streets of an area need people there; those that hold people back should not be about one community. */
function checkEffects(pack: Package, names: Names, problems: Problems, communities: number): void {
  const { cells, areas } = pack.space
  const labels = (area: string): ReadonlySet<string> => {
    const places = areas.find(({ id }) => id === area)?.places ?? [area]
    return new Set(cells.flatMap(({ place, label }) => (places.includes(place) ? [label] : [])))
  }
  for (const { file: where, path, item } of usesOf(pack).effects) {
    const onStreets =
      item.do === 'curfew' || item.do === 'talks' || item.do === 'barricades' || item.do === 'answer-rumour'
    if (!onStreets || !names.areas.has(item.area)) continue
    const there = labels(item.area)
    const at = [...path, 'area']
    if (there.size === 0) {
      problems.tell(
        'effect-where-nobody-lives',
        where,
        at,
        { area: item.area },
        takeOut(where, path, 'Remove the effect'),
      )
    }
    const holdsBack = item.do === 'curfew' ? item.level !== 'none' : item.do === 'barricades' && item.how === 'force'
    if (holdsBack && there.size === 1 && communities > 1) {
      problems.tell('area-of-one-community', where, at, { area: item.area })
    }
  }
}
