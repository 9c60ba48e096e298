import type { Scenario } from '../../src/scenario/scenario'
import type { Link, Space } from '../../src/scenario/schema/space'

/** Road between two copies of the country: far, so that each copy fares much like the first. */
const between = { km: 600, hours: 12 }

/**
 * The same country so many times over, the copies joined by one long road each, for measuring how cost grows. Areas
 * reach over all copies, so that orders and conditions do; units that stand where people live are there in every copy.
 */
export function enlarged(scenario: Scenario, times: number): Scenario {
  const { space } = scenario
  const copies = Array.from({ length: times }, (_, copy) => copy)
  const named = (id: string, copy: number): string => (copy === 0 ? id : `${id}~${copy}`)
  const each = <T>(list: readonly T[], make: (item: T, copy: number) => T): T[] =>
    copies.flatMap((copy) => list.map((item) => make(item, copy)))
  const inhabited = new Set(space.cells.map((cell) => cell.place))
  const joint = space.cells[0].place
  const roads = copies.slice(1).map((copy): Link => {
    const ends = { from: named(joint, copy - 1), to: named(joint, copy) }
    return { ...space.links[0], id: `between~${copy}`, kind: 'road', ...ends, ...between }
  })
  const larger: Space = {
    ...space,
    places: each(space.places, (place, copy) => ({
      ...place,
      id: named(place.id, copy),
      group: place.group === null ? null : named(place.group, copy),
    })),
    links: [
      ...each(space.links, (link, copy) => ({
        ...link,
        id: named(link.id, copy),
        from: named(link.from, copy),
        to: named(link.to, copy),
      })),
      ...roads,
    ],
    crossings: each(space.crossings, (crossing, copy) => ({
      ...crossing,
      place: named(crossing.place, copy),
      camps: crossing.camps.map((camp) => named(camp, copy)),
    })),
    camps: each(space.camps, (camp, copy) => ({ ...camp, place: named(camp.place, copy) })),
    cells: each(space.cells, (cell, copy) => ({ ...cell, id: named(cell.id, copy), place: named(cell.place, copy) })),
    areas: space.areas.map((area) => ({
      ...area,
      places: copies.flatMap((copy) => area.places.map((place) => named(place, copy))),
    })),
  }
  const stationed = scenario.units.filter((unit) => inhabited.has(unit.at))
  const units = [
    ...scenario.units,
    ...copies
      .slice(1)
      .flatMap((copy) => stationed.map((unit) => ({ ...unit, id: named(unit.id, copy), at: named(unit.at, copy) }))),
  ]
  return { ...scenario, space: larger, units }
}
